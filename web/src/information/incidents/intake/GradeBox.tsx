import { Input, Radio } from 'antd';
import type { ProposalView } from '@/api/types';
import { useT } from '@/i18n';
import { GradeTag } from '@/shared/tags';
import { Field } from '../Field';
import { gradeKey, gradeNames } from '../words';
import type { Draft } from './draft';
import { overrides } from './report';
import type { Change } from './useDraft';

interface Props {
  draft: Draft;
  change: Change;
  proposal: ProposalView;
  error: string | undefined;
}

/** The proposed grade with the criterion that decided it; another one needs a reason. */
export function GradeBox({ draft, change, proposal, error }: Props) {
  const t = useT();
  return (
    <section>
      <h3>{t('intake.grade')}</h3>
      <div className="i-decision">
        <GradeTag grade={proposal.grade} />
        <span>{proposal.gradeReason}</span>
      </div>
      <Radio.Group
        size="small"
        aria-label={t('intake.gradeChoice')}
        value={draft.grade ?? ''}
        onChange={(event) => change({ grade: (event.target.value as string) || null })}
        options={[{ value: '', label: t('intake.gradeProposed') }, ...gradeNames.map((g) => ({ value: g, label: t(gradeKey(g)) }))]}
      />
      {overrides(draft, proposal) && (
        <Field label={t('intake.gradeReason')} required error={error}>
          {({ status, ...control }) => (
            <Input
              {...control}
              status={status}
              maxLength={500}
              value={draft.gradeReason}
              onChange={(event) => change({ gradeReason: event.target.value })}
            />
          )}
        </Field>
      )}
    </section>
  );
}
