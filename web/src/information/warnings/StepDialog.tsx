import { useQueryClient } from '@tanstack/react-query';
import { App, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useMe } from '@/access/me';
import { families } from '@/api/keys';
import type { WarningView } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { type Step, takeStep } from './warnings';

export type Asking = 'publish' | 'urgent' | 'cancel' | 'return';

interface Look {
  step: Step;
  title: TextKey;
  ok: TextKey;
  done: TextKey;
  /** The words that are asked for. */
  words?: TextKey;
  /** The member of the request that they go into. */
  field?: string;
}

const looks: Record<Asking, Look> = {
  publish: { step: 'publish', title: 'warnings.publishAsk', ok: 'warnings.publish', done: 'warnings.published' },
  urgent: {
    step: 'publish',
    title: 'warnings.publishAsk',
    ok: 'warnings.publishUrgently',
    done: 'warnings.published',
    words: 'warnings.urgentReason',
    field: 'urgentReason',
  },
  cancel: {
    step: 'cancel',
    title: 'warnings.cancelAsk',
    ok: 'warnings.cancel',
    done: 'warnings.cancelled',
    words: 'warnings.cancelReason',
    field: 'reason',
  },
  return: {
    step: 'review',
    title: 'warnings.return',
    ok: 'warnings.return',
    done: 'warnings.returned',
    words: 'warnings.reviewComment',
    field: 'comment',
  },
};

/** The one confirmation: who will be told, and the words that the step needs. */
export function StepDialog({ view, asking, onClose }: { view: WarningView; asking: Asking; onClose: () => void }) {
  const t = useT();
  const field = useId();
  const { message } = App.useApp();
  const { exercise } = useMe();
  const queries = useQueryClient();
  const [words, setWords] = useState('');
  const look = looks[asking];
  const take = useCommand(takeStep, {
    quiet: true,
    onDone: () => {
      message.success(t(look.done));
      onClose();
      void queries.invalidateQueries({ queryKey: families.warnings });
      void queries.invalidateQueries({ queryKey: families.inbox });
    },
  });
  const publishing = look.step === 'publish';
  const ready = !look.field || words.trim() !== '';
  const body = {
    version: view.version,
    ...(look.field ? { [look.field]: words.trim() } : {}),
    ...(asking === 'return' ? { approve: false } : {}),
  };
  return (
    <Modal
      open
      title={t(look.title)}
      okText={t(look.ok)}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !ready, loading: take.busy, danger: asking === 'cancel' || asking === 'urgent' }}
      onOk={() => void take.run({ id: view.id, step: look.step, body })}
      onCancel={onClose}
    >
      <p>
        <strong>{view.headline}</strong>（{view.areaText}）
      </p>
      {publishing && <p>{t('warnings.publishHint', { n: view.toldTo, minutes: view.receiptMinutes })}</p>}
      {publishing && exercise && <p className="y-muted">{t('warnings.publishExercise')}</p>}
      {asking === 'cancel' && <p>{t('warnings.cancelHint', { n: view.toldTo })}</p>}
      <ProblemAlert error={take.problem} title={t('problem.title')} />
      {look.words && (
        <>
          <label htmlFor={field}>{t(look.words)}</label>
          <Input.TextArea
            id={field}
            autoFocus
            autoSize={{ minRows: 2 }}
            maxLength={300}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </>
      )}
    </Modal>
  );
}
