import { Button, Drawer, Select } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { Link, useNavigate } from 'react-router';
import { useMe } from '@/access/me';
import { keys } from '@/api/keys';
import type { PlanKind, PlanRow } from '@/api/types';
import { useT } from '@/i18n';
import { roman } from '@/information/incidents/words';
import { useClassName } from '@/information/settings/useClassName';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { SearchBox } from '@/shared/SearchBox';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { useSelected } from '@/shared/useSelected';
import { useHeadquarters } from '../queries';
import { PlanFactsForm } from './PlanFactsForm';
import { plansPath } from './queries';
import { ReviewDate } from './ReviewDate';
import { kindKey, kinds, stateKey } from './words';
import './plans.css';

/** 应急预案: all plans, those to be reviewed next first. */
export default function PlansPage() {
  const t = useT();
  const navigate = useNavigate();
  const edits = useMe().permissions.includes('organization.plans');
  const [act, setAct] = useSelected('do');
  const [filters, change] = useFilters('plans', { search: '', kind: '', ownerId: '' });
  const pages = usePages<PlanRow>(keys.plans(filters), plansPath, filters);
  const headquarters = useHeadquarters().data ?? [];
  return (
    <Page
      title={t('plans.title')}
      extra={
        edits && (
          <Button type="primary" onClick={() => setAct('new')}>
            {t('plans.add')}
          </Button>
        )
      }
    >
      <div className="y-filters">
        <SearchBox label={t('plans.search')} value={filters.search} onSearch={(search) => change({ search })} width={240} />
        <Select
          aria-label={t('plans.kind')}
          value={filters.kind}
          onChange={(kind) => change({ kind })}
          style={{ width: 150 }}
          options={[{ value: '', label: t('plans.allKinds') }, ...kinds.map((value) => ({ value, label: t(kindKey(value)) }))]}
        />
        <Select
          aria-label={t('plans.owner')}
          value={filters.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          style={{ width: 220 }}
          options={[{ value: '', label: t('plans.allOwners') }, ...headquarters.map((one) => ({ value: one.id, label: one.shortName }))]}
        />
      </div>
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns()}
        width={1100}
        empty={<Empty title={t('plans.empty')} hint={t(edits ? 'plans.emptyHintEdit' : 'plans.emptyHint')} />}
      />
      <Drawer open={act === 'new' && edits} onClose={() => setAct(null)} title={t('plans.add')} size={600} destroyOnHidden>
        <PlanFactsForm plan={null} onSaved={(plan) => void navigate(`/organization/plans/${plan.id}?do=edit`)} />
      </Drawer>
    </Page>
  );
}

function useColumns(): ColumnsType<PlanRow> {
  const t = useT();
  const className = useClassName();
  return [
    { title: t('plans.number'), dataIndex: 'number', className: 'y-mono' },
    {
      title: t('plans.name'),
      dataIndex: 'title',
      render: (title: string, row) => <Link to={`/organization/plans/${row.id}`}>{title}</Link>,
    },
    { title: t('plans.kind'), dataIndex: 'kind', render: (kind: PlanKind) => t(kindKey(kind)) },
    { title: t('plans.owner'), dataIndex: 'ownerName' },
    {
      title: t('plans.codes'),
      dataIndex: 'codePrefixes',
      render: (codes: string[]) => codes.map((code) => className(code) || code).join('、') || '—',
    },
    {
      title: t('plans.state'),
      key: 'state',
      render: (_, row) => (
        <>
          {t(stateKey(row.state))} {row.inForce !== null && <span className="y-muted">{t('plans.versionN', { n: row.inForce })}</span>}
          {row.hasDraft && row.state !== 'draft' && <div className="y-muted">{t('plans.hasDraft')}</div>}
        </>
      ),
    },
    {
      title: t('plans.levels'),
      dataIndex: 'levels',
      width: 110,
      className: 'y-nowrap p-levels',
      render: (levels: string[]) => levels.map(roman).join(' ') || '—',
    },
    { title: t('plans.nextReview'), key: 'review', render: (_, row) => <ReviewDate on={row.nextReviewOn} state={row.reviewState} /> },
  ];
}
