import { expect } from '@playwright/test';
import { desk, flood, test, window } from './city';

// A3c: a follow-up shows what changed since the last report; a second writer sees what the first changed and decides.
test('a follow-up report shows its difference to the one before', async ({ browser, baseURL }) => {
  const officer = await desk(baseURL ?? '', 'flood');
  const incident = await flood(officer, { units: ['411726'], acknowledgeMinutes: 30 }, '续报对比');
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto(`/information/incidents/${incident.id}`);
  await page.getByRole('button', { name: '续报', exact: true }).click();
  await page.getByLabel('报告内容').fill('又转移一个自然村');
  await page.getByLabel(/^紧急转移安置/).fill('600');
  await page
    .getByRole('button', { name: /^提交|^报送|^保存|续报$/ })
    .last()
    .click();
  await page.getByRole('tab', { name: /报告/ }).click();
  await expect(page.getByText('续报一').first()).toBeVisible();
  await expect(page.getByText('又转移一个自然村').first()).toBeVisible();
  const row = page.getByRole('row', { name: /紧急转移安置.*420.*600/ });
  await expect(row.first()).toBeVisible();
});

test('who writes on an old version sees what changed and decides', async ({ browser, baseURL }) => {
  const officer = await desk(baseURL ?? '', 'flood');
  const incident = await flood(officer, { units: ['411726'], acknowledgeMinutes: 30 }, '两人同改');
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto(`/information/incidents/${incident.id}`);
  await page.getByRole('button', { name: '续报', exact: true }).click();
  await page.getByLabel('报告内容').fill('我的续报');
  const county = await desk(baseURL ?? '', 'by');
  await county.send('POST', `/api/information/incidents/${incident.id}/reports`, {
    reportKind: 'followUp',
    text: '泌阳抢先续报',
    figures: {},
  });
  await page
    .getByRole('button', { name: /^提交|^报送|^保存|续报$/ })
    .last()
    .click();
  await expect(page.getByText(/他人已作更改/)).toBeVisible();
  await expect(page.getByText(/泌阳抢先续报/).first()).toBeVisible();
  await page.getByRole('button', { name: '已看清，仍按我的内容提交' }).click();
  await page.getByRole('tab', { name: /报告/ }).click();
  await expect(page.getByText('续报二').first()).toBeVisible();
});
