import type { AlarmRow, AlarmSeverity, StationState } from '@/api/types';
import type { TextKey } from '@/i18n';
import type { MapPlace } from '@/map/Mark';

export const base = '/api/information/monitoring';

export const severities: AlarmSeverity[] = ['red', 'orange', 'yellow', 'blue'];
export const states: StationState[] = ['alarm', 'warning', 'silent', 'normal', 'none'];
export const stationKinds = ['reservoir', 'river', 'rain', 'air', 'water-quality', 'gas', 'fire', 'vehicle', 'weather', 'other'] as const;
export const protocols = ['sl651', 'hj212', 'jt808', 'gb26875', 'mqtt', 'http'] as const;
export const measures = ['instant', 'amount', 'counter', 'state'] as const;
export const ruleKinds = ['threshold', 'rise', 'sum', 'silence', 'combination'] as const;
export const thresholdKinds = [
  'flood-limit',
  'warning',
  'guarantee',
  'record',
  'normal',
  'design',
  'check',
  'crest',
  'dead',
  'dry',
  'alarm-1',
  'alarm-2',
  'limit',
] as const;

/** The shape beside the color: a state is told without seeing colors. */
export const stateSigns: Record<StationState, string> = { alarm: '▲', warning: '◆', silent: '✕', normal: '●', none: '○' };

const tones: Record<StationState, MapPlace['tone']> = { alarm: 'red', warning: 'yellow', silent: 'none', normal: 'navy', none: 'none' };

export function toneOf(state: StationState): MapPlace['tone'] {
  return tones[state];
}

export function thresholdKey(kind: string): TextKey {
  return `mon.th.${kind}` as TextKey;
}

export function protocolKey(protocol: string): TextKey {
  return `st.protocol.${protocol}` as TextKey;
}

export function markKey(mark: string): TextKey {
  return `mon.mark.${mark}` as TextKey;
}

export function kindKey(kind: string): TextKey {
  return `mon.kind.${kind}` as TextKey;
}

/** A number with the decimals of its element. */
export function figure(value: number | null | undefined, decimals: number): string {
  return value === null || value === undefined ? '—' : value.toFixed(decimals);
}

/** A value of an alarm with its unit. */
export function alarmValue(alarm: AlarmRow, value: number): string {
  return `${figure(value, alarm.decimals)}${alarm.unit ? ` ${alarm.unit}` : ''}`;
}

const hour = 3_600_000;

/** Periods to choose from. */
export const periods = { '6h': 6 * hour, '24h': 24 * hour, '3d': 72 * hour, '30d': 720 * hour, '1y': 8766 * hour } as const;
export type Period = keyof typeof periods;

export function isPeriod(value: string): value is Period {
  return value in periods;
}
