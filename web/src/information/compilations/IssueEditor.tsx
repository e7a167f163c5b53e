import { Button, Input } from 'antd';
import { useId } from 'react';
import type { FieldErrors } from '@/api/problem';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { type Draft, move, ownItem, pick, without } from './draft';
import { ItemCard } from './ItemCard';

interface Props {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errors: FieldErrors;
}

/** The issue as it is being made: title, note, items in their order. */
export function IssueEditor({ draft, change, errors }: Props) {
  const t = useT();
  const [title, introduction] = [useId(), useId()];
  const { items } = draft;
  return (
    <section className="y-panel c-issue" aria-label={t('compilations.issue')}>
      <div className="y-row">
        <h2 className="y-h2">{t('compilations.issue')}</h2>
        <span className="y-muted y-figures">{t('compilations.count', { n: items.length })}</span>
      </div>
      <label htmlFor={title}>{t('compilations.issueTitle')}</label>
      <Input
        id={title}
        maxLength={120}
        autoComplete="off"
        value={draft.title}
        status={errors.title ? 'error' : ''}
        onChange={(event) => change({ title: event.target.value })}
      />
      <label htmlFor={introduction}>{t('compilations.introduction')}</label>
      <Input.TextArea
        id={introduction}
        autoSize={{ minRows: 2, maxRows: 8 }}
        maxLength={5000}
        placeholder={t('common.optional')}
        value={draft.introduction}
        onChange={(event) => change({ introduction: event.target.value })}
      />
      {items.length === 0 && <Empty title={t('compilations.nothingPicked')} hint={t('compilations.nothingPickedHint')} />}
      <ol className="c-items">
        {items.map((item, index) => (
          <li key={item.key}>
            <ItemCard
              item={item}
              sections={[...new Set(items.map((one) => one.section))]}
              first={index === 0}
              last={index === items.length - 1}
              onChange={(part) => change({ items: items.map((one, place) => (place === index ? { ...one, ...part } : one)) })}
              onMove={(by) => change({ items: move(items, index, by) })}
              onRemove={() => change({ items: without(items, index) })}
            />
          </li>
        ))}
      </ol>
      <Button onClick={() => change({ items: pick(items, [ownItem(t('compilations.newSection'), t('compilations.newTitle'))]) })}>
        {t('compilations.write')}
      </Button>
    </section>
  );
}
