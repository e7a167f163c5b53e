import { Checkbox, Input } from 'antd';
import { useMemo } from 'react';
import type { OnDutyPerson, OnDutyRow } from '@/api/types';
import { type TextKey, useT } from '@/i18n';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { shortTime } from '@/shared/time';
import { Phone } from '../Phone';
import type { DutyFilters } from './DutyPage';
import { useOnDuty } from './queries';
import '../directory.css';

interface Props {
  filters: DutyFilters;
  change: (part: Partial<DutyFilters>) => void;
  onOpen: (organizationId: string) => void;
}

const groups: [TextKey, (row: OnDutyRow) => boolean][] = [
  ['directory.group.headquarters', (row) => row.number !== null],
  ['directory.group.memberUnit', (row) => row.number === null && row.kind === 'memberUnit'],
  ['directory.group.county', (row) => row.kind === 'county'],
  ['directory.group.other', (row) => row.number === null && row.kind !== 'memberUnit' && row.kind !== 'county'],
];

/** Who is on duty everywhere, now. */
export function NowBoard({ filters, change, onOpen }: Props) {
  const t = useT();
  const now = useOnDuty();
  const rows = useMemo(() => (now.data ?? []).filter((row) => isWanted(row, filters)), [now.data, filters]);
  const filled = now.data?.filter((row) => row.onDuty.length > 0).length ?? 0;
  return (
    <>
      <div className="y-filters">
        <Input
          data-search
          allowClear
          value={filters.search}
          aria-label={t('duty.find')}
          placeholder={t('duty.find')}
          onChange={(event) => change({ search: event.target.value })}
          style={{ width: 240 }}
        />
        <Checkbox checked={filters.empty !== ''} onChange={(event) => change({ empty: event.target.checked ? '1' : '' })}>
          {t('duty.onlyEmpty')}
        </Checkbox>
        {now.data && <span className="y-muted y-figures">{t('duty.nowCount', { n: filled, empty: now.data.length - filled })}</span>}
      </div>
      <ProblemAlert error={now.error} onRetry={() => void now.refetch()} />
      {now.isPending && <p className="y-muted">{t('common.loading')}</p>}
      {now.data && rows.length === 0 && <Empty title={t('duty.nowEmpty')} hint={t('duty.nowEmptyHint')} />}
      {groups.map(([title, belongs]) => (
        <Group key={title} title={t(title)} rows={rows.filter(belongs)} onOpen={onOpen} />
      ))}
    </>
  );
}

function isWanted(row: OnDutyRow, { search, empty }: DutyFilters): boolean {
  const text = search.trim();
  const found =
    text === '' || [row.name, row.shortName, ...row.onDuty.map((person) => person.personName)].some((one) => one.includes(text));
  return found && (empty === '' || row.onDuty.length === 0);
}

function Group({ title, rows, onOpen }: { title: string; rows: OnDutyRow[]; onOpen: (id: string) => void }) {
  if (rows.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="y-h2">
        {title} <span className="y-muted y-figures">{rows.length}</span>
      </h2>
      <div className="y-directory">
        {rows.map((row) => (
          <NowCard key={row.organizationId} row={row} onOpen={() => onOpen(row.organizationId)} />
        ))}
      </div>
    </section>
  );
}

function NowCard({ row, onOpen }: { row: OnDutyRow; onOpen: () => void }) {
  const t = useT();
  return (
    <article className="y-directory-card" aria-label={row.name}>
      <div className="y-row">
        <h3>
          {row.number !== null && <span className="y-figures">{row.number}. </span>}
          <button type="button" className="y-plain-button" onClick={onOpen}>
            {row.name}
          </button>
        </h3>
        {row.onDuty.length === 0 && <span className="y-warn">! {t(row.keepsRoster ? 'duty.nobody' : 'duty.noRoster')}</span>}
      </div>
      <dl>
        {row.onDuty.map((person) => (
          <Person key={person.shiftId} person={person} />
        ))}
        {row.next && (
          <>
            <dt>{t('duty.next')}</dt>
            <dd className="y-muted">
              {row.next.personName} <span className="y-figures">{shortTime(row.next.from)}</span>
            </dd>
          </>
        )}
        <dt>{t('directory.dutyPhones')}</dt>
        <dd>
          {row.dutyPhones.length === 0 && <span className="y-muted">{t('directory.noPhone')}</span>}
          {row.dutyPhones.map((phone) => (
            <Phone key={phone} number={phone} of={row.name} />
          ))}
        </dd>
      </dl>
    </article>
  );
}

function Person({ person }: { person: OnDutyPerson }) {
  const t = useT();
  return (
    <>
      <dt>{t(`duty.post.${person.post}`)}</dt>
      <dd>
        <span>
          {person.personName} <span className="y-muted y-figures">{t('duty.until', { time: shortTime(person.to) })}</span>
        </span>
        <Phone number={person.phone} of={person.personName} />
      </dd>
    </>
  );
}
