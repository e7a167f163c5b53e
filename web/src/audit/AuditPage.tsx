import { Button } from 'antd';
import { useState } from 'react';
import { keys } from '@/api/keys';
import { useEntries } from '@/api/live';
import type { EntryView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagesFooter } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useFilters } from '@/shared/useFilters';
import { type Pages, usePages } from '@/shared/usePages';
import { VirtualList } from '@/shared/VirtualList';
import { type AuditFilter, AuditFilters } from './AuditFilters';
import { AuditRow } from './AuditRow';
import { EntryDrawer } from './EntryDrawer';
import { VerifyChain } from './VerifyChain';
import './audit.css';

const blank: AuditFilter = { from: '', to: '', actor: '', kind: '', organizationId: '', search: '' };

export default function AuditPage() {
  const t = useT();
  const [filters, change] = useFilters<AuditFilter>('audit', blank);
  const pages = usePages<EntryView>(keys.audit(filters), '/api/audit', filters, 200);
  const [opened, setOpened] = useState<EntryView | null>(null);
  return (
    <Page title={t('audit.title')} extra={<VerifyChain />} fill>
      <AuditFilters filters={filters} change={change} />
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      <Newer refetch={pages.refetch} />
      <Entries pages={pages} onOpen={setOpened} />
      <PagesFooter pages={pages} />
      <EntryDrawer entry={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

function Entries({ pages, onOpen }: { pages: Pages<EntryView>; onOpen: (entry: EntryView) => void }) {
  const t = useT();
  if (pages.isPending) return <p className="y-muted">{t('common.loading')}</p>;
  if (pages.rows.length === 0) return pages.error ? null : <Empty title={t('audit.empty')} hint={t('audit.emptyHint')} />;
  return (
    <VirtualList pages={pages} label={t('audit.list')} itemKey={(entry) => entry.seq} estimate={34}>
      {(entry) => <AuditRow entry={entry} onOpen={() => onOpen(entry)} />}
    </VirtualList>
  );
}

/** New entries do not move what is being read; they wait until they are asked for. */
function Newer({ refetch }: { refetch: () => void }) {
  const t = useT();
  const [count, setCount] = useState(0);
  useEntries(
    () => true,
    (batch) => setCount((before) => before + batch.length),
  );
  if (count === 0) return null;
  const load = () => {
    setCount(0);
    refetch();
  };
  return (
    <div className="y-filters">
      <Button size="small" onClick={load}>
        {t('audit.newer', { n: count })}
      </Button>
    </div>
  );
}
