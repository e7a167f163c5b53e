import { describe, expect, it } from 'vitest';
import type { FigureKind, ProposalView } from '@/api/types';
import { emptyDraft } from './draft';
import { checkDraft, chosenUnits, proposalOf, reportOf } from './report';

const now = new Date('2026-11-23T12:05:00Z');
const kinds: FigureKind[] = [
  { key: 'dead', title: '死亡', english: 'Dead', unit: '人', whole: true, casualty: true },
  { key: 'lossWan', title: '直接经济损失', english: 'Loss', unit: '万元', whole: false, casualty: false },
];
const unit = (id: string) => ({ organizationId: id, name: id, kind: 'memberUnit', reason: '', liaisonMissing: false });
const proposal: ProposalView = {
  grade: 'II',
  gradeReason: '水库重大险情',
  leadHeadquartersId: 'flood',
  leadReason: '',
  units: [unit('water'), unit('fire')],
  acknowledgeMinutes: 10,
  deadlines: [],
  duplicates: [],
  countyCode: '411702',
  countyName: '驿城区',
  outsideCity: false,
  warnings: [],
};
const draft = { ...emptyDraft('a', '11-23 20:00'), code: '11A03', place: '板桥水库', harm: '坝脚渗水' };

describe('a report', () => {
  it('is complete with kind, time, place and degree of harm', () => {
    expect(checkDraft(draft, kinds, proposal, now)).toEqual({});
    expect(Object.keys(checkDraft(emptyDraft('a', ''), kinds, proposal, now))).toEqual(['code', 'occurredAt', 'place', 'harm']);
  });

  it('refuses negative and broken figures by name, and does not ask for a proposal with them', () => {
    const wrong = { ...draft, figures: { dead: -1, lossWan: 1.5 } };
    expect(checkDraft(wrong, kinds, proposal, now)).toEqual({ 'figures.dead': 'intake.error.negative' });
    expect(checkDraft({ ...draft, figures: { dead: 1.5 } }, kinds, proposal, now)).toEqual({ 'figures.dead': 'intake.error.fraction' });
    expect(proposalOf(wrong, kinds, now).figures).toEqual({ lossWan: 1.5 });
  });

  it('refuses a time in the future', () => {
    expect(checkDraft({ ...draft, when: '11-24 08:00' }, kinds, proposal, now)).toEqual({ occurredAt: 'intake.error.whenFuture' });
  });

  it('needs a reason for another grade than the proposed one, and sends the grade only then', () => {
    expect(checkDraft({ ...draft, grade: 'I' }, kinds, proposal, now)).toEqual({ gradeReason: 'intake.error.gradeReason' });
    expect(checkDraft({ ...draft, grade: 'II' }, kinds, proposal, now)).toEqual({});
    expect(reportOf({ ...draft, grade: 'II' }, proposal, now, false).grade).toBeNull();
    expect(reportOf({ ...draft, grade: 'I', gradeReason: '下游人口多' }, proposal, now, false)).toMatchObject({
      grade: 'I',
      gradeReason: '下游人口多',
    });
  });

  it('goes to the proposed units without those unchecked and with those added', () => {
    const chosen = { ...draft, excluded: ['fire'], added: ['police', 'water'] };
    expect(chosenUnits(chosen, proposal)).toEqual(['water', 'police']);
    expect(reportOf(chosen, proposal, now, true).send).toEqual({
      leadHeadquartersId: 'flood',
      unitIds: ['water', 'police'],
      acknowledgeMinutes: null,
      message: null,
    });
    expect(reportOf(chosen, proposal, now, false).send).toBeNull();
  });

  it('takes the county of the proposal when none was chosen', () => {
    expect(reportOf(draft, proposal, now, false)).toMatchObject({ countyCode: '411702', occurredAt: '2026-11-23T12:00:00.000Z' });
  });
});
