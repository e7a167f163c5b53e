import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Ask, InboxItem } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useShortcuts } from '@/shared/shortcuts';
import { useFilters } from '@/shared/useFilters';
import { VirtualList } from '@/shared/VirtualList';
import { InboxRow } from './InboxRow';
import { type InboxFilters, useInbox } from './useInbox';
import { useInboxCounts } from './useInboxCounts';
import './inbox.css';

const asks: Ask[] = [
  'acknowledge',
  'answer',
  'call',
  'report',
  'roll-call',
  'handover',
  'duty-gap',
  'duty-swap',
  'confirm',
  'review',
  'read',
];

export default function InboxPage() {
  const t = useT();
  const [filters, change] = useFilters<InboxFilters>('inbox', { state: 'open', ask: '' });
  const inbox = useInbox(filters);
  const counts = useInboxCounts();
  const [selected, select] = useSelection(inbox.rows);
  const summary = <span className="y-muted y-figures">{t('inbox.counts', { ...counts })}</span>;
  return (
    <Page title={t('inbox.title')} extra={summary} fill>
      <Filters filters={filters} change={change} />
      <ProblemAlert error={inbox.error} onRetry={inbox.refetch} />
      {inbox.rows.length === 0 ? (
        <Nothing loading={inbox.isPending} failed={inbox.error !== null} all={filters.state === 'all'} />
      ) : (
        <VirtualList pages={inbox} label={t('inbox.list')} itemKey={(item) => item.id} estimate={84} selected={selected}>
          {(item, index) => <InboxRow item={item} selected={index === selected} onSelect={() => select(index)} />}
        </VirtualList>
      )}
    </Page>
  );
}

/** The selected row follows its item when the list changes; j and k move it. */
function useSelection(rows: InboxItem[]): [number, (index: number) => void] {
  const [id, setId] = useState<string | null>(null);
  const found = rows.findIndex((row) => row.id === id);
  const index = Math.max(found, 0);
  const select = (next: number) => setId(rows[Math.min(Math.max(next, 0), rows.length - 1)]?.id ?? null);
  useShortcuts({ j: () => select(found < 0 ? 0 : index + 1), k: () => select(index - 1) });
  return [index, select];
}

function Filters({ filters, change }: { filters: InboxFilters; change: (part: Partial<InboxFilters>) => void }) {
  const t = useT();
  return (
    <div className="y-filters">
      <Segmented
        aria-label={t('inbox.state')}
        value={filters.state}
        onChange={(state) => change({ state })}
        options={[
          { value: 'open', label: t('inbox.open') },
          { value: 'all', label: t('inbox.all') },
        ]}
      />
      <Select
        aria-label={t('inbox.ask')}
        value={filters.ask}
        onChange={(ask) => change({ ask })}
        style={{ width: 130 }}
        options={[{ value: '', label: t('inbox.askAll') }, ...asks.map((ask) => ({ value: ask, label: t(`inbox.ask.${ask}`) }))]}
      />
      <span className="y-muted y-wide-only">{t('inbox.keys')}</span>
    </div>
  );
}

function Nothing({ loading, failed, all }: { loading: boolean; failed: boolean; all: boolean }) {
  const t = useT();
  if (failed) return null;
  if (loading) return <p className="y-muted">{t('common.loading')}</p>;
  return <Empty title={t(all ? 'inbox.emptyAll' : 'inbox.emptyOpen')} hint={t('inbox.emptyOpenHint')} />;
}
