import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Skeleton } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { RegisterCatalog, RegisterDefinition } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useFilters } from '@/shared/useFilters';
import { useSelected } from '@/shared/useSelected';
import { NotFoundPage } from '@/shell/NotFoundPage';
import { ConfirmMine } from './ConfirmMine';
import { EntryDrawer } from './EntryDrawer';
import { noFilter } from './filter';
import { ImportEntries } from './ImportEntries';
import { useCatalog } from './queries';
import { RegisterFilters } from './RegisterFilters';
import { RegisterList } from './RegisterList';
import { RegisterTabs } from './RegisterTabs';
import { exportUrl, titleOf } from './registers';
import './registers.css';

const adding = 'new';

/** 二（一）1 基础信息: what could happen where, and what there is to help with. */
export default function RegistersPage() {
  const t = useT();
  const { register = 'risk-source' } = useParams();
  const catalog = useCatalog();
  if (!catalog.data) {
    return (
      <Page title={t('registers.title')}>
        <ProblemAlert error={catalog.error} onRetry={() => void catalog.refetch()} />
        {catalog.isPending && <Skeleton active paragraph={{ rows: 12 }} />}
      </Page>
    );
  }
  const definition = catalog.data.registers.find((one) => one.key === register);
  return definition ? <Register key={register} definition={definition} catalog={catalog.data} /> : <NotFoundPage />;
}

function Register({ definition, catalog }: { definition: RegisterDefinition; catalog: RegisterCatalog }) {
  const t = useT();
  const english = useLanguage() === 'en';
  const [entry, select] = useSelected('entry');
  const [following] = useSelected('import');
  const [importing, setImporting] = useState(following !== null);
  const [filters, change] = useFilters(`registers.${definition.key}`, noFilter);
  const mayKeep = catalog.office || catalog.owners.length > 0;
  return (
    <Page
      title={titleOf(definition, english)}
      extra={
        <>
          <ConfirmMine definition={definition} catalog={catalog} />
          <ExportButton register={definition.key} filters={filters} />
          {mayKeep && (
            <>
              <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
                {t('registers.import')}
              </Button>
              <Button type="primary" onClick={() => select(adding)}>
                {t('registers.add')}
              </Button>
            </>
          )}
        </>
      }
    >
      <RegisterTabs current={definition.key} />
      <RegisterFilters definition={definition} catalog={catalog} filters={filters} onChange={change} />
      <RegisterList definition={definition} filters={filters} mayKeep={mayKeep} onOpen={select} onAdd={() => select(adding)} />
      <EntryDrawer
        definition={definition}
        catalog={catalog}
        id={entry === adding ? null : entry}
        adding={entry === adding}
        onOpen={select}
        onClose={() => select(null)}
      />
      <ImportEntries definition={definition} open={importing} onClose={() => setImporting(false)} />
    </Page>
  );
}

function ExportButton({ register, filters }: { register: string; filters: Record<string, string> }) {
  const t = useT();
  const items = (['xlsx', 'csv'] as const).map((format) => ({
    key: format,
    label: (
      <a href={exportUrl(register, filters, format)} download>
        {t(`registers.export.${format}`)}
      </a>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button icon={<DownloadOutlined />}>{t('registers.export')}</Button>
    </Dropdown>
  );
}
