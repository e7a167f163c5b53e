import { describe, expect, it } from 'vitest';
import { type Draft, editOf, emptyDraft, missing, withTemplate } from './draft';

const shipped = { edited: false, shipped: true, version: 0, updatedAt: null, updatedBy: null };
const orange = { color: 'orange' as const, caution: '橙色警示', measures: '橙色措施', hours: 3, ...shipped };
const red = { color: 'red' as const, caution: '红色警示', measures: '红色措施', hours: 3, ...shipped };

describe('the draft of a warning', () => {
  it('begins with the words of the template and follows a change of color', () => {
    const first = withTemplate({ ...emptyDraft, kindCode: '11B03', color: 'orange' }, undefined, orange);
    expect(first).toMatchObject({ caution: '橙色警示', measures: '橙色措施', hours: 3 });

    expect(withTemplate({ ...first, color: 'red' }, orange, red).caution).toBe('红色警示');
  });

  it('keeps what somebody wrote', () => {
    const written: Draft = { ...emptyDraft, caution: '铜山湖一带已有山洪', hours: 6 };

    expect(withTemplate(written, orange, red)).toMatchObject({ caution: '铜山湖一带已有山洪', measures: '红色措施', hours: 6 });
  });

  it('says what is missing', () => {
    expect(Object.keys(missing(emptyDraft))).toEqual(['kind', 'caution', 'measures', 'area']);
    const whole: Draft = {
      ...emptyDraft,
      kindCode: '11B03',
      color: 'red',
      caution: 'a',
      measures: 'b',
      area: { ...emptyDraft.area, countyCodes: ['411726'] },
    };
    expect(missing(whole)).toEqual({});
    expect(editOf(whole, 0, null, 1)).toMatchObject({ headline: null, expiresAt: null });
    expect(editOf({ ...whole, hours: 2 }, 0, null, 1).expiresAt).toBe('1970-01-01T02:00:00.000Z');
  });
});
