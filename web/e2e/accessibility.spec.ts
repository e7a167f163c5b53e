import { expect } from '@playwright/test';
import { violations } from './axe';
import { desk, flood, test, window } from './city';

interface Row {
  id: string;
}

const desks: [user: string, doing: string, paths: string[]][] = [
  [
    'flood',
    'reporting',
    [
      '/situation',
      '/situation?wall=1',
      '/inbox',
      '/information/incidents',
      '/information/incidents/new',
      '/information/incidents/:id',
      '/information/incidents/:id?tab=near',
      '/information/registers/team',
      '/information/registers/risk-source?entry=new',
      '/dispatch/needs',
      '/dispatch/orders?whose=all&which=any',
      '/dispatch/supplies?whose=all&which=any',
      '/dispatch/coordination',
      '/information/incidents/:id?tab=dispatch',
      '/map',
      '/map?table=1&draw=circle:113.9,33.0;114.1,33.0',
    ],
  ],
  [
    'flood',
    'planning',
    [
      '/information/incidents/:id?tab=tasks&do=plan',
      '/information/registers',
      '/information/registers/risk-source',
      '/information/registers/settlement',
      '/information/registers/team?entry=:entry',
      '/information/registers/team?entry=:entry&panel=history',
      '/organization/plans',
      '/organization/plans/:plan',
    ],
  ],
  [
    'flood',
    'being on duty',
    [
      '/organization/directory',
      '/organization/duty?view=now',
      '/organization/duty?view=roster',
      '/organization/duty?view=roster&open=fill',
      '/organization/duty?view=roster&open=import',
      '/organization/duty?view=roster&open=holidays',
      '/organization/duty?view=roster&open=day-2026-08-12',
      '/organization/duty?view=gaps',
      '/organization/duty/handover',
      '/organization/duty/roll-call',
    ],
  ],
  [
    'flood',
    'watching',
    [
      '/information/monitoring',
      '/information/monitoring/stations',
      '/information/monitoring/stations/new',
      '/information/monitoring/alarms',
      '/information/monitoring/rules',
      '/information/monitoring/rules?rule=new',
      '/information/monitoring/gateways',
    ],
  ],
  [
    'water',
    'keeping data',
    [
      '/information/articles',
      '/information/articles?article=:article',
      '/information/articles?article=new',
      '/information/registers/team?entry=:entry&panel=edit',
      '/information/compilations',
    ],
  ],
  [
    'editor',
    'editing',
    [
      '/organization/units',
      '/information/warnings/templates',
      '/information/settings',
      '/information/articles',
      '/information/compilations',
      '/information/compilations/:compilation',
      '/information/compilations/:compilation?view=preview',
      '/organization/plans?do=new',
      '/organization/plans/:plan?do=facts',
      '/organization/duty?view=roster&open=holidays',
    ],
  ],
  ['sysadmin', 'keeping accounts', ['/access/accounts', '/health']],
  ['auditadmin', 'auditing', ['/audit']],
];

/** What the pages are about: one of each, so that no page is looked at empty, and made once for all desks. */
let made: Promise<Record<string, string>> | undefined;

async function make(url: string): Promise<Record<string, string>> {
  const [officer, unit, editor] = [await desk(url, 'flood'), await desk(url, 'water'), await desk(url, 'editor')];
  const incident = await flood(officer, { units: ['411726'], acknowledgeMinutes: 60 }, '无障碍');
  const plans = await officer.get<{ items: Row[] }>('/api/organization/plans');
  const article = await unit.send<Row>('POST', '/api/information/articles', {
    kind: 'measures',
    title: '险工险段巡查办法',
    text: '险工险段每两小时巡查一次。\n发现渗漏即报。',
  });
  const { entry } = await unit.send<{ entry: Row }>('POST', '/api/information/registers', {
    register: 'team',
    kindCode: '42EL2',
    name: '水利抢险三队',
    place: '驿城区板桥镇',
    longitude: 113.633,
    latitude: 32.982,
    contactName: '王队长',
    contactPhone: '0396-5551234',
    facts: { fullTime: 30 },
  });
  const compilation = await editor.send<Row & { title: string; version: number }>('POST', '/api/information/compilations');
  const { id, title, version } = compilation;
  const items = [{ sourceKind: 'article', sourceId: article.id, section: '应急措施', title: '险工险段巡查办法', refreshed: true }];
  await editor.send('PUT', `/api/information/compilations/${id}`, { title, version, items });
  const ids = { article: article.id, compilation: id, entry: entry.id, plan: plans.items[0]?.id ?? '' };
  expect(ids.plan, 'a plan of the demonstration').not.toBe('');
  return { ...ids, id: incident.id };
}

for (const [user, doing, paths] of desks) {
  test(`no page of ${user} ${doing} has an accessibility violation`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    made ??= make(baseURL ?? '');
    const ids = await made;
    const found: string[] = [];
    // Two windows side by side: the check is all computing, and there are two cores at least.
    const look = async (own: string[]) => {
      const page = await window(browser, baseURL ?? '', user);
      for (const path of own) {
        await page.goto(path.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ''));
        await page.waitForLoadState('networkidle').catch(() => undefined);
        await page.waitForTimeout(600);
        found.push(...(await violations(page)).map((violation) => `${path} ${violation}`));
      }
    };
    await Promise.all([look(paths.filter((_, i) => i % 2 === 0)), look(paths.filter((_, i) => i % 2 === 1))]);
    expect(found).toEqual([]);
  });
}

test('the sign-in page has no accessibility violation', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('用户名')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
