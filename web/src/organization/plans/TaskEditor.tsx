import { AutoComplete, Button, Checkbox, Input, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import type { PlanAddressee, PlanLevel, PlanTask, PlanVersionView } from '@/api/types';
import { useT } from '@/i18n';
import { levelKey } from '@/information/incidents/words';
import { isHeadquarters, OrganizationPicker } from '@/information/OrganizationPicker';
import { Labelled } from '@/shared/Labelled';
import { capabilitiesOf, capabilityText, levelNames, linesOf } from './draft';
import { addressees, addresseeText } from './words';

interface Props {
  task: PlanTask;
  levels: PlanLevel[];
  level: string;
  organizations: PlanVersionView['organizations'];
  errors: string[];
  open: boolean;
  onOpen: (open: boolean) => void;
  onChange: (task: PlanTask) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
  onDuplicate: () => void;
  onCopy: (level: string) => void;
}

/** A task in the list; opened, all of it can be changed. */
export function TaskEditor(props: Props) {
  const t = useT();
  const { task, organizations, errors, open, onOpen } = props;
  const to = addresseeText(task.to, organizations, t);
  return (
    <li className={errors.length > 0 ? 'p-faulty' : undefined}>
      <div className="p-task-head">
        <button type="button" className="y-plain-button" aria-expanded={open} onClick={() => onOpen(!open)}>
          {open ? '▾' : '▸'} {task.title || t('plans.untitled')}
        </button>
        <span className="y-muted">
          {to} · {t('tasks.dueIn', { n: task.dueMinutes })}
          {task.mandatory && ` · ${t('tasks.mandatory')}`}
        </span>
      </div>
      {errors.map((message) => (
        <div key={message} className="p-over">
          {message}
        </div>
      ))}
      {open && <Fields {...props} />}
    </li>
  );
}

const phases = [
  '监测预警',
  '组织指挥',
  '先期处置',
  '抢险救援',
  '转移避险',
  '医疗救治',
  '交通保障',
  '物资保障',
  '通信保障',
  '电力保障',
  '信息发布',
  '秩序维护',
  '群众安置',
  '善后处置',
];

function Fields(props: Props) {
  const t = useT();
  const { task, onChange } = props;
  const set = (part: Partial<PlanTask>) => onChange({ ...task, ...part });
  // Lines are read when the field is left: while typing, an empty line is not yet an error.
  const [checklist, setChecklist] = useState(task.checklist.join('\n'));
  const [needs, setNeeds] = useState(capabilityText(task.capabilities));
  return (
    <div className="p-edit">
      <Field label={t('plans.taskTitle')}>
        <Input value={task.title} maxLength={60} onChange={(e) => set({ title: e.target.value })} />
      </Field>
      <Field label={t('plans.phase')}>
        <AutoComplete value={task.phase} options={phases.map((value) => ({ value }))} onChange={(phase: string) => set({ phase })} />
      </Field>
      <Addressee task={task} onChange={(to) => set({ to })} organizations={props.organizations} />
      <Field label={t('plans.dueMinutes')}>
        <InputNumber<number> value={task.dueMinutes} precision={0} onChange={(value) => set({ dueMinutes: value ?? 0 })} />
      </Field>
      <Field label={t('plans.taskText')} wide>
        <Input.TextArea
          value={task.text}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(e) => set({ text: e.target.value })}
        />
      </Field>
      <Field label={t('plans.checklistLines')}>
        <Input.TextArea
          value={checklist}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(e) => {
            setChecklist(e.target.value);
            set({ checklist: linesOf(e.target.value) });
          }}
        />
      </Field>
      <Field label={t('plans.needLines')}>
        <Input.TextArea
          value={needs}
          placeholder={t('plans.needExample')}
          autoSize={{ minRows: 2, maxRows: 8 }}
          onChange={(e) => {
            setNeeds(e.target.value);
            set({ capabilities: capabilitiesOf(e.target.value) });
          }}
        />
      </Field>
      <Checkbox checked={task.mandatory} onChange={(e) => set({ mandatory: e.target.checked })}>
        {t('plans.mandatoryMeans')}
      </Checkbox>
      <TaskActs {...props} />
    </div>
  );
}

function Addressee({
  task,
  organizations,
  onChange,
}: {
  task: PlanTask;
  organizations: PlanVersionView['organizations'];
  onChange: (to: PlanAddressee) => void;
}) {
  const t = useT();
  const { to } = task;
  // A unit named by its code is shown as the unit it is today; picking it again names it by itself.
  const known = to.kind === 'unit' ? (organizations.find((o) => o.code === to.code)?.id ?? null) : (to.organizationId ?? null);
  const kind = to.kind === 'unit' ? 'organization' : to.kind;
  return (
    <>
      <Field label={t('plans.toKind')}>
        <Select
          value={kind}
          options={addressees.map((value) => ({ value, label: t(`plans.to.${value}`) }))}
          onChange={(next) => onChange({ kind: next, organizationId: null, code: null })}
        />
      </Field>
      {(kind === 'organization' || kind === 'members') && (
        <Field label={t(kind === 'members' ? 'plans.toHeadquarters' : 'plans.toUnit')}>
          <OrganizationPicker
            {...(kind === 'members' ? { only: isHeadquarters } : {})}
            value={known}
            onChange={(organizationId) => onChange({ kind, organizationId, code: null })}
          />
        </Field>
      )}
    </>
  );
}

function TaskActs({ task, levels, level, onMove, onRemove, onDuplicate, onCopy }: Props) {
  const t = useT();
  const others = levelNames.filter((name) => name !== level && levels.some((l) => l.level === name));
  return (
    <div className="p-acts p-wide">
      <Button size="small" onClick={() => onMove(-1)}>
        ↑ {t('plans.moveUp')}
      </Button>
      <Button size="small" onClick={() => onMove(1)}>
        ↓ {t('plans.moveDown')}
      </Button>
      <Button size="small" onClick={onDuplicate}>
        {t('plans.duplicate')}
      </Button>
      {others.map((name) => (
        <Button key={name} size="small" onClick={() => onCopy(name)}>
          {t('plans.copyTo', { level: t(levelKey(name)) })}
        </Button>
      ))}
      <Button size="small" danger onClick={onRemove}>
        {t('plans.removeTask', { title: task.title || t('plans.untitled') })}
      </Button>
    </div>
  );
}

function Field({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <Labelled label={label} className={wide ? 'p-field p-wide' : 'p-field'}>
      {children}
    </Labelled>
  );
}
