import { AutoComplete, Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useEffect } from 'react';
import type { NeedBoard } from '@/api/types';
import { useT } from '@/i18n';
import { Count, Text } from '@/information/incidents/room/fields';
import { OrganizationPicker } from '@/information/OrganizationPicker';
import { serverNow } from '@/shared/clock';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { showFieldErrors } from '@/shared/problems';
import { useDispatchCommand } from '../dispatch';

interface Values {
  organizationId?: string;
  kind: 'team' | 'expert' | 'item';
  capability?: string;
  item?: string;
  specialty?: string;
  itemUnit?: string;
  quantity: number;
  unit: 'team' | 'person';
  priority: number;
  purpose: string;
  place?: string;
  within?: number | null;
}

const minute = 60_000;

/** 提出力量需求 */
export function AskForm({ incidentId, board, onClose }: { incidentId: string; board: NeedBoard; onClose: () => void }) {
  const t = useT();
  const [form] = Form.useForm<Values>();
  const command = useDispatchCommand<object>('needs', t('needs.asked'), onClose);
  useEffect(() => {
    showFieldErrors(form, command.problem);
  }, [form, command.problem]);
  const kind = Form.useWatch('kind', form) ?? 'team';
  const body = ({ within, place, kind: of, capability, item, itemUnit, specialty, unit, ...rest }: Values) => ({
    ...rest,
    ...(of === 'item' ? { item, unit: itemUnit } : of === 'expert' ? { specialty, unit: 'expert' } : { capability, unit }),
    incidentId,
    place: place?.trim() || null,
    neededAt: within ? new Date(serverNow() + within * minute).toISOString() : null,
  });
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="d-form"
      aria-label={t('needs.ask')}
      initialValues={{ organizationId: board.asks[0], kind: 'team', quantity: 1, unit: 'team', priority: 2, purpose: '' }}
      onFinish={(values) => void command.run(body(values))}
    >
      <div className="d-fields">
        {board.asks.length > 1 && (
          <Form.Item name="organizationId" label={t('needs.organization')}>
            <OrganizationPicker only={(o) => board.asks.includes(o.id)} />
          </Form.Item>
        )}
        <Form.Item name="kind" label={t('needs.kind')}>
          <Radio.Group
            optionType="button"
            options={(['team', 'expert', 'item'] as const).map((value) => ({ value, label: t(`needs.kind.${value}`) }))}
          />
        </Form.Item>
        {kind === 'team' && <Capability board={board} />}
        {kind === 'expert' && <Specialty board={board} />}
        {kind === 'item' && <Item board={board} onPick={(itemUnit) => form.setFieldsValue({ itemUnit })} />}
        <Form.Item
          name="quantity"
          label={t('needs.quantity')}
          rules={[{ required: true, message: t('common.required', { field: t('needs.quantity') }) }]}
        >
          <InputNumber min={1} max={1000000} precision={0} />
        </Form.Item>
        {kind === 'team' && (
          <Form.Item name="unit" label={t('needs.unit')}>
            <Radio.Group
              optionType="button"
              options={(['team', 'person'] as const).map((value) => ({ value, label: t(`needs.unit.${value}`) }))}
            />
          </Form.Item>
        )}
        {kind === 'item' && (
          <Form.Item
            name="itemUnit"
            label={t('needs.unit')}
            rules={[{ required: true, message: t('common.required', { field: t('needs.unit') }) }]}
          >
            <Input maxLength={16} />
          </Form.Item>
        )}
        <Form.Item name="priority" label={t('needs.priority')}>
          <Select options={([1, 2, 3] as const).map((value) => ({ value, label: t(`needs.priority.${value}`) }))} />
        </Form.Item>
      </div>
      <Text name="purpose" label={t('needs.purpose')} required max={500} />
      <div className="d-fields">
        <Text name="place" label={t('needs.place')} max={200} />
        <Count name="within" label={t('needs.within')} min={1} max={10080} />
      </div>
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button type="primary" htmlType="submit" loading={command.busy}>
          {t('needs.ask')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}

function Capability({ board }: { board: NeedBoard }) {
  const t = useT();
  return (
    <Form.Item
      name="capability"
      label={t('needs.capability')}
      rules={[{ required: true, message: t('common.required', { field: t('needs.capability') }) }]}
    >
      <Select showSearch={{ optionFilterProp: 'label' }} options={board.capabilities.map((c) => ({ value: c.code, label: c.title }))} />
    </Form.Item>
  );
}

function Specialty({ board }: { board: NeedBoard }) {
  const t = useT();
  return (
    <Form.Item
      name="specialty"
      label={t('needs.specialty')}
      rules={[{ required: true, message: t('common.required', { field: t('needs.specialty') }) }]}
    >
      <AutoComplete
        maxLength={64}
        showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
        options={board.specialties.map((value) => ({ value }))}
      />
    </Form.Item>
  );
}

/** What the registers hold is offered; anything else can be asked for too. */
function Item({ board, onPick }: { board: NeedBoard; onPick: (unit: string | undefined) => void }) {
  const t = useT();
  return (
    <Form.Item name="item" label={t('needs.item')} rules={[{ required: true, message: t('common.required', { field: t('needs.item') }) }]}>
      <AutoComplete
        maxLength={64}
        showSearch={{ filterOption: (typed, option) => (option?.value ?? '').includes(typed) }}
        options={board.items.map((i) => ({ value: i.name, unit: i.unit }))}
        onSelect={(_, option) => onPick(option.unit ?? undefined)}
      />
    </Form.Item>
  );
}
