import { Button } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { keys } from '@/api/keys';
import type { RegisterDefinition, RegisterRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { PagedTable } from '@/shared/PagedTable';
import { usePages } from '@/shared/usePages';
import { ContactPhone } from './ContactPhone';
import type { RegisterFilter } from './filter';
import { FreshnessMark, ReadinessTag, RiskLevelTag } from './marks';
import { base, placeText } from './registers';

interface Props {
  definition: RegisterDefinition;
  filters: RegisterFilter;
  mayKeep: boolean;
  onOpen: (id: string) => void;
  onAdd: () => void;
}

export function RegisterList({ definition, filters, mayKeep, onOpen, onAdd }: Props) {
  const t = useT();
  const asked = { register: definition.key, ...filters };
  const pages = usePages<RegisterRow>(keys.registers(asked), base, asked);
  const filtered = Object.values(filters).some((value) => value !== '');
  return (
    <PagedTable
      pages={pages}
      rowKey="id"
      columns={useColumns(definition, onOpen)}
      width={definition.hasLevel ? 320 : 300}
      empty={
        filtered ? (
          <Empty title={t('registers.nothingFound')} hint={t('registers.nothingFoundHint')} />
        ) : (
          <Empty title={t('registers.empty')} hint={t('registers.emptyHint')}>
            {mayKeep && <Button onClick={onAdd}>{t('registers.add')}</Button>}
          </Empty>
        )
      }
    />
  );
}

function useColumns(definition: RegisterDefinition, onOpen: (id: string) => void): ColumnsType<RegisterRow> {
  const t = useT();
  const columns: (ColumnsType<RegisterRow>[number] | false)[] = [
    { title: t('registers.code'), dataIndex: 'code', className: 'y-mono', width: 120, responsive: ['md'] },
    { title: t('registers.name'), key: 'name', render: (_, row) => <Name row={row} onOpen={onOpen} /> },
    { title: t('registers.kind'), dataIndex: 'kindName', responsive: ['lg'] },
    definition.hasLevel && {
      title: t('registers.level'),
      key: 'level',
      width: 110,
      render: (_, row) => <RiskLevelTag level={row.level} />,
    },
    definition.hasReadiness && {
      title: t('registers.readiness'),
      key: 'readiness',
      width: 90,
      render: (_, row) => <ReadinessTag readiness={row.readiness} />,
    },
    definition.hasQuantity && {
      title: t('registers.quantity'),
      key: 'quantity',
      className: 'y-figures',
      responsive: ['sm'],
      render: (_, row) => (row.quantity === null ? '—' : `${row.quantity.toLocaleString()} ${row.unit ?? ''}`),
    },
    { title: t('registers.owner'), dataIndex: 'ownerName', responsive: ['md'] },
    { title: t('registers.place'), key: 'place', responsive: ['lg'], render: (_, row) => placeOf(row) },
    {
      title: t('registers.contact'),
      key: 'contact',
      className: 'y-nowrap',
      responsive: ['lg'],
      render: (_, row) => (
        <>
          {row.contactName} {row.contactPhone && <ContactPhone number={row.contactPhone} of={row.contactName ?? row.name} />}
        </>
      ),
    },
    {
      title: t('registers.freshness'),
      key: 'freshness',
      width: 180,
      render: (_, row) =>
        row.removed ? (
          <span className="y-muted">○ {t('registers.removed')}</span>
        ) : (
          <FreshnessMark freshness={row.freshness} ageDays={row.ageDays} verifyBy={row.verifyBy} />
        ),
    },
  ];
  return columns.filter((column) => column !== false);
}

function Name({ row, onOpen }: { row: RegisterRow; onOpen: (id: string) => void }) {
  const t = useT();
  return (
    <>
      <button type="button" className="y-plain-button" aria-label={t('registers.open', { name: row.name })} onClick={() => onOpen(row.id)}>
        {row.name}
      </button>
      {row.demonstration && <span className="r-demo">{t('registers.demonstration')}</span>}
      <div className="y-muted r-narrow-line">
        {row.kindName} · {row.ownerName}
        {row.quantity !== null && ` · ${row.quantity.toLocaleString()} ${row.unit ?? ''}`}
      </div>
    </>
  );
}

function placeOf(row: RegisterRow): string {
  return placeText(row.countyName, row.place);
}
