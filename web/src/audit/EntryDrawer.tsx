import { Descriptions, Drawer } from 'antd';
import type { EntryView } from '@/api/types';
import { useT } from '@/i18n';
import { fullTime } from '@/shared/time';

export function EntryDrawer({ entry, onClose }: { entry: EntryView | null; onClose: () => void }) {
  const t = useT();
  return (
    <Drawer open={entry !== null} onClose={onClose} title={entry ? `${t('audit.seq')} ${entry.seq}` : ''} size={560} destroyOnHidden>
      {entry && <EntryDetail entry={entry} />}
    </Drawer>
  );
}

function EntryDetail({ entry }: { entry: EntryView }) {
  const t = useT();
  const withheld = Object.keys(entry.body).length === 0;
  return (
    <div className="y-stack">
      <Descriptions
        size="small"
        bordered
        column={1}
        items={[
          { key: 'text', label: t('audit.text'), children: entry.text },
          { key: 'kind', label: t('audit.kind'), children: <span className="y-mono">{entry.kind}</span> },
          { key: 'actor', label: t('audit.actor'), children: entry.actorName || t('audit.platform') },
          { key: 'organization', label: t('audit.organization'), children: entry.organizationName ?? '—' },
          { key: 'recorded', label: t('audit.recordedAt'), children: <span className="y-figures">{fullTime(entry.recordedAt)}</span> },
          { key: 'occurred', label: t('audit.occurredAt'), children: <span className="y-figures">{fullTime(entry.occurredAt)}</span> },
        ]}
      />
      <h2 className="y-h2">{t('audit.body')}</h2>
      {withheld ? (
        <p className="y-muted">{t('audit.bodyWithheld')}</p>
      ) : (
        <pre className="y-audit-body y-mono">{JSON.stringify(entry.body, null, 2)}</pre>
      )}
    </div>
  );
}
