import { Drawer, Segmented, Spin } from 'antd';
import type { RegisterCatalog, RegisterDefinition, RegisterEntryView } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useSelected } from '@/shared/useSelected';
import { EntryActs } from './EntryActs';
import { EntryDetail } from './EntryDetail';
import { EntryForm } from './EntryForm';
import { EntryHistory } from './EntryHistory';
import { useEntry } from './queries';
import { titleOf } from './registers';

interface Props {
  definition: RegisterDefinition;
  catalog: RegisterCatalog;
  id: string | null;
  adding: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One entry: what is known, what may be done, what was done. */
export function EntryDrawer({ definition, catalog, id, adding, onOpen, onClose }: Props) {
  const t = useT();
  const english = useLanguage() === 'en';
  const entry = useEntry(id);
  const title = adding ? t('registers.addTo', { register: titleOf(definition, english) }) : (entry.data?.entry.name ?? '');
  return (
    <Drawer open={id !== null || adding} onClose={onClose} title={title} size={760} destroyOnHidden>
      <ProblemAlert error={entry.error} onRetry={() => void entry.refetch()} />
      {id !== null && entry.isPending && <Spin />}
      {adding && <EntryForm definition={definition} catalog={catalog} view={null} onSaved={(view) => onOpen(view.entry.id)} />}
      {id !== null && entry.data && <Entry key={id} definition={definition} catalog={catalog} view={entry.data} />}
    </Drawer>
  );
}

type Panel = 'facts' | 'edit' | 'history';

function Entry({ definition, catalog, view }: { definition: RegisterDefinition; catalog: RegisterCatalog; view: RegisterEntryView }) {
  const t = useT();
  const [chosen, choose] = useSelected('panel');
  const panels: Panel[] = view.allowed.change ? ['facts', 'edit', 'history'] : ['facts', 'history'];
  const panel = panels.find((one) => one === chosen) ?? 'facts';
  return (
    <div className="y-stack">
      <EntryActs view={view} />
      <Segmented<Panel>
        aria-label={t('registers.panels')}
        value={panel}
        onChange={(next) => choose(next === 'facts' ? null : next)}
        options={panels.map((value) => ({ value, label: t(`registers.panel.${value}`) }))}
      />
      {panel === 'facts' && <EntryDetail definition={definition} catalog={catalog} view={view} />}
      {panel === 'edit' && <EntryForm definition={definition} catalog={catalog} view={view} onSaved={() => choose(null)} />}
      {panel === 'history' && <EntryHistory id={view.entry.id} />}
    </div>
  );
}
