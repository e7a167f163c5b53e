import type { PlanCapability, PlanLevel, PlanTask } from '@/api/types';

export const levelNames = ['I', 'II', 'III', 'IV'] as const;

/** The levels with one changed; the highest first. */
export function withLevel(levels: PlanLevel[], level: PlanLevel): PlanLevel[] {
  return ordered([...levels.filter((l) => l.level !== level.level), level]);
}

export function withoutLevel(levels: PlanLevel[], name: string): PlanLevel[] {
  return levels.filter((l) => l.level !== name);
}

/** A level to begin with: like the one below it, whose tasks mostly go on, or empty. */
export function newLevel(levels: PlanLevel[], name: string): PlanLevel {
  const below = ordered(levels).find((l) => rank(l.level) > rank(name));
  return { level: name, conditions: '', measures: [], tasks: below ? below.tasks : [] };
}

/** A key that no level uses yet. */
export function newKey(levels: PlanLevel[]): string {
  const used = new Set(levels.flatMap((l) => l.tasks.map((task) => task.key)));
  for (let n = 1; ; n++) {
    const key = `T${String(n).padStart(2, '0')}`;
    if (!used.has(key)) return key;
  }
}

export function newTask(levels: PlanLevel[]): PlanTask {
  return {
    key: newKey(levels),
    title: '',
    text: '',
    phase: '',
    to: { kind: 'lead', organizationId: null, code: null },
    dueMinutes: 60,
    checklist: [],
    capabilities: [],
    mandatory: false,
  };
}

export function moved(tasks: PlanTask[], index: number, by: -1 | 1): PlanTask[] {
  const to = index + by;
  const task = tasks[index];
  if (!task || to < 0 || to >= tasks.length) return tasks;
  const rest = tasks.filter((_, i) => i !== index);
  return [...rest.slice(0, to), task, ...rest.slice(to)];
}

/** The same task at another level; there already, it is replaced. */
export function copiedTo(levels: PlanLevel[], name: string, task: PlanTask): PlanLevel[] {
  const level = levels.find((l) => l.level === name) ?? { level: name, conditions: '', measures: [], tasks: [] };
  const tasks = level.tasks.some((one) => one.key === task.key)
    ? level.tasks.map((one) => (one.key === task.key ? task : one))
    : [...level.tasks, task];
  return withLevel(levels, { ...level, tasks });
}

/** One item a line. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** One capability a line: what, how many, unit; for example “冲锋舟 6 艘”. Without a number it is one. */
export function capabilitiesOf(text: string): PlanCapability[] {
  return linesOf(text).map((line) => {
    const match = /^(.*?)\s*[×x*\s]\s*(\d+)\s*(\S*)$/.exec(line);
    return match ? { code: match[1] ?? '', quantity: Number(match[2]), unit: match[3] || null } : { code: line, quantity: 1, unit: null };
  });
}

export function capabilityText(capabilities: PlanCapability[]): string {
  return capabilities.map((c) => `${c.code} ${c.quantity}${c.unit ? ` ${c.unit}` : ''}`).join('\n');
}

/** What the platform refused of a field and everything inside it. */
export function errorsAt(errors: Record<string, string[]>, path: string): string[] {
  return Object.entries(errors)
    .filter(([field]) => field === path || field.startsWith(`${path}.`) || field.startsWith(`${path}[`))
    .flatMap(([, messages]) => messages);
}

function ordered(levels: PlanLevel[]): PlanLevel[] {
  return [...levels].sort((a, b) => rank(a.level) - rank(b.level));
}

function rank(level: string): number {
  return levelNames.indexOf(level as (typeof levelNames)[number]);
}
