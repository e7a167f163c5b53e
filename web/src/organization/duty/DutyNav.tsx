import { NavLink } from 'react-router';
import { useMay } from '@/access/me';
import { useT } from '@/i18n';
import './duty.css';

/** From one page of the duty room to the others. */
export function DutyNav() {
  const t = useT();
  const takesPart = useMay('information.incidents.acknowledge');
  const keeps = useMay('organization.duty');
  const calls = useMay('organization.duty.roll-call');
  return (
    <nav className="d-nav" aria-label={t('duty.nav')}>
      <NavLink to="/organization/duty" end>
        {t('nav.duty')}
      </NavLink>
      {(takesPart || keeps) && <NavLink to="/organization/duty/handover">{t('nav.handover')}</NavLink>}
      {(takesPart || calls) && <NavLink to="/organization/duty/roll-call">{t('nav.rollCall')}</NavLink>}
    </nav>
  );
}
