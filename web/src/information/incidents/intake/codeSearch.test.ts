import { describe, expect, it } from 'vitest';
import type { EventCode } from '@/api/types';
import { incidentCodes, rawCode, searchCodes } from './codeSearch';

const code = (value: string, name: string, initials: string, pinyin: string): EventCode => ({
  code: value,
  name,
  level: value.endsWith('00') ? 3 : 4,
  parent: null,
  initials,
  pinyin,
});

const codes = [
  code('11A00', '水旱灾害', 'shzh', 'shuihanzaihai'),
  code('11A01', '洪水', 'hs', 'hongshui'),
  code('11A03', '水库重大险情', 'skzdxq', 'shuikuzhongdaxianqing'),
  code('11A51', '山洪灾害事件', 'shzhsj', 'shanhongzaihaishijian'),
  code('12D02', '危险化学品泄漏事故', 'wxhxpxlsg', 'weixianhuaxuepinxieloushigu'),
];

const names = (query: string) => searchCodes(codes, query).map((c) => c.name);

describe('finding a class', () => {
  it('finds a reservoir emergency by initials, pinyin and Chinese words', () => {
    expect(names('sk')[0]).toBe('水库重大险情');
    expect(names('shuiku')[0]).toBe('水库重大险情');
    expect(names('水库')[0]).toBe('水库重大险情');
    expect(names('SK')[0]).toBe('水库重大险情');
  });

  it('puts a kind before the class of the same initials', () => {
    expect(names('shzh')).toEqual(['水旱灾害', '山洪灾害事件']);
    expect(names('shz')).toEqual(['山洪灾害事件', '水旱灾害']);
  });

  it('finds words in the middle of a name', () => {
    expect(names('泄漏')).toEqual(['危险化学品泄漏事故']);
    expect(names('xl')).toEqual(['危险化学品泄漏事故']);
    expect(names('xielou')).toEqual(['危险化学品泄漏事故']);
  });

  it('finds by code and gives nothing for nonsense', () => {
    expect(names('11a03')).toEqual(['水库重大险情']);
    expect(names('qqqq')).toEqual([]);
  });

  it('keeps an unknown code raw, but only one that has the form of a code', () => {
    expect(rawCode(codes, '11z77')).toBe('11Z77');
    expect(rawCode(codes, '11A03')).toBeNull();
    expect(rawCode(codes, 'hello')).toBeNull();
  });

  it('offers classes of incidents only', () => {
    expect(incidentCodes([...codes, code('21A01', '水库', 'sk', 'shuiku')])).toHaveLength(codes.length);
  });
});
