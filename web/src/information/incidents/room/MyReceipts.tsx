import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { AcknowledgeIncident, IncidentView, RecipientRow } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useShortcuts } from '@/shared/shortcuts';
import { useRecipients } from '../../queries';
import { ReceiptState } from './ReceiptState';
import { AnswerForm } from './UnitForms';
import { useIncidentCommand } from './useIncidentCommand';

/** What the person's own units have to do here: 签收 by one tap, then 反馈. */
export function MyReceipts({ incident }: { incident: IncidentView }) {
  const mine = (useRecipients(incident.id).data ?? []).filter((r) => r.mine);
  return mine.map((unit) => <MyReceipt key={unit.organizationId} incident={incident} unit={unit} only={mine.length === 1} />);
}

function MyReceipt({ incident, unit, only }: { incident: IncidentView; unit: RecipientRow; only: boolean }) {
  const t = useT();
  const box = useRef<HTMLElement>(null);
  const [answering, setAnswering] = useState(false);
  const acknowledge = useIncidentCommand<AcknowledgeIncident>(incident.id, '/acknowledge', () => {
    setAnswering(incident.may.includes('answer'));
    requestAnimationFrame(() => box.current?.querySelector('textarea')?.focus());
  });
  const waiting = unit.acknowledgedAt === null && incident.may.includes('acknowledge');
  const sign = () => void acknowledge.run({ organizationId: unit.organizationId });
  useShortcuts(waiting && only ? { a: sign } : {});

  const mayAnswer = unit.acknowledgedAt !== null && incident.may.includes('answer');
  if (!waiting && !mayAnswer) return null;
  return (
    <section ref={box} className="i-panel i-mine" aria-label={t('room.mine', { name: unit.name })}>
      <div className="i-spread">
        <strong>{unit.name}</strong>
        <span className="i-row">
          <ReceiptState unit={unit} />
          {waiting && <Countdown due={unit.dueAt} />}
        </span>
      </div>
      {waiting && (
        <Button type="primary" size="large" block className="i-sign" loading={acknowledge.busy} onClick={sign}>
          {t('room.acknowledge')} {only && <kbd>a</kbd>}
        </Button>
      )}
      <ProblemAlert error={acknowledge.problem} title={t('problem.title')} />
      {mayAnswer && !answering && (
        <Button size="large" type={unit.answer ? 'default' : 'primary'} block onClick={() => setAnswering(true)}>
          {t(unit.answer ? 'room.answerAgain' : 'room.answer')}
        </Button>
      )}
      {mayAnswer && answering && <AnswerForm incident={incident} unit={unit} onClose={() => setAnswering(false)} />}
    </section>
  );
}
