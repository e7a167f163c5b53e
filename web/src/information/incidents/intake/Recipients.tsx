import { Checkbox, Input, InputNumber } from 'antd';
import { useCallback } from 'react';
import type { OrganizationOption, ProposalView } from '@/api/types';
import { useT } from '@/i18n';
import { isHeadquarters, OrganizationPicker } from '../../OrganizationPicker';
import { Field } from '../Field';
import type { Draft } from './draft';
import { chosenUnits, leadOf } from './report';
import type { Change } from './useDraft';

interface Props {
  draft: Draft;
  change: Change;
  proposal: ProposalView;
}

/** Who leads and who is told: proposed with a reason each, confirmed or changed by the officer. */
export function Recipients({ draft, change, proposal }: Props) {
  const t = useT();
  const lead = leadOf(draft, proposal);
  const chosen = chosenUnits(draft, proposal);
  const proposed = new Set(proposal.units.map((u) => u.organizationId));
  const addable = useCallback((o: OrganizationOption) => !proposed.has(o.id), [proposed]);

  const toggle = (id: string, on: boolean) =>
    change((before) => ({ excluded: on ? before.excluded.filter((other) => other !== id) : [...before.excluded, id] }));

  return (
    <section>
      <h3>{t('intake.recipients', { n: chosen.length })}</h3>
      <Field label={t('intake.lead')} hint={draft.lead === null && <span className="y-muted">{proposal.leadReason}</span>}>
        {(control) => (
          <OrganizationPicker
            {...control}
            only={isHeadquarters}
            value={lead}
            onChange={(id) => change({ lead: id === proposal.leadHeadquartersId ? null : id })}
          />
        )}
      </Field>
      {lead === null && <p className="i-field-error">{t('intake.leadMissing')}</p>}
      <ul className="i-units" aria-label={t('intake.units')}>
        {proposal.units.map((unit) => (
          <li key={unit.organizationId}>
            <Checkbox
              checked={!draft.excluded.includes(unit.organizationId)}
              onChange={(event) => toggle(unit.organizationId, event.target.checked)}
            >
              {unit.name}
              <span className="y-muted"> {unit.reason}</span>
              {unit.liaisonMissing && <span className="i-warn"> ⚠ {t('room.liaisonMissing')}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
      <Field label={t('intake.addUnits')}>
        {(control) => (
          <OrganizationPicker
            {...control}
            multiple
            only={addable}
            value={draft.added}
            onChange={(added) => change({ added })}
            placeholder={t('intake.addUnitsHint')}
          />
        )}
      </Field>
      <div className="i-row">
        <Field label={t('intake.ackMinutes')}>
          {({ status, ...control }) => (
            <InputNumber<number>
              {...control}
              status={status}
              min={1}
              max={1440}
              precision={0}
              value={draft.acknowledgeMinutes ?? proposal.acknowledgeMinutes}
              suffix={t('intake.minutes')}
              onChange={(minutes) => change({ acknowledgeMinutes: minutes === proposal.acknowledgeMinutes ? null : minutes })}
            />
          )}
        </Field>
        <Field label={t('intake.message')} className="i-grow">
          {({ status, ...control }) => (
            <Input
              {...control}
              status={status}
              maxLength={2000}
              value={draft.message}
              placeholder={t('common.optional')}
              onChange={(event) => change({ message: event.target.value })}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
