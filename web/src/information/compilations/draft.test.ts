import { describe, expect, it } from 'vitest';
import type { CandidateRow } from '@/api/types';
import { type DraftItem, editOf, grouped, itemFrom, linesOf, move, ownItem, pick, sameContent } from './draft';

function candidate(sourceId: string, section = '经验做法', organizationName = '市水利局'): CandidateRow {
  return {
    sourceKind: 'article',
    sourceId,
    section,
    organizationId: organizationName,
    organizationName,
    title: sourceId,
    lead: '',
    summary: '',
    change: 'submitted',
    at: '2026-07-20T02:00:00Z',
    issuedBefore: false,
  };
}

const names = (items: DraftItem[]) => items.map((item) => item.title).join('');

describe('a draft', () => {
  it('takes what is picked behind the last of its section', () => {
    const items = pick([], [candidate('甲', '措施'), candidate('乙', '经验'), candidate('丙', '措施')].map(itemFrom));

    expect(names(items)).toBe('甲丙乙');
  });

  it('takes nothing twice', () => {
    const items = pick([], [itemFrom(candidate('甲'))]);

    expect(pick(items, [itemFrom(candidate('甲')), itemFrom(candidate('乙'))])).toHaveLength(2);
  });

  it('moves an item by one, and not beyond the ends', () => {
    const items = ['甲', '乙', '丙'].map((name) => itemFrom(candidate(name)));

    expect(names(move(items, 0, 1))).toBe('乙甲丙');
    expect(names(move(items, 2, -1))).toBe('甲丙乙');
    expect(move(items, 0, -1)).toBe(items);
    expect(move(items, 2, 1)).toBe(items);
  });

  it('sends an empty summary as none, so that the original is printed', () => {
    const edit = editOf({ title: '汇编', introduction: '', items: [itemFrom(candidate('甲'))], version: 3 });

    expect(edit).toMatchObject({ introduction: null, version: 3, items: [{ sourceId: '甲', summary: null }] });
  });

  it('is the same content whatever its version, until something in it differs', () => {
    const draft = { title: '汇编', introduction: '', items: [ownItem('要求', '条目')], version: 1 };

    expect(sameContent(draft, { ...draft, version: 2 })).toBe(true);
    expect(sameContent(draft, { ...draft, title: '另一期' })).toBe(false);
  });
});

it('candidates stand together by section and unit', () => {
  const groups = grouped([
    candidate('甲'),
    candidate('乙'),
    candidate('丙', '经验做法', '市气象局'),
    candidate('丁', '应急措施', '市气象局'),
  ]);

  expect(groups.map((group) => `${group.section}${group.unit}${group.rows.length}`)).toEqual([
    '经验做法市水利局2',
    '经验做法市气象局1',
    '应急措施市气象局1',
  ]);
});

describe('the list of candidates', () => {
  const rows = [candidate('甲'), candidate('乙'), { ...candidate('丙'), organizationId: 'p', organizationName: '市气象局' }];

  it('has a head before the rows of each unit', () => {
    expect(linesOf(grouped(rows), false).map((line) => line.row?.title ?? '#')).toEqual(['#', '甲', '乙', '#', '丙']);
  });

  it('knows that the last unit may go on with the next page', () => {
    const wholes = (more: boolean) => linesOf(grouped(rows), more).flatMap((line) => (line.row ? [] : [line.whole]));

    expect([wholes(true), wholes(false)]).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('shows what stands on two pages once', () => {
    expect(grouped([...rows, ...rows.slice(2)]).map((group) => group.rows.length)).toEqual([2, 1]);
  });
});
