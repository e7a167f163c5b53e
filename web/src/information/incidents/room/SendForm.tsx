import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useMay } from '@/access/me';
import { send } from '@/api/client';
import type { IncidentView, ProposalView, ProposeIncident, SendIncident } from '@/api/types';
import { useT } from '@/i18n';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { isHeadquarters, OrganizationPicker } from '../../OrganizationPicker';
import { useRecipients } from '../../queries';
import { CommandForm } from './CommandForm';
import { Count, Text } from './fields';

interface Props {
  incident: IncidentView;
  onClose: () => void;
}

interface Values {
  leadHeadquartersId: string | null;
  unitIds: string[];
  acknowledgeMinutes: number | null;
  message: string;
}

/** Sends the incident to further units; those that have it already are left alone. */
export function SendForm({ incident, onClose }: Props) {
  const t = useT();
  const proposal = useProposal(incident);
  const parties = new Set((useRecipients(incident.id).data ?? []).map((r) => r.organizationId));
  const required = { required: true, message: t('room.leadMissing') };
  return (
    <CommandForm<Values>
      incident={incident}
      right="send"
      path="/send"
      initial={{ leadHeadquartersId: incident.leadHeadquartersId, unitIds: [], acknowledgeMinutes: null, message: '' }}
      body={(v): SendIncident => ({
        leadHeadquartersId: v.leadHeadquartersId ?? '',
        unitIds: v.unitIds,
        acknowledgeMinutes: v.acknowledgeMinutes,
        message: v.message.trim() || null,
      })}
      submit={t('room.send')}
      onClose={onClose}
    >
      <ProblemAlert error={proposal.error} title={t('intake.proposalFailed')} />
      <Form.Item name="leadHeadquartersId" label={t('intake.lead')} extra={proposal.data?.leadReason} rules={[required]}>
        <OrganizationPicker only={isHeadquarters} />
      </Form.Item>
      <Form.Item name="unitIds" label={t('room.sendTo')} extra={proposal.data && <Proposed proposal={proposal.data} parties={parties} />}>
        <OrganizationPicker multiple only={(o) => !parties.has(o.id)} />
      </Form.Item>
      <Count
        name="acknowledgeMinutes"
        label={t('room.ackMinutes')}
        min={1}
        max={1440}
        placeholder={proposal.data ? String(proposal.data.acknowledgeMinutes) : ''}
      />
      <Text name="message" label={t('intake.message')} max={2000} />
    </CommandForm>
  );
}

/** One press takes over what the platform proposes and is not told yet. */
function Proposed({ proposal, parties }: { proposal: ProposalView; parties: Set<string> }) {
  const t = useT();
  const form = Form.useFormInstance<Values>();
  const units = proposal.units.filter((u) => !parties.has(u.organizationId));
  if (units.length === 0) return t('room.proposedNone');
  const take = () => {
    const chosen = (form.getFieldValue('unitIds') as string[] | undefined) ?? [];
    form.setFieldsValue({
      unitIds: [...new Set([...chosen, ...units.map((u) => u.organizationId)])],
      leadHeadquartersId: (form.getFieldValue('leadHeadquartersId') as string | null) ?? proposal.leadHeadquartersId,
    });
  };
  return (
    <span>
      {t('room.proposed', { names: units.map((u) => u.name).join('、') })}{' '}
      <Button size="small" onClick={take}>
        {t('room.proposedTake', { n: units.length })}
      </Button>
    </span>
  );
}

function useProposal(incident: IncidentView) {
  const allowed = useMay('information.incidents.report');
  const body: ProposeIncident = {
    code: incident.code,
    imminent: incident.imminent,
    sensitive: incident.sensitive,
    countyCode: incident.countyCode,
    longitude: incident.longitude,
    latitude: incident.latitude,
    occurredAt: incident.occurredAt,
    figures: Object.fromEntries(incident.figures.map((f) => [f.key, f.value])),
  };
  return useQuery({
    queryKey: ['information', 'proposal', JSON.stringify(body)],
    queryFn: () => send<ProposalView>('POST', '/api/information/incidents/proposal', body),
    enabled: allowed,
  });
}
