import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Input } from 'antd';
import { useId } from 'react';
import { useT } from '@/i18n';
import { LongText } from '../incidents/room/LongText';
import type { DraftItem } from './draft';

interface Props {
  item: DraftItem;
  /** The headings used so far, to choose from. */
  sections: string[];
  first: boolean;
  last: boolean;
  onChange: (part: Partial<DraftItem>) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function ItemCard({ item, sections, first, last, onChange, onMove, onRemove }: Props) {
  const t = useT();
  const [section, title, summary] = [useId(), useId(), useId()];
  return (
    <div className="c-card">
      <div className="y-row c-card-head">
        <span className="y-muted">
          {t(`compilations.source.${item.sourceKind}`)}
          {item.organizationName && ` · ${item.organizationName}`}
        </span>
        <span className="c-card-acts">
          <Button
            size="small"
            icon={<ArrowUpOutlined />}
            disabled={first}
            aria-label={t('compilations.up', { title: item.title })}
            onClick={() => onMove(-1)}
          />
          <Button
            size="small"
            icon={<ArrowDownOutlined />}
            disabled={last}
            aria-label={t('compilations.down', { title: item.title })}
            onClick={() => onMove(1)}
          />
          <Button size="small" aria-label={t('compilations.remove', { title: item.title })} onClick={onRemove}>
            {t('compilations.removeShort')}
          </Button>
        </span>
      </div>
      <Notice item={item} onLooked={() => onChange({ notice: null, refreshed: true })} />
      <div className="c-card-names">
        <div>
          <label htmlFor={section}>{t('compilations.section')}</label>
          <AutoComplete
            id={section}
            value={item.section}
            maxLength={60}
            options={sections.map((value) => ({ value }))}
            onChange={(value) => onChange({ section: value })}
          />
        </div>
        <div>
          <label htmlFor={title}>{t('compilations.itemTitle')}</label>
          <Input
            id={title}
            maxLength={120}
            autoComplete="off"
            value={item.title}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </div>
      </div>
      <label htmlFor={summary}>{t('compilations.summary')}</label>
      <Input.TextArea
        id={summary}
        autoSize={{ minRows: 2, maxRows: 12 }}
        maxLength={20_000}
        placeholder={item.sourceKind === 'free' ? '' : t('compilations.summaryHint')}
        value={item.summary}
        onChange={(event) => onChange({ summary: event.target.value })}
      />
      {item.original && item.summary === '' && (
        <div className="c-original">
          <span className="y-muted">{t('compilations.original')}</span>
          <LongText text={item.original} />
        </div>
      )}
    </div>
  );
}

function Notice({ item, onLooked }: { item: DraftItem; onLooked: () => void }) {
  const t = useT();
  if (item.notice !== 'changed' && item.notice !== 'withdrawn' && item.notice !== 'missing') return null;
  return (
    <div className="y-row y-warn" role="status">
      ! {t(`compilations.notice.${item.notice}`)}
      {item.notice === 'changed' && (
        <Button size="small" onClick={onLooked}>
          {t('compilations.looked')}
        </Button>
      )}
    </div>
  );
}
