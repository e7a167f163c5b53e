import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMayAnswerFor } from '@/access/me';
import type { AnswerRollCall, InboxItem, RollCallView } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { useShortcuts } from '@/shared/shortcuts';
import { sendDuty, useDutyCommand } from './queries';

/** What to do about an item of the duty room: one tap answers a roll-call, the rest is done on its page. */
export function DutyActs({ item, selected }: { item: InboxItem; selected: boolean }) {
  const t = useT();
  const navigate = useNavigate();
  const place = placeOf(item);
  const mayAnswer = useMayAnswerFor(item.organizationId);
  const go = () => {
    if (place) void navigate(place.path);
  };
  useShortcuts(selected && place ? { Enter: go } : {});
  return (
    <>
      {item.ask === 'roll-call' && mayAnswer && <AnswerButton item={item} selected={selected} />}
      {place && (
        <Button
          size="large"
          type={item.ask === 'handover' ? 'primary' : 'default'}
          className="y-inbox-act"
          aria-label={`${t(place.text)}：${item.title}`}
          onClick={go}
        >
          {t(place.text)}
        </Button>
      )}
    </>
  );
}

function AnswerButton({ item, selected }: { item: InboxItem; selected: boolean }) {
  const t = useT();
  // The list follows a moment later; until then the button must not stand there as if nothing had happened.
  const [answered, setAnswered] = useState(false);
  const answer = useDutyCommand(sendDuty<AnswerRollCall, RollCallView>('POST', `roll-calls/${item.subjectId}/answer`), {
    done: t('inbox.answeredFor', { organization: item.organizationName }),
    onDone: () => setAnswered(true),
  });
  const run = () => void answer.run({ organizationId: item.organizationId });
  useShortcuts(selected && !answered ? { a: run } : {});
  if (answered) return null;
  return (
    <Button type="primary" size="large" className="y-inbox-act" loading={answer.busy} onClick={run}>
      {t('inbox.act.roll-call')}
    </Button>
  );
}

function placeOf(item: InboxItem): { path: string; text: TextKey } | null {
  const roster = `/organization/duty?view=roster&organization=${item.organizationId}`;
  if (item.ask === 'handover')
    return {
      path: `/organization/duty/handover?organization=${item.organizationId}&handover=${item.subjectId}`,
      text: 'inbox.act.handover',
    };
  if (item.ask === 'duty-gap') return { path: roster, text: 'inbox.act.duty-gap' };
  if (item.ask === 'duty-swap') return { path: roster, text: 'inbox.act.duty-swap' };
  if (item.ask === 'call' && item.incidentId === null) return { path: '/organization/duty?view=gaps', text: 'inbox.act.duty' };
  return null;
}
