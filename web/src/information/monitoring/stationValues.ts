import type { EditElement, EditStation, QuarantineRow, StationView } from '@/api/types';

/** The form of a station. A password is never shown: empty leaves it as it is. */
export interface StationValues extends Omit<EditStation, 'version'> {
  noPassword?: boolean;
}

export const emptyElement: EditElement = {
  code: '',
  name: '',
  unit: '',
  measure: 'instant',
  decimals: 2,
  low: null,
  high: null,
  thresholds: [],
};

const empty: StationValues = {
  code: '',
  name: '',
  kind: 'river',
  protocol: 'sl651',
  wireId: null,
  password: null,
  ownerId: null,
  headquartersIds: [],
  countyCode: null,
  basin: null,
  place: null,
  longitude: null,
  latitude: null,
  datum: null,
  riskSourceId: null,
  reportMinutes: 60,
  elements: [emptyElement],
};

export function blankStation(ownerId: string | null): StationValues {
  return { ...empty, ownerId };
}

/** A new station that speaks as somebody in quarantine does, with the elements it sent. */
export function fromQuarantine(row: QuarantineRow, ownerId: string | null): StationValues {
  const elements = [...new Map(row.said.map((one) => [one.element, one])).values()].map((one) => ({
    ...emptyElement,
    code: one.element,
    name: one.name ?? '',
    unit: one.unit ?? '',
    decimals: one.decimals,
    measure: one.measure,
  }));
  return {
    ...empty,
    ownerId,
    code: row.wireId.replace(/[^A-Za-z0-9_.-]/g, '-').slice(0, 32),
    protocol: row.protocol,
    wireId: row.wireId,
    elements: elements.length > 0 ? elements : [emptyElement],
  };
}

export function valuesOf({ station, ...view }: StationView): StationValues {
  return {
    code: station.code,
    name: station.name,
    kind: station.kind,
    protocol: station.protocol,
    wireId: view.wireId,
    password: null,
    ownerId: station.ownerId,
    headquartersIds: view.headquartersIds,
    countyCode: station.countyCode,
    basin: station.basin,
    place: station.place,
    longitude: station.longitude,
    latitude: station.latitude,
    datum: view.datum,
    riskSourceId: view.riskSourceId,
    reportMinutes: view.reportMinutes,
    elements: view.elements.map(({ inForce: _, ...element }) => element),
  };
}

/** What is sent: empty texts are no texts. */
export function editOf({ noPassword, ...values }: StationValues, version: number | null): EditStation {
  return {
    ...values,
    wireId: values.wireId?.trim() || null,
    password: noPassword ? '' : values.password || null,
    countyCode: values.countyCode || null,
    riskSourceId: values.riskSourceId || null,
    elements: values.elements.map((one) => ({
      ...one,
      unit: one.unit ?? '',
      thresholds: (one.thresholds ?? []).map((th) => ({ ...th, from: th.from || null, to: th.to || null })),
    })),
    version,
  };
}

/** Where the form shows what the platform says of `elements[0].code`; of a release the fields are those of its station. */
export function pathOf(field: string): (string | number)[] {
  return field
    .replace(/^station\./, '')
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
