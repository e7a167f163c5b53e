import { expect, type Page } from '@playwright/test';
import { desk, now, test, window } from './city';

// A2a to A2b in one go: a real reading crosses the limit, the alarm is up, becomes a warning, is published and signed for.
test('a crossed limit becomes an alarm, the alarm a warning, and the warning is signed for', async ({ browser, baseURL }) => {
  test.setTimeout(150_000);
  const url = baseURL ?? '';
  const water = await desk(url, 'water');
  const at = new Date(Date.parse(await now(water)) - 60_000).toISOString();
  const officer = await window(browser, url, 'flood');
  await officer.goto('/information/monitoring/alarms');
  await expect(officer.getByRole('heading', { name: '报警' })).toBeVisible();
  await water.send('POST', '/api/information/monitoring/readings', [{ station: 'SL-SY', element: '39', at, value: 52.98 }]);
  const alarm = officer.getByRole('article', { name: /宿鸭湖水库水位站水位 52.98m，超过汛限水位 52.5/ });
  await alarm.getByRole('button', { name: '发布预警' }).click({ timeout: 15_000 });

  await expect(officer.getByText('来自报警')).toBeVisible();
  await expect(officer.getByLabel('警示事项')).toHaveValue(/宿鸭湖水库水位站水位 52.98m，超过汛限水位 52.5/);
  await expect(officer.getByLabel('应采取的措施')).not.toBeEmpty();
  await expect(officer.getByRole('radio', { name: /黄色/ })).toBeChecked();
  await expect(officer.getByText('汝南县', { exact: true }).first()).toBeVisible();
  await officer.getByRole('button', { name: '保存草稿' }).click();
  await expect(officer.getByText('来自报警')).toBeVisible();
  await officer.getByRole('button', { name: '送审' }).click();
  await expect(officer.getByText('待审核')).toBeVisible();

  const office = await window(browser, url, 'gen');
  await office.goto(new URL(officer.url()).pathname);
  await office.getByRole('button', { name: '审核通过' }).click();
  await expect(office.getByText('待发布')).toBeVisible();
  await publish(officer);

  const unit = await window(browser, url, 'water');
  await unit.goto('/inbox');
  await unit
    .getByRole('article', { name: /请签收：.*洪水黄色预警/ })
    .first()
    .getByRole('button', { name: '签收', exact: true })
    .click();
  await officer.getByText(/签收情况/).click();
  await expect(officer.getByRole('row', { name: /市水利局/ }).getByText('已签收')).toBeVisible();

  await officer.goto('/information/monitoring/alarms');
  await expect(alarm.getByText(/已确认/).first()).toBeVisible();
  await alarm.getByRole('link', { name: /洪水黄色预警.*生效中/ }).click();
  await expect(officer).toHaveURL(/information\/warnings\//);

  await officer.getByRole('button', { name: '解除' }).click();
  await officer.getByRole('dialog').getByLabel('解除原因').fill('水位已回落');
  await officer.getByRole('dialog').getByRole('button', { name: '解除' }).click();
  await expect(officer.getByRole('navigation', { name: '生效中的预警' }).getByText('汝南县')).toHaveCount(0);
});

async function publish(page: Page) {
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(page.getByText('生效中').first()).toBeVisible();
}
