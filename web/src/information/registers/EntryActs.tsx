import { CheckOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { families } from '@/api/keys';
import type { RegisterEntryView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { useCommand } from '@/shared/useCommand';
import { FreshnessMark, type ReadinessName, ReadinessTag, readinessNames } from './marks';
import { confirmEntries, removeEntry, restoreEntry, setReadiness } from './registers';

/** What may be done with an entry in one tap; the platform says what that is. */
export function EntryActs({ view }: { view: RegisterEntryView }) {
  const t = useT();
  const { entry, allowed } = view;
  const refresh = useRefresh();
  const [removing, setRemoving] = useState(false);
  const confirm = useCommand(confirmEntries, { done: t('registers.confirmed'), onDone: refresh });
  const ready = useCommand(setReadiness(entry.id), { done: t('registers.readinessSet'), onDone: refresh });
  const restore = useCommand(restoreEntry, { done: t('registers.restored'), onDone: refresh });
  return (
    <section className="r-acts y-panel" aria-label={t('common.actions')}>
      {entry.removed ? (
        <span className="y-warn">
          ○ {t('registers.removedAt')} <Time value={view.removedAt} />：{view.removedReason}
        </span>
      ) : (
        <FreshnessMark freshness={entry.freshness} ageDays={entry.ageDays} verifyBy={entry.verifyBy} />
      )}
      {allowed.confirm && (
        <Button
          type={entry.freshness === 'fresh' ? 'default' : 'primary'}
          icon={<CheckOutlined />}
          loading={confirm.busy}
          onClick={() => void confirm.run({ ids: [entry.id] })}
        >
          {t('registers.confirm')}
        </Button>
      )}
      {allowed.setReadiness ? (
        <Segmented<ReadinessName>
          aria-label={t('registers.readiness')}
          value={entry.readiness as ReadinessName}
          disabled={ready.busy}
          onChange={(readiness) => void ready.run({ readiness, note: null })}
          options={readinessNames.map((value) => ({ value, label: t(`registers.readiness.${value}`) }))}
        />
      ) : (
        entry.readiness && <ReadinessTag readiness={entry.readiness} />
      )}
      {allowed.remove && (
        <Button danger onClick={() => setRemoving(true)}>
          {t('registers.remove')}
        </Button>
      )}
      {allowed.restore && (
        <Button loading={restore.busy} onClick={() => void restore.run(entry.id)}>
          {t('registers.restore')}
        </Button>
      )}
      <RemoveDialog view={view} open={removing} onClose={() => setRemoving(false)} />
    </section>
  );
}

function RemoveDialog({ view, open, onClose }: { view: RegisterEntryView; open: boolean; onClose: () => void }) {
  const t = useT();
  const refresh = useRefresh();
  const [reason, setReason] = useState('');
  const remove = useCommand(removeEntry(view.entry.id), {
    quiet: true,
    done: t('registers.removeDone'),
    onDone: () => {
      refresh();
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t('registers.removeAsk', { name: view.entry.name })}
      okText={t('registers.remove')}
      okButtonProps={{ danger: true, disabled: reason.trim() === '' }}
      confirmLoading={remove.busy}
      onOk={() => void remove.run({ reason: reason.trim() })}
      onCancel={onClose}
    >
      <p className="y-muted">{t('registers.removeHint')}</p>
      <Input.TextArea
        rows={3}
        maxLength={200}
        aria-label={t('registers.removeReason')}
        placeholder={t('registers.removeReason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <ProblemAlert error={remove.problem} title={t('problem.title')} />
    </Modal>
  );
}

function useRefresh(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: families.registers });
}
