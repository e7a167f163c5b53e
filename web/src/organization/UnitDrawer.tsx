import { useQuery } from '@tanstack/react-query';
import { Drawer, Spin } from 'antd';
import { keys } from '@/api/keys';
import type { UnitRow } from '@/api/types';
import { useT } from '@/i18n';
import { findInPages } from '@/shared/findInPages';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { DissolveUnit } from './DissolveUnit';
import { Liaisons } from './Liaisons';
import { UnitForm } from './UnitForm';

interface Props {
  id: string | null;
  adding: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}

export function UnitDrawer({ id, adding, onOpen, onClose }: Props) {
  const t = useT();
  const unit = useUnit(id);
  return (
    <Drawer
      open={id !== null || adding}
      onClose={onClose}
      title={adding ? t('units.add') : (unit.data?.name ?? '')}
      size={600}
      destroyOnHidden
    >
      <ProblemAlert error={unit.error} onRetry={() => void unit.refetch()} />
      {unit.isLoading && <Spin />}
      {adding && <UnitForm unit={null} onSaved={(row) => onOpen(row.id)} />}
      {unit.data && id !== null && <UnitDetail key={id} unit={unit.data} />}
    </Drawer>
  );
}

function UnitDetail({ unit }: { unit: UnitRow }) {
  const t = useT();
  return (
    <div className="y-stack">
      {unit.dissolved && <p className="y-warn">{t('units.dissolved')}</p>}
      <h2 className="y-h2">{t('liaisons.title')}</h2>
      <Liaisons unit={unit} />
      <h2 className="y-h2">{t('common.edit')}</h2>
      <UnitForm unit={unit} />
      {!unit.dissolved && <DissolveUnit unit={unit} />}
    </div>
  );
}

function useUnit(id: string | null) {
  return useQuery({
    queryKey: keys.units({ id }),
    queryFn: ({ signal }) => findInPages<UnitRow>('/api/organization/units', id ?? '', signal),
    enabled: id !== null,
  });
}
