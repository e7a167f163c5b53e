import { Button } from 'antd';
import { useState } from 'react';
import type { FigureChange } from '@/api/types';
import { useT } from '@/i18n';
import { useFigureName } from '../../queries';
import { difference, figureText } from '../figures';

/** Before and after, with the difference; what the report did not touch is folded away. */
export function FiguresTable({ figures }: { figures: FigureChange[] }) {
  const t = useT();
  const nameOf = useFigureName();
  const [all, setAll] = useState(false);
  const changed = figures.filter((f) => f.changed);
  const shown = all ? figures : changed;
  const same = figures.length - changed.length;
  return (
    <>
      {shown.length > 0 && (
        <table className="i-diff">
          <caption className="i-hidden">{t('room.diff')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('room.figure')}</th>
              <th scope="col">{t('room.before')}</th>
              <th scope="col">{t('room.after')}</th>
              <th scope="col">{t('room.difference')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((f) => (
              <tr key={f.key} className={f.changed ? 'i-changed' : undefined}>
                <th scope="row">{nameOf(f.key, f.title)}</th>
                <td>{figureText(f.before, f.unit)}</td>
                <td>{figureText(f.after, f.unit)}</td>
                <td>{f.changed ? difference(f) || t('room.firstValue') : t('room.unchanged')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {same > 0 && (
        <Button size="small" type="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'room.diffLess' : 'room.diffMore', { n: same })}
        </Button>
      )}
    </>
  );
}
