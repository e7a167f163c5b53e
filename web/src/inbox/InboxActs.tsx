import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMayAnswerFor } from '@/access/me';
import type { InboxItem } from '@/api/types';
import { useT } from '@/i18n';
import { ConfirmAct } from '@/information/registers/ConfirmAct';
import { DutyActs } from '@/organization/duty/DutyActs';
import { useShortcuts } from '@/shared/shortcuts';
import { asksToTakeOn, askText, placeOf } from './places';
import { useAcknowledge, useSeen } from './useInbox';

/** What to do about an item: one tap for 签收 and 阅知, the room for everything else. */
export function InboxActs({ item, selected }: { item: InboxItem; selected: boolean }) {
  const t = useT();
  const mayAnswer = useMayAnswerFor(item.organizationId);
  const open = useOpen(item);
  // The list follows a moment later; until then the button must not stand there as if nothing had happened.
  const [acknowledged, setAcknowledged] = useState(false);
  const tasks = asksToTakeOn(item);
  const acknowledge = useAcknowledge(
    item,
    t(tasks ? 'inbox.takenOnFor' : 'inbox.acknowledgedFor', { organization: item.organizationName }),
    () => setAcknowledged(true),
  );
  const seen = useSeen(item);
  const live = item.state !== 'settled';
  const mayAcknowledge = live && !acknowledged && item.ask === 'acknowledge' && typeof placeOf(item)?.acknowledge === 'string' && mayAnswer;
  useShortcuts({
    ...(selected && item.ask !== 'confirm' && { Enter: open }),
    ...(selected && mayAcknowledge && { a: () => void acknowledge.run(null) }),
    ...(selected && live && item.ask === 'read' && { a: () => void seen.run(null) }),
  });
  return (
    <div className="y-inbox-acts">
      {mayAcknowledge && (
        <Button type="primary" size="large" className="y-inbox-act" loading={acknowledge.busy} onClick={() => void acknowledge.run(null)}>
          {t(tasks ? 'inbox.act.takeOn' : 'inbox.act.acknowledge')}
        </Button>
      )}
      {live && item.ask === 'read' && (
        <Button size="large" className="y-inbox-act" loading={seen.busy} onClick={() => void seen.run(null)}>
          {t('inbox.act.read')}
        </Button>
      )}
      {item.ask === 'confirm' && <ConfirmAct item={item} selected={selected} />}
      {live && <DutyActs item={item} selected={selected} />}
      {placeOf(item) && (
        <Button size="large" className="y-inbox-act" onClick={open} aria-label={`${openText(item, t)}：${item.title}`}>
          {openText(item, t)}
        </Button>
      )}
    </div>
  );
}

function openText(item: InboxItem, t: ReturnType<typeof useT>): string {
  const acts = item.state !== 'settled' && (item.ask === 'answer' || item.ask === 'call' || item.ask === 'report' || item.ask === 'review');
  if (acts && askText(item) === 'inbox.ask.warningReview') return t('inbox.act.warningReview');
  if (acts && askText(item) === 'inbox.ask.rungReview') return t('inbox.act.rungReview');
  return acts ? t(`inbox.act.${item.ask as 'answer' | 'call' | 'report' | 'review'}`) : t('inbox.act.view');
}

/** Opening an item says that it was seen. */
function useOpen(item: InboxItem): () => void {
  const navigate = useNavigate();
  const seen = useSeen(item);
  return () => {
    const place = placeOf(item);
    if (place === null) return;
    if (item.state === 'open') void seen.run(null);
    void navigate(place.page);
  };
}
