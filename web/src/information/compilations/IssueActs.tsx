import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal, Popconfirm } from 'antd';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { families } from '@/api/keys';
import type { CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { shortTime } from '@/shared/time';
import { useCommand } from '@/shared/useCommand';
import { discardCompilation, issueCompilation } from './compilations';
import type { DraftDesk } from './useDraft';

/** Save, delete, issue; what is not saved yet is saved before it is issued. */
export function IssueActs({ view, desk }: { view: CompilationView; desk: DraftDesk }) {
  const t = useT();
  const [asking, ask] = useState(false);
  const begin = async () => {
    if (desk.dirty && !(await desk.save())) return;
    ask(true);
  };
  const saved = t('compilations.savedAt', { name: view.updatedBy, time: shortTime(view.updatedAt), n: view.version });
  return (
    <>
      <span className={desk.dirty ? 'y-warn' : 'y-muted'} role="status">
        {desk.dirty ? `! ${t('compilations.unsaved')}` : saved}
      </span>
      <div className="y-row c-acts">
        <Discard id={view.id} />
        <Button disabled={!desk.dirty} loading={desk.busy} onClick={() => void desk.save()}>
          {t('common.save')}
        </Button>
        <Button type="primary" disabled={desk.draft.items.length === 0} onClick={() => void begin()}>
          {t('compilations.send')}
        </Button>
      </div>
      {asking && <Confirm view={view} version={desk.draft.version} onClose={() => ask(false)} />}
    </>
  );
}

function Discard({ id }: { id: string }) {
  const t = useT();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const discard = useCommand(discardCompilation, {
    done: t('compilations.discarded'),
    onDone: () => {
      void navigate('/information/compilations', { replace: true });
      void queries.invalidateQueries({ queryKey: families.compilations });
    },
  });
  return (
    <Popconfirm
      title={t('compilations.discardAsk')}
      okText={t('compilations.discard')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={() => void discard.run(id)}
    >
      <Button danger loading={discard.busy}>
        {t('compilations.discard')}
      </Button>
    </Popconfirm>
  );
}

/** The one confirmation: to how many it goes, and who signs. */
function Confirm({ view, version, onClose }: { view: CompilationView; version: number; onClose: () => void }) {
  const t = useT();
  const field = useId();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [signatory, setSignatory] = useState('');
  const issue = useCommand(issueCompilation, {
    quiet: true,
    onDone: (issued) => {
      message.success(t('compilations.sent', { number: issued.number ?? '' }));
      onClose();
      void queries.invalidateQueries({ queryKey: families.compilations });
      void queries.invalidateQueries({ queryKey: families.articles });
    },
  });
  const go = () => signatory.trim() && void issue.run({ id: view.id, signatory: signatory.trim(), version });
  return (
    <Modal
      open
      title={t('compilations.sendAsk', { n: view.recipients })}
      okText={t('compilations.sendAsk', { n: view.recipients })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: signatory.trim() === '', loading: issue.busy }}
      onOk={go}
      onCancel={onClose}
    >
      <p>{t('compilations.sendHint', { n: view.recipients })}</p>
      <ProblemAlert error={issue.problem} title={t('problem.title')} />
      <label htmlFor={field}>{t('compilations.signatory')}</label>
      <Input
        id={field}
        autoFocus
        autoComplete="off"
        maxLength={64}
        value={signatory}
        onChange={(event) => setSignatory(event.target.value)}
        onPressEnter={go}
      />
    </Modal>
  );
}
