import { describe, expect, it } from 'vitest';
import { dropDraft, emptyDraft, isBlank, listDrafts, loadDraft, saveDraft } from './draft';

const now = new Date('2026-11-23T12:00:00Z');
const written = (id: string) => ({ ...emptyDraft(id, '11-23 20:00'), code: '11A03', harm: '坝脚渗水 𠮷' });

describe('a draft', () => {
  it('survives a reload whole, with its command key, so that sending again is still the same act', () => {
    const draft = written('a');
    saveDraft('officer', draft, now);
    expect(loadDraft('officer', 'a')).toEqual({ ...draft, savedAt: now.toISOString() });
    expect(loadDraft('officer', 'a')?.reportKey).toBe(draft.reportKey);
  });

  it('has keys of its own', () => {
    const [a, b] = [emptyDraft('a', ''), emptyDraft('b', '')];
    expect(new Set([a.reportKey, a.mergeKey, b.reportKey, b.mergeKey]).size).toBe(4);
  });

  it('is not kept while there is nothing in it', () => {
    saveDraft('officer', emptyDraft('a', '11-23 20:00'), now);
    expect(isBlank(emptyDraft('a', '11-23 20:00'))).toBe(true);
    expect(loadDraft('officer', 'a')).toBeNull();
  });

  it('belongs to one person', () => {
    saveDraft('officer', written('a'), now);
    expect(loadDraft('other', 'a')).toBeNull();
    expect(listDrafts('other', now)).toEqual([]);
  });

  it('is gone when sent', () => {
    saveDraft('officer', written('a'), now);
    dropDraft('officer', 'a');
    expect(listDrafts('officer', now)).toEqual([]);
  });

  it('is listed newest first and dropped after a week', () => {
    saveDraft('officer', written('old'), new Date('2026-11-10T12:00:00Z'));
    saveDraft('officer', written('first'), new Date('2026-11-23T10:00:00Z'));
    saveDraft('officer', written('second'), new Date('2026-11-23T11:00:00Z'));
    expect(listDrafts('officer', now).map((d) => d.id)).toEqual(['second', 'first']);
    expect(loadDraft('officer', 'old')).toBeNull();
  });

  it('that cannot be read is no draft', () => {
    localStorage.setItem('yilian.intake.officer.a', '{broken');
    expect(loadDraft('officer', 'a')).toBeNull();
    expect(listDrafts('officer', now)).toEqual([]);
  });
});
