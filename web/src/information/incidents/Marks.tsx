import { useT } from '@/i18n';

interface Props {
  incident: { imminent: boolean; sensitive: boolean; codeKnown: boolean; code: string };
}

/** What is special about an incident: not yet happened, sensitive, a class code nobody knows. */
export function Marks({ incident }: Props) {
  const t = useT();
  return (
    <>
      {incident.imminent && <span className="y-tag y-grade-none">{t('incidents.imminent')}</span>}
      {incident.sensitive && <span className="y-tag y-grade-none">{t('incidents.sensitive')}</span>}
      {!incident.codeKnown && <span className="y-tag y-grade-none">{t('incidents.codeUnknown', { code: incident.code })}</span>}
    </>
  );
}
