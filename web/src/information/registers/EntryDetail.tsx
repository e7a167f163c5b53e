import { Alert } from 'antd';
import { Link } from 'react-router';
import type { RegisterCatalog, RegisterDefinition, RegisterEntryView, RegisterField } from '@/api/types';
import { useLanguage, useT } from '@/i18n';
import { BaseMap } from '@/map/BaseMap';
import { Time } from '@/shared/Time';
import { AttachmentList } from '../incidents/room/AttachmentList';
import { useTowns } from '../queries';
import { ContactPhone } from './ContactPhone';
import { Hazard } from './Hazard';
import { itemOf } from './mapItem';
import { RiskLevelTag } from './marks';
import { choiceTitle, fieldsOf, placeText, titleOf } from './registers';

interface Props {
  definition: RegisterDefinition;
  catalog: RegisterCatalog;
  view: RegisterEntryView;
}

type Line = [label: string, value: React.ReactNode];

/** What is known of an entry, by the fields of its register. */
export function EntryDetail({ definition, view }: Props) {
  const t = useT();
  const { entry } = view;
  const item = itemOf(view);
  const towns = useTowns();
  return (
    <>
      {view.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      <Lines lines={useCommonLines(definition, view)} />
      {view.hazard && <Hazard hazard={view.hazard} />}
      <Facts definition={definition} view={view} />
      {item && (
        <section aria-label={t('registers.onMap')}>
          <div className="r-map">
            <BaseMap
              label={t('registers.onMap')}
              places={[]}
              overlay={{ items: [item], selected: item.id, towns }}
              view={{ longitude: item.longitude, latitude: item.latitude, zoom: 9.5 }}
            />
          </div>
          <Link className="y-link" to={`/map?at=${item.longitude.toFixed(5)},${item.latitude.toFixed(5)},12&entry=${entry.id}`}>
            {t('registers.openMap')}
          </Link>
        </section>
      )}
      <AttachmentList files={view.attachments} />
    </>
  );
}

function useCommonLines(definition: RegisterDefinition, view: RegisterEntryView): Line[] {
  const t = useT();
  const { entry } = view;
  const lines: (Line | false)[] = [
    [
      t('registers.code'),
      <span key="code" className="y-mono">
        {entry.code}
      </span>,
    ],
    [t('registers.kind'), `${entry.kindName}（${entry.kindCode}）`],
    definition.hasLevel && [
      t('registers.level'),
      <span key="level">
        <RiskLevelTag level={entry.level} /> {view.levelSource && <span className="y-muted">{levelSource(view.levelSource, t)}</span>}
      </span>,
    ],
    [t('registers.owner'), entry.ownerName],
    definition.hasQuantity && [
      t('registers.quantity'),
      entry.quantity === null ? '—' : `${entry.quantity.toLocaleString()} ${entry.unit ?? ''}`,
    ],
    [t('registers.place'), placeText(entry.countyName, entry.place)],
    [
      t('registers.position'),
      entry.longitude === null || entry.latitude === null ? '—' : `${entry.longitude.toFixed(6)}, ${entry.latitude.toFixed(6)}`,
    ],
    definition.hasImpact && [t('registers.impact'), impactOf(view, t)],
    [
      t('registers.contact'),
      <span key="contact">
        {entry.contactName} {entry.contactPhone ? <ContactPhone number={entry.contactPhone} of={entry.contactName ?? entry.name} /> : '—'}
      </span>,
    ],
    [
      t('registers.verified'),
      <span key="verified">
        <Time value={entry.verifiedAt} /> {view.verifiedBy}
      </span>,
    ],
  ];
  return lines.filter((line) => line !== false);
}

function levelSource(source: string, t: ReturnType<typeof useT>): string {
  if (source === 'gb18218') return t('registers.levelBy.gb18218');
  return t(source === 'field' ? 'registers.levelBy.field' : 'registers.levelBy.entered');
}

function impactOf(view: RegisterEntryView, t: ReturnType<typeof useT>): string {
  if (view.impactArea) return t('registers.impactDrawn');
  return view.impactRadius ? t('registers.impactRadiusText', { n: view.impactRadius.toLocaleString() }) : '—';
}

function Facts({ definition, view }: { definition: RegisterDefinition; view: RegisterEntryView }) {
  const english = useLanguage() === 'en';
  const facts = view.facts as Record<string, unknown>;
  const known = fieldsOf(definition, view.entry.kindCode).filter((field) => facts[field.key] !== undefined && facts[field.key] !== null);
  return (
    <>
      <Lines
        lines={known
          .filter((field) => field.type !== 'rows')
          .map((field) => [titleOf(field, english), <Fact key={field.key} field={field} value={facts[field.key]} />])}
      />
      {known
        .filter((field) => field.type === 'rows')
        .map((field) => (
          <FactRows key={field.key} field={field} rows={facts[field.key] as Record<string, unknown>[]} />
        ))}
    </>
  );
}

type Typed = Pick<RegisterField, 'type' | 'unit' | 'choices'>;

function Fact({ field, value }: { field: Typed; value: unknown }) {
  const t = useT();
  const english = useLanguage() === 'en';
  if (value === undefined || value === null || value === '') return '—';
  if (field.type === 'flag') return t(value === true ? 'common.yes' : 'common.no');
  if (field.type === 'choice') return choiceTitle(field.choices, value, english);
  const text = typeof value === 'number' ? value.toLocaleString() : String(value);
  return <span className="r-fact">{field.unit ? `${text} ${field.unit}` : text}</span>;
}

function FactRows({ field, rows }: { field: RegisterField; rows: Record<string, unknown>[] }) {
  const english = useLanguage() === 'en';
  return (
    <section>
      <h3 className="y-h2">{titleOf(field, english)}</h3>
      <div className="y-scroll-x">
        <table className="r-changes">
          <thead>
            <tr>
              {field.columns.map((column) => (
                <th key={column.key} scope="col">
                  {titleOf(column, english)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a field have no id of their own and are only shown
              <tr key={i}>
                {field.columns.map((column) => (
                  <td key={column.key}>
                    <Fact field={column} value={row[column.key]} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Lines({ lines }: { lines: Line[] }) {
  if (lines.length === 0) return null;
  return (
    <dl className="r-lines">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
