import { expect } from '@playwright/test';
import { desk, flood, test, window } from './city';

const phone = { width: 390, height: 844 };

// O3: what is open goes over from one shift to the next, and both sign for it.
test('a handover is signed by both', async ({ browser, baseURL }) => {
  const url = baseURL ?? '';
  const incident = await flood(await desk(url, 'gen'), undefined, '交接班时的山洪');
  const off = await window(browser, url, 'editor');
  await off.goto('/organization/duty/handover');
  await off.getByLabel('来源').fill('泌阳县值班室来电');
  await off.getByLabel('内容').fill('铜山乡道路中断，正在抢通');
  await off.getByRole('button', { name: '记入日志' }).click();
  await expect(off.getByText('铜山乡道路中断，正在抢通').first()).toBeVisible();

  await off.getByRole('button', { name: '开始交接' }).click();
  const sheet = off.getByRole('article', { name: '交接班记录表' });
  await expect(sheet.getByRole('link', { name: new RegExp(incident.title) }).first()).toBeVisible();
  await expect(sheet.getByText('泌阳县值班室来电：铜山乡道路中断，正在抢通')).toBeVisible();
  await off.getByLabel('交班备注').fill('盯紧铜山乡转移进度');
  await off.getByRole('button', { name: '交班签字' }).click();
  await expect(off.getByText('已交班，等待接班人用本人账号签字。')).toBeVisible();

  const on = await window(browser, url, 'gen');
  await on.goto('/inbox');
  await on.getByRole('button', { name: /去签字：请接班签字/ }).click();
  await expect(on.getByText('盯紧铜山乡转移进度')).toBeVisible();
  await on.getByRole('button', { name: '接班签字' }).click();
  await expect(on.getByText('双方已签字')).toBeVisible();
  await expect(on.getByRole('button', { name: '接班签字' })).toHaveCount(0);

  // The first desk sees it without a reload, and the inbox asks no more.
  await expect(off.getByText('双方已签字')).toBeVisible();
  await on.goto('/inbox');
  await expect(on.getByRole('button', { name: /去签字/ })).toHaveCount(0);
});

// O3: one press calls everyone on duty; a tap on a phone answers; who is missing is named with the phones to call.
test('a roll-call is answered from a phone and closes with its results', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const caller = await window(browser, url, 'flood');
  await caller.goto('/organization/duty/roll-call');
  await caller.getByLabel('说明').fill('汛期查岗');
  await caller.getByRole('button', { name: '点名', exact: true }).click();
  const board = caller.getByRole('list', { name: '点名结果' });
  await expect(board.getByRole('listitem', { name: '泌阳县应急指挥部' })).toContainText('待应答');

  const county = await window(browser, url, 'by');
  await county.setViewportSize(phone);
  await county.goto('/inbox');
  await county.getByRole('button', { name: '应答', exact: true }).click();
  await expect(board.getByRole('listitem', { name: '泌阳县应急指挥部' })).toContainText('已应答');
  await expect(caller.getByText(/应答 1\/\d+/)).toBeVisible();

  // Ten minutes of the exercise are half a minute here.
  await expect(caller.getByText('已结束')).toBeVisible({ timeout: 60_000 });
  const missing = board.getByRole('listitem').first();
  await expect(missing).toContainText('未应答');
  await expect(missing.getByRole('link').first()).toHaveAttribute('href', /^tel:/);
});

// O3: a gap is asked about ahead and settled when it is filled.
test('a gap of the roster is filled from the inbox', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'env');
  await page.goto('/inbox');
  await page.getByRole('button', { name: /去补排：值班空缺/ }).click();
  const gap = page.getByRole('list', { name: '未来 7 天值班空缺' });
  await expect(gap).toContainText('值班员');
  await page.getByRole('button', { name: '在 2026-08-08 添加班次' }).click();
  await page.getByLabel('姓名').fill('补班员');
  await page.getByLabel('电话').fill('0396-2815166');
  await page
    .getByRole('button', { name: '保 存' })
    .or(page.getByRole('button', { name: '保存' }))
    .click();
  await expect(page.getByRole('button', { name: /值班员 补班员/ })).toBeVisible();
  await expect(gap).toHaveCount(0);

  // A second shift at the same post is refused by name and changes nothing.
  await page.getByRole('button', { name: '在 2026-08-08 添加班次' }).click();
  await page.getByLabel('姓名').fill('重叠员');
  await page.getByLabel('电话').fill('110');
  await page
    .getByRole('button', { name: '保 存' })
    .or(page.getByRole('button', { name: '保存' }))
    .click();
  await expect(page.getByText(/与 值班员 补班员.*时间重叠/)).toBeVisible();
});

