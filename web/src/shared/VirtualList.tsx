import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { useT } from '@/i18n';
import type { Pages } from './usePages';

interface Props<T> {
  pages: Pages<T>;
  label: string;
  itemKey: (item: T) => string | number;
  /** Height to begin with; real heights are measured. */
  estimate: number;
  /** Kept in view, when it moves. */
  selected?: number;
  children: (item: T, index: number) => ReactNode;
}

/** A long list of which only what is in view exists; it fetches on as its end comes near. */
export function VirtualList<T>({ pages, label, itemKey, estimate, selected, children }: Props<T>) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const { rows, hasMore, loadMore } = pages;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimate,
    getItemKey: (index) => {
      const item = rows[index];
      return item === undefined ? index : itemKey(item);
    },
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (hasMore && last >= rows.length - 10) loadMore();
  });
  useEffect(() => {
    if (selected !== undefined && selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [selected, virtual]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={frame} className="y-virtual" aria-label={label} tabIndex={0}>
      <ul aria-label={label} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <li
                key={item.key}
                aria-setsize={hasMore ? -1 : rows.length}
                aria-posinset={item.index + 1}
                ref={virtual.measureElement}
                data-index={item.index}
                className="y-virtual-item"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                {children(row, item.index)}
              </li>
            )
          );
        })}
      </ul>
      {pages.isFetchingMore && <div className="y-muted y-virtual-more">{t('common.loading')}</div>}
    </section>
  );
}
