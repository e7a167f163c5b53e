import { CloseOutlined, DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import type { MapTotals } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { csvOf, download } from '../incidents/list/csv';
import { titleOf } from '../registers/registers';
import type { Totals } from './totals';

interface Props {
  totals: Totals;
  onShow: (id: string) => void;
  onClose: () => void;
}

/** What lies in the drawn area, added up. */
export function TotalsPanel({ totals, onShow, onClose }: Props) {
  const t = useT();
  const { data, local, error, pending } = totals;
  return (
    <section className="y-panel m-totals" aria-label={t('mapPage.totals')}>
      <Button className="m-close" type="text" size="small" icon={<CloseOutlined />} aria-label={t('mapPage.clear')} onClick={onClose} />
      <h2 className="y-h2">{t('mapPage.totals')}</h2>
      <ProblemAlert error={error} onRetry={totals.retry} />
      {local && (
        <Alert
          type="warning"
          showIcon
          title={t('mapPage.local')}
          description={t('mapPage.localHint', { loaded: local.loaded, approximate: local.approximate })}
        />
      )}
      {pending && <Skeleton active />}
      {data &&
        (data.total === 0 ? (
          <Empty title={t('mapPage.totalsEmpty')} hint={t('mapPage.totalsEmptyHint')} />
        ) : (
          <Sums data={data} onShow={onShow} />
        ))}
    </section>
  );
}

function Sums({ data, onShow }: { data: MapTotals; onShow: (id: string) => void }) {
  const t = useT();
  const english = useLanguage() === 'en';
  return (
    <>
      <p className="y-figures">
        {t('mapPage.totalsLine', {
          area: data.squareKilometers.toFixed(data.squareKilometers < 10 ? 2 : 1),
          n: data.total.toLocaleString(),
        })}
      </p>
      <table className="r-changes y-figures" aria-label={t('mapPage.byLayer')}>
        <thead>
          <tr>
            <th scope="col">{t('mapPage.layer')}</th>
            <th scope="col">{t('mapPage.count')}</th>
            <th scope="col">{t('registers.readiness.ready')}</th>
            <th scope="col">{t('mapPage.peopleColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {data.layers.map((layer) => (
            <tr key={layer.register}>
              <th scope="row">{titleOf(layer, english)}</th>
              <td>{layer.count.toLocaleString()}</td>
              <td>{layer.ready > 0 ? layer.ready.toLocaleString() : '—'}</td>
              <td>{layer.people > 0 ? layer.people.toLocaleString() : '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {data.riskSources.length > 0 && <Risks data={data} />}
      {data.stock.length > 0 && <Stock data={data} />}
      <h3 className="y-h2">{t('mapPage.items', { n: data.items.length })}</h3>
      <ul className="m-items">
        {data.items.map((item) => (
          <li key={item.id}>
            <button type="button" className="y-plain-button" onClick={() => onShow(item.id)}>
              {item.name}
            </button>{' '}
            <span className="y-muted">
              {item.kindName} · {item.ownerName}
            </span>
          </li>
        ))}
      </ul>
      <Button size="small" icon={<DownloadOutlined />} onClick={() => save(data, t, english)}>
        {t('mapPage.totalsCsv')}
      </Button>
    </>
  );
}

function Risks({ data }: { data: MapTotals }) {
  const t = useT();
  const english = useLanguage() === 'en';
  return (
    <>
      <h3 className="y-h2">{t('mapPage.risks')}</h3>
      <table className="r-changes y-figures">
        <thead>
          <tr>
            <th scope="col">{t('registers.kind')}</th>
            {([1, 2, 3, 4] as const).map((level) => (
              <th key={level} scope="col">
                {t(`registers.level.${level}`)}
              </th>
            ))}
            <th scope="col">{t('registers.level.none')}</th>
          </tr>
        </thead>
        <tbody>
          {data.riskSources.map((risk) => (
            <tr key={risk.kind}>
              <th scope="row">{english ? risk.kindNameEn : risk.kindName}</th>
              <td>{risk.first || '—'}</td>
              <td>{risk.second || '—'}</td>
              <td>{risk.third || '—'}</td>
              <td>{risk.fourth || '—'}</td>
              <td>{risk.unrated || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Stock({ data }: { data: MapTotals }) {
  const t = useT();
  return (
    <>
      <h3 className="y-h2">{t('mapPage.stock')}</h3>
      <table className="r-changes y-figures">
        <thead>
          <tr>
            <th scope="col">{t('registers.name')}</th>
            <th scope="col">{t('registers.quantity')}</th>
            <th scope="col">{t('mapPage.places')}</th>
          </tr>
        </thead>
        <tbody>
          {data.stock.map((item) => (
            <tr key={`${item.register}-${item.name}-${item.unit}`}>
              <th scope="row">{item.name}</th>
              <td>
                {item.quantity.toLocaleString()} {item.unit}
              </td>
              <td>{item.places}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function save(data: MapTotals, t: ReturnType<typeof useT>, english: boolean): void {
  const layers = data.layers.map((layer) => [titleOf(layer, english), '', String(layer.count), String(layer.people)]);
  const risks = data.riskSources.map((risk) => [
    t('mapPage.risks'),
    english ? risk.kindNameEn : risk.kindName,
    String(risk.count),
    [risk.first, risk.second, risk.third, risk.fourth].join('/'),
  ]);
  const stock = data.stock.map((item) => [t('mapPage.stock'), item.name, String(item.quantity), item.unit]);
  download(
    `${t('mapPage.totals')}.csv`,
    csvOf([[t('mapPage.layer'), t('registers.name'), t('mapPage.count'), t('mapPage.note')], ...layers, ...risks, ...stock]),
  );
}
