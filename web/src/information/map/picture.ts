import type { Translate } from '@/i18n';
import type { MapItem } from '@/map/overlay';
import { drawSign } from '@/map/symbols';
import { serverNow } from '@/shared/clock';
import { fullTime } from '@/shared/time';

const head = 56;
const foot = 44;

/** The map with a heading, the time, and the signs that occur in it. */
export async function sheetOf(picture: Blob, items: MapItem[], note: string, t: Translate): Promise<Blob | null> {
  const image = await createImageBitmap(picture);
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height + head + foot;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, head);
  pen.fillStyle = '#1b2330';
  pen.textBaseline = 'middle';
  pen.font = '700 24px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
  pen.fillText(t('mapPage.sheetTitle'), 16, head / 2);
  pen.font = '16px "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
  const time = fullTime(serverNow());
  pen.fillText(time, canvas.width - pen.measureText(time).width - 16, head / 2);
  await drawLegend(pen, items, canvas.height - foot / 2, t);
  pen.fillText(note, canvas.width - pen.measureText(note).width - 16, canvas.height - foot / 2);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

async function drawLegend(pen: CanvasRenderingContext2D, items: MapItem[], y: number, t: Translate): Promise<void> {
  let x = 16;
  for (const register of new Set(items.filter((item) => item.count === 1).map((item) => item.register))) {
    const sign = drawSign({ register, readiness: 'ready' }, 1);
    if (sign) pen.drawImage(await createImageBitmap(sign), x, y - 15);
    const name = t(`mapPage.sign.${register as 'team'}`);
    pen.fillText(name, x + 34, y);
    x += 34 + pen.measureText(name).width + 18;
  }
}

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
