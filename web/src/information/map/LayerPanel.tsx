import { Button, Checkbox, Select } from 'antd';
import type { MapFeatures } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { SignIcon } from '@/map/SignIcon';
import { OrganizationPicker } from '../OrganizationPicker';
import { readinessNames } from '../registers/marks';
import { useCatalog } from '../registers/queries';
import { kindName, titleOf } from '../registers/registers';
import type { MapState } from './mapState';

interface Props {
  state: MapState;
  onChange: (change: Partial<MapState>) => void;
  features: MapFeatures | undefined;
  incidents: number;
}

/** Which layers are shown, and of them which entries; it is the legend too. */
export function LayerPanel({ state, onChange, features, incidents }: Props) {
  const t = useT();
  const english = useLanguage() === 'en';
  const registers = useCatalog().data?.registers ?? [];
  const all = registers.map((one) => one.key);
  const on = state.layers ?? all;
  const toggle = (key: string, checked: boolean) => {
    const next = checked ? [...on, key] : on.filter((one) => one !== key);
    onChange({ layers: next.length === all.length ? null : next });
  };
  const counts = countsOf(features);
  return (
    <div className="m-layers">
      <fieldset>
        <legend>{t('mapPage.layers')}</legend>
        <div className="y-row">
          <Button size="small" onClick={() => onChange({ layers: null })}>
            {t('common.all')}
          </Button>
          <Button size="small" onClick={() => onChange({ layers: [] })}>
            {t('common.none')}
          </Button>
        </div>
        <Checkbox checked={state.incidents} onChange={(event) => onChange({ incidents: event.target.checked })}>
          <SignIcon register="incident" /> {t('mapPage.incidents')} <span className="y-muted y-figures">{incidents}</span>
        </Checkbox>
        {registers.map((one) => (
          <Checkbox key={one.key} checked={on.includes(one.key)} onChange={(event) => toggle(one.key, event.target.checked)}>
            <SignIcon register={one.key} readiness={one.hasReadiness ? 'ready' : null} /> {titleOf(one, english)}{' '}
            <span className="y-muted y-figures">{on.includes(one.key) && features ? (counts.get(one.key) ?? 0) : ''}</span>
          </Checkbox>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('registers.filters')}</legend>
        <Select
          mode="multiple"
          allowClear
          aria-label={t('registers.level')}
          placeholder={t('registers.level')}
          value={state.levels}
          onChange={(levels: number[]) => onChange({ levels })}
          options={([1, 2, 3, 4] as const).map((level) => ({ value: level, label: t(`registers.level.${level}`) }))}
        />
        <Select
          mode="multiple"
          allowClear
          aria-label={t('registers.kind')}
          placeholder={t('registers.kind')}
          value={state.kinds}
          onChange={(kinds: string[]) => onChange({ kinds })}
          showSearch={{ optionFilterProp: 'label' }}
          options={registers
            .filter((one) => on.includes(one.key))
            .map((one) => ({
              label: titleOf(one, english),
              options: one.kinds.map((kind) => ({ value: kind.code, label: kindName(kind, english) })),
            }))}
        />
        <OrganizationPicker
          aria-label={t('registers.owner')}
          placeholder={t('registers.owner')}
          value={state.owner || null}
          onChange={(owner) => onChange({ owner: owner ?? '' })}
        />
        <Select
          allowClear
          aria-label={t('registers.readiness')}
          placeholder={t('registers.readiness')}
          value={state.readiness || null}
          onChange={(readiness?: string | null) => onChange({ readiness: readiness ?? '' })}
          options={readinessNames.map((name) => ({ value: name, label: t(`registers.readiness.${name}`) }))}
        />
      </fieldset>
      <Legend />
      {features && (
        <p className="y-muted" role="status">
          {t(features.clustered ? 'mapPage.clustered' : 'mapPage.single', { n: features.total })}
        </p>
      )}
    </div>
  );
}

function Legend() {
  const t = useT();
  return (
    <fieldset>
      <legend>{t('mapPage.legend')}</legend>
      <ul className="m-legend">
        {([1, 2, 3, 4, null] as const).map((level) => (
          <li key={level}>
            <SignIcon register="risk-source" level={level} /> {t(level ? `registers.level.${level}` : 'registers.level.none')}
          </li>
        ))}
        <li>
          <SignIcon register="team" readiness="ready" /> {t('registers.readiness.ready')}
        </li>
        <li>
          <SignIcon register="team" readiness="out" /> {t('mapPage.hollow')}
        </li>
        <li>
          <SignIcon register="team" readiness="off" /> {t('registers.readiness.off')}
        </li>
        <li>
          <span className="m-cluster" aria-hidden="true">
            12
          </span>{' '}
          {t('mapPage.cluster')}
        </li>
        <li>
          <span className="m-impact" aria-hidden="true" /> {t('registers.impact')}
        </li>
      </ul>
    </fieldset>
  );
}

function countsOf(features: MapFeatures | undefined): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string, n: number) => counts.set(key, (counts.get(key) ?? 0) + n);
  for (const { properties } of features?.features ?? []) {
    if (properties.register) add(properties.register, 1);
    for (const [key, n] of Object.entries(properties.registers ?? {})) add(key, n);
  }
  return counts;
}
