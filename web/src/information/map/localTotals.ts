import type { MapFeature, MapHit, MapTotals, RegisterDefinition } from '@/api/types';
import { circleOf, type Drawing, ringOf } from '@/map/drawing';
import { areaOf, isInside, metersBetween } from '@/map/measure';

const mostItems = 200;

/**
 * Totals of an area from what was loaded before the connection broke. Features that stand for several entries count where their middle lies;
 * what was never loaded is not counted. The page says so.
 */
export function localTotals(
  features: MapFeature[],
  drawing: Drawing,
  registers: RegisterDefinition[],
): MapTotals & { approximate: number } {
  const ring = ringOf(drawing);
  const circle = drawing.kind === 'circle' ? circleOf(drawing) : null;
  const inside = features.filter(({ properties: { longitude, latitude } }) =>
    circle ? metersBetween(circle.center, { longitude, latitude }) <= circle.radius : isInside({ longitude, latitude }, ring),
  );
  const single = inside.filter((feature) => feature.properties.count === 1);
  const several = inside.filter((feature) => feature.properties.count > 1);
  return {
    squareKilometers: (circle ? Math.PI * circle.radius ** 2 : areaOf(ring)) / 1e6,
    total: inside.reduce((sum, feature) => sum + feature.properties.count, 0),
    layers: layersOf(inside, registers),
    riskSources: risksOf(single, registers),
    stock: stockOf(single),
    items: single.slice(0, mostItems).map(hitOf),
    approximate: several.reduce((sum, feature) => sum + feature.properties.count, 0),
  };
}

function layersOf(inside: MapFeature[], registers: RegisterDefinition[]): MapTotals['layers'] {
  return registers.flatMap(({ key, title, titleEn }) => {
    const own = inside.filter(({ properties }) => properties.register === key);
    const together = inside.reduce((sum, { properties }) => sum + (properties.registers?.[key] ?? 0), 0);
    if (own.length + together === 0) return [];
    return [
      {
        register: key,
        title,
        titleEn,
        count: own.length + together,
        ready: own.filter(({ properties }) => properties.readiness === 'ready').length,
        people: own.reduce((sum, { properties }) => sum + (properties.people ?? 0), 0),
      },
    ];
  });
}

function risksOf(single: MapFeature[], registers: RegisterDefinition[]): MapTotals['riskSources'] {
  const kinds = registers.find(({ key }) => key === 'risk-source')?.kinds ?? [];
  const groups = grouped(
    single.filter(({ properties }) => properties.register === 'risk-source'),
    ({ properties }) => properties.kind ?? '',
  );
  return [...groups].map(([kind, group]) => {
    const at = (level: number | null) => group.filter(({ properties }) => properties.level === level).length;
    const name = group[0]?.properties.kindName ?? kind;
    const kindNameEn = kinds.find(({ code }) => code === kind)?.nameEn ?? name;
    return {
      kind,
      kindName: name,
      kindNameEn,
      count: group.length,
      first: at(1),
      second: at(2),
      third: at(3),
      fourth: at(4),
      unrated: at(null),
    };
  });
}

function stockOf(single: MapFeature[]): MapTotals['stock'] {
  const stock = new Map<string, MapTotals['stock'][number]>();
  for (const { properties } of single) {
    if (properties.quantity === null || properties.register === 'risk-source') continue;
    const { register, name, unit, quantity } = properties;
    const key = `${register}|${name}|${unit}`;
    const sum = stock.get(key) ?? { register: register ?? '', name: name ?? '', unit: unit ?? '', quantity: 0, places: 0 };
    stock.set(key, { ...sum, quantity: sum.quantity + quantity, places: sum.places + 1 });
  }
  return [...stock.values()];
}

function hitOf({ id, properties: p }: MapFeature): MapHit {
  return {
    id,
    register: p.register ?? '',
    code: p.code ?? '',
    kind: p.kind ?? '',
    kindName: p.kindName ?? '',
    name: p.name ?? '',
    ownerId: '',
    ownerName: p.ownerName ?? '',
    level: p.level,
    readiness: p.readiness,
    freshness: p.freshness ?? 'fresh',
    people: p.people,
    quantity: p.quantity,
    unit: p.unit,
    longitude: p.longitude,
    latitude: p.latitude,
  };
}

// Map.groupBy is younger than the oldest browser this runs in.
function grouped<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
