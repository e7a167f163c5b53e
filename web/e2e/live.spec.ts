import { expect } from '@playwright/test';
import { desk, flood, test, window } from './city';

// Connection lost and resumed: the page says so, and afterwards nothing is missing and nothing is there twice.
test('connection lost and resumed with nothing missed', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const officer = await desk(baseURL ?? '', 'flood');
  const incident = await flood(officer, { units: ['411726'], acknowledgeMinutes: 60 }, '断线重连');
  const page = await window(browser, baseURL ?? '', 'by');
  await page.goto(`/information/incidents/${incident.id}`);
  await expect(page.getByRole('heading', { name: '断线重连' })).toBeVisible();
  await expect(page.getByText('实时').first()).toBeVisible();
  await officer.send('POST', `/api/information/incidents/${incident.id}/notes`, { text: '断线之前' });
  await expect(page.getByText('断线之前').first()).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText(/实时连接中断/).first()).toBeVisible({ timeout: 40_000 });
  for (let i = 1; i <= 12; i++) {
    await officer.send('POST', `/api/information/incidents/${incident.id}/notes`, { text: `断线期间第 ${i} 条。` });
  }
  await page.context().setOffline(false);

  await expect(page.getByText('断线期间第 12 条。').first()).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/实时连接中断/)).toHaveCount(0);
  for (let i = 1; i <= 12; i++) {
    await expect(page.getByText(`断线期间第 ${i} 条。`)).toHaveCount(1);
  }
});
