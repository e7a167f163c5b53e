import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Spin } from 'antd';
import type { ProposalView } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { Duplicates } from './Duplicates';
import type { Draft } from './draft';
import { GradeBox } from './GradeBox';
import { Recipients } from './Recipients';
import type { Change } from './useDraft';

interface Props {
  draft: Draft;
  change: Change;
  proposal: UseQueryResult<ProposalView>;
  gradeReasonError: string | undefined;
  onMerge: (duplicate: ProposalView['duplicates'][number]) => void;
}

/** What the platform proposes while the officer is still typing: grade, to whom, by when, and what looks like the same event. */
export function ProposalPanel({ draft, change, proposal, gradeReasonError, onMerge }: Props) {
  const t = useT();
  const view = proposal.data;
  return (
    <aside className="i-proposal" aria-label={t('intake.proposal')} aria-busy={proposal.isFetching}>
      <h2 className="i-panel-title">
        {t('intake.proposal')} {proposal.isFetching && <Spin size="small" />}
      </h2>
      <ProblemAlert error={proposal.error} title={t('intake.proposalFailed')} onRetry={() => void proposal.refetch()} />
      {!view && !proposal.isError && <Empty title={t('intake.proposalEmpty')} hint={t('intake.proposalEmptyHint')} />}
      {view && (
        <>
          <Warnings proposal={view} />
          <Duplicates duplicates={view.duplicates} onMerge={onMerge} />
          <GradeBox draft={draft} change={change} proposal={view} error={gradeReasonError} />
          <Recipients draft={draft} change={change} proposal={view} />
          <Deadlines deadlines={view.deadlines} />
        </>
      )}
    </aside>
  );
}

function Warnings({ proposal }: { proposal: ProposalView }) {
  const t = useT();
  const others = proposal.warnings.filter((w) => w !== '');
  if (others.length > 0) return others.map((text) => <Alert key={text} type="warning" showIcon title={text} />);
  return proposal.outsideCity && <Alert type="warning" showIcon title={t('intake.outside')} />;
}

function Deadlines({ deadlines }: { deadlines: ProposalView['deadlines'] }) {
  const t = useT();
  if (deadlines.length === 0) return null;
  return (
    <section>
      <h3>{t('intake.deadlines')}</h3>
      <ul className="i-lines">
        {deadlines.map((d) => (
          <li key={`${d.title} ${d.dueAt}`}>
            <span>
              {d.title}
              <span className="y-muted i-block">{d.basis}</span>
            </span>
            <Time value={d.dueAt} />
          </li>
        ))}
      </ul>
    </section>
  );
}
