import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Table, Tag } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { get, send } from '@/api/client';
import { families, keys } from '@/api/keys';
import type { SessionRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ScrollX } from '@/shared/ScrollX';
import { Time } from '@/shared/Time';
import { useCommand } from '@/shared/useCommand';
import { useMay } from './me';

export default function SessionsPage() {
  const t = useT();
  const everybody = useMay('access.grants');
  const sessions = useQuery({
    queryKey: keys.sessions,
    queryFn: ({ signal }) => get<SessionRow[]>('/api/access/sessions', undefined, signal),
    staleTime: 0,
  });
  return (
    <Page title={t(everybody ? 'sessions.allTitle' : 'sessions.title')}>
      <p className="y-muted">{t('sessions.hint')}</p>
      <ProblemAlert error={sessions.error} onRetry={() => void sessions.refetch()} />
      <ScrollX label={t('sessions.title')} width={640}>
        <Table
          rowKey="id"
          size="small"
          loading={sessions.isPending}
          dataSource={sessions.data ?? []}
          columns={useColumns(everybody)}
          pagination={false}
          locale={{ emptyText: <Empty title={t('sessions.empty')} /> }}
        />
      </ScrollX>
    </Page>
  );
}

function useColumns(everybody: boolean): ColumnsType<SessionRow> {
  const t = useT();
  const user: ColumnsType<SessionRow> = everybody ? [{ title: t('sessions.user'), dataIndex: 'userName' }] : [];
  return [
    ...user,
    {
      title: t('sessions.kind'),
      dataIndex: 'kind',
      render: (kind: string) => t(kind === 'bearer' ? 'sessions.kind.bearer' : 'sessions.kind.cookie'),
    },
    { title: t('sessions.address'), dataIndex: 'address', render: (address: string | null) => address ?? '—' },
    { title: t('sessions.createdAt'), dataIndex: 'createdAt', render: (at: string) => <Time value={at} /> },
    { title: t('sessions.lastSeenAt'), dataIndex: 'lastSeenAt', render: (at: string) => <Time value={at} /> },
    {
      title: t('common.actions'),
      key: 'act',
      render: (_, row) => (row.current ? <Tag>{t('sessions.current')}</Tag> : <End session={row} />),
    },
  ];
}

function End({ session }: { session: SessionRow }) {
  const t = useT();
  const queries = useQueryClient();
  const end = useCommand((id: string, key) => send<void>('DELETE', `/api/access/sessions/${id}`, undefined, key), {
    done: t('sessions.ended'),
    onDone: () => void queries.invalidateQueries({ queryKey: families.sessions }),
  });
  return (
    <Popconfirm title={t('sessions.endAsk')} description={t('sessions.endHint')} onConfirm={() => void end.run(session.id)}>
      <Button size="small" danger loading={end.busy}>
        {t('sessions.end')}
      </Button>
    </Popconfirm>
  );
}
