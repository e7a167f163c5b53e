import { Segmented, Skeleton } from 'antd';
import { keys } from '@/api/keys';
import type { OrderView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagesFooter } from '@/shared/PagedTable';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { useSelected } from '@/shared/useSelected';
import { base } from '../dispatch';
import { OrderCard } from './OrderCard';
import '../dispatch.css';

const first = { whose: 'mine', which: 'active' };

/** 调度令: those to the person's own organizations first; one tap each on a phone. */
export default function OrdersPage() {
  const t = useT();
  const [filters, change] = useFilters('orders', first);
  const [chosen] = useSelected('order');
  const asked = { mine: filters.whose === 'mine' ? true : null, active: filters.which === 'active' ? true : null };
  const pages = usePages<OrderView>(keys.orders(asked), `${base}/orders`, asked, 50);
  return (
    <Page title={t('orders.title')}>
      <div className="y-filters">
        <Segmented
          aria-label={t('orders.whose')}
          value={filters.whose}
          onChange={(whose) => change({ whose })}
          options={[
            { value: 'mine', label: t('orders.mine') },
            { value: 'all', label: t('orders.all') },
          ]}
        />
        <Segmented
          aria-label={t('orders.which')}
          value={filters.which}
          onChange={(which) => change({ which })}
          options={[
            { value: 'active', label: t('orders.active') },
            { value: 'any', label: t('orders.any') },
          ]}
        />
      </div>
      <ProblemAlert error={pages.error} onRetry={pages.refetch} />
      {pages.isPending && <Skeleton active />}
      {!pages.isPending && pages.rows.length === 0 && <Empty title={t('orders.empty')} hint={t('orders.emptyHint')} />}
      <ul className="d-list" aria-label={t('orders.list')}>
        {pages.rows.map((order) => (
          <OrderCard key={order.id} order={order} alone chosen={order.id === chosen} />
        ))}
      </ul>
      <PagesFooter pages={pages} />
    </Page>
  );
}
