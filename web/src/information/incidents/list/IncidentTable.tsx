import { useVirtualizer } from '@tanstack/react-virtual';
import { Grid, Skeleton } from 'antd';
import { useEffect, useRef } from 'react';
import type { IncidentRow } from '@/api/types';
import { useT } from '@/i18n';
import type { Pages } from '@/shared/usePages';
import { VirtualList } from '@/shared/VirtualList';
import { IncidentCard } from './IncidentCard';
import { IncidentLine } from './IncidentLine';
import { useSelection } from './useSelection';

const columns = ['number', 'titleColumn', 'grade', 'response', 'state', 'place', 'time', 'receipts'] as const;
const lineHeight = 40;

/** The list on a desk or, on a phone, as cards. j, k and Enter work from anywhere. */
export function IncidentTable({ pages }: { pages: Pages<IncidentRow> }) {
  const t = useT();
  const narrow = !Grid.useBreakpoint().lg;
  const [selected, select] = useSelection(pages.rows);
  if (pages.isPending) return <Skeleton active paragraph={{ rows: 12 }} />;
  if (!narrow) return <Lines pages={pages} selected={selected} onSelect={select} />;
  return (
    <VirtualList pages={pages} label={t('incidents.title')} itemKey={(row) => row.id} estimate={104} selected={selected}>
      {(row, index) => <IncidentCard row={row} selected={index === selected} onSelect={select} />}
    </VirtualList>
  );
}

interface LinesProps {
  pages: Pages<IncidentRow>;
  selected: number;
  onSelect: (id: string) => void;
}

/** Only the rows in view exist; empty rows before and after them keep the height. The next page is asked for before the end. */
function Lines({ pages, selected, onSelect }: LinesProps) {
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const { rows, hasMore, loadMore } = pages;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    scrollPaddingStart: lineHeight,
    overscan: 12,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1);

  useEffect(() => {
    if (hasMore && (last?.index ?? 0) >= rows.length - 30) loadMore();
  });
  useEffect(() => {
    if (selected >= 0) virtual.scrollToIndex(selected, { align: 'auto' });
  }, [selected, virtual]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={frame} className="i-table" aria-label={t('incidents.title')} tabIndex={0}>
      <table aria-rowcount={(pages.total ?? rows.length) + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((name) => (
              <th key={name} scope="col" className={`i-column-${name}`}>
                {t(`incidents.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={shown[0]?.start ?? 0} />
          {shown.map(({ index }) => {
            const row = rows[index];
            return row && <IncidentLine key={row.id} row={row} index={index} selected={index === selected} onSelect={onSelect} />;
          })}
          <Space height={last ? virtual.getTotalSize() - last.end : 0} />
        </tbody>
      </table>
    </section>
  );
}

function Space({ height }: { height: number }) {
  return (
    height > 0 && (
      <tr className="i-space">
        <td colSpan={columns.length} style={{ height }} />
      </tr>
    )
  );
}
