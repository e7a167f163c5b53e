import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { IncidentView, RecipientRow } from '@/api/types';
import { useT } from '@/i18n';
import { Phone } from '@/organization/Phone';
import { Countdown } from '@/shared/Countdown';
import { Time } from '@/shared/Time';
import { stepKey } from '../words';
import { LongText } from './LongText';
import { ReceiptState } from './ReceiptState';
import { CallForm } from './UnitForms';

interface Props {
  incident: IncidentView;
  unit: RecipientRow;
}

export function UnitLine({ incident, unit }: Props) {
  const t = useT();
  const [calling, setCalling] = useState<string | null>(null);
  const silent = unit.acknowledgedAt === null;
  return (
    <li className={`i-unit${unit.state === 'overdue' ? ' i-unit-over' : ''}`}>
      <div className="i-spread">
        <span>
          <strong>{unit.name}</strong>
          {unit.mine && <span className="y-muted"> {t('room.ours')}</span>}
          {unit.liaisonMissing && <span className="i-warn"> ⚠ {t('room.liaisonMissing')}</span>}
        </span>
        <ReceiptState unit={unit} />
      </div>
      <div className="i-unit-times">
        <span>
          {t('room.sentAt')} <Time value={unit.sentAt} />
        </span>
        {unit.seenAt && (
          <span>
            {t('room.seenAt')} <Time value={unit.seenAt} /> {unit.seenBy}
          </span>
        )}
        {unit.acknowledgedAt ? (
          <span>
            {t('room.acknowledgedAt')} <Time value={unit.acknowledgedAt} /> {unit.acknowledgedBy}
          </span>
        ) : (
          <Countdown due={unit.dueAt} />
        )}
        {unit.escalation && (
          <span className="i-warn">
            {t(stepKey(unit.escalation))} <Time value={unit.escalatedAt} />
          </span>
        )}
      </div>
      {unit.answer && <Answer answer={unit.answer} />}
      <Calls calls={unit.calls} />
      {silent && (
        <div className="i-phones">
          {unit.dutyPhones.map((phone) => (
            <Phone key={phone} number={phone} of={unit.name} />
          ))}
          {unit.dutyPhones.length === 0 && <span className="i-warn">{t('room.noPhone')}</span>}
          {incident.may.includes('call') && calling === null && (
            <Button size="small" onClick={() => setCalling(unit.dutyPhones[0] ?? '')}>
              {t('room.call')}
            </Button>
          )}
        </div>
      )}
      {calling !== null && incident.may.includes('call') && (
        <CallForm key={calling} incident={incident} unit={unit} phone={calling} onClose={() => setCalling(null)} />
      )}
    </li>
  );
}

function Answer({ answer }: { answer: NonNullable<RecipientRow['answer']> }) {
  const t = useT();
  const readiness = [
    answer.people !== null && t('room.peopleN', { n: answer.people }),
    answer.minutesToMove !== null && t('room.minutesN', { n: answer.minutesToMove }),
    answer.forces,
    answer.equipment,
  ].filter((part): part is string => typeof part === 'string' && part !== '');
  return (
    <div className="i-answer">
      <LongText text={answer.assessment} />
      {readiness.length > 0 && <div className="y-figures">{readiness.join(' · ')}</div>}
      <div className="y-muted">
        {answer.by} <Time value={answer.at} />
      </div>
    </div>
  );
}

function Calls({ calls }: { calls: RecipientRow['calls'] }) {
  const t = useT();
  return calls.map((call) => (
    <div key={`${call.at} ${call.phone}`} className="y-muted">
      <PhoneOutlined /> <Time value={call.at} /> {call.by} → {call.phone} {call.person}{' '}
      {t(call.reached ? 'room.reachedYes' : 'room.reachedNo')} {call.note}
    </div>
  ));
}
