import { Button, Input, InputNumber, Skeleton } from 'antd';
import { useState } from 'react';
import type { NeedView, StockBoard, StockView } from '@/api/types';
import { useT } from '@/i18n';
import { Field } from '@/information/incidents/Field';
import { serverNow } from '@/shared/clock';
import { Empty } from '@/shared/Empty';
import { ProblemAlert } from '@/shared/ProblemAlert';
import { useDispatchCommand, useStocks } from '../dispatch';

const usualMinutes = 15;
const hour = 3_600_000;

/** 调拨物资: where the item lies, what of it can be given, and who else wants it; the proposal is edited and confirmed. */
export function Stocks({ need, onClose }: { need: NeedView; onClose: () => void }) {
  const t = useT();
  const stocks = useStocks(need.id);
  if (stocks.isPending) return <Skeleton active />;
  if (stocks.isError) return <ProblemAlert error={stocks.error} onRetry={() => void stocks.refetch()} />;
  if (stocks.data.stocks.length === 0) {
    return (
      <Empty title={t('supplies.none', { item: need.what })} hint={t('supplies.noneHint')}>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </Empty>
    );
  }
  return <Choice need={need} board={stocks.data} onClose={onClose} />;
}

function Choice({ need, board, onClose }: { need: NeedView; board: StockBoard; onClose: () => void }) {
  const t = useT();
  const [edited, edit] = useState<Record<string, number>>({});
  const [text, setText] = useState('');
  const [hours, setHours] = useState<number | null>(null);
  const [minutes, setMinutes] = useState<number | null>(usualMinutes);
  const command = useDispatchCommand<object>('allotments', t('supplies.allotted'), onClose);
  const amount = (s: StockView) => edited[s.stockId] ?? s.proposed;
  const shares = board.stocks.map((s) => ({ stockId: s.stockId, quantity: amount(s) })).filter((s) => s.quantity > 0);
  const sum = shares.reduce((all, s) => all + s.quantity, 0);
  return (
    <section className="d-form" aria-label={t('supplies.allot')}>
      {board.others.length > 0 && (
        <div className={board.gap + board.othersGap > board.free ? 'd-warn' : 'y-muted'}>
          {t('supplies.rivals', {
            needs: board.others.map((o) => `${o.organizationName} ${o.gap}${board.unit}（${o.number}）`).join('、'),
            wanted: board.gap + board.othersGap,
            free: board.free,
            unit: board.unit,
          })}
        </div>
      )}
      <ul className="d-list" aria-label={t('supplies.stocks')}>
        {board.stocks.map((s) => (
          <Row key={s.stockId} stock={s} unit={board.unit} amount={amount(s)} onAmount={(n) => edit({ ...edited, [s.stockId]: n })} />
        ))}
      </ul>
      <strong className="y-figures" aria-live="polite">
        {t('supplies.sum', { sum, gap: Math.max(0, board.gap - sum), unit: board.unit })}
      </strong>
      <div className="d-fields">
        <Field label={t('supplies.text')}>
          {({ id, status }) => <Input id={id} status={status} maxLength={500} value={text} onChange={(e) => setText(e.target.value)} />}
        </Field>
        <Field label={t('supplies.hours')} error={command.fieldErrors.returnBy?.[0]}>
          {({ id, status }) => <InputNumber id={id} status={status} min={1} max={8760} precision={0} value={hours} onChange={setHours} />}
        </Field>
        <Field label={t('supplies.minutes')} error={command.fieldErrors.acknowledgeMinutes?.[0]}>
          {({ id, status }) => (
            <InputNumber id={id} status={status} min={1} max={1440} precision={0} value={minutes} onChange={setMinutes} />
          )}
        </Field>
      </div>
      <ProblemAlert error={command.problem} title={t('problem.title')} />
      <div className="d-acts">
        <Button
          type="primary"
          disabled={shares.length === 0}
          loading={command.busy}
          onClick={() =>
            void command.run({
              needId: need.id,
              shares,
              text: text.trim() || null,
              acknowledgeMinutes: minutes ?? usualMinutes,
              returnBy: hours ? new Date(serverNow() + hours * hour).toISOString() : null,
            })
          }
        >
          {t('supplies.send', { sum, unit: board.unit })}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </div>
    </section>
  );
}

function Row({ stock: s, unit, amount, onAmount }: { stock: StockView; unit: string; amount: number; onAmount: (n: number) => void }) {
  const t = useT();
  const held = [
    t('supplies.there', { n: s.quantity, unit }),
    ...(s.reserved > 0 ? [t('supplies.reserved', { n: s.reserved })] : []),
    ...(s.out > 0 ? [t('supplies.out', { n: s.out })] : []),
    ...(s.safety > 0 ? [t('supplies.safety', { n: s.safety })] : []),
  ].join('，');
  return (
    <li className="d-pick" data-stock={s.code}>
      <InputNumber
        aria-label={t('supplies.amount', { owner: s.ownerName, place: s.place })}
        min={0}
        max={Math.max(s.free, amount)}
        precision={0}
        value={amount}
        onChange={(n) => onAmount(n ?? 0)}
      />
      <strong>{s.ownerName}</strong>
      <span className="y-figures">{t('supplies.free', { n: s.free, unit })}</span>
      <span className="d-pick-about y-muted">
        {s.name} · {s.place}
        {s.distanceKm != null && s.minutes != null && ` · ${t('supplies.away', { km: s.distanceKm, minutes: s.minutes })}`} · {held}
        {!s.inTime && ` · ${t('needs.candidates.late')}`}
      </span>
    </li>
  );
}
