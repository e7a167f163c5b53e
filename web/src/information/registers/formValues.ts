import type { Geometry } from 'geojson';
import type { EditRegisterEntry, RegisterDefinition, RegisterEntryView } from '@/api/types';
import { fieldsOf } from './registers';

/** What the form holds; everything empty is undefined or null. */
export type EntryValues = {
  code?: string | null | undefined;
  kindCode?: string | undefined;
  name?: string | undefined;
  ownerId?: string | null | undefined;
  place?: string | null | undefined;
  countyCode?: string | null | undefined;
  longitude?: number | null | undefined;
  latitude?: number | null | undefined;
  datum?: string | null | undefined;
  geometry?: Geometry | null | undefined;
  impactRadius?: number | null | undefined;
  impactArea?: Geometry | null | undefined;
  contactName?: string | null | undefined;
  contactPhone?: string | null | undefined;
  readiness?: string | null | undefined;
  level?: number | null | undefined;
  quantity?: number | null | undefined;
  unit?: string | null | undefined;
  facts?: Record<string, unknown> | undefined;
};

export function valuesOf(view: RegisterEntryView | null): EntryValues {
  if (view === null) return { readiness: 'ready', datum: 'wgs84', facts: {} };
  const { entry } = view;
  return {
    code: entry.code,
    kindCode: entry.kindCode,
    name: entry.name,
    ownerId: entry.ownerId,
    place: entry.place,
    countyCode: entry.countyCode,
    longitude: entry.longitude,
    latitude: entry.latitude,
    // What is stored is WGS84, whatever it was given in.
    datum: 'wgs84',
    geometry: view.geometry as Geometry | null,
    impactRadius: view.impactRadius,
    impactArea: view.impactArea as Geometry | null,
    contactName: entry.contactName,
    contactPhone: entry.contactPhone,
    readiness: entry.readiness,
    level: view.levelSource === 'entered' ? entry.level : null,
    quantity: entry.quantity,
    unit: entry.unit,
    facts: view.facts as Record<string, unknown>,
  };
}

/** The command; of the typed fields only those the chosen kind has. */
export function requestOf(
  definition: RegisterDefinition,
  values: EntryValues,
  base: RegisterEntryView | null,
  files: { id: string }[],
): EditRegisterEntry {
  const facts: Record<string, unknown> = {};
  for (const { key } of fieldsOf(definition, values.kindCode)) {
    const value = values.facts?.[key];
    if (value !== undefined && value !== null && value !== '') facts[key] = value;
  }
  return {
    register: definition.key,
    code: blank(values.code),
    kindCode: values.kindCode ?? '',
    name: values.name?.trim() ?? '',
    ownerId: values.ownerId ?? null,
    place: blank(values.place),
    countyCode: values.countyCode ?? null,
    longitude: values.longitude ?? null,
    latitude: values.latitude ?? null,
    datum: values.datum ?? null,
    geometry: values.geometry ?? null,
    impactRadius: definition.hasImpact ? (values.impactRadius ?? null) : null,
    impactArea: definition.hasImpact ? (values.impactArea ?? null) : null,
    contactName: blank(values.contactName),
    contactPhone: blank(values.contactPhone),
    readiness: definition.hasReadiness ? (values.readiness ?? null) : null,
    level: definition.hasLevel ? (values.level ?? null) : null,
    quantity: definition.hasQuantity ? (values.quantity ?? null) : null,
    unit: definition.hasQuantity ? blank(values.unit) : null,
    facts,
    attachmentIds: files.map((file) => file.id),
    version: base?.entry.version ?? null,
  } as EditRegisterEntry;
}

function blank(text: string | null | undefined): string | null {
  return text?.trim() ? text.trim() : null;
}
