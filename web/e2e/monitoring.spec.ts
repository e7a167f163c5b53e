import { expect } from '@playwright/test';
import { choose, desk, now, test, window } from './city';

interface Station {
  id: string;
  code: string;
}

const minutesBefore = (at: string, minutes: number) => new Date(Date.parse(at) - minutes * 60_000).toISOString();

// A2a: a reading crosses the flood limit; the alarm is on the open board without reload, is acknowledged and becomes an incident.
test('a crossed flood limit comes onto the open board, is acknowledged and becomes an incident', async ({ browser, baseURL }) => {
  const water = await desk(baseURL ?? '', 'water');
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto('/information/monitoring/alarms');
  await expect(page.getByRole('heading', { name: '报警' })).toBeVisible();
  await expect(page.getByRole('article', { name: /薄山水库水位站水位/ })).toHaveCount(0);

  await water.send('POST', '/api/information/monitoring/readings', [
    { station: 'SL-BS', element: '39', at: minutesBefore(await now(water), 1), value: 116.62 },
  ]);
  const alarm = page.getByRole('article', { name: /薄山水库水位站水位 116.62m，超过汛限水位 116/ });
  await expect(alarm).toBeVisible({ timeout: 10_000 });
  await alarm.getByRole('button', { name: /^确\s?认$/ }).click();
  await expect(alarm.getByText(/已确认/).first()).toBeVisible();

  await alarm.getByRole('button', { name: '转为事件' }).click();
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /确\s?定/ })
    .click();
  await alarm.getByRole('link', { name: /事件 2026-/ }).click();
  await expect(page).toHaveURL(/information\/incidents\//);
  await expect(page.getByText(/超过汛限水位/).first()).toBeVisible();
});

test('the curve of a station is drawn with its thresholds and stands in the address', async ({ browser, baseURL }) => {
  const water = await desk(baseURL ?? '', 'water');
  const { items } = await water.get<{ items: Station[] }>('/api/information/monitoring/stations?search=SL-BQ');
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto(`/information/monitoring/stations/${items[0]?.id}`);
  await expect(page.getByRole('img', { name: /板桥水库水位站水位过程线/ })).toBeVisible();
  await expect(page.getByText('汛限 110.00 m')).toBeVisible();
  await page.getByText('近 24 小时').click();
  await expect(page).toHaveURL(/period=24h/);
  await page.getByRole('tab', { name: '数据表' }).click();
  await expect(page.getByRole('row').nth(2)).toBeVisible();
});

test('a rule is made from a template and tried on the past before it is switched on', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto('/information/monitoring/rules?rule=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('从模板开始').fill('1 小时雨量达 20');
  await page.getByText('降雨 · 1 小时雨量达 20 毫米', { exact: true }).click();
  await drawer.getByLabel('界限值').fill('1');
  await drawer.getByRole('button', { name: '试运行（近 3 天）' }).click();
  await expect(drawer.getByRole('status')).toContainText(/会报警 \d+ 次/);
  await drawer.getByLabel('规则名称').fill('演练小雨规则');
  await drawer.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByRole('button', { name: '演练小雨规则' })).toBeVisible();
  await expect(page.getByRole('button', { name: '超汛限水位' })).toBeVisible();
});

test('a combination of two stations is made in the editor and tried on the past', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'flood');
  await page.goto('/information/monitoring/rules?rule=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('规则名称').fill('板桥涨水且薄山涨水');
  await choose(page, page, '类型', '组合');
  for (const [n, station, limit] of [
    [1, '板桥水库水位站', '100'],
    [2, '薄山水库水位站', '100'],
  ] as const) {
    await drawer.getByRole('button', { name: '增加条件' }).click();
    await choose(page, page, `条件 ${n} 监测站`, station);
    await choose(page, page, `条件 ${n} 要素`, '水位');
    await drawer.getByLabel(`条件 ${n} 界限值`).fill(limit);
  }
  await drawer.getByRole('button', { name: '试运行（近 3 天）' }).click();
  await expect(drawer.getByRole('status')).toContainText(/会报警 [1-9]\d* 次/);
  await drawer.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByRole('button', { name: '板桥涨水且薄山涨水' })).toBeVisible();
});
