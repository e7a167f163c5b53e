import { expect, it } from 'vitest';
import { Problem } from '@/api/client';
import type { RegisterDefinition } from '@/api/types';
import { requestOf, valuesOf } from './formValues';
import { placeText } from './registers';
import { swappedProposal } from './showErrors';

const field = (key: string) => ({ key, type: 'text' });
const definition = {
  key: 'risk-source',
  hasImpact: true,
  hasLevel: true,
  hasReadiness: false,
  hasQuantity: false,
  fields: [field('description')],
  kinds: [
    { code: '22A01', fields: [field('substances')] },
    { code: '21AL1', fields: [field('storage')] },
  ],
} as unknown as RegisterDefinition;

it('sends only what the chosen kind has, and nothing for what is empty', () => {
  const facts = { description: '  ', storage: 12, substances: [{ name: '氨', tonnes: 20 }] };
  const request = requestOf(
    definition,
    { ...valuesOf(null), kindCode: '21AL1', name: ' 板桥水库 ', place: ' ', quantity: 5, facts: { ...facts, description: '' } },
    null,
    [],
  );
  expect(request).toMatchObject({ register: 'risk-source', name: '板桥水库', place: null, readiness: null, quantity: null, version: null });
  expect(request.facts).toEqual({ storage: 12 });
});

it('offers the other order only when the platform proposes it', () => {
  const problem = new Problem(400, 'information.coordinates-swapped', '', {}, { proposal: { longitude: 114, latitude: 33 } });
  expect(swappedProposal(problem)).toEqual({ longitude: 114, latitude: 33 });
  expect(swappedProposal(new Problem(400, 'platform.invalid', ''))).toBeNull();
  expect(swappedProposal(null)).toBeNull();
});

it('names the county once', () => {
  expect(placeText('泌阳县', '泌阳县铜山乡')).toBe('泌阳县铜山乡');
  expect(placeText('泌阳县', '铜山乡')).toBe('泌阳县 铜山乡');
  expect(placeText(null, '')).toBe('—');
});
