import type { AlarmSeverity, LatestValue, StationState } from '@/api/types';
import { useT } from '@/i18n';
import { figure, markKey, stateSigns, thresholdKey } from './monitoring';

export function StateMark({ state }: { state: StationState }) {
  const t = useT();
  return (
    <span className={`mon-state mon-state-${state}`}>
      <span aria-hidden="true">{stateSigns[state]}</span> {t(`mon.state.${state}`)}
    </span>
  );
}

export function SeverityTag({ severity }: { severity: AlarmSeverity }) {
  const t = useT();
  return <span className={`mon-severity mon-severity-${severity}`}>{t(`mon.severity.${severity}`)}</span>;
}

export function MarkTags({ marks }: { marks: string[] }) {
  const t = useT();
  return (
    <>
      {marks.map((mark) => (
        <span key={mark} className="mon-mark">
          {t(markKey(mark))}
        </span>
      ))}
    </>
  );
}

/** A newest value in one line: name, figure, unit, what is remarkable. */
export function Newest({ value }: { value: LatestValue }) {
  const t = useT();
  return (
    <span className="mon-newest">
      <span className="y-muted">{value.name}</span> <b className="y-figures">{figure(value.value, value.decimals)}</b> {value.unit}
      {value.over && <span className="mon-over"> ▲ {t(thresholdKey(value.over))}</span>}
      <MarkTags marks={value.marks} />
    </span>
  );
}
