import type { MouseEvent } from 'react';
import type { BaseMapProps } from './BaseMap';
import { type Basemap, type BasemapFeature, labelsOf, type Position } from './basemap';
import { Mark } from './Mark';
import type { Palette } from './palette';
import { frame, project, unproject } from './projection';

type Props = BaseMapProps & { basemap: Basemap; colors: Palette };

/** The same map as a still picture, for browsers without WebGL2 and until the moving one has loaded. */
export function StaticMap({ basemap, colors, places, label, selected, labelled = false, onSelect, onPick }: Props) {
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * frame.width;
    const y = ((event.clientY - box.top) / box.height) * frame.height;
    onPick?.(unproject(x, y));
  };

  return (
    <div className="map-static" style={{ background: colors.ground }}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: picking on the map has a twin, the place field */}
      <div
        className="map-static-sheet"
        style={{ aspectRatio: `${frame.width} / ${frame.height}`, width: `min(100cqw, ${(frame.width / frame.height) * 100}cqh)` }}
        onClick={pick}
      >
        <svg viewBox={`0 0 ${frame.width} ${frame.height}`} role="img" aria-label={label}>
          {basemap.features.map((feature) => (
            <Shape key={`${feature.properties.kind}-${feature.properties.name}`} feature={feature} colors={colors} />
          ))}
          {labelsOf(basemap).map((l) => (
            <text
              key={l.name}
              {...project(l.longitude, l.latitude)}
              textAnchor="middle"
              fontSize={l.kind === 'county' ? 18 : 14}
              fill={l.kind === 'county' ? colors.text : colors.waterText}
            >
              {l.name}
            </text>
          ))}
        </svg>
        {places.map((place) => {
          const { x, y } = project(place.longitude, place.latitude);
          const at = { left: `${(x / frame.width) * 100}%`, top: `${(y / frame.height) * 100}%` };
          return (
            <span key={place.id} className="map-static-mark" style={at}>
              <Mark place={place} selected={place.id === selected} labelled={labelled} onSelect={onSelect} />
            </span>
          );
        })}
      </div>
    </div>
  );
}

function Shape({ feature: { geometry, properties }, colors }: { feature: BasemapFeature; colors: Palette }) {
  if (geometry.type === 'Polygon') {
    const fill = properties.kind === 'county' ? colors.county : colors.water;
    const stroke = properties.kind === 'county' ? colors.border : 'none';
    return <path d={geometry.coordinates.map((ring) => `${pathOf(ring)}Z`).join('')} fill={fill} stroke={stroke} />;
  }
  const stroke = { river: colors.water, railway: colors.rail }[properties.kind as string] ?? colors.road;
  return <path d={pathOf(geometry.coordinates)} fill="none" stroke={stroke} strokeWidth={2} />;
}

function pathOf(line: Position[]): string {
  return line
    .map(([longitude = 0, latitude = 0], i) => {
      const { x, y } = project(longitude, latitude);
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
