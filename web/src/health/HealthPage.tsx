import { useQuery } from '@tanstack/react-query';
import { Descriptions, Table } from 'antd';
import { get } from '@/api/client';
import { keys } from '@/api/keys';
import type { FollowerRow, HealthView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ScrollX } from '@/shared/ScrollX';

const renewMs = 5000;

/** How far the followers of the journal have read, and how busy this node is. */
export default function HealthPage() {
  const t = useT();
  const health = useQuery({
    queryKey: keys.health,
    queryFn: ({ signal }) => get<HealthView>('/api/health', undefined, signal),
    refetchInterval: renewMs,
    staleTime: 0,
  });
  return (
    <Page title={t('health.title')} extra={<span className="y-muted">{t('health.refreshed')}</span>}>
      <ProblemAlert error={health.error} onRetry={() => void health.refetch()} />
      {health.data && <Figures health={health.data} />}
      <h2 className="y-h2">{t('health.followers')}</h2>
      <Followers rows={health.data?.followers ?? []} loading={health.isPending} />
    </Page>
  );
}

function Figures({ health }: { health: HealthView }) {
  const t = useT();
  const well = health.status === 'well';
  return (
    <Descriptions
      size="small"
      bordered
      column={{ xs: 1, sm: 2, lg: 3 }}
      items={[
        {
          key: 'status',
          label: t('health.status'),
          children: (
            <span className={well ? 'y-state-done' : 'y-state-bad'}>
              {well ? `✓ ${t('health.status.well')}` : `! ${t('health.status.failing')}`}
            </span>
          ),
        },
        { key: 'database', label: t('health.database'), children: health.database },
        { key: 'head', label: t('health.head'), children: <span className="y-figures">{health.head}</span> },
        {
          key: 'lane',
          label: t('health.lane'),
          children: <span className="y-figures">{t('health.laneOf', { length: health.laneLength, bound: health.laneBound })}</span>,
        },
        {
          key: 'live',
          label: t('health.live'),
          children: <span className="y-figures">{t('health.liveOf', { n: health.liveClients })}</span>,
        },
      ]}
    />
  );
}

function Followers({ rows, loading }: { rows: FollowerRow[]; loading: boolean }) {
  const t = useT();
  return (
    <ScrollX label={t('health.followers')} width={560}>
      <Table<FollowerRow>
        rowKey="name"
        size="small"
        loading={loading}
        dataSource={rows}
        pagination={false}
        locale={{ emptyText: <Empty title={t('health.none')} /> }}
        columns={[
          { title: t('health.follower'), dataIndex: 'name' },
          { title: t('health.seq'), dataIndex: 'seq', className: 'y-figures' },
          { title: t('health.lag'), dataIndex: 'lag', className: 'y-figures', render: (n: number) => t('health.lagOf', { n }) },
          {
            title: t('health.failing'),
            dataIndex: 'failing',
            render: (failing: string | null) => (failing ? <span className="y-state-bad">! {failing}</span> : t('health.good')),
          },
        ]}
      />
    </ScrollX>
  );
}
