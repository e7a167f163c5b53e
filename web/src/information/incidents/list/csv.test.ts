import { expect, it } from 'vitest';
import { csvOf } from './csv';

it('quotes what needs it and keeps formulas text', () => {
  expect(
    csvOf([
      ['编号', '标题'],
      ['1', '甲"乙",丙'],
      ['=1+1', '-5'],
    ]),
  ).toBe('编号,标题\r\n1,"甲""乙"",丙"\r\n\'=1+1,\'-5');
});
