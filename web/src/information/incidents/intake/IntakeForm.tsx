import { Alert, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { DuplicateRow, ProposalView } from '@/api/types';
import { useT } from '@/i18n';
import { serverNow } from '@/shared/clock';
import { Page } from '@/shared/Page';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useFigureKinds } from '../../queries';
import { DraftNotice } from './DraftNotice';
import { FromWarning } from './FromWarning';
import { IntakeFields } from './IntakeFields';
import { ProposalPanel } from './ProposalPanel';
import { checkDraft, leadOf } from './report';
import { useDraft } from './useDraft';
import { useProposal } from './useProposal';
import { useSubmit } from './useSubmit';
import '../incidents.css';

interface Props {
  id: string;
  user: string;
}

export function IntakeForm({ id, user }: Props) {
  const t = useT();
  const form = useRef<HTMLFormElement>(null);
  const kinds = useFigureKinds().data ?? [];
  const { draft, change, forget, others, discard, stored } = useDraft(user, id);
  const { query: proposal, fresh } = useProposal(draft, kinds);
  const submit = useSubmit(change, forget);
  const [tried, setTried] = useState(false);
  const [lookAgain, setLookAgain] = useState(false);
  const found = tried ? checkDraft(draft, kinds, proposal.data, new Date(serverNow())) : {};

  const check = (view: ProposalView | undefined) => {
    setTried(true);
    const sound = Object.keys(checkDraft(draft, kinds, view, new Date(serverNow()))).length === 0;
    if (!sound) requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return sound;
  };

  const record = (mergeInto?: DuplicateRow) => {
    if (check(proposal.data)) void submit.run({ draft, proposal: proposal.data, sending: false, ...(mergeInto ? { mergeInto } : {}) });
  };

  const report = async () => {
    if (!check(proposal.data)) return;
    const view = await fresh().catch(() => undefined);
    const shown = new Set(proposal.data?.duplicates.map((d) => d.id));
    const unseen = view?.duplicates.some((d) => !shown.has(d.id)) ?? false;
    setLookAgain(unseen);
    if (view && !unseen && leadOf(draft, view) !== null) void submit.run({ draft, proposal: view, sending: true });
  };
  const maySend = leadOf(draft, proposal.data) !== null;
  useSendKey(() => void report());

  const errorOf = (field: string) => (found[field] ? t(found[field]) : submit.fieldErrors[field]?.[0]);
  return (
    <Page title={t('intake.title')}>
      <form ref={form} className="i-intake" onSubmit={(event) => event.preventDefault()} noValidate>
        <div className="i-intake-main">
          <DraftNotice others={others} stored={stored} onDiscard={discard} />
          <FromWarning
            draft={draft}
            error={submit.fieldErrors.warningId?.[0]}
            onForget={() => change({ warningId: null, warningTitle: '' })}
          />
          <IntakeFields draft={draft} change={change} proposal={proposal.data} errorOf={errorOf} />
        </div>
        <ProposalPanel draft={draft} change={change} proposal={proposal} gradeReasonError={errorOf('gradeReason')} onMerge={record} />
        <footer className="i-actions">
          {lookAgain && <Alert type="warning" showIcon title={t('intake.lookAgain')} />}
          <ProblemAlert error={submit.problem} title={t('problem.title')} />
          <Button type="primary" size="large" loading={submit.busy} disabled={!maySend} onClick={() => void report()}>
            {t('intake.send')} <kbd>Ctrl+Enter</kbd>
          </Button>
          <Button size="large" disabled={submit.busy} onClick={() => record()}>
            {t('intake.record')}
          </Button>
          <span className="y-muted">{t(maySend ? 'intake.draftKept' : 'intake.sendNeedsLead')}</span>
        </footer>
      </form>
    </Page>
  );
}

/** Ctrl+Enter from any field. */
function useSendKey(act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        latest.current();
      }
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
}
