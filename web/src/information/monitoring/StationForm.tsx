import { useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect } from 'react';
import { Problem, send } from '@/api/client';
import { families } from '@/api/keys';
import type { StationLetIn, StationView } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useCommand } from '@/shared/useCommand';
import { base } from './monitoring';
import { StationFields } from './StationFields';
import { editOf, pathOf, type StationValues } from './stationValues';

interface Props {
  initial: StationValues;
  /** The station that is changed; null for a new one. */
  view: StationView | null;
  /** The stranger that becomes this station. */
  quarantineId?: string | null;
  onSaved: (id: string) => void;
}

/** A station is entered or changed; one out of quarantine is let in with it, and what it said meanwhile is taken over. */
export function StationForm({ initial, view, quarantineId = null, onSaved }: Props) {
  const t = useT();
  const queries = useQueryClient();
  const [form] = Form.useForm<StationValues>();
  const save = useCommand((values: StationValues, key) => put(values, view, quarantineId, key), {
    quiet: true,
    done: t(quarantineId ? 'gw.released' : 'st.saved'),
    onDone: (id) => {
      void queries.invalidateQueries({ queryKey: families.monitoring });
      onSaved(id);
    },
  });
  useEffect(() => {
    const errors = save.problem instanceof Problem ? Object.entries(save.problem.errors) : [];
    form.setFields(errors.map(([field, texts]) => ({ name: pathOf(field) as never, errors: texts })));
  }, [form, save.problem]);
  return (
    <Form
      form={form}
      layout="vertical"
      className="mon-form"
      initialValues={initial}
      scrollToFirstError
      onFinish={() => void save.run(form.getFieldsValue(true))}
    >
      <StationFields heard={quarantineId !== null} hasPassword={view?.hasPassword ?? false} />
      <ProblemAlert error={save.problem} title={t('problem.title')} />
      <div className="mon-acts">
        <Button type="primary" htmlType="submit" loading={save.busy}>
          {t(quarantineId ? 'gw.releaseNew' : 'common.save')}
        </Button>
      </div>
    </Form>
  );
}

async function put(values: StationValues, view: StationView | null, quarantineId: string | null, key: string): Promise<string> {
  const edit = editOf(values, view?.station.version ?? null);
  if (quarantineId) {
    const letIn = await send<StationLetIn>('POST', `${base}/quarantine/${quarantineId}/release`, { station: edit }, key);
    return letIn.row.stationId ?? '';
  }
  const path = view ? `${base}/stations/${view.station.id}` : `${base}/stations`;
  return (await send<StationView>(view ? 'PUT' : 'POST', path, edit, key)).station.id;
}
