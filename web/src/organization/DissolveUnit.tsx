import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { families } from '@/api/keys';
import type { UnitRow } from '@/api/types';
import { useT } from '@/i18n';
import { useCommand } from '@/shared/useCommand';
import { dissolveUnit } from './units';

export function DissolveUnit({ unit }: { unit: UnitRow }) {
  const t = useT();
  const queries = useQueryClient();
  const dissolve = useCommand(dissolveUnit, {
    done: t('units.dissolveDone'),
    onDone: () => void queries.invalidateQueries({ queryKey: families.organization }),
  });
  return (
    <Popconfirm
      title={t('units.dissolveAsk', { name: unit.name })}
      description={t('units.dissolveHint')}
      onConfirm={() => void dissolve.run(unit.id)}
    >
      <Button danger loading={dissolve.busy}>
        {t('units.dissolve')}
      </Button>
    </Popconfirm>
  );
}
