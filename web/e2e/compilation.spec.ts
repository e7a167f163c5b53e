import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { violations } from './axe';
import { desk, organizations, test, window } from './city';

// A1c, A1d, O2: a unit shares, the office compiles and issues, the unit signs from its inbox, the office sees it.
test('an article and a changed entry are compiled, issued, signed for and seen', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const title = `渗漏巡查办法 ${Date.now()}`;
  const water = await desk(url, 'water');
  const idOf = await organizations(water);
  const team = await water.send<{ entry: { id: string; version: number } }>('POST', '/api/information/registers', entry('水利抢险一队'));
  const changed = `${entry('水利抢险一队').name}（增员）`;
  await water.send('PUT', `/api/information/registers/${team.entry.id}`, { ...entry(changed), version: team.entry.version });

  const unit = await window(browser, url, 'water');
  await unit.goto('/information/articles');
  await unit.getByRole('button', { name: '提交材料' }).click();
  await unit.getByRole('textbox', { name: '标题' }).fill(title);
  await unit.getByRole('textbox', { name: '正文' }).fill('险工险段每两小时巡查一次。\n发现渗漏即报。');
  await unit.getByRole('dialog').getByRole('button', { name: '提交材料' }).click();
  await expect(unit.getByText('材料已提交总指挥部办公室')).toBeVisible();

  const office = await window(browser, url, 'editor');
  await office.goto('/information/compilations');
  await office.getByRole('button', { name: '编辑新一期' }).click();
  await office.getByRole('button', { name: `选入：${title}` }).click();
  await office.getByRole('button', { name: `选入：${changed}` }).click();
  await expect(office.getByText('2 条', { exact: true })).toBeVisible();
  expect(await violations(office)).toEqual([]);
  await office.getByText('预览', { exact: true }).click();
  const paper = office.getByRole('article', { name: '汇编正文' });
  await expect(paper.getByText('发现渗漏即报。')).toBeVisible();
  await expect(paper.getByText('送审稿', { exact: false })).toBeVisible();

  await office.getByRole('button', { name: '编发', exact: true }).click();
  const confirm = office.getByRole('dialog');
  await expect(confirm.getByText(/编发给 \d+ 个单位/).first()).toBeVisible();
  await confirm.getByLabel('签发人').fill('王主任');
  await confirm.getByRole('button', { name: /编发给/ }).click();
  await expect(office.getByText(/驻应总指办汇编〔\d+〕第\d+期/).first()).toBeVisible();

  const download = office.waitForEvent('download');
  await office.getByRole('link', { name: '下载公文（docx）' }).click();
  expect(
    readFileSync(await (await download).path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');

  await unit.goto('/inbox');
  const item = unit.getByRole('article', { name: /请签收《.*》/ }).first();
  await item.getByRole('button', { name: '查看' }).click();
  await expect(unit.getByRole('article', { name: '汇编正文' }).getByText(title)).toBeVisible();
  expect(await violations(unit)).toEqual([]);
  await unit.goto('/inbox');
  await unit.getByRole('button', { name: '签收', exact: true }).first().click();
  await expect(unit.getByText(/已签收/).first()).toBeVisible();

  await office.getByText(/签收情况/).click();
  const row = office.locator(`tr[data-row-key="${idOf('WATER')}"]`);
  await expect(row.getByText('已签收')).toBeVisible();
  expect(await violations(office)).toEqual([]);
});

// A1d: a busy month brings more than one page; all of a unit means all, though only what is in view exists.
test('candidates beyond the first page are picked with their unit and found by scrolling', async ({ browser, baseURL }) => {
  const url = baseURL ?? '';
  const [met, editor] = [await desk(url, 'met'), await desk(url, 'editor')];
  const tag = `会商${Date.now()}`;
  for (let n = 0; n < 230; n += 10) {
    const ten = Array.from({ length: 10 }, (_, i) => ({ kind: 'experience', title: `${tag}之${n + i}`, text: '每日两次会商。' }));
    await Promise.all(ten.map((article) => met.send('POST', '/api/information/articles', article)));
  }
  const issue = await editor.send<{ id: string }>('POST', '/api/information/compilations');
  const page = await window(browser, url, 'editor');
  await page.goto(`/information/compilations/${issue.id}?words=${tag}`);
  const list = page.getByRole('region', { name: '候选内容' }).last();
  await expect(page.getByText('共 230 条，已列出 200 条')).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await page.getByRole('button', { name: /选入.*“经验做法”全部$/ }).click();
  await expect(page.getByText('230 条', { exact: true })).toBeVisible();

  await expect(async () => {
    await list.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
    await expect(page.getByText('共 230 条，已列出 230 条')).toBeVisible({ timeout: 500 });
  }).toPass();
  await list.evaluate((frame) => frame.scrollTo(0, frame.scrollHeight));
  await expect(list.getByText('已选入').last()).toBeVisible();
  await expect(page.getByRole('button', { name: /^选入/ })).toHaveCount(0);
});

function entry(name: string) {
  return {
    register: 'team',
    kindCode: '42EL2',
    name,
    place: '驿城区板桥镇',
    longitude: 113.633,
    latitude: 32.982,
    contactName: '王队长',
    contactPhone: '0396-5551234',
    facts: { fullTime: 30 },
  };
}
