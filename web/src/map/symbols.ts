/**
 * Signs of our own drawing in the sense of XF/T 3013 and GB/T 35649: the outline tells the register, the character repeats it in a word,
 * the color with a digit the level, filled or hollow the readiness. Color never stands alone.
 */
export type Sign = {
  register: string;
  level?: number | null | undefined;
  readiness?: string | null | undefined;
};

type Outline = { path: string; character: string /** Middle of the character. */; y: number; size: number };

export const outlines: Record<string, Outline> = {
  'risk-source': { path: 'M12 1.5 23.2 22H.8Z', character: '险', y: 15.6, size: 9 },
  team: { path: 'M2 2h20v13l-10 8-10-8Z', character: '队', y: 10.4, size: 11 },
  expert: { path: 'M12 1.5a10.5 10.5 0 1 1 0 21 10.5 10.5 0 0 1 0-21Z', character: '专', y: 12, size: 11 },
  equipment: { path: 'M2 3h20v18H2Z', character: '装', y: 12, size: 12 },
  supply: { path: 'M7 2h10l5.5 10L17 22H7L1.5 12Z', character: '物', y: 12, size: 11 },
  depot: { path: 'M12 1 23 9v13.5H1V9Z', character: '库', y: 14, size: 11 },
  shelter: { path: 'M2 22.5V12a10 10 0 0 1 20 0v10.5Z', character: '避', y: 13.6, size: 11 },
  medical: { path: 'M7 1h10v6h6v10h-6v6H7v-6H1V7h6Z', character: '医', y: 12, size: 11 },
  communication: { path: 'M12 .5 23.5 12 12 23.5.5 12Z', character: '通', y: 12, size: 10 },
  transport: { path: 'M5 4h14a5 5 0 0 1 5 5v6a5 5 0 0 1-5 5H5a5 5 0 0 1-5-5V9a5 5 0 0 1 5-5Z', character: '运', y: 12, size: 12 },
  incident: {
    path: 'M12 .5 15 6.4l6.6-.6-2.3 6.2 2.3 6.2-6.6-.6-3 5.9-3-5.9-6.6.6L4.7 12 2.4 5.8l6.6.6Z',
    character: '事',
    y: 12,
    size: 9,
  },
  settlement: { path: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16Z', character: '居', y: 12, size: 9 },
};

const other: Outline = { path: 'M3 3h18v18H3Z', character: '○', y: 12, size: 11 };

export function outlineOf(register: string): Outline {
  return outlines[register] ?? other;
}

/** Levels have the four colors of the notice's grades; resources are navy, so that the colors stay reserved. */
const byLevel: Record<number, { fill: string; ink: string }> = {
  1: { fill: '#d7000f', ink: '#ffffff' },
  2: { fill: '#f08200', ink: '#1a1000' },
  3: { fill: '#ffd800', ink: '#1a1600' },
  4: { fill: '#0068b7', ink: '#ffffff' },
};

const navy = '#0b3a82';

export type Paint = { fill: string; ink: string; stroke: string; struck: boolean };

/** Filled: to be had; hollow: out or resting; hollow and struck through: out of use. */
export function paintOf({ register, level, readiness }: Sign): Paint {
  if (register === 'risk-source' || register === 'incident') {
    const { fill, ink } = byLevel[level ?? 0] ?? { fill: '#ffffff', ink: '#1f2a3d' };
    return { fill, ink, stroke: '#1f2a3d', struck: false };
  }
  if (register === 'settlement') return { fill: '#ffffff', ink: '#1f2a3d', stroke: '#1f2a3d', struck: false };
  if (readiness === 'off') return { fill: '#e3e6eb', ink: '#4a5361', stroke: '#4a5361', struck: true };
  if (readiness === 'out' || readiness === 'resting') return { fill: '#ffffff', ink: navy, stroke: navy, struck: false };
  return { fill: navy, ink: '#ffffff', stroke: '#ffffff', struck: false };
}

/** The name of a sign's picture in the map. */
export function signId({ register, level, readiness }: Sign): string {
  return `sign:${register}:${level ?? ''}:${readiness ?? ''}`;
}

export function signOf(id: string): Sign | null {
  const [prefix, register, level, readiness] = id.split(':');
  return prefix === 'sign' && register ? { register, level: level ? Number(level) : null, readiness: readiness || null } : null;
}

const box = 30;

/** The sign as pixels, for the map. */
export function drawSign(sign: Sign, ratio: number): ImageData | null {
  const canvas = document.createElement('canvas');
  canvas.width = box * ratio;
  canvas.height = box * ratio;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const outline = outlineOf(sign.register);
  const paint = paintOf(sign);
  pen.scale(ratio, ratio);
  pen.translate(3, 3);
  const path = new Path2D(outline.path);
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  pen.strokeStyle = paint.stroke === '#ffffff' ? '#0b1c3a' : '#ffffff';
  pen.stroke(path);
  pen.lineWidth = 1.8;
  pen.strokeStyle = paint.stroke;
  pen.fillStyle = paint.fill;
  pen.fill(path);
  pen.stroke(path);
  pen.fillStyle = paint.ink;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.font = `700 ${outline.size}px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif`;
  pen.fillText(outline.character, 12, outline.y);
  if (paint.struck) {
    pen.strokeStyle = paint.ink;
    pen.beginPath();
    pen.moveTo(2, 22);
    pen.lineTo(22, 2);
    pen.stroke();
  }
  if (sign.level) badge(pen, String(sign.level));
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

function badge(pen: CanvasRenderingContext2D, text: string): void {
  pen.fillStyle = '#ffffff';
  pen.strokeStyle = '#1f2a3d';
  pen.lineWidth = 1;
  pen.beginPath();
  pen.arc(21.5, 3.5, 4.8, 0, Math.PI * 2);
  pen.fill();
  pen.stroke();
  pen.fillStyle = '#1f2a3d';
  pen.font = '700 8px sans-serif';
  pen.fillText(text, 21.5, 3.9);
}
