import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Spin } from 'antd';
import { families } from '@/api/keys';
import type { LiaisonView, UnitRow } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useCommand } from '@/shared/useCommand';
import { LiaisonForm } from './LiaisonForm';
import { Phone } from './Phone';
import { useLiaisons } from './queries';
import { endLiaison } from './units';

/** The liaison officer and stand-in of a unit, the former ones, and the form to name a new one. */
export function Liaisons({ unit }: { unit: UnitRow }) {
  const t = useT();
  const liaisons = useLiaisons(unit.id);
  if (liaisons.isPending) return <Spin />;
  return (
    <div className="y-stack">
      <ProblemAlert error={liaisons.error} onRetry={() => void liaisons.refetch()} />
      {liaisons.data?.length === 0 && <Empty title={t('liaisons.empty')} hint={t('liaisons.emptyHint')} />}
      {liaisons.data?.map((person) => (
        <Person key={person.id} person={person} />
      ))}
      {!unit.dissolved && <LiaisonForm unitId={unit.id} />}
    </div>
  );
}

function Person({ person }: { person: LiaisonView }) {
  const t = useT();
  return (
    <div className={person.current ? 'y-row' : 'y-row y-muted'}>
      <span>{t(person.standIn ? 'directory.standIn' : 'directory.liaison')}</span>
      <strong>{person.name}</strong>
      <span>{person.rank}</span>
      <Phone number={person.mobile} of={person.name} />
      {person.officePhone && <Phone number={person.officePhone} of={person.name} />}
      <span className="y-muted">
        {t(person.current ? 'liaisons.current' : 'liaisons.former')} · {t('liaisons.since')} <Time value={person.from} />
        {person.until && (
          <>
            {' '}
            {t('liaisons.until')} <Time value={person.until} />
          </>
        )}
      </span>
      {person.current && <EndLiaison person={person} />}
    </div>
  );
}

function EndLiaison({ person }: { person: LiaisonView }) {
  const t = useT();
  const queries = useQueryClient();
  const end = useCommand(endLiaison, {
    done: t('liaisons.ended'),
    onDone: () => void queries.invalidateQueries({ queryKey: families.organization }),
  });
  return (
    <Popconfirm
      title={t('liaisons.endAsk', { name: person.name })}
      description={t('liaisons.endHint')}
      onConfirm={() => void end.run(person.id)}
    >
      <Button size="small" loading={end.busy}>
        {t('liaisons.end')}
      </Button>
    </Popconfirm>
  );
}
