import { Button, Segmented, Select } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { useMay } from '@/access/me';
import { keys } from '@/api/keys';
import type { ArticleKind, ArticleRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Page } from '@/shared/Page';
import { PagedTable } from '@/shared/PagedTable';
import { SearchBox } from '@/shared/SearchBox';
import { Time } from '@/shared/Time';
import { useFilters } from '@/shared/useFilters';
import { usePages } from '@/shared/usePages';
import { useSelected } from '@/shared/useSelected';
import { ArticleDrawer } from './ArticleDrawer';
import { ArticleState } from './ArticleState';
import { articleKinds, articlesPath } from './articles';

export const adding = 'new';

type Filters = { kind: string; show: string; search: string };

export default function ArticlesPage() {
  const t = useT();
  const maySubmit = useMay('information.articles');
  const [article, select] = useSelected('article');
  const [filters, change] = useFilters<Filters>('articles', { kind: '', show: 'shared', search: '' });
  const asked = {
    kind: filters.kind,
    search: filters.search,
    ...(filters.show === 'mine' ? { mine: true } : {}),
    ...(filters.show === 'withdrawn' ? { state: 'withdrawn' } : {}),
  };
  const pages = usePages<ArticleRow>(keys.articles(asked), articlesPath, asked);
  const submit = maySubmit && (
    <Button type="primary" onClick={() => select(adding)}>
      {t('articles.submit')}
    </Button>
  );
  return (
    <Page title={t('articles.title')} extra={submit}>
      <p className="y-muted">{t('articles.about')}</p>
      <ArticleFilters filters={filters} change={change} />
      <PagedTable
        pages={pages}
        rowKey="id"
        columns={useColumns(select)}
        width={860}
        empty={<Empty title={t('articles.empty')} hint={t('articles.emptyHint')} />}
      />
      <ArticleDrawer id={article} onOpen={select} />
    </Page>
  );
}

function ArticleFilters({ filters, change }: { filters: Filters; change: (part: Partial<Filters>) => void }) {
  const t = useT();
  return (
    <div className="y-filters">
      <SearchBox label={t('articles.search')} value={filters.search} onSearch={(search) => change({ search })} width={240} />
      <Select
        aria-label={t('articles.kind')}
        value={filters.kind}
        onChange={(kind) => change({ kind })}
        style={{ width: 130 }}
        options={[
          { value: '', label: t('articles.allKinds') },
          ...articleKinds.map((value) => ({ value: value as string, label: t(`articles.kind.${value}`) })),
        ]}
      />
      <Segmented
        aria-label={t('articles.show')}
        value={filters.show}
        onChange={(show) => change({ show })}
        options={(['shared', 'mine', 'withdrawn'] as const).map((value) => ({ value, label: t(`articles.show.${value}`) }))}
      />
    </div>
  );
}

function useColumns(open: (id: string) => void): ColumnsType<ArticleRow> {
  const t = useT();
  return [
    {
      title: t('articles.name'),
      dataIndex: 'title',
      render: (title: string, row) => (
        <>
          <button type="button" className="y-plain-button" aria-label={t('articles.open', { title })} onClick={() => open(row.id)}>
            {title}
          </button>
          <div className="y-muted s-lead">{row.lead}</div>
        </>
      ),
    },
    { title: t('articles.kind'), dataIndex: 'kind', width: 96, render: (kind: ArticleKind) => t(`articles.kind.${kind}`) },
    { title: t('articles.unit'), dataIndex: 'organizationName', width: 150 },
    {
      title: t('articles.state'),
      key: 'state',
      width: 130,
      render: (_, row) => (
        <>
          <ArticleState article={row} />
          {row.attachments > 0 && <div className="y-muted">{t('articles.files', { n: row.attachments })}</div>}
        </>
      ),
    },
    {
      title: t('articles.updated'),
      key: 'updated',
      width: 130,
      render: (_, row) => (
        <>
          <Time value={row.updatedAt} />
          <div className="y-muted">{t('articles.version', { n: row.version })}</div>
        </>
      ),
    },
  ];
}
