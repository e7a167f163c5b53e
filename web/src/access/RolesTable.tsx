import { Table } from 'antd';
import type { RoleView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { ScrollX } from '@/shared/ScrollX';
import { useRoles } from './accounts';

/** What each role allows and which roles one person may not hold together. */
export function RolesTable() {
  const t = useT();
  const roles = useRoles();
  const title = (role: string) => roles.data?.find((one) => one.role === role)?.title ?? role;
  return (
    <>
      <p className="y-muted">{t('roles.hint')}</p>
      <ProblemAlert error={roles.error} onRetry={() => void roles.refetch()} />
      <ScrollX label={t('accounts.tab.roles')} width={640}>
        <Table<RoleView>
          rowKey="role"
          size="small"
          loading={roles.isPending}
          dataSource={roles.data ?? []}
          pagination={false}
          locale={{ emptyText: <Empty /> }}
          columns={[
            { title: t('roles.role'), dataIndex: 'title', className: 'y-nowrap' },
            {
              title: t('roles.permissions'),
              key: 'permissions',
              render: (_, row) =>
                row.permissions.length === 0 ? t('roles.none') : row.permissions.map((right) => t(`permission.${right}`)).join('、'),
            },
            { title: t('roles.excludes'), key: 'excludes', render: (_, row) => row.excludes.map(title).join('、') || t('common.none') },
          ]}
        />
      </ScrollX>
    </>
  );
}
