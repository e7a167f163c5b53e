import { Collapse } from 'antd';
import type { WarningView } from '@/api/types';
import { useT } from '@/i18n';
import { fullTime } from '@/shared/time';

/** What the public sees: the headline, the words, and the message that programs read. */
export function Preview({ view }: { view: WarningView }) {
  const t = useT();
  return (
    <div className="w-stack">
      <article className={`y-panel w-public w-public-${view.color ?? 'none'}`} aria-label={t('warnings.public')}>
        <div className="y-muted">{t('warnings.public')}</div>
        <h2>
          {view.status === 'Exercise' && view.origin === 'own' && '【演练】'}
          {view.headline}
        </h2>
        <div>
          {t('warnings.area')}：{view.areaText || '—'}
        </div>
        {view.expiresAt && <div>{t('warnings.until', { time: fullTime(view.expiresAt) })}</div>}
        <h3>{t('warnings.caution')}</h3>
        <p className="w-text">{view.caution || '—'}</p>
        <h3>{t('warnings.measures')}</h3>
        <p className="w-text">{view.measures || '—'}</p>
      </article>
      {view.cap && (
        <Collapse
          size="small"
          items={[
            {
              key: 'cap',
              label: t('warnings.cap'),
              children: (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
                <pre className="w-cap" tabIndex={0}>
                  {view.cap}
                </pre>
              ),
            },
          ]}
        />
      )}
      {view.origin === 'own' && view.identifier && (
        <a className="y-link" href={`/feeds/warnings/${view.id}.cap`} target="_blank" rel="noreferrer">
          {t('warnings.download')}
        </a>
      )}
    </div>
  );
}
