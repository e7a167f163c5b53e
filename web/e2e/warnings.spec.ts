import { expect } from '@playwright/test';
import { violations } from './axe';
import { choose, desk, test, window } from './city';

// A2b: drafted from the template, reviewed by somebody else, published in one act to the public and to every unit; signed for; updated; lifted.
test('a warning is drafted, reviewed, published, signed for, updated and lifted, and the feed follows', async ({
  browser,
  baseURL,
  request,
}) => {
  test.setTimeout(150_000);
  const url = baseURL ?? '';
  const words = `铜山湖一带降雨 ${Date.now()}`;
  const bureau = await window(browser, url, 'met');
  await bureau.goto('/information/warnings');
  await bureau.getByRole('link', { name: '起草预警' }).click();
  await bureau.getByRole('button', { name: '保存草稿' }).click();
  await expect(bureau.getByText('请选择预警类别和颜色')).toBeVisible();
  await choose(bureau, bureau, '预警类别', '暴雨');
  await bureau.getByText('橙色', { exact: true }).click();
  await expect(bureau.getByLabel('应采取的措施')).not.toBeEmpty();
  await choose(bureau, bureau, '县区', '泌阳县');
  await bureau.keyboard.press('Escape');
  await bureau.getByLabel('警示事项').fill(words);
  expect(await violations(bureau)).toEqual([]);
  await bureau.getByRole('button', { name: '保存草稿' }).click();
  await expect(bureau.getByRole('article', { name: '公众看到的内容' }).getByText(words)).toBeVisible();
  await bureau.getByRole('button', { name: '送审' }).click();
  await expect(bureau.getByText('待审核')).toBeVisible();
  expect(await (await request.get('/feeds/warnings.atom')).text()).not.toContain(words);

  const office = await window(browser, url, 'gen');
  await office.goto('/inbox?ask=review');
  await office
    .getByRole('article', { name: /请审核：.*暴雨橙色预警/ })
    .first()
    .getByRole('button', { name: /去审核/ })
    .click();
  await office.getByRole('button', { name: '审核通过' }).click();
  await expect(office.getByText('待发布')).toBeVisible();

  await bureau.getByRole('button', { name: '发布', exact: true }).click();
  const confirm = bureau.getByRole('dialog');
  await expect(confirm.getByText(/通报 \d+ 个指挥部、成员单位和县区/)).toBeVisible();
  await confirm.getByRole('button', { name: '发布', exact: true }).click();
  await expect(bureau.getByText('生效中').first()).toBeVisible();
  const feed = await request.get('/feeds/warnings.atom');
  expect(await feed.text()).toContain(words);
  const again = await request.get('/feeds/warnings.atom', { headers: { 'If-None-Match': feed.headers().etag ?? '' } });
  expect(again.status()).toBe(304);

  const unit = await window(browser, url, 'water');
  await unit.goto('/inbox');
  await expect(unit.getByRole('navigation', { name: '生效中的预警' }).getByText(/橙色暴雨预警/)).toBeVisible();
  const item = unit.getByRole('article', { name: /请签收：.*暴雨橙色预警/ }).first();
  await item.getByRole('button', { name: '签收', exact: true }).click();
  await expect(unit.getByText(/已签收/).first()).toBeVisible();
  await bureau.getByText(/签收情况/).click();
  await expect(bureau.getByRole('row', { name: /市水利局/ }).getByText('已签收')).toBeVisible();
  await expect(bureau.getByRole('row', { name: /泌阳县/ }).getByText('待叫应')).toBeVisible();
  expect(await violations(bureau)).toEqual([]);

  await bureau.getByRole('link', { name: '更新' }).click();
  await bureau.getByText('红色', { exact: true }).click();
  await bureau.getByRole('button', { name: '保存草稿' }).click();
  await expect(bureau.getByRole('button', { name: '送审' })).toBeVisible();
  const id = bureau.url().split('/').pop()?.split('?')[0] ?? '';
  const [met, gen] = [await desk(url, 'met'), await desk(url, 'gen')];
  await met.send('POST', `/api/information/warnings/${id}/submit`, { version: 1 });
  await gen.send('POST', `/api/information/warnings/${id}/review`, { approve: true, version: 2 });
  await bureau.getByRole('button', { name: '发布', exact: true }).click();
  await bureau.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await expect(bureau.getByText('更新与解除过程')).toBeVisible();
  await expect(unit.getByRole('navigation', { name: '生效中的预警' }).getByText(/红色暴雨预警/)).toBeVisible();
  await expect(unit.getByRole('navigation', { name: '生效中的预警' }).getByText(/橙色暴雨预警/)).toHaveCount(0);

  await bureau.getByRole('button', { name: '解除' }).click();
  await bureau.getByRole('dialog').getByLabel('解除原因').fill('降雨过程结束');
  await bureau.getByRole('dialog').getByRole('button', { name: '解除' }).click();
  await expect(bureau.getByText('已解除').first()).toBeVisible();
  await expect(unit.getByRole('navigation', { name: '生效中的预警' }).getByText('泌阳县')).toHaveCount(0);
  expect(await (await request.get('/feeds/warnings.atom')).text()).toContain('降雨过程结束');
});
