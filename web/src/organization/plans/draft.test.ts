import { describe, expect, it } from 'vitest';
import type { PlanLevel } from '@/api/types';
import { capabilitiesOf, capabilityText, copiedTo, errorsAt, moved, newKey, newLevel, newTask, withLevel } from './draft';

const task = (key: string) => ({ ...newTask([]), key });
const level = (name: string, ...keys: string[]): PlanLevel => ({ level: name, conditions: '', measures: [], tasks: keys.map(task) });

describe('a draft', () => {
  it('keeps its levels with the highest first', () => {
    expect(withLevel([level('IV'), level('II')], level('III')).map((l) => l.level)).toEqual(['II', 'III', 'IV']);
  });

  it('begins a level with the tasks of the one below it', () => {
    expect(newLevel([level('IV', 'A'), level('III', 'B')], 'II').tasks.map((t) => t.key)).toEqual(['B']);
    expect(newLevel([level('II', 'A')], 'IV').tasks).toEqual([]);
  });

  it('gives a key that no level uses', () => {
    expect(newKey([level('IV', 'T01'), level('III', 'T02')])).toBe('T03');
  });

  it('moves a task and stops at the ends', () => {
    const tasks = ['A', 'B', 'C'].map(task);
    expect(moved(tasks, 0, 1).map((t) => t.key)).toEqual(['B', 'A', 'C']);
    expect(moved(tasks, 2, 1)).toBe(tasks);
  });

  it('copies a task to another level under the same key, once', () => {
    const levels = copiedTo(copiedTo([level('III', 'A')], 'II', task('A')), 'II', { ...task('A'), title: '新' });
    expect(levels.map((l) => l.tasks.map((t) => t.title))).toEqual([['新'], ['']]);
  });

  it('reads capabilities a line each, and writes them back', () => {
    const text = '冲锋舟 6 艘\n专家\n42E15 × 2';
    expect(capabilitiesOf(text)).toEqual([
      { code: '冲锋舟', quantity: 6, unit: '艘' },
      { code: '专家', quantity: 1, unit: null },
      { code: '42E15', quantity: 2, unit: null },
    ]);
    expect(capabilitiesOf(capabilityText(capabilitiesOf(text)))).toEqual(capabilitiesOf(text));
  });

  it('finds what was refused within a part, and not in its neighbors', () => {
    const errors = { 'levels[1].tasks[0].to': ['单位'], 'levels[1].tasks[10].key': ['重复'], 'levels[10].level': ['级别'] };
    expect(errorsAt(errors, 'levels[1].tasks[0]')).toEqual(['单位']);
    expect(errorsAt(errors, 'levels[1].tasks[1]')).toEqual([]);
    expect(errorsAt(errors, 'levels[1]')).toEqual(['单位', '重复']);
  });
});
