import { Button } from 'antd';
import { useState } from 'react';
import type { UnitRow } from '@/api/types';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { useSelected } from '@/shared/useSelected';
import { ImportDrawer } from './ImportDrawer';
import { UnitDrawer } from './UnitDrawer';
import { UnitList } from './UnitList';

const adding = 'new';

export default function UnitsPage() {
  const t = useT();
  const [unit, select] = useSelected('unit');
  const [importing, setImporting] = useState(false);
  return (
    <Page
      title={t('units.title')}
      extra={
        <>
          <Button onClick={() => setImporting(true)}>{t('units.import')}</Button>
          <Button type="primary" onClick={() => select(adding)}>
            {t('units.add')}
          </Button>
        </>
      }
    >
      <UnitList onOpen={(row: UnitRow) => select(row.id)} />
      <UnitDrawer id={unit === adding ? null : unit} adding={unit === adding} onOpen={select} onClose={() => select(null)} />
      <ImportDrawer open={importing} onClose={() => setImporting(false)} />
    </Page>
  );
}
