import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, InputNumber, Select } from 'antd';
import type { EditMonitorRule } from '@/api/types';
import { useT } from '@/i18n';
import { useAllStations } from './queries';

/** The conditions of a combination: so many of them at once, at one or several stations. */
export function Parts() {
  const t = useT();
  return (
    <div className="mon-field-wide">
      <Form.List name="parts">
        {(fields, { add, remove }) => (
          <div className="mon-thresholds">
            {fields.map(({ key, name }) => (
              <Part key={key} at={name} onRemove={() => remove(name)} />
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ direction: 'above' })}>
              {t('mon.part.add')}
            </Button>
          </div>
        )}
      </Form.List>
      <Form.Item name="need" label={t('mon.part.need')} extra={t('mon.part.needHint')}>
        <InputNumber min={1} max={20} style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}

function Part({ at, onRemove }: { at: number; onRemove: () => void }) {
  const t = useT();
  const stations = useAllStations().data ?? [];
  const chosen = Form.useWatch<NonNullable<EditMonitorRule['parts']>[number] | undefined>(['parts', at])?.stationId;
  const elements = stations.find((one) => one.id === chosen)?.latest ?? [];
  const n = at + 1;
  return (
    <fieldset className="mon-threshold" aria-label={t('mon.part', { n })}>
      <Form.Item name={[at, 'stationId']} label={t('mon.part.station', { n })}>
        <Select
          showSearch
          optionFilterProp="label"
          options={stations.map((one) => ({ value: one.id, label: `${one.name} ${one.code}` }))}
        />
      </Form.Item>
      <Form.Item name={[at, 'element']} label={t('mon.part.element', { n })}>
        <Select options={elements.map((one) => ({ value: one.element, label: `${one.name}${one.unit && `（${one.unit}）`}` }))} />
      </Form.Item>
      <Form.Item name={[at, 'direction']} label={t('mon.part.direction', { n })}>
        <Select options={(['above', 'below'] as const).map((value) => ({ value, label: t(`mon.rule.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[at, 'limit']} label={t('mon.part.limit', { n })}>
        <InputNumber controls={false} style={{ width: '100%' }} />
      </Form.Item>
      <Button aria-label={t('mon.part.remove', { n })} icon={<DeleteOutlined />} onClick={onRemove} />
    </fieldset>
  );
}
