import { App } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { Problem, send } from '@/api/client';
import { newKey } from '@/api/newKey';
import type { DuplicateRow, IncidentView, ProposalView } from '@/api/types';
import { useT } from '@/i18n';
import { serverNow } from '@/shared/clock';
import { problemText } from '@/shared/problems';
import { useCommand } from '@/shared/useCommand';
import { incidentPath } from '../../queries';
import type { Draft } from './draft';
import { reportOf } from './report';
import type { Change } from './useDraft';

interface Submission {
  draft: Draft;
  proposal: ProposalView | undefined;
  sending: boolean;
  mergeInto?: DuplicateRow;
}

/** Reports the draft under the draft's own key, so that a second press, a retry or a reload never reports it twice. */
export function useSubmit(change: Change, forget: () => void) {
  const t = useT();
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const { notification } = App.useApp();

  /** The report stands even when merging it is refused: then its own room opens and says why. */
  const merge = async (id: string, into: DuplicateRow, key: string) => {
    try {
      const reason = t('intake.mergeReason', { number: into.number, reason: into.reason }).slice(0, 500);
      await send<IncidentView>('POST', incidentPath(id, '/merge'), { intoId: into.id, reason }, key);
      return into.id;
    } catch (error) {
      if (!(error instanceof Problem) || error.outcomeUnknown) throw error;
      notification.error({ title: t('intake.mergeFailed'), description: problemText(error, t), duration: 0 });
      return id;
    }
  };

  return useCommand(
    async ({ draft, proposal, sending, mergeInto }: Submission) => {
      const { id } = await report(draft, proposal, sending, change);
      return mergeInto ? await merge(id, mergeInto, draft.mergeKey) : id;
    },
    {
      quiet: true,
      done: t('intake.done'),
      onDone: (id) => {
        forget();
        void navigate(`/information/incidents/${id}${address.get('then') === 'plan' ? '?do=plan' : ''}`);
      },
    },
  );
}

async function report(draft: Draft, proposal: ProposalView | undefined, sending: boolean, change: Change): Promise<IncidentView> {
  try {
    const body = reportOf(draft, proposal, new Date(serverNow()), sending);
    return await send<IncidentView>('POST', '/api/information/incidents', body, draft.reportKey);
  } catch (error) {
    // A refusal is final for its key; what is mended and sent after it is another command.
    if (error instanceof Problem && !error.outcomeUnknown) change({ reportKey: newKey() });
    throw error;
  }
}
