import { Tabs } from 'antd';
import { useT } from '@/i18n';
import { Page } from '@/shared/Page';
import { useSelected } from '@/shared/useSelected';
import { DeadlinesTable } from './DeadlinesTable';
import { RoutesTable } from './RoutesTable';
import { RulesTable } from './RulesTable';

export default function SettingsPage() {
  const t = useT();
  const [tab, select] = useSelected('tab');
  return (
    <Page title={t('settings.title')}>
      <Tabs
        activeKey={tab ?? 'routes'}
        onChange={(next) => select(next === 'routes' ? null : next)}
        items={[
          { key: 'routes', label: t('settings.tab.routes'), children: <RoutesTable /> },
          { key: 'deadlines', label: t('settings.tab.deadlines'), children: <DeadlinesTable /> },
          { key: 'rules', label: t('settings.tab.rules'), children: <RulesTable /> },
        ]}
      />
    </Page>
  );
}
