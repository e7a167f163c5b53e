import type { DirectoryRow, LiaisonView, OnDutyPerson } from '@/api/types';
import { useT } from '@/i18n';
import { Phone } from './Phone';

export function DirectoryCard({ row }: { row: DirectoryRow }) {
  const t = useT();
  return (
    <article className="y-directory-card" aria-label={row.name}>
      <div className="y-row">
        <h3>
          {row.number !== null && <span className="y-figures">{row.number}. </span>}
          {row.name}
        </h3>
        {row.liaisonMissing && <span className="y-warn">! {t('directory.missing')}</span>}
      </div>
      {row.host && <div className="y-muted">{t('directory.host', { host: row.host })}</div>}
      <dl>
        <dt>{t('directory.dutyPhones')}</dt>
        <dd>
          {row.dutyPhones.length === 0 && <span className="y-muted">{t('directory.noPhone')}</span>}
          {row.dutyPhones.map((phone) => (
            <Phone key={phone} number={phone} of={row.name} />
          ))}
        </dd>
        {row.onDuty.map((person) => (
          <OnDuty key={person.shiftId} person={person} />
        ))}
        {row.liaison && <Person title={t('directory.liaison')} person={row.liaison} />}
        {row.standIn && <Person title={t('directory.standIn')} person={row.standIn} />}
      </dl>
    </article>
  );
}

function OnDuty({ person }: { person: OnDutyPerson }) {
  const t = useT();
  return (
    <>
      <dt>{t('directory.onDuty')}</dt>
      <dd>
        <span>
          {person.personName} <span className="y-muted">{t(`duty.post.${person.post}`)}</span>
        </span>
        <Phone number={person.phone} of={person.personName} />
      </dd>
    </>
  );
}

function Person({ title, person }: { title: string; person: LiaisonView }) {
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <span>
          {person.name} <span className="y-muted">{person.rank}</span>
        </span>
        <Phone number={person.mobile} of={person.name} />
        {person.officePhone && <Phone number={person.officePhone} of={person.name} />}
      </dd>
    </>
  );
}
