import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Popconfirm, Segmented } from 'antd';
import { useState } from 'react';
import { families } from '@/api/keys';
import type { PlanLevel, PlanVersionView, PlanView } from '@/api/types';
import { useT } from '@/i18n';
import { FilesField } from '@/information/incidents/FilesField';
import { levelKey } from '@/information/incidents/words';
import { useOrganizations } from '@/information/queries';
import { Empty } from '@/shared/Empty';
import { Labelled } from '@/shared/Labelled';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { useSelected } from '@/shared/useSelected';
import { errorsAt, levelNames, newLevel, withLevel, withoutLevel } from './draft';
import { LevelEditor } from './LevelEditor';
import { saveDraft } from './queries';

interface Props {
  plan: PlanView;
  version: PlanVersionView;
  onClose: () => void;
}

/** 编制: the draft as a whole is edited here and saved with one act. */
export function DraftEditor({ plan, version, onClose }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [base, setBase] = useState(plan.version);
  const [basis, setBasis] = useState(version.basis);
  const [levels, setLevels] = useState<PlanLevel[]>(version.levels);
  const [files, setFiles] = useState(version.attachments.map(({ id, name, size }) => ({ id, name, size })));
  const [chosen, choose] = useSelected('level');
  const save = useCommand(saveDraft(plan.id), {
    quiet: true,
    done: t('plans.draftSaved'),
    onDone: (saved) => {
      setBase(saved.version);
      void queries.invalidateQueries({ queryKey: families.plans });
    },
  });
  // Whoever was picked since is named as the pickers name them.
  const options = useOrganizations().data ?? [];
  const organizations = [
    ...version.organizations,
    ...options.map(({ id, name }) => ({ id, code: null, name, dissolved: false, liaisonMissing: false })),
  ];
  const index = Math.max(
    levels.findIndex((l) => l.level === chosen),
    0,
  );
  const level = levels[index];
  const request = { basis, levels, attachmentIds: files.map((f) => f.id), version: base };
  const saveAndClose = async () => {
    if (await save.run(request)) onClose();
  };
  return (
    <section className="p-panel y-stack" aria-label={t('plans.editDraft', { n: version.number })}>
      <h2 className="y-h2">{t('plans.editDraft', { n: version.number })}</h2>
      <Labelled label={t('plans.basis')} className="p-field">
        <Input.TextArea value={basis} maxLength={5000} autoSize={{ minRows: 2, maxRows: 8 }} onChange={(e) => setBasis(e.target.value)} />
      </Labelled>
      <FilesField
        value={files}
        onAdd={(file) => setFiles((now) => [...now, file])}
        onRemove={(id) => setFiles((now) => now.filter((f) => f.id !== id))}
      />
      <LevelChoice levels={levels} chosen={level?.level ?? null} onChoose={choose} onChange={setLevels} errors={save.fieldErrors} />
      {level ? (
        <LevelEditor
          key={level.level}
          levels={levels}
          level={level}
          path={`levels[${index}]`}
          organizations={organizations}
          errors={save.fieldErrors}
          onChange={(next) => setLevels((now) => withLevel(now, next))}
          onLevels={setLevels}
        />
      ) : (
        <Empty title={t('plans.noLevels')} hint={t('plans.addLevelHint')} />
      )}
      {plan.version > base && !save.busy && <Alert type="warning" showIcon title={t('plans.changed')} />}
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      <div className="p-acts p-sticky">
        <Button type="primary" loading={save.busy} onClick={() => void saveAndClose()}>
          {t('plans.saveDraft')}
        </Button>
        <Button loading={save.busy} onClick={() => void save.run(request)}>
          {t('plans.saveGoOn')}
        </Button>
        <Popconfirm title={t('plans.leaveAsk')} onConfirm={onClose}>
          <Button>{t('common.cancel')}</Button>
        </Popconfirm>
      </div>
    </section>
  );
}

interface ChoiceProps {
  levels: PlanLevel[];
  chosen: string | null;
  errors: Record<string, string[]>;
  onChoose: (level: string | null) => void;
  onChange: (levels: PlanLevel[]) => void;
}

function LevelChoice({ levels, chosen, errors, onChoose, onChange }: ChoiceProps) {
  const t = useT();
  const missing = levelNames.filter((name) => !levels.some((l) => l.level === name));
  return (
    <div className="p-acts">
      {levels.length > 0 && (
        <Segmented<string>
          aria-label={t('plans.levels')}
          value={chosen ?? ''}
          onChange={onChoose}
          options={levels.map((l, i) => ({
            value: l.level,
            label: `${t(levelKey(l.level))} ${l.tasks.length}${errorsAt(errors, `levels[${i}]`).length > 0 ? ' !' : ''}`,
          }))}
        />
      )}
      {missing.map((name) => (
        <Button
          key={name}
          size="small"
          onClick={() => {
            onChange(withLevel(levels, newLevel(levels, name)));
            onChoose(name);
          }}
        >
          + {t(levelKey(name))}
        </Button>
      ))}
      {chosen && (
        <Popconfirm
          title={t('plans.removeLevelAsk', { level: t(levelKey(chosen)) })}
          onConfirm={() => {
            onChange(withoutLevel(levels, chosen));
            onChoose(null);
          }}
        >
          <Button size="small" danger>
            {t('plans.removeLevel', { level: t(levelKey(chosen)) })}
          </Button>
        </Popconfirm>
      )}
    </div>
  );
}
