import { EnvironmentOutlined } from '@ant-design/icons';
import { AutoComplete, Button } from 'antd';
import { type KeyboardEvent, useMemo, useState } from 'react';
import type { ProposalView } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import type { LngLat } from '@/map/projection';
import { useDivisions } from '../../queries';
import { Field } from '../Field';
import type { Draft } from './draft';
import { nearestPlace, suggestPlaces } from './placeSearch';
import type { Change } from './useDraft';

interface Props {
  draft: Draft;
  change: Change;
  error: string | undefined;
  proposal: ProposalView | undefined;
  mapOpen: boolean;
  onMap: (open: boolean) => void;
}

/** The place in words; a suggested township brings its county and position, and so does a click on the map. */
export function PlaceField({ draft, change, error, proposal, mapOpen, onMap }: Props) {
  const t = useT();
  const divisions = useDivisions().data ?? [];
  const [open, setOpen] = useState(false);
  const suggestions = useMemo(() => suggestPlaces(divisions, draft.place), [divisions, draft.place]);

  const leaveOnTab = (event: KeyboardEvent) => {
    if (event.key !== 'Tab') return;
    event.stopPropagation();
    setOpen(false);
  };
  const choose = (code: string) => {
    const chosen = suggestions.find((s) => s.code === code);
    if (chosen) change({ place: chosen.text, countyCode: chosen.countyCode, longitude: chosen.longitude, latitude: chosen.latitude });
  };
  const pick = ({ longitude, latitude }: LngLat) => {
    const near = draft.place === '' ? nearestPlace(divisions, { longitude, latitude }) : null;
    const text = near ? { place: t('intake.near', { place: near.name }) } : {};
    change({ longitude: round(longitude), latitude: round(latitude), countyCode: null, ...text });
  };

  return (
    <div className="i-wide">
      <Field label={t('intake.place')} required error={error} hint={<Position draft={draft} change={change} proposal={proposal} />}>
        {({ status, ...control }) => (
          // With its list open the field would keep Tab to itself; Tab leaves what was typed as it is and goes on.
          <div className="i-row" onKeyDownCapture={leaveOnTab}>
            <AutoComplete
              {...control}
              status={status}
              className="i-grow"
              value={draft.place}
              open={open && suggestions.length > 0}
              onOpenChange={setOpen}
              placeholder={t('intake.placeHint')}
              defaultActiveFirstOption={false}
              options={suggestions.map((s) => ({ value: s.code, label: s.name }))}
              onSelect={choose}
              onChange={(text: string) => {
                if (text === '') change({ place: '', countyCode: null, longitude: null, latitude: null });
                else if (!suggestions.some((s) => s.code === text)) change({ place: text });
              }}
            />
            <Button tabIndex={-1} icon={<EnvironmentOutlined />} aria-expanded={mapOpen} onClick={() => onMap(!mapOpen)}>
              {t(mapOpen ? 'intake.mapClose' : 'intake.mapOpen')}
            </Button>
          </div>
        )}
      </Field>
      {mapOpen && (
        <div className="i-intake-map">
          <BaseMap label={t('intake.mapLabel')} places={markOf(draft, t('intake.place'))} onPick={pick} />
        </div>
      )}
    </div>
  );
}

function Position({ draft, change, proposal }: Pick<Props, 'draft' | 'change' | 'proposal'>) {
  const t = useT();
  const divisions = useDivisions().data ?? [];
  const county = divisions.find((d) => d.code === draft.countyCode)?.name ?? proposal?.countyName;
  const { longitude, latitude } = draft;
  if (!county && longitude === null) return null;
  return (
    <span className="y-muted">
      {county && t('intake.county', { county })}
      {longitude !== null && latitude !== null && ` · ${longitude.toFixed(4)}, ${latitude.toFixed(4)} `}
      {(draft.countyCode !== null || longitude !== null) && (
        // Not on the way of Tab to the next field: with the keyboard, emptying the place clears its position too.
        <Button size="small" type="link" tabIndex={-1} onClick={() => change({ countyCode: null, longitude: null, latitude: null })}>
          {t('intake.positionClear')}
        </Button>
      )}
    </span>
  );
}

function markOf({ longitude, latitude, place }: Draft, fallback: string) {
  if (longitude === null || latitude === null) return [];
  return [{ id: 'place', longitude, latitude, label: place || fallback, tone: 'navy' as const, mark: '◎' }];
}

function round(degrees: number): number {
  return Math.round(degrees * 100_000) / 100_000;
}