// O3: a swap is asked, noted as agreed, and approved by somebody else; only then does the roster change.
test('a swap is approved by another keeper and changes the roster', async ({ browser, baseURL }) => {
  const url = baseURL ?? '';
  const asker = await window(browser, url, 'gen');
  await asker.goto('/organization/duty?view=roster&month=2026-08');
  const day = asker.getByRole('listitem', { name: '2026-08-12' });
  await day.getByRole('button', { name: /值班员 王值班/ }).click();
  const drawer = asker.getByRole('dialog');
  await drawer.getByRole('button', { name: '申请换班' }).click();
  const form = drawer.getByRole('form', { name: '申请换班' });
  await form.getByLabel('与哪个班次对调').click();
  await asker.getByTitle('请人代值（不对调）').click();
  await form.getByLabel('代值人姓名').fill('赵代班');
  await form.getByLabel('代值人电话').fill('0396-2815177');
  await form.getByLabel('事由').fill('参加防汛培训');
  await form.getByRole('button', { name: '申请换班' }).click();
  const swap = asker.getByRole('region', { name: '换班' }).getByRole('listitem').filter({ hasText: '赵代班' });
  await expect(swap.getByText('待对方同意')).toBeVisible();
  await swap.getByRole('button', { name: /^同\s?意$/ }).click();
  await expect(swap.getByText('待批准')).toBeVisible();
  await expect(swap.getByRole('button', { name: /^批\s?准$/ })).toHaveCount(0);
  await expect(day.getByRole('button', { name: /值班员 王值班/ })).toBeVisible();

  const approver = await window(browser, url, 'editor');
  await approver.goto('/inbox');
  await approver.getByRole('button', { name: /去处理：待批准换班：.*赵代班/ }).click();
  const asked = approver.getByRole('region', { name: '换班' }).getByRole('listitem').filter({ hasText: '赵代班' });
  await asked.getByRole('button', { name: /^批\s?准$/ }).click();
  await expect(asked.getByText('已批准')).toBeVisible();

  // The roster on the first desk changes without a reload, and the inbox asks no more.
  await expect(day.getByRole('button', { name: /值班员 赵代班/ })).toBeVisible();
  await expect(day.getByRole('button', { name: /值班员 王值班/ })).toHaveCount(0);
  await approver.goto('/inbox');
  await expect(approver.getByRole('button', { name: /换班.*赵代班/ })).toHaveCount(0);
});

// O3: a holiday asks for a leader on duty; whoever has none sees the gap, until the day is an ordinary one again.
test('a holiday is entered, asks for a leader, and is taken back', async ({ browser, baseURL }) => {
  const url = baseURL ?? '';
  const unit = await window(browser, url, 'water');
  await unit.goto('/organization/duty?view=roster&month=2026-08');
  const day = unit.getByRole('listitem', { name: '2026-08-10' });
  await expect(day).toBeVisible();
  const gap = unit.getByRole('list', { name: '未来 7 天值班空缺' });
  await expect(gap).toHaveCount(0);

  const editor = await window(browser, url, 'editor');
  await editor.goto('/organization/duty?view=roster&month=2026-08&open=holidays');
  const holidays = editor.getByRole('dialog');
  const form = holidays.getByRole('form', { name: '设置一天' });
  await form.getByLabel('日期').fill('2026-08-10');
  await form.getByLabel('名称').fill('全市防汛日');
  await form.getByRole('button', { name: /^保\s?存$/ }).click();
  const row = holidays.getByRole('listitem').filter({ hasText: '2026-08-10' });
  await expect(row).toContainText('须有领导带班');
  await expect(day.getByText('全市防汛日')).toBeVisible();
  await expect(gap).toContainText('带班领导');

  await unit.getByRole('button', { name: '节假日' }).click();
  await expect(unit.getByRole('dialog').getByText('全市防汛日')).toBeVisible();
  await expect(unit.getByRole('button', { name: '删除 2026-08-10' })).toHaveCount(0);
  await row.getByRole('button', { name: '删除 2026-08-10' }).click();
  await expect(editor.getByText('从节假日表中删除 2026-08-10 全市防汛日？')).toBeVisible();
  await editor
    .getByRole('tooltip')
    .getByRole('button', { name: /^删\s?除$/ })
    .click();
  await expect(row).toHaveCount(0);
  await expect(gap).toHaveCount(0);
});
