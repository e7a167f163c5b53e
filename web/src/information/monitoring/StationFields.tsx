import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import { useDivisions, useOrganizations } from '../queries';
import { kindKey, measures, protocolKey, protocols, stationKinds, thresholdKey, thresholdKinds } from './monitoring';
import { useRiskSources } from './queries';
import { emptyElement, type StationValues } from './stationValues';

const datums = ['1985国家高程基准', '1956年黄海高程系', '吴淞高程', '假定基面'];
const withPassword = ['sl651', 'hj212'];

interface Props {
  /** True: protocol and name on the wire are those in quarantine. */
  heard: boolean;
  hasPassword: boolean;
}

export function StationFields({ heard, hasPassword }: Props) {
  return (
    <>
      <Identity />
      <Wire heard={heard} hasPassword={hasPassword} />
      <Place />
      <Elements />
    </>
  );
}

function Identity() {
  const t = useT();
  const organizations = useOrganizations().data ?? [];
  const options = organizations.map((one) => ({ value: one.id, label: one.name }));
  const headquarters = organizations.filter((one) => one.kind === 'generalHeadquarters' || one.kind === 'specialHeadquarters');
  const risks = useRiskSources().data ?? [];
  return (
    <fieldset className="mon-fieldset">
      <legend>{t('st.identity')}</legend>
      <div className="mon-fields">
        <Form.Item name="name" label={t('st.name')} rules={[{ required: true, message: t('common.required', { field: t('st.name') }) }]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item
          name="code"
          label={t('mon.station.code')}
          rules={[{ required: true, message: t('common.required', { field: t('mon.station.code') }) }]}
        >
          <Input maxLength={32} spellCheck={false} autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label={t('mon.station.kind')}>
          <Select options={stationKinds.map((value) => ({ value, label: t(kindKey(value)) }))} />
        </Form.Item>
        <Form.Item name="ownerId" label={t('mon.station.owner')}>
          <Select showSearch optionFilterProp="label" options={options} />
        </Form.Item>
        <Form.Item name="riskSourceId" label={t('mon.station.risk')}>
          <Select
            allowClear
            showSearch
            optionFilterProp="label"
            placeholder={t('common.optional')}
            options={risks.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
        <Form.Item name="headquartersIds" label={t('mon.rule.headquarters')} extra={t('st.headquartersHint')}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            placeholder={t('common.optional')}
            options={headquarters.map((one) => ({ value: one.id, label: one.name }))}
          />
        </Form.Item>
      </div>
    </fieldset>
  );
}

function Wire({ heard, hasPassword }: Props) {
  const t = useT();
  const protocol = Form.useWatch<string>('protocol');
  return (
    <fieldset className="mon-fieldset">
      <legend>{t('st.wire')}</legend>
      <div className="mon-fields">
        {heard && (
          <Form.Item label={t('mon.station.protocol')}>
            <b>{t(protocolKey(protocol))}</b>
          </Form.Item>
        )}
        <Form.Item name="protocol" label={t('mon.station.protocol')} hidden={heard}>
          <Select options={protocols.map((value) => ({ value, label: t(`st.protocol.${value}`) }))} />
        </Form.Item>
        <Form.Item name="wireId" label={t('mon.station.wireId')} extra={heard ? t('st.heard') : t('st.wireHint')}>
          <Input maxLength={64} readOnly={heard} spellCheck={false} autoComplete="off" />
        </Form.Item>
        {withPassword.includes(protocol) && (
          <Form.Item name="password" label={t('st.password')} extra={t(hasPassword ? 'st.passwordKept' : 'st.passwordHint')}>
            <Input.Password maxLength={16} autoComplete="new-password" />
          </Form.Item>
        )}
        {withPassword.includes(protocol) && hasPassword && (
          <Form.Item name="noPassword" valuePropName="checked" label=" " colon={false}>
            <Checkbox>{t('st.noPassword')}</Checkbox>
          </Form.Item>
        )}
        <Form.Item name="reportMinutes" label={t('st.interval')}>
          <InputNumber min={1} max={1440} style={{ width: '100%' }} />
        </Form.Item>
      </div>
    </fieldset>
  );
}

function Place() {
  const t = useT();
  const form = Form.useFormInstance<StationValues>();
  const longitude = Form.useWatch<number | null>('longitude');
  const latitude = Form.useWatch<number | null>('latitude');
  const divisions = useDivisions().data ?? [];
  const places =
    longitude == null || latitude == null
      ? []
      : [{ id: 'here', longitude, latitude, label: t('mon.station'), tone: 'navy' as const, mark: '●' }];
  return (
    <fieldset className="mon-fieldset">
      <legend>{t('st.place')}</legend>
      <div className="mon-fields">
        <Form.Item name="place" label={t('mon.station.place')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="countyCode" label={t('st.county')} extra={t('st.countyHint')}>
          <Select allowClear options={divisions.map((one) => ({ value: one.code, label: one.name }))} />
        </Form.Item>
        <Form.Item name="basin" label={t('mon.station.basin')} extra={t('st.basinHint')}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="datum" label={t('mon.station.datum')}>
          <Select allowClear placeholder={t('common.optional')} options={datums.map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="longitude" label={t('st.longitude')}>
          <InputNumber style={{ width: '100%' }} controls={false} />
        </Form.Item>
        <Form.Item name="latitude" label={t('st.latitude')}>
          <InputNumber style={{ width: '100%' }} controls={false} />
        </Form.Item>
      </div>
      <p className="y-muted">{t('st.pick')}</p>
      <div className="mon-place">
        <BaseMap
          label={t('st.map')}
          places={places}
          onPick={(at) => form.setFieldsValue({ longitude: round(at.longitude), latitude: round(at.latitude) })}
        />
      </div>
    </fieldset>
  );
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

function Elements() {
  const t = useT();
  return (
    <fieldset className="mon-fieldset">
      <legend>{t('st.elements')}</legend>
      <Form.List name="elements">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <section key={key} className="mon-element" aria-label={t('st.element', { n: name + 1 })}>
                <Element at={name} />
                <Thresholds at={name} />
                {fields.length > 1 && (
                  <Button icon={<DeleteOutlined />} onClick={() => remove(name)}>
                    {t('st.removeElement')}
                  </Button>
                )}
              </section>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add(emptyElement)}>
              {t('st.addElement')}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function Element({ at }: { at: number }) {
  const t = useT();
  const required = (field: string) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
  return (
    <div className="mon-fields">
      <Form.Item name={[at, 'name']} label={t('st.elementName')} rules={required(t('st.elementName'))}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={[at, 'code']} label={t('st.elementCode')} rules={required(t('st.elementCode'))}>
        <Input maxLength={32} spellCheck={false} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[at, 'unit']} label={t('st.unit')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name={[at, 'measure']} label={t('st.measure')}>
        <Select options={measures.map((value) => ({ value, label: t(`st.measure.${value}`) }))} />
      </Form.Item>
      <Form.Item name={[at, 'decimals']} label={t('st.decimals')}>
        <InputNumber min={0} max={6} style={{ width: '100%' }} />
      </Form.Item>
      <div className="mon-pair">
        <Form.Item name={[at, 'low']} label={t('st.low')}>
          <InputNumber style={{ width: '100%' }} controls={false} />
        </Form.Item>
        <Form.Item name={[at, 'high']} label={t('st.high')}>
          <InputNumber style={{ width: '100%' }} controls={false} />
        </Form.Item>
      </div>
    </div>
  );
}

function Thresholds({ at }: { at: number }) {
  const t = useT();
  return (
    <Form.List name={[at, 'thresholds']}>
      {(fields, { add, remove }) => (
        <div className="mon-thresholds">
          {fields.map(({ key, name }) => (
            <div key={key} className="mon-threshold">
              <Form.Item name={[name, 'kind']} label={t('st.threshold')}>
                <Select options={thresholdKinds.map((value) => ({ value, label: t(thresholdKey(value)) }))} />
              </Form.Item>
              <Form.Item
                name={[name, 'value']}
                label={t('mon.table.value')}
                rules={[{ required: true, message: t('common.required', { field: t('mon.table.value') }) }]}
              >
                <InputNumber controls={false} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[name, 'from']} label={t('st.from')}>
                <Input maxLength={4} placeholder="MMdd" />
              </Form.Item>
              <Form.Item name={[name, 'to']} label={t('st.to')}>
                <Input maxLength={4} placeholder="MMdd" />
              </Form.Item>
              <Button aria-label={t('st.removeThreshold')} icon={<DeleteOutlined />} onClick={() => remove(name)} />
            </div>
          ))}
          <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ kind: 'flood-limit', from: null, to: null })}>
            {t('st.addThreshold')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
