import { expect, type Page } from '@playwright/test';
import { test, window } from './city';

const square = ['113.3, 32.6', '114.3, 32.6', '114.3, 33.3', '113.3, 33.3'];

async function drawTyped(page: Page): Promise<void> {
  await page.getByRole('button', { name: '画范围' }).click();
  await page.getByRole('button', { name: '输入坐标' }).click();
  await page.getByLabel('各点经纬度，每行一个').fill(square.join('\n'));
  await page.getByRole('button', { name: '画出' }).click();
}

const total = (page: Page) => page.getByRole('region', { name: '范围内统计' });

// A1a, A1b: an area drawn by hand is added up; nothing but the platform is asked for anything.
test('an area drawn on the map is added up, and no other host is ever contacted', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'gen');
  const strangers: string[] = [];
  await page.route('**/*', (route) => {
    const url = new URL(route.request().url());
    if (url.origin === baseURL || url.protocol === 'blob:' || url.protocol === 'data:') return route.continue();
    strangers.push(url.href);
    return route.abort();
  });
  const began = Date.now();
  await page.goto('/map');
  const map = page.locator('.m-map .maplibregl-canvas');
  await expect(map).toBeVisible();
  await expect(page.getByText(/窗口及周边共 \d+ 条/)).toBeVisible();
  console.log(`map open after ${Date.now() - began} ms`);

  await page.getByRole('button', { name: '画范围' }).click();
  for (const position of [
    { x: 250, y: 180 },
    { x: 620, y: 170 },
    { x: 640, y: 480 },
    { x: 260, y: 500 },
  ]) {
    await map.click({ position });
  }
  await page.keyboard.press('Enter');
  await expect(total(page)).toContainText(/共 [\d,]+ 条/);
  await expect(total(page).getByRole('row', { name: /居民点/ })).toBeVisible();
  await expect(page).toHaveURL(/draw=polygon/);
  const shown = await total(page)
    .getByText(/共 [\d,]+ 条/)
    .textContent();

  // A colleague who opens the link sees the same.
  const colleague = await window(browser, baseURL ?? '', 'gen');
  await colleague.goto(page.url());
  await expect(total(colleague)).toContainText(shown ?? '-');
  expect(strangers).toEqual([]);
});

test('without a connection the totals are those of what was loaded, and the page says so', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'gen');
  await page.goto('/map?at=113.8,32.95,8.2');
  await expect(page.getByText(/窗口及周边共 \d+ 条/)).toBeVisible();
  await drawTyped(page);
  const online = await total(page)
    .getByText(/共 [\d,]+ 条/)
    .textContent();
  await page.getByRole('button', { name: '清除图形' }).first().click();
  await expect(total(page)).toBeHidden();

  await page.context().setOffline(true);
  await page.getByRole('button', { name: '画圆' }).click();
  await page.getByRole('button', { name: '输入坐标' }).click();
  await page.getByLabel('圆心经纬度').fill('113.8, 32.95');
  await page.getByLabel('半径').fill('40000');
  await page.getByRole('button', { name: '画出' }).click();
  await expect(total(page)).toContainText('按已加载数据统计');
  await expect(total(page)).toContainText(/共 [1-9][\d,]* 条/);
  const offline = await total(page)
    .getByText(/共 [\d,]+ 条/)
    .textContent();

  await page.context().setOffline(false);
  await expect(total(page)).not.toContainText('按已加载数据统计', { timeout: 30_000 });
  // Nothing was counted together here, so the platform comes to the same sum.
  expect(
    await total(page)
      .getByText(/共 [\d,]+ 条/)
      .textContent(),
  ).toBe(offline);
  expect(online).toMatch(/共 [1-9]/);
});

test('a place is found by its initials and by swapped coordinates, and what was chosen has a card', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'gen');
  await page.goto('/map');
  const search = page.getByRole('combobox', { name: /乡镇或经纬度/ });
  await search.fill('32.72 113.33');
  await expect(page.getByText('已按“纬度, 经度”对调')).toBeVisible();
  await search.fill('bqsk');
  await page.locator('.ant-select-item-option', { hasText: '板桥水库' }).first().click();
  await expect(page.getByRole('link', { name: '打开条目' })).toBeVisible();
  await expect(page).toHaveURL(/entry=/);
  await page.getByRole('button', { name: '表格' }).click();
  await expect(page.getByRole('region', { name: '表格' }).getByRole('button', { name: '板桥水库' })).toBeVisible();
});
