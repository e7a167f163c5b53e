import { Button, Form, InputNumber } from 'antd';
import { useState } from 'react';
import type { ClosureView, IncidentView } from '@/api/types';
import { useT } from '@/i18n';
import { Text } from '@/information/incidents/room/fields';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { Time } from '@/shared/Time';
import { CommandForm } from '../CommandForm';
import { useClosures, useDispatchCommand } from '../dispatch';

/** 道路封闭: every way is estimated around what is closed. */
export function Closures({ incident }: { incident: IncidentView }) {
  const t = useT();
  const board = useClosures();
  const [closing, close] = useState(false);
  if (!board.data) return board.isError ? <ProblemAlert error={board.error} onRetry={() => void board.refetch()} /> : null;
  const { closures, mayClose } = board.data;
  if (closures.length === 0 && !mayClose) return null;
  return (
    <section aria-label={t('roads.title')}>
      <h3 className="d-heading">{t('roads.title')}</h3>
      {mayClose && !closing && (
        <div className="d-acts">
          <Button onClick={() => close(true)}>{t('roads.close')}</Button>
        </div>
      )}
      {closing && <CloseForm incident={incident} onClose={() => close(false)} />}
      <ul className="d-list" aria-label={t('roads.title')}>
        {closures.map((closure) => (
          <Closure key={closure.id} closure={closure} />
        ))}
      </ul>
    </section>
  );
}

function Closure({ closure }: { closure: ClosureView }) {
  const t = useT();
  const command = useDispatchCommand<object>(`closures/${closure.id}/open`, t('roads.opened'));
  return (
    <li className="d-card">
      <div className="d-head">
        <span>
          <strong>⊘ {closure.name}</strong> <span className="y-figures">{t('roads.within', { n: closure.radius })}</span> {closure.reason}
        </span>
        <span className="y-muted">
          {closure.closedBy} <Time value={closure.closedAt} />
        </span>
      </div>
      {closure.mayOpen && (
        <div className="d-acts">
          <Button loading={command.busy} onClick={() => void command.run({})}>
            {t('roads.open')}
          </Button>
        </div>
      )}
      <ProblemAlert error={command.problem} title={t('problem.title')} />
    </li>
  );
}

function CloseForm({ incident, onClose }: { incident: IncidentView; onClose: () => void }) {
  const t = useT();
  const figure = (name: 'longitude' | 'latitude' | 'radius', min: number, max: number) => {
    const label = t(`roads.${name}`);
    return (
      <Form.Item name={name} label={label} rules={[{ required: true, message: t('common.required', { field: label }) }]}>
        <InputNumber min={min} max={max} />
      </Form.Item>
    );
  };
  return (
    <CommandForm
      path="closures"
      label={t('roads.close')}
      submit={t('roads.close')}
      done={t('roads.closed')}
      first={{ name: '', longitude: incident.longitude, latitude: incident.latitude, radius: 500, reason: '' }}
      also={{ incidentId: incident.id }}
      onClose={onClose}
    >
      <Text name="name" label={t('roads.name')} required max={100} />
      <div className="d-fields">
        {figure('longitude', -180, 180)}
        {figure('latitude', -90, 90)}
        {figure('radius', 50, 20000)}
      </div>
      <Text name="reason" label={t('roads.reason')} required max={200} />
    </CommandForm>
  );
}
