import { Segmented } from 'antd';
import type { CompilationView } from '@/api/types';
import { useT } from '@/i18n';
import { useSelected } from '@/shared/useSelected';
import { Candidates } from './Candidates';
import { Conflict } from './Conflict';
import { itemFrom, pick } from './draft';
import { IssueActs } from './IssueActs';
import { IssueEditor } from './IssueEditor';
import { Paper } from './Paper';
import { useDraft } from './useDraft';

/** The editor's desk: what came in on the left, the issue on the right; or the issue as it will look. */
export function Editor({ view }: { view: CompilationView }) {
  const t = useT();
  const [shown, show] = useSelected('view');
  const desk = useDraft(view);
  const preview = shown === 'preview';
  const turn = async (next: string) => {
    if (next === 'preview' && desk.dirty && !(await desk.save())) return;
    show(next === 'preview' ? next : null);
  };
  return (
    <>
      <div className="y-filters">
        <Segmented
          aria-label={t('compilations.title')}
          value={preview ? 'preview' : 'edit'}
          onChange={(next) => void turn(next)}
          options={[
            { value: 'edit', label: t('compilations.edit') },
            { value: 'preview', label: t('compilations.preview') },
          ]}
        />
        <IssueActs view={view} desk={desk} />
      </div>
      <Conflict desk={desk} />
      {preview ? (
        <Paper view={view} />
      ) : (
        <div className="c-desk">
          <Candidates
            picked={desk.draft.items.map((item) => item.key)}
            onPick={(rows) => desk.change({ items: pick(desk.draft.items, rows.map(itemFrom)) })}
          />
          <IssueEditor draft={desk.draft} change={desk.change} errors={desk.errors} />
        </div>
      )}
    </>
  );
}
