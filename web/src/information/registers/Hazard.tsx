import type { HazardView } from '@/api/types';
import { useT } from '@/i18n';

/** How the level of a major hazard installation comes about (GB 18218-2018): shown, so that it can be checked by hand. */
export function Hazard({ hazard }: { hazard: HazardView }) {
  const t = useT();
  const round = (n: number | null) => (n === null ? '—' : Math.round(n * 10_000) / 10_000);
  return (
    <section className="y-panel" aria-label={t('registers.hazard')}>
      <h3 className="y-h2">{t('registers.hazard')}</h3>
      <p className="y-figures">
        {t('registers.hazardSum', { s: round(hazard.s), r: round(hazard.r), alpha: hazard.alpha, people: hazard.people })}
        {' — '}
        <strong>{hazard.major ? t('registers.hazardMajor', { level: hazard.level ?? '—' }) : t('registers.hazardMinor')}</strong>
      </p>
      {!hazard.complete && <p className="y-warn">! {t('registers.hazardIncomplete')}</p>}
      {!hazard.peopleKnown && <p className="y-warn">! {t('registers.hazardPeopleUnknown')}</p>}
      <table className="r-changes y-figures">
        <thead>
          <tr>
            <th scope="col">{t('registers.substance')}</th>
            <th scope="col">q (t)</th>
            <th scope="col">Q (t)</th>
            <th scope="col">β</th>
            <th scope="col">q/Q</th>
          </tr>
        </thead>
        <tbody>
          {hazard.substances.map((one) => (
            <tr key={`${one.name}-${one.tonnes}`}>
              <th scope="row">{one.listed && one.listed !== one.name ? `${one.name}（${one.listed}）` : one.name}</th>
              <td>{one.tonnes}</td>
              <td>{one.critical ?? '—'}</td>
              <td>{one.beta ?? '—'}</td>
              <td>{round(one.ratio)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
