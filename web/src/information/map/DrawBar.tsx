import { CheckOutlined, CloseOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Popover } from 'antd';
import { useState } from 'react';
import { useT } from '@/i18n';
import { canFinish, circleAround, circleOf, type Drawing, finish, pointsOf, removeLast, ringOf } from '@/map/drawing';
import { areaOf, areaText, lengthOf, metersText } from '@/map/measure';
import { useShortcuts } from '@/shared/shortcuts';

interface Props {
  drawing: Drawing;
  onChange: (drawing: Drawing | null) => void;
}

/** What is being drawn and how large it is; it can be typed as well, for those who do not use a pointer. */
export function DrawBar({ drawing, onChange }: Props) {
  const t = useT();
  const cancel = () => onChange(null);
  const back = () => onChange(removeLast(drawing));
  const end = () => onChange(finish(drawing));
  useShortcuts(drawing.done ? {} : { Escape: cancel, Backspace: back, Enter: end });
  return (
    <section className="m-drawbar" aria-label={t('mapPage.drawing')}>
      <span role="status">
        {drawing.done
          ? sizeText(drawing, t)
          : `${t(`mapPage.hint.${drawing.kind}`)} ${drawing.points.length > 1 ? sizeText(drawing, t) : ''}`}
      </span>
      {!drawing.done && (
        <>
          <Button
            size="small"
            type="primary"
            icon={<CheckOutlined />}
            disabled={!canFinish(drawing)}
            onClick={() => onChange(finish(drawing))}
          >
            {t('mapPage.finish')}
          </Button>
          <Button size="small" icon={<UndoOutlined />} disabled={drawing.points.length === 0} onClick={() => onChange(removeLast(drawing))}>
            {t('registers.drawBack')}
          </Button>
        </>
      )}
      <TypedPoints drawing={drawing} onChange={onChange} />
      <Button size="small" icon={<CloseOutlined />} onClick={() => onChange(null)}>
        {t('mapPage.clear')}
      </Button>
    </section>
  );
}

function sizeText(drawing: Drawing, t: ReturnType<typeof useT>): string {
  const circle = drawing.kind === 'circle' ? circleOf(drawing) : null;
  if (circle) return t('mapPage.size.circle', { radius: metersText(circle.radius), area: areaText(Math.PI * circle.radius ** 2) });
  const ring = ringOf(drawing);
  if (drawing.kind === 'line') return t('mapPage.size.line', { length: metersText(lengthOf(ring)) });
  const [first] = ring;
  return t('mapPage.size.polygon', { area: areaText(areaOf(ring)), length: metersText(lengthOf(first ? [...ring, first] : ring)) });
}

function TypedPoints({ drawing, onChange }: Props) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [radius, setRadius] = useState<number | null>(5000);
  const points = pointsOf(text);
  const circle = drawing.kind === 'circle';
  const [center] = points ?? [];
  const next: Drawing | null = circle
    ? center && radius
      ? circleAround(center, radius)
      : null
    : points && { kind: drawing.kind, points, done: true };
  const form = (
    <div className="y-stack m-typed">
      <label htmlFor="m-points">{t(circle ? 'mapPage.typeCenter' : 'mapPage.typePoints')}</label>
      <Input.TextArea
        id="m-points"
        rows={circle ? 1 : 5}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder="113.55, 32.77"
      />
      {circle && (
        <>
          <label htmlFor="m-radius">{t('mapPage.typeRadius')}</label>
          <InputNumber id="m-radius" min={1} max={200_000} value={radius} onChange={setRadius} suffix="m" style={{ width: '100%' }} />
        </>
      )}
      {text.trim() !== '' && !points && <span className="y-warn">{t('mapPage.typeWrong')}</span>}
      <Button
        type="primary"
        disabled={!next || !canFinish(next)}
        onClick={() => {
          if (next) onChange(next);
          setOpen(false);
        }}
      >
        {t('mapPage.typeOk')}
      </Button>
    </div>
  );
  return (
    <Popover open={open} onOpenChange={setOpen} trigger="click" content={form} title={t('mapPage.typeTitle')}>
      <Button size="small">{t('mapPage.type')}</Button>
    </Popover>
  );
}
