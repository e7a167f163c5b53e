import { expect, type Page } from '@playwright/test';
import { test, window } from './city';

// The list that is seen; the one for screen readers stands beside it, out of sight.
const choice = (page: Page, text: string) => page.locator('.ant-select-item-option', { hasText: text }).first();

// A3a: the officer is at the keyboard at 3 a.m.; under a minute, at most twelve inputs, no mouse.
test('the first report goes out in under 60 seconds, with the keyboard alone', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto('/situation');
  await expect(page.getByRole('heading', { name: '态势' })).toBeVisible();
  let inputs = 0;
  const press = async (key: string) => {
    inputs += 1;
    await page.keyboard.press(key);
  };
  const type = async (text: string) => {
    inputs += 1;
    await page.keyboard.type(text);
  };

  const started = Date.now();
  await press('n');
  await expect(page.getByLabel('事件类型')).toBeFocused();
  await type('skzd');
  await expect(choice(page, '水库重大险情')).toBeVisible();
  await press('Enter');
  await press('Tab');
  await type('板桥镇');
  await expect(choice(page, '板桥镇')).toBeVisible();
  await press('ArrowDown');
  await press('Enter');
  await expect(choice(page, '板桥镇')).toBeHidden();
  await press('Tab');
  await type('坝前水位超汛限 0.6 米，左岸背水坡渗水');
  await press('Tab');
  await type('加密观测、巡坝，抢险队待命');
  await expect(page.getByText('市防汛抗旱应急指挥部').first()).toBeVisible();
  await press('Control+Enter');
  await expect(page).toHaveURL(/\/information\/incidents\/[0-9a-f-]{36}/);
  await expect(page.getByText('水库重大险情').first()).toBeVisible();

  const seconds = (Date.now() - started) / 1000;
  expect(seconds).toBeLessThan(60);
  expect(inputs).toBeLessThanOrEqual(12);
  await expect(page.getByText(/待签收 \d+ 家|已发 \d+/).first()).toBeVisible();
});

test('a report without its place stays on the form and says what is missing', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto('/information/incidents/new');
  await page.getByLabel('事件类型').fill('洪水');
  await page.keyboard.press('Enter');
  await page.getByLabel('危害程度').fill('河水漫堤');
  await page.getByRole('button', { name: '仅登记' }).click();
  await expect(page.getByText('请填写地点')).toBeVisible();
  await expect(page).toHaveURL(/\/new/);
});
