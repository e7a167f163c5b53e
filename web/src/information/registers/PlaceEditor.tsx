import { AimOutlined, ClearOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Segmented, Select } from 'antd';
import type { Geometry } from 'geojson';
import { useMemo, useState } from 'react';
import type { RegisterDefinition } from '@/api/types';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import { addPoint, begin, canFinish, type Drawing, finish, removeLast } from '@/map/drawing';
import type { MapItem } from '@/map/overlay';
import type { LngLat } from '@/map/projection';
import { useTowns } from '../queries';
import type { EntryValues } from './formValues';

type Tool = 'point' | 'line' | 'polygon' | 'impact';

/** Where the entry lies: by numbers, or by a click; a line, an area and the range of impact are drawn. */
export function PlaceEditor({ definition }: { definition: RegisterDefinition }) {
  const t = useT();
  const form = Form.useFormInstance<EntryValues>();
  const [tool, setTool] = useState<Tool>('point');
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const item = useItem(definition.key);
  const towns = useTowns();
  const overlay = useMemo(() => ({ items: item ? [item] : [], drawing, towns }), [item, drawing, towns]);
  const tools = toolsOf(definition);
  const required = definition.position === 'required';

  const pick = (at: LngLat) => {
    if (tool === 'point') form.setFieldsValue({ longitude: round(at.longitude), latitude: round(at.latitude), datum: 'wgs84' });
    else setDrawing((now) => addPoint(now ?? begin(tool === 'line' ? 'line' : 'polygon'), at));
  };
  const keep = () => {
    const done = drawing && finish(drawing);
    if (!done?.done) return;
    const geometry = geometryOf(done);
    form.setFieldsValue(tool === 'impact' ? { impactArea: geometry, impactRadius: null } : { geometry });
    const [first] = done.points;
    if (tool !== 'impact' && form.getFieldValue('longitude') == null && first)
      form.setFieldsValue({ longitude: first.longitude, latitude: first.latitude });
    setDrawing(null);
  };
  const clear = () => {
    setDrawing(null);
    if (tool === 'impact') form.setFieldsValue({ impactArea: null, impactRadius: null });
    else form.setFieldsValue({ geometry: null, ...(tool === 'point' ? { longitude: null, latitude: null } : {}) });
  };
  return (
    <fieldset className="r-facts">
      <legend>{t('registers.position')}</legend>
      <div className="r-grid">
        <Form.Item
          name="longitude"
          label={t('registers.longitude')}
          rules={[{ required: required, message: t('registers.positionNeeded') }]}
        >
          <InputNumber style={{ width: '100%' }} step={0.001} controls={false} />
        </Form.Item>
        <Form.Item name="latitude" label={t('registers.latitude')} rules={[{ required: required, message: t('registers.positionNeeded') }]}>
          <InputNumber style={{ width: '100%' }} step={0.001} controls={false} />
        </Form.Item>
        <Form.Item name="datum" label={t('registers.datum')} extra={t('registers.datumHint')}>
          <Select
            options={[
              { value: 'wgs84', label: t('registers.datum.wgs84') },
              { value: 'gcj02', label: t('registers.datum.gcj02') },
            ]}
          />
        </Form.Item>
        {definition.hasImpact && (
          <Form.Item name="impactRadius" label={t('registers.impactRadius')} extra={t('registers.impactRadiusHint')}>
            <InputNumber style={{ width: '100%' }} min={0} max={200_000} suffix="m" />
          </Form.Item>
        )}
      </div>
      <div className="y-row r-tools">
        <Segmented<Tool>
          aria-label={t('registers.tool')}
          value={tool}
          onChange={(next) => {
            setTool(next);
            setDrawing(null);
          }}
          options={tools.map((value) => ({ value, label: t(`registers.tool.${value}`) }))}
        />
        {tool !== 'point' && (
          <>
            <Button icon={<AimOutlined />} disabled={!drawing || !canFinish(drawing)} onClick={keep}>
              {t('registers.drawDone')}
            </Button>
            <Button icon={<UndoOutlined />} disabled={!drawing?.points.length} onClick={() => setDrawing((now) => now && removeLast(now))}>
              {t('registers.drawBack')}
            </Button>
          </>
        )}
        <Button icon={<ClearOutlined />} onClick={clear}>
          {t('registers.drawClear')}
        </Button>
      </div>
      <p className="y-muted" role="status">
        {t(`registers.toolHint.${tool}`)}
      </p>
      <div className="r-map">
        <BaseMap label={t('registers.position')} places={[]} overlay={overlay} drawing onPick={pick} />
      </div>
    </fieldset>
  );
}

/** The entry as the form has it now. */
function useItem(register: string): MapItem | null {
  const form = Form.useFormInstance<EntryValues>();
  const longitude = Form.useWatch('longitude', form);
  const latitude = Form.useWatch('latitude', form);
  const outline = Form.useWatch('geometry', { form, preserve: true });
  const impact = Form.useWatch('impactArea', { form, preserve: true });
  const impactRadius = Form.useWatch('impactRadius', form);
  const level = Form.useWatch('level', form);
  return useMemo(() => {
    if (longitude == null || latitude == null || Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return null;
    return { id: 'entry', name: '', count: 1, register, level, longitude, latitude, outline, impact, impactRadius };
  }, [register, level, longitude, latitude, outline, impact, impactRadius]);
}

function toolsOf({ geometryTypes, hasImpact }: RegisterDefinition): Tool[] {
  const tools: Tool[] = ['point'];
  if (geometryTypes.includes('LineString')) tools.push('line');
  if (geometryTypes.includes('Polygon')) tools.push('polygon');
  if (hasImpact) tools.push('impact');
  return tools;
}

function geometryOf({ kind, points }: Drawing): Geometry {
  const line = points.map((p) => [p.longitude, p.latitude]);
  if (kind === 'line') return { type: 'LineString', coordinates: line };
  return { type: 'Polygon', coordinates: [[...line, line[0] ?? []]] };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
