import type { InboxItem } from '@/api/types';
import { useT } from '@/i18n';
import { Countdown } from '@/shared/Countdown';
import { Age, Time } from '@/shared/Time';
import { StateTag } from '@/shared/tags';
import { InboxActs } from './InboxActs';
import { askText } from './places';

interface Props {
  item: InboxItem;
  selected: boolean;
  onSelect: () => void;
}

export function InboxRow({ item, selected, onSelect }: Props) {
  const t = useT();
  const tone = item.state === 'settled' ? 'settled' : item.overdue ? 'over' : item.ask;
  return (
    // A press alone selects nothing: the list scrolls what is selected into view, and the button under the finger would move away before the click.
    // biome-ignore lint/a11y/useKeyWithClickEvents: j and k select by keyboard
    <article
      className={`y-inbox-row y-inbox-${tone}`}
      aria-current={selected}
      aria-label={item.title}
      onClick={onSelect}
      data-item={item.id}
    >
      <div className="y-inbox-what">
        <div className="y-row">
          <span className="y-inbox-ask">{t(askText(item))}</span>
          <Clock item={item} />
        </div>
        <div className="y-inbox-title">{item.title}</div>
        <div className="y-row y-muted y-inbox-meta">
          <span>{item.organizationName}</span>
          {item.personal && <span>{t('inbox.personal')}</span>}
          <span>
            {t('inbox.received')} <Age value={item.createdAt} />
          </span>
          {item.seenBy && <span>{t('inbox.seenBy', { name: item.seenBy })}</span>}
        </div>
      </div>
      <InboxActs item={item} selected={selected} />
    </article>
  );
}

function Clock({ item }: { item: InboxItem }) {
  const t = useT();
  if (item.state === 'settled') {
    return (
      <span className="y-row">
        <StateTag state="settled" />
        <span className="y-muted">
          {t('inbox.settledAt')} <Time value={item.settledAt} />
        </span>
      </span>
    );
  }
  return item.dueAt ? <Countdown due={item.dueAt} /> : <span className="y-muted">{t('inbox.noDeadline')}</span>;
}
