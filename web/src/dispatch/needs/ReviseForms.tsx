import { Form, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { NeedView } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { CommandForm } from '../CommandForm';
import { useNeeds } from '../dispatch';

interface Props {
  need: NeedView;
  onClose: () => void;
}

/** 变更: how many, how urgent, what for and where; the number stays. */
export function ChangeForm({ need, onClose }: Props) {
  const t = useT();
  const first = { quantity: need.quantity, priority: need.priority, purpose: need.purpose, place: need.place, reason: '' };
  return (
    <Revision need={need} act="change" first={first} onClose={onClose}>
      <div className="d-fields">
        <Quantity min={Math.max(1, need.committed + need.done)} max={1000000} />
        <Form.Item name="priority" label={t('needs.priority')}>
          <Select options={([1, 2, 3] as const).map((value) => ({ value, label: t(`needs.priority.${value}`) }))} />
        </Form.Item>
      </div>
      <Text name="purpose" label={t('needs.purpose')} required max={500} />
      <Text name="place" label={t('needs.where')} required max={200} />
    </Revision>
  );
}

/** 拆分: part of what is short becomes a need of its own. */
export function SplitForm({ need, onClose }: Props) {
  const t = useT();
  const gap = need.quantity - need.committed - need.done;
  return (
    <Revision need={need} act="split" first={{ quantity: 1, place: need.place, reason: '' }} onClose={onClose}>
      <div className="d-fields">
        <Quantity min={1} max={Math.min(gap, need.quantity - 1)} />
      </div>
      <Text name="place" label={t('needs.where')} required max={200} />
    </Revision>
  );
}

/** 合并: into another need of the same kind. */
export function MergeForm({ need, onClose }: Props) {
  const t = useT();
  const board = useNeeds(need.incidentId);
  const like = (board.data?.needs ?? []).filter(
    (n) => n.id !== need.id && n.what === need.what && n.unit === need.unit && n.state !== 'cancelled',
  );
  return (
    <Revision need={need} act="merge" first={{ reason: '' }} onClose={onClose}>
      <Form.Item
        name="intoId"
        label={t('needs.mergeInto')}
        rules={[{ required: true, message: t('common.required', { field: t('needs.mergeInto') }) }]}
      >
        <Select
          notFoundContent={t('needs.mergeNone')}
          options={like.map((n) => ({ value: n.id, label: `${n.number} ${n.what} ${n.quantity} · ${n.purpose}` }))}
        />
      </Form.Item>
    </Revision>
  );
}

function Quantity({ min, max }: { min: number; max: number }) {
  const t = useT();
  return (
    <Form.Item
      name="quantity"
      label={t('needs.quantity')}
      rules={[{ required: true, message: t('common.required', { field: t('needs.quantity') }) }]}
    >
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  );
}

interface RevisionProps extends Props {
  act: 'change' | 'split' | 'merge';
  first: object;
  children: ReactNode;
}

function Revision({ need, act, first, onClose, children }: RevisionProps) {
  const t = useT();
  return (
    <CommandForm
      path={`needs/${need.id}/${act}`}
      label={t(`needs.${act}`)}
      submit={t(`needs.${act}`)}
      done={t('supplies.done')}
      first={first}
      onClose={onClose}
    >
      {children}
      <Text name="reason" label={t('needs.reviseReason')} required max={500} />
    </CommandForm>
  );
}
