import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { InboxItem, RegisterChaseRow } from '@/api/types';
import { useT } from '@/i18n';
import { useSeen } from '@/inbox/useInbox';
import { useShortcuts } from '@/shared/shortcuts';
import { base } from './registers';

/** Leads from the inbox to the entries that wait to be confirmed. */
export function ConfirmAct({ item, selected }: { item: InboxItem; selected: boolean }) {
  const t = useT();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const seen = useSeen(item);
  const [busy, setBusy] = useState(false);
  const open = async () => {
    setBusy(true);
    if (item.state === 'open') void seen.run(null);
    // What is asked stands behind the item's subject; confirmed meanwhile, there is only the register to show.
    const chases = await queries
      .fetchQuery({
        queryKey: keys.registerChases,
        queryFn: ({ signal }) => get<RegisterChaseRow[]>(`${base}/chases`, {}, signal),
        staleTime: 0,
      })
      .catch(() => []);
    setBusy(false);
    const chase = chases.find((row) => row.subjectId === item.subjectId);
    void navigate(chase ? `/information/registers/${chase.register}?owner=${chase.ownerId}&freshness=stale` : '/information/registers');
  };
  const go = () => void open();
  useShortcuts({ ...(selected && { Enter: go }) });
  return (
    <Button size="large" className="y-inbox-act" loading={busy} onClick={go} aria-label={`${t('inbox.act.confirm')}：${item.title}`}>
      {item.state === 'settled' ? t('inbox.act.view') : t('inbox.act.confirm')}
    </Button>
  );
}
