import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useState } from 'react';
import { families } from '@/api/keys';
import type { RouteRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { useOrganizations } from '../queries';
import { RouteDrawer } from './RouteDrawer';
import { deleteRoute, useRoutes } from './settings';
import { useClassName } from './useClassName';

type Editing = RouteRow | 'new' | null;

export function RoutesTable() {
  const t = useT();
  const routes = useRoutes();
  const [editing, setEditing] = useState<Editing>(null);
  return (
    <>
      <p className="y-muted">{t('settings.routes.hint')}</p>
      <div className="y-filters">
        <Button type="primary" onClick={() => setEditing('new')}>
          {t('settings.routes.add')}
        </Button>
      </div>
      <ProblemAlert error={routes.error} onRetry={() => void routes.refetch()} />
      <Table<RouteRow>
        rowKey="id"
        size="small"
        loading={routes.isPending}
        dataSource={routes.data ?? []}
        columns={useColumns(setEditing)}
        pagination={false}
        scroll={{ x: 960 }}
        locale={{ emptyText: <Empty title={t('settings.routes.empty')} hint={t('settings.routes.emptyHint')} /> }}
      />
      <RouteDrawer editing={editing} onClose={() => setEditing(null)} />
    </>
  );
}

function useColumns(edit: (row: RouteRow) => void): ColumnsType<RouteRow> {
  const t = useT();
  const className = useClassName();
  const organizations = useOrganizations().data ?? [];
  const shortName = (id: string) => organizations.find((one) => one.id === id)?.shortName ?? '';
  return [
    { title: t('settings.routes.prefix'), dataIndex: 'codePrefix', className: 'y-mono' },
    { title: t('settings.routes.class'), key: 'class', render: (_, row) => className(row.codePrefix) || '—' },
    { title: t('settings.routes.lead'), dataIndex: 'leadHeadquartersName' },
    { title: t('settings.routes.units'), key: 'units', render: (_, row) => row.unitIds.map(shortName).join('、') || '—' },
    { title: t('settings.routes.county'), key: 'county', render: (_, row) => t(row.withCounty ? 'common.yes' : 'common.no') },
    { title: t('settings.routes.note'), dataIndex: 'note', render: (note: string | null) => note ?? '' },
    { title: t('common.actions'), key: 'acts', render: (_, row) => <RouteActs row={row} onEdit={() => edit(row)} /> },
  ];
}

function RouteActs({ row, onEdit }: { row: RouteRow; onEdit: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const remove = useCommand(deleteRoute, {
    done: t('settings.routes.deleted'),
    onDone: () => void queries.invalidateQueries({ queryKey: families.incidentSettings }),
  });
  return (
    <span className="y-row">
      <Button size="small" aria-label={t('settings.routes.edit', { prefix: row.codePrefix })} onClick={onEdit}>
        {t('common.edit')}
      </Button>
      <Popconfirm
        title={t('settings.routes.deleteAsk', { prefix: row.codePrefix })}
        description={t('settings.routes.deleteHint')}
        onConfirm={() => void remove.run(row.id)}
      >
        <Button size="small" danger loading={remove.busy}>
          {t('common.delete')}
        </Button>
      </Popconfirm>
    </span>
  );
}
