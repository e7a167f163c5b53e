import { Drawer, Select, Spin } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import type { PlanView } from '@/api/types';
import { useT } from '@/i18n';
import { useClassName } from '@/information/settings/useClassName';
import { Labelled } from '@/shared/Labelled';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useSelected } from '@/shared/useSelected';
import { DraftEditor } from './DraftEditor';
import { PlanActs } from './PlanActs';
import { PlanFactsForm } from './PlanFactsForm';
import { PlanVersion } from './PlanVersion';
import { usePlan, usePlanVersion } from './queries';
import { ReviewDate } from './ReviewDate';
import { kindKey, stateKey } from './words';
import './plans.css';

/** 预案: its facts, its versions, and what it demands at each level. */
export default function PlanPage() {
  const t = useT();
  const { id = '' } = useParams();
  const plan = usePlan(id);
  return (
    <Page title={plan.data?.title ?? t('plans.title')} extra={<Link to="/organization/plans">{t('plans.toList')}</Link>}>
      <ProblemAlert error={plan.error} onRetry={() => void plan.refetch()} />
      {plan.isPending && <Spin />}
      {plan.data && <Plan key={id} plan={plan.data} />}
    </Page>
  );
}

function Plan({ plan }: { plan: PlanView }) {
  const t = useT();
  const [act, setAct] = useSelected('do');
  const [chosen, choose] = useSelected('version');
  const draft = plan.versions.find((v) => v.state === 'draft');
  const shown =
    plan.versions.find((v) => String(v.number) === chosen) ?? plan.versions.find((v) => v.state === 'inForce') ?? plan.versions[0];
  const editing = act === 'edit' && draft !== undefined && plan.may.includes('edit');
  const version = usePlanVersion(plan.id, (editing ? draft : shown)?.number ?? null);
  return (
    <div className="y-stack">
      <Facts plan={plan} />
      <PlanActs plan={plan} draft={draft?.number ?? null} act={act} onAct={setAct} />
      {!editing && plan.versions.length > 0 && (
        <Labelled label={t('plans.versions')} className="p-version">
          <Select
            aria-label={t('plans.versions')}
            value={shown?.number}
            onChange={(number) => choose(String(number))}
            options={plan.versions.map((v) => ({
              value: v.number,
              label: `${t('plans.versionN', { n: v.number })} ${t(stateKey(v.state))}`,
            }))}
          />
        </Labelled>
      )}
      <ProblemAlert error={version.error} onRetry={() => void version.refetch()} />
      {version.isLoading && <Spin />}
      {version.data && !editing && <PlanVersion version={version.data} />}
      {version.data && editing && version.data.state === 'draft' && (
        <DraftEditor key={version.data.id} plan={plan} version={version.data} onClose={() => setAct(null)} />
      )}
      <Drawer
        open={act === 'facts' && plan.may.includes('edit')}
        onClose={() => setAct(null)}
        title={t('plans.editFacts')}
        size={600}
        destroyOnHidden
      >
        <PlanFactsForm plan={plan} onSaved={() => setAct(null)} />
      </Drawer>
    </div>
  );
}

function Facts({ plan }: { plan: PlanView }) {
  const t = useT();
  const className = useClassName();
  const codes = plan.codePrefixes.map((code) => className(code) || code).join('、');
  return (
    <dl className="p-facts">
      <Fact label={t('plans.state')}>
        {t(stateKey(plan.state))}
        {plan.withdrawnReason && `：${plan.withdrawnReason}`}
      </Fact>
      <Fact label={t('plans.number')}>{plan.number}</Fact>
      <Fact label={t('plans.kind')}>{t(kindKey(plan.kind))}</Fact>
      <Fact label={t('plans.owner')}>{plan.ownerName}</Fact>
      <Fact label={t('plans.codes')}>{codes || '—'}</Fact>
      <Fact label={t('plans.nextReview')}>
        <ReviewDate on={plan.nextReviewOn} state={plan.reviewState} />
      </Fact>
      {plan.lastReview && (
        <Fact label={t('plans.lastReview')}>
          <Time value={plan.lastReview.at} /> {plan.lastReview.by}：{plan.lastReview.note}
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
