import { expect } from '@playwright/test';
import { desk, flood, test, window } from './city';

const signing = ['gen', 'env', 'psec', 'geo', 'trans', 'health', 'food', 'fire', 'safe', 'flood'];

// A3a, E2: eleven sign, one stays silent until the ladder has been climbed; the room shows it without a reload.
test('eleven headquarters sign, the silent one is chased up to the leader', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const county = await desk(baseURL ?? '', 'yc');
  const gen = await desk(baseURL ?? '', 'gen');
  const editor = await desk(baseURL ?? '', 'editor');
  await editor.send('PUT', '/api/information/incidents/deadlines', {
    grade: 'IV',
    acknowledgeMinutes: 5,
    standInAfterMinutes: 1,
    dutyPhoneAfterMinutes: 2,
    leaderAfterMinutes: 3,
  });
  const incident = await flood(gen, undefined, '十二个指挥部签收');
  const room = await window(browser, baseURL ?? '', 'gen');
  await room.goto(`/information/incidents/${incident.id}`);
  await expect(room.getByRole('heading', { name: '十二个指挥部签收' })).toBeVisible();

  const options = await gen.get<{ id: string; code: string; kind: string }[]>('/api/organization/options');
  const headquarters = options.filter((o) => o.kind.endsWith('Headquarters'));
  expect(headquarters).toHaveLength(12);
  const yc = options.find((o) => o.code === '411702');
  const lead = options.find((o) => o.code === 'FLOOD');
  await gen.send('POST', `/api/information/incidents/${incident.id}/send`, {
    leadHeadquartersId: lead?.id,
    unitIds: [...headquarters.map((o) => o.id), yc?.id],
    acknowledgeMinutes: 5,
  });

  for (const user of signing.filter((u) => u !== 'gen')) {
    const officer = await desk(baseURL ?? '', user);
    await officer.send('POST', `/api/information/incidents/${incident.id}/acknowledge`);
  }
  await county.send('POST', `/api/information/incidents/${incident.id}/acknowledge`);

  // EQ and FOREST: nobody of the cast sits there; the ladder is climbed while the page stays open.
  await expect(room.getByText('已报指挥部领导').first()).toBeVisible({ timeout: 100_000 });
  await expect(room.getByText(/超时未签收/).first()).toBeVisible();
  const timeline = await gen.get<{ items: { entry: { kind: string; text: string } }[] }>(
    `/api/information/incidents/${incident.id}/timeline?limit=200&by=recorded`,
  );
  const steps = timeline.items.map((row) => row.entry).filter((e) => e.kind === 'information.receipt-overdue' && e.text.includes('抗震'));
  expect(steps).toHaveLength(4);
});
