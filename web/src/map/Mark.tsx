/** Something shown on the map. tone carries the color, mark the word that stands beside it. */
export type MapPlace = {
  id: string;
  longitude: number;
  latitude: number;
  label: string;
  tone: 'red' | 'orange' | 'yellow' | 'blue' | 'navy' | 'none';
  mark: string;
};

type Props = { place: MapPlace; selected: boolean; labelled: boolean; onSelect?: ((id: string) => void) | undefined };

export function Mark({ place, selected, labelled, onSelect }: Props) {
  const className = `map-mark map-mark-${place.tone}${selected ? ' map-mark-selected' : ''}`;
  const content = (
    <>
      <span className="map-mark-sign">{place.mark}</span>
      {labelled && <span className="map-mark-label">{place.label}</span>}
    </>
  );
  return onSelect ? (
    <button
      type="button"
      className={className}
      title={place.label}
      aria-label={`${place.mark} ${place.label}`}
      aria-pressed={selected}
      onClick={(event) => {
        event.stopPropagation();
        onSelect(place.id);
      }}
    >
      {content}
    </button>
  ) : (
    <span className={className} title={place.label}>
      {content}
    </span>
  );
}
