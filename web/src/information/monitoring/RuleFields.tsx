import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { EditMonitorRule, MonitorRuleKind } from '@/api/types';
import { useT } from '@/i18n';
import { useOrganizations } from '../queries';
import { ruleKinds, severities, thresholdKey, thresholdKinds } from './monitoring';
import { Parts } from './Parts';
import { useAllStations } from './queries';

const measured: MonitorRuleKind[] = ['threshold', 'rise', 'sum'];

export function RuleFields() {
  const t = useT();
  const kind = Form.useWatch<MonitorRuleKind>('kind');
  const threshold = Form.useWatch<EditMonitorRule['threshold']>('threshold');
  return (
    <div className="mon-fields">
      <Form.Item name="name" label={t('mon.rule.name')} className="mon-field-wide">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={t('mon.rule.kind')}>
        <Select options={ruleKinds.map((value) => ({ value, label: t(`mon.ruleKind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="severity" label={t('mon.rule.severity')}>
        <Select options={severities.map((value) => ({ value, label: t(`mon.severity.${value}`) }))} />
      </Form.Item>
      {kind === 'combination' && <Parts />}
      {measured.includes(kind) && (
        <Form.Item name="element" label={t('mon.rule.element')}>
          <Input maxLength={32} />
        </Form.Item>
      )}
      {(kind === 'threshold' || kind === 'rise') && (
        <Form.Item name="direction" label={t('mon.rule.direction')}>
          <Select options={(['above', 'below'] as const).map((value) => ({ value, label: t(`mon.rule.${value}`) }))} />
        </Form.Item>
      )}
      {kind === 'threshold' && (
        <Form.Item name="threshold" label={t('mon.rule.threshold')} normalize={(value: string) => value || null}>
          <Select
            options={[
              { value: null, label: t('mon.rule.thresholdNone') },
              ...thresholdKinds.map((value) => ({ value, label: t(thresholdKey(value)) })),
            ]}
          />
        </Form.Item>
      )}
      {measured.includes(kind) && (
        <NumberField name="limit" label={t(kind === 'threshold' && threshold ? 'mon.rule.offset' : 'mon.rule.limit')} />
      )}
      {measured.includes(kind) && <NumberField name="hysteresis" label={t('mon.rule.hysteresis')} min={0} />}
      {kind === 'threshold' && <NumberField name="holdSeconds" label={t('mon.rule.hold')} min={0} />}
      {(kind === 'rise' || kind === 'silence' || kind === 'combination') && (
        <NumberField name="minutes" label={t('mon.rule.minutes')} min={1} />
      )}
      {kind === 'sum' && (
        <Form.Item name="hours" label={t('mon.rule.hours')}>
          <Select options={[1, 3, 6, 12, 24].map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      {kind === 'sum' && (
        <Form.Item name="calendar" label={t('mon.rule.calendar')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
      {kind !== 'combination' && <Stations />}
      <Headquarters />
      <Form.Item name="advice" label={t('mon.rule.advice')} className="mon-field-wide">
        <Input.TextArea maxLength={500} autoSize />
      </Form.Item>
      <Form.Item name="on" label={t('mon.rule.on')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </div>
  );
}

function NumberField({ name, label, min }: { name: string; label: string; min?: number }) {
  return (
    <Form.Item name={name} label={label}>
      <InputNumber {...(min === undefined ? {} : { min })} style={{ width: '100%' }} />
    </Form.Item>
  );
}

function Stations() {
  const t = useT();
  const stations = useAllStations().data ?? [];
  return (
    <Form.Item name="stationIds" label={t('mon.rule.stations')} extra={t('mon.rule.stationsAll')} className="mon-field-wide">
      <Select
        mode="multiple"
        optionFilterProp="label"
        options={stations.map((one) => ({ value: one.id, label: `${one.name} ${one.code}` }))}
      />
    </Form.Item>
  );
}

function Headquarters() {
  const t = useT();
  const organizations = useOrganizations().data ?? [];
  const headquarters = organizations.filter((one) => one.kind === 'generalHeadquarters' || one.kind === 'specialHeadquarters');
  return (
    <Form.Item name="headquartersIds" label={t('mon.rule.headquarters')} extra={t('mon.rule.headquartersHint')} className="mon-field-wide">
      <Select mode="multiple" optionFilterProp="label" options={headquarters.map((one) => ({ value: one.id, label: one.name }))} />
    </Form.Item>
  );
}
