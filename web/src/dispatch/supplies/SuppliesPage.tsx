import { Segmented, Skeleton } from 'antd';
import { keys } from '@/api/keys';
import type { AllotmentView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagesFooter } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { useSelected } from '@/shared/useSelected';
import { base } from '../dispatch';
import { AllotmentCard } from './AllotmentCard';
import '../dispatch.css';

const first = { whose: 'mine', which: 'active' };

/** 物资调拨: what the person's own organizations give or get first. */
export default function SuppliesPage() {
  const t = useT();
  const [filters, change] = useFilters('supplies', first);
  const [chosen] = useSelected('allotment');
  const asked = { mine: filters.whose === 'mine' ? true : null, active: filters.which === 'active' ? true : null };
  const pages = usePages<AllotmentView>(keys.allotments(asked), `${base}/allotments`, asked, 50);
  return (
    <Page title={t('supplies.title')}>
      <div className="y-filters">
        <Segmented
          aria-label={t('supplies.whose')}
          value={filters.whose}
          onChange={(whose) => change({ whose })}
          options={[
            { value: 'mine', label: t('supplies.mine') },
            { value: 'all', label: t('orders.all') },
          ]}
        />
        <Segmented
          aria-label={t('orders.which')}
          value={filters.which}
          onChange={(which) => change({ which })}
          options={[
            { value: 'active', label: t('supplies.active') },
            { value: 'any', label: t('orders.any') },
          ]}
        />
      </div>
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      {pages.isPending && <Skeleton active />}
      {!pages.isPending && pages.rows.length === 0 && <Empty title={t('supplies.empty')} hint={t('supplies.emptyHint')} />}
      <ul className="d-list" aria-label={t('supplies.list')}>
        {pages.rows.map((allotment) => (
          <AllotmentCard key={allotment.id} allotment={allotment} alone chosen={allotment.id === chosen} />
        ))}
      </ul>
      <PagesFooter pages={pages} />
    </Page>
  );
}
