import { expect } from '@playwright/test';
import { desk, flood, test, window } from './city';

interface Account {
  id: string;
  userName: string;
  grants: { id: string; organizationId: string; role: string }[];
}

// O4: a right withdrawn while the page is open takes effect there, and is said plainly.
test('a right withdrawn while the page is open', async ({ browser, baseURL }) => {
  const officer = await desk(baseURL ?? '', 'flood');
  const incident = await flood(officer, { units: ['GEO'], acknowledgeMinutes: 60 }, '权限收回');
  const page = await window(browser, baseURL ?? '', 'geo');
  await page.goto(`/information/incidents/${incident.id}`);
  await expect(page.getByRole('heading', { name: '权限收回' })).toBeVisible();

  const security = await desk(baseURL ?? '', 'secadmin');
  const accounts = await security.get<{ items: Account[] }>('/api/access/accounts?search=geo');
  const account = accounts.items.find((a) => a.userName === 'geo');
  const grant = account?.grants[0];
  await security.send('DELETE', `/api/access/accounts/${account?.id}/grants/${grant?.id}`);

  await expect(page.getByText(/您已不能再查看此事件|没有查看此事件的权限|不在其参与范围内/).first()).toBeVisible();
  await security.send('POST', `/api/access/accounts/${account?.id}/grants`, {
    role: grant?.role,
    organizationId: grant?.organizationId,
  });
});

test('an administrator sees no incident, and the attempt is on record', async ({ baseURL }) => {
  const officer = await desk(baseURL ?? '', 'flood');
  const incident = await flood(officer, undefined, '管理员不可见');
  const system = await desk(baseURL ?? '', 'sysadmin');
  await expect(system.get(`/api/information/incidents/${incident.id}`)).rejects.toThrow(/404|not-found/);
  await expect(
    system.send('POST', '/api/information/incidents', {
      code: '11A01',
      place: '某地',
      harm: '无',
      occurredAt: '2026-08-05T00:00:00+08:00',
    }),
  ).rejects.toThrow(/right-missing/);
  const auditor = await desk(baseURL ?? '', 'auditadmin');
  const audit = await auditor.get<{ items: { kind: string; text: string }[] }>('/api/audit?kind=access.denied');
  expect(audit.items[0]?.text).toContain('sysadmin');
});
