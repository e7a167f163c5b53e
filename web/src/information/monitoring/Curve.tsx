import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { ChartView } from '@/api/types';
import { useT } from '@/i18n';
import { useThemeMode } from '@/shared/theme';
import { shortTime } from '@/shared/time';
import { figure, thresholdKey } from './monitoring';

interface Props {
  charts: ChartView[];
  onZoom: (from: number, to: number) => void;
  onBack: () => void;
}

const lineColors = { light: ['#0b4fb3', '#8a4b00', '#14683b', '#7a2d8c'], dark: ['#8ab8ff', '#ffb454', '#6fd39a', '#d9a5e8'] };
const inks = {
  light: { text: '#3b4658', grid: '#e2e7ee', threshold: '#c8000d' },
  dark: { text: '#c4d0e4', grid: '#22375f', threshold: '#ff8a80' },
};

/** 过程线 with thresholds. The first station's thresholds are drawn; dragging asks for a shorter period, so that the zoom is as sharp as the data. */
export function Curve({ charts, onZoom, onBack }: Props) {
  const t = useT();
  const mode = useThemeMode();
  const box = useRef<HTMLDivElement>(null);
  const acts = useRef({ onZoom, onBack });
  acts.current = { onZoom, onBack };
  const first = charts[0];

  useEffect(() => {
    const element = box.current;
    if (!element || !first) return;
    const names = new Map(first.thresholds.map((one) => [one.kind, t(thresholdKey(one.kind))]));
    const plot = new uPlot(
      optionsOf(charts, names, mode, element.clientWidth, (from, to) => acts.current.onZoom(from, to)),
      dataOf(charts),
      element,
    );
    const back = () => acts.current.onBack();
    plot.over.addEventListener('dblclick', back);
    const resized = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: heightOf(element.clientWidth) }));
    resized.observe(element);
    return () => {
      resized.disconnect();
      plot.destroy();
    };
  }, [charts, first, mode, t]);

  return <div ref={box} className="mon-curve" role="img" aria-label={first ? labelOf(first, t) : ''} />;
}

function labelOf(chart: ChartView, t: ReturnType<typeof useT>): string {
  const values = chart.points.map((p) => p.v);
  return t('mon.chart.label', {
    station: chart.station,
    element: chart.name,
    from: shortTime(chart.from),
    to: shortTime(chart.to),
    n: chart.readings,
    low: figure(values.length > 0 ? Math.min(...values) : null, chart.decimals),
    high: figure(values.length > 0 ? Math.max(...values) : null, chart.decimals),
    unit: chart.unit,
  });
}

function dataOf(charts: ChartView[]): uPlot.AlignedData {
  const tables = charts.map((c): uPlot.AlignedData => [c.points.map((p) => p.t / 1000), c.points.map((p) => p.v)]);
  return tables.length === 1 && tables[0] ? tables[0] : uPlot.join(tables);
}

function heightOf(width: number): number {
  return Math.round(Math.min(420, Math.max(240, width * 0.42)));
}

function optionsOf(
  charts: ChartView[],
  names: Map<string, string>,
  mode: 'light' | 'dark',
  width: number,
  zoom: (from: number, to: number) => void,
): uPlot.Options {
  const ink = inks[mode];
  const first = charts[0];
  const axis: uPlot.Axis = {
    stroke: ink.text,
    grid: { stroke: ink.grid, width: 1 },
    ticks: { stroke: ink.grid, width: 1 },
    font: '12px sans-serif',
  };
  return {
    width,
    height: heightOf(width),
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Asia/Shanghai'),
    cursor: { drag: { x: true, y: false, setScale: false } },
    legend: { live: true },
    scales: {
      x: { time: true, range: () => [Date.parse(first?.from ?? '') / 1000, Date.parse(first?.to ?? '') / 1000] },
      y: { range: (_, low, high) => rangeOf(first, low, high) },
    },
    axes: [
      {
        ...axis,
        values: [
          [86_400, '{MM}-{DD}', null, null, null, null, null, null, 1],
          [3_600, '{HH}:{mm}', '\n{MM}-{DD}', null, null, null, null, null, 1],
          [60, '{HH}:{mm}', '\n{MM}-{DD}', null, null, null, null, null, 1],
          [1, '{HH}:{mm}:{ss}', '\n{MM}-{DD}', null, null, null, null, null, 1],
        ],
      },
      { ...axis, size: 56 },
    ],
    series: [
      { label: ' ', value: '{MM}-{DD} {HH}:{mm}' },
      ...charts.map(
        (chart, i): uPlot.Series => ({
          label: `${chart.station} ${chart.unit}`,
          stroke: lineColors[mode][i % lineColors[mode].length] ?? ink.text,
          width: 1.5,
          spanGaps: true,
          points: { show: chart.points.length < 60, size: 4 },
          value: (_, v) => (v === null ? '—' : figure(v, chart.decimals)),
        }),
      ),
    ],
    hooks: {
      draw: [(plot) => drawThresholds(plot, first, names, ink.threshold)],
      setSelect: [
        (plot) => {
          if (plot.select.width > 8)
            zoom(plot.posToVal(plot.select.left, 'x') * 1000, plot.posToVal(plot.select.left + plot.select.width, 'x') * 1000);
        },
      ],
    },
  };
}

/** The curve, and the threshold next above it, so that one sees how far it is. */
function rangeOf(chart: ChartView | undefined, low: number | null, high: number | null): [number, number] {
  if (low === null || high === null) return [0, 1];
  const above = chart?.thresholds.map((one) => one.value).filter((value) => value >= high) ?? [];
  const top = above.length > 0 ? Math.min(...above) : high;
  const reach = top - high < Math.max(5, (high - low) * 4) ? top : high;
  const room = Math.max((reach - low) * 0.08, 0.05);
  return [low - room, reach + room];
}

function drawThresholds(plot: uPlot, chart: ChartView | undefined, names: Map<string, string>, color: string): void {
  const { ctx, bbox } = plot;
  const [low = 0, high = 0] = [plot.scales.y?.min, plot.scales.y?.max];
  ctx.save();
  ctx.strokeStyle = color;
  ctx.fillStyle = color;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.font = `${12 * devicePixelRatio}px sans-serif`;
  // The axes, drawn before, leave the text aligned to their own side.
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  for (const one of chart?.thresholds ?? []) {
    if (one.value < low || one.value > high) continue;
    const y = Math.round(plot.valToPos(one.value, 'y', true));
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.fillText(`${names.get(one.kind) ?? one.kind} ${one.value}`, bbox.left + 6 * devicePixelRatio, y - 2 * devicePixelRatio);
  }
  ctx.restore();
}
