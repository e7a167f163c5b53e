import { Button, Checkbox, Input, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import type { CandidateView, NeedView } from '@/api/types';
import { useT } from '@/i18n';
import { Field } from '@/information/incidents/Field';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCandidates, useDispatchCommand, useUnit } from '../dispatch';

const usualMinutes = 10;

/** 匹配与下达: who could come, in the order of the ladder; the proposal is edited and confirmed. */
export function Candidates({ need, onClose }: { need: NeedView; onClose: () => void }) {
  const t = useT();
  const candidates = useCandidates(need.id);
  if (candidates.isPending) return <Skeleton active />;
  if (candidates.isError) return <ProblemAlert error={candidates.error} onRetry={() => void candidates.refetch()} />;
  if (candidates.data.length === 0) {
    return (
      <Empty title={t('needs.candidates.none')} hint={t('needs.candidates.noneFree')}>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Empty>
    );
  }
  return <Choice need={need} candidates={candidates.data} onClose={onClose} />;
}

function Choice({ need, candidates, onClose }: { need: NeedView; candidates: CandidateView[]; onClose: () => void }) {
  const t = useT();
  const [edited, edit] = useState<string[] | null>(null);
  const [text, setText] = useState('');
  const [remote, setRemote] = useState(false);
  const [minutes, setMinutes] = useState<number | null>(usualMinutes);
  const command = useDispatchCommand<object>('orders', t('needs.order.sent'), onClose);
  const chosen = candidates.filter((c) => (edited ? edited.includes(c.teamId) : c.proposed));
  const unit = useUnit()(need.unit);
  const sum = chosen.reduce((all, c) => all + c.contribution, 0);
  const gap = Math.max(0, need.quantity - need.committed - need.done - sum);
  const pick = (id: string, on: boolean) => edit([...chosen.map((c) => c.teamId).filter((c) => c !== id), ...(on ? [id] : [])]);
  return (
    <section className="d-form" aria-label={t('needs.match')}>
      {!candidates.some((c) => c.obstacle === null) && <div className="d-warn">{t('needs.candidates.noneFree')}</div>}
      <ul className="d-list" aria-label={t('needs.candidates')}>
        {candidates.map((c) => (
          <Pick key={c.teamId} candidate={c} unit={unit} checked={chosen.includes(c)} onPick={(on) => pick(c.teamId, on)} />
        ))}
      </ul>
      <strong className="y-figures" aria-live="polite">
        {t('needs.sum', { n: chosen.length, sum, gap, unit })}
      </strong>
      <div className="d-fields">
        <Field label={t('needs.order.text')}>
          {({ id, status }) => <Input id={id} status={status} maxLength={500} value={text} onChange={(e) => setText(e.target.value)} />}
        </Field>
        <Field label={t('needs.order.minutes')} error={command.fieldErrors.acknowledgeMinutes?.[0]}>
          {({ id, status }) => <InputNumber id={id} status={status} min={1} max={1440} value={minutes} onChange={setMinutes} />}
        </Field>
      </div>
      {need.specialty !== null && (
        <Checkbox checked={remote} onChange={(e) => setRemote(e.target.checked)}>
          {t('experts.remote')}
        </Checkbox>
      )}
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button
          type="primary"
          disabled={chosen.length === 0}
          loading={command.busy}
          onClick={() =>
            void command.run({
              needId: need.id,
              teamIds: chosen.map((c) => c.teamId),
              text: text.trim() || null,
              remote,
              acknowledgeMinutes: minutes ?? usualMinutes,
            })
          }
        >
          {t('needs.order.send', { n: chosen.length })}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  );
}

interface PickProps {
  candidate: CandidateView;
  unit: string;
  checked: boolean;
  onPick: (on: boolean) => void;
}

// A team that was chosen and taken meanwhile stays checked, so that it can be taken out of the choice by hand.
function Pick({ candidate: c, unit, checked, onPick }: PickProps) {
  const t = useT();
  return (
    <li className="d-pick" data-team={c.name}>
      <Checkbox
        aria-label={c.name}
        checked={checked}
        disabled={c.obstacle !== null && !checked}
        onChange={(e) => onPick(e.target.checked)}
      />
      <strong>{c.name}</strong>
      <span className="y-figures">{t('needs.candidates.brings', { n: c.contribution, unit })}</span>
      <span className="d-pick-about y-muted">{t('needs.candidates.of', { owner: c.ownerName, reason: c.reason })}</span>
      {c.obstacleText && <span className={`d-pick-about ${checked ? 'd-warn' : 'y-muted'}`}>⊘ {c.obstacleText}</span>}
    </li>
  );
}
