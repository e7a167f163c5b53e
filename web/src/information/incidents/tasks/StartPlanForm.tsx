import { Alert, Radio, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { IncidentView, PlanOffer, PlanPreview, StartPlan } from '@/api/types';
import { useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { Labelled } from '@/shared/Labelled';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { CommandForm } from '../room/CommandForm';
import { Count, Text } from '../room/fields';
import { useAct } from '../room/useAct';
import { gradeNames, levelKey } from '../words';
import { type Changes, choicesOf } from './changes';
import { PlanPreviewList } from './PlanPreviewList';
import { usePlanOffers, usePlanPreview } from './queries';
import './tasks.css';

interface Props {
  incident: IncidentView;
  /** Plan and level as the address holds them. */
  on: string | null;
  onClose: () => void;
}

interface Values {
  reason: string;
  signatory: string;
  acknowledgeMinutes: number | null;
}

/** 按预案启动响应: choose plan and level, see what would go to whom, confirm once. */
export function StartPlanForm({ incident, on, onClose }: Props) {
  const t = useT();
  const { open } = useAct();
  const offers = usePlanOffers(incident.id);
  const [planId, level] = read(on);
  const plan = offers.data?.plans.find((p) => p.planId === planId) ?? offers.data?.plans[0];
  const preview = usePlanPreview(incident.id, plan?.planId ?? null, level);
  const [changes, setChanges] = useState<Changes>({});

  if (offers.isPending) return <Skeleton active />;
  if (offers.isError) return <ProblemAlert error={offers.error} onRetry={() => void offers.refetch()} />;
  if (!plan) return <Empty title={t('tasks.noPlans')} hint={t('tasks.noPlansHint')} />;
  const choose = (nextPlan: string, nextLevel: string | null) => {
    setChanges({});
    open('plan', nextLevel ? `${nextPlan}:${nextLevel}` : nextPlan);
  };
  return (
    <CommandForm<Values>
      incident={incident}
      right="plan"
      path="/plan-start"
      initial={{ reason: '', signatory: '', acknowledgeMinutes: null }}
      body={(v, version): StartPlan => ({
        planId: plan.planId,
        planVersionId: preview.data?.planVersionId ?? plan.versionId,
        headquartersId: offers.data.headquartersId,
        level: level ?? '',
        reason: v.reason.trim(),
        signatory: v.signatory.trim(),
        acknowledgeMinutes: v.acknowledgeMinutes,
        choices: preview.data ? choicesOf(preview.data, changes) : [],
        version,
      })}
      submit={preview.data ? submitText(preview.data, t) : t('tasks.start')}
      onClose={onClose}
    >
      <p className="y-muted">
        {t('tasks.startFor', { name: offers.data.headquartersName ?? '' })}{' '}
        {offers.data.currentLevel ? t(levelKey(offers.data.currentLevel)) : t('level.off')}
      </p>
      <Plans offers={offers.data.plans} chosen={plan} onChoose={(id) => choose(id, null)} />
      <Levels plan={plan} level={level} onChoose={(next) => choose(plan.planId, next)} />
      {level && preview.isPending && <Skeleton active />}
      <ProblemAlert error={preview.error} onRetry={() => void preview.refetch()} />
      {preview.data && <PlanPreviewList preview={preview.data} changes={changes} onChange={setChanges} />}
      {preview.data?.refusal === 'incidents.plan-started' && <Alert type="info" showIcon title={t('tasks.startedAlready')} />}
      <Text name="reason" label={t('room.responseReason')} required max={1000} lines={2} />
      <div className="i-row">
        <Text name="signatory" label={t('room.signatory')} required max={64} />
        <Count
          name="acknowledgeMinutes"
          label={t('tasks.ackMinutes')}
          min={1}
          max={1440}
          placeholder={String(preview.data?.acknowledgeMinutes ?? '')}
        />
      </div>
    </CommandForm>
  );
}

function Plans({ offers, chosen, onChoose }: { offers: PlanOffer[]; chosen: PlanOffer; onChoose: (id: string) => void }) {
  const t = useT();
  return (
    <Labelled label={t('tasks.plan')} className="i-task-pick">
      <Select
        aria-label={t('tasks.plan')}
        value={chosen.planId}
        onChange={onChoose}
        options={offers.map((p) => ({
          value: p.planId,
          label: `${p.title} ${t('plans.versionN', { n: p.versionNumber })}${p.running ? ` · ${t('tasks.planRunning')}` : p.fits ? ` · ${t('tasks.planFits')}` : ''}`,
        }))}
      />
    </Labelled>
  );
}

function Levels({ plan, level, onChoose }: { plan: PlanOffer; level: string | null; onChoose: (level: string) => void }) {
  const t = useT();
  const known = gradeNames.filter((g) => plan.levels.some((l) => l.level === g));
  const rule = plan.levels.find((l) => l.level === level);
  return (
    <fieldset className="i-task-levels">
      <legend>{t('room.level')}</legend>
      <Radio.Group
        optionType="button"
        buttonStyle="solid"
        value={level}
        onChange={(event) => onChoose(event.target.value as string)}
        options={known.map((g) => ({ value: g, label: t(levelKey(g)) }))}
      />
      {rule ? (
        <p className="y-muted">
          {t('plans.conditions')}：{rule.conditions}
        </p>
      ) : (
        <p className="y-muted">{t('tasks.chooseLevel')}</p>
      )}
    </fieldset>
  );
}

function submitText(preview: PlanPreview, t: ReturnType<typeof useT>): string {
  const tasks = preview.notices.reduce((sum, notice) => sum + notice.tasks.length, 0);
  return t(preview.currentLevel ? 'tasks.confirmChange' : 'tasks.confirm', {
    level: t(levelKey(preview.level)),
    units: preview.notices.length,
    tasks,
    ended: preview.ended.length,
  });
}

function read(on: string | null): [planId: string | null, level: string | null] {
  const [planId, level] = (on ?? '').split(':');
  return [planId || null, level || null];
}
