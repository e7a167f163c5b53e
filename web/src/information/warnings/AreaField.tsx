import { Button, Input, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { WarningArea, WarningColor } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import { addPoint, begin, canFinish, type Drawing, type DrawKind, finish, removeLast } from '@/map/drawing';
import type { LngLat } from '@/map/projection';
import { Field } from '../incidents/Field';
import { useDivisions, useTowns } from '../queries';
import { geometryOf, named, useShapes, withDrawing } from './areas';

interface Props {
  area: WarningArea;
  color: WarningColor | null;
  error?: string | undefined;
  onChange: (area: WarningArea) => void;
}

/** 可能影响的区域: counties and townships from lists, or drawn on the map; both count together. */
export function AreaField({ area, color, error, onChange }: Props) {
  const t = useT();
  const divisions = useDivisions().data ?? [];
  const counties = divisions.map((d) => ({ value: d.code, label: d.name }));
  const whole = divisions.filter((d) => !d.functional).map((d) => d.code);
  const townships = divisions.map((d) => ({
    label: d.name,
    options: d.townships.map((town) => ({ value: town.code, label: `${d.name}${town.name}`, pinyin: town.pinyin })),
  }));
  return (
    <div className="w-form">
      <Field label={t('warnings.counties')} required error={error}>
        {({ id, status, ...rest }) => (
          <div className="y-row">
            <Select
              id={id}
              {...rest}
              status={status}
              mode="multiple"
              style={{ flex: 1, minWidth: 200 }}
              value={area.countyCodes}
              optionFilterProp="label"
              onChange={(countyCodes) => onChange({ ...area, countyCodes })}
              options={counties}
            />
            <Button onClick={() => onChange({ ...area, countyCodes: whole })}>{t('warnings.wholeCity')}</Button>
          </div>
        )}
      </Field>
      <Field label={t('warnings.townships')}>
        {({ id, status: _, ...rest }) => (
          <Select
            id={id}
            {...rest}
            mode="multiple"
            style={{ width: '100%' }}
            value={area.townshipCodes}
            filterOption={(text, option) => matches(text, option)}
            onChange={(townshipCodes) => onChange({ ...area, townshipCodes })}
            options={townships}
          />
        )}
      </Field>
      <Field label={t('warnings.description')}>
        {({ id, status: _, ...rest }) => (
          <Input
            id={id}
            {...rest}
            maxLength={300}
            value={area.description ?? ''}
            onChange={(event) => onChange({ ...area, description: event.target.value })}
          />
        )}
      </Field>
      <DrawnArea area={area} color={color} onChange={onChange} />
    </div>
  );
}

function matches(text: string, option: { label?: unknown; pinyin?: unknown } | undefined): boolean {
  const asked = text.trim().toLowerCase();
  return String(option?.label ?? '').includes(asked) || String(option?.pinyin ?? '').startsWith(asked);
}

function DrawnArea({ area, color, onChange }: Omit<Props, 'error'>) {
  const t = useT();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const towns = useTowns();
  const warned = useMemo(
    () => [
      {
        id: 'draft',
        color,
        countyCodes: named(area),
        geometry: geometryOf(area),
      },
    ],
    [area, color],
  );
  const areas = useShapes(warned);
  const overlay = useMemo(() => ({ items: [], areas, drawing, towns }), [areas, drawing, towns]);
  const keep = (done: Drawing) => {
    onChange(withDrawing(area, done));
    setDrawing(null);
  };
  const pick = (at: LngLat) => {
    const next = drawing && addPoint(drawing, at);
    if (next?.done) keep(next);
    else setDrawing(next);
  };
  const toggle = (kind: DrawKind) => setDrawing((now) => (now?.kind === kind ? null : begin(kind)));
  const count = area.polygons.length + area.circles.length;
  return (
    <fieldset className="w-draw">
      <legend>{t('warnings.draw')}</legend>
      <div className="y-row">
        {(['polygon', 'circle'] as const).map((kind) => (
          <Button
            key={kind}
            aria-pressed={drawing?.kind === kind}
            type={drawing?.kind === kind ? 'primary' : 'default'}
            ghost={drawing?.kind === kind}
            onClick={() => toggle(kind)}
          >
            {t(`warnings.draw.${kind}`)}
          </Button>
        ))}
        {drawing && (
          <>
            <Button disabled={!canFinish(drawing)} onClick={() => keep(finish(drawing))}>
              {t('warnings.draw.done')}
            </Button>
            <Button disabled={drawing.points.length === 0} onClick={() => setDrawing(removeLast(drawing))}>
              {t('warnings.draw.back')}
            </Button>
          </>
        )}
        {count > 0 && (
          <>
            <span>{t('warnings.drawn', { n: count })}</span>
            <Button onClick={() => onChange({ ...area, polygons: [], circles: [] })}>{t('warnings.draw.clear')}</Button>
          </>
        )}
      </div>
      <p className="y-muted" role="status">
        {t(`warnings.draw.hint.${drawing?.kind === 'polygon' || drawing?.kind === 'circle' ? drawing.kind : 'none'}`)}
      </p>
      <div className="w-map">
        <BaseMap label={t('warnings.draw')} places={[]} overlay={overlay} drawing={drawing !== null} onPick={drawing ? pick : undefined} />
      </div>
    </fieldset>
  );
}
