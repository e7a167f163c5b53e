import { expect } from '@playwright/test';
import { violations } from './axe';
import { desk, flood, test, window } from './city';

// E3: a plan is executable: starting a level creates its tasks for its units, and they are followed to the end.
test('a response is started from the plan, a unit takes on and finishes its task, and a higher level adds tasks', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const incident = await flood(await desk(baseURL ?? '', 'flood'), { units: ['411726'], acknowledgeMinutes: 600 }, '按预案响应');
  const room = await window(browser, baseURL ?? '', 'commander');
  await room.goto(`/information/incidents/${incident.id}?tab=tasks`);
  await expect(room.getByText('还没有任务')).toBeVisible();

  await room.getByRole('toolbar').getByRole('button', { name: '按预案启动响应' }).click();
  const form = room.getByRole('region', { name: '按预案启动响应' });
  await form.getByText('Ⅲ级响应', { exact: true }).click();
  await expect(form.getByText('将向 11 个单位下达 12 项任务')).toBeVisible();
  await expect(form.getByText('新参与单位，同时发送事件信息').first()).toBeVisible();
  expect(await violations(room), 'preview').toEqual([]);
  await form.getByLabel('事由').fill('铜山乡山洪，道路中断');
  await form.getByLabel('签发人').fill('防汛指挥长');
  await form.getByRole('button', { name: '确认启动Ⅲ级响应：向 11 个单位下达 12 项任务' }).click();

  const board = room.getByRole('list', { name: '任务', exact: true });
  await expect(board.locator('[data-task]')).toHaveCount(12);
  await expect(room.locator('.i-room-title').getByText('Ⅲ级响应')).toBeVisible();

  const unit = await window(browser, baseURL ?? '', 'water');
  await unit.setViewportSize({ width: 390, height: 844 });
  await unit.goto('/inbox');
  const asked = unit.locator('[data-item]').filter({ hasText: '请受领任务：按预案响应' });
  await asked.getByRole('button', { name: '受领任务', exact: true }).click();
  const dispatching = board.locator('[data-task="F03"]');
  await expect(dispatching.getByText('已受领')).toBeVisible();

  await unit.goto(`/information/incidents/${incident.id}?tab=tasks&tasks=mine`);
  const own = unit.locator('[data-task="F03"]');
  await own.getByRole('button', { name: '报告进展', exact: true }).click();
  await own.getByLabel('进展说明').fill('板桥水库预泄至每秒 1500 立方米');
  await own.getByLabel('大中型水库调度指令已下达').check();
  await own.getByRole('button', { name: '报告进展', exact: true }).click();
  await expect(dispatching.getByText('板桥水库预泄至每秒 1500 立方米')).toBeVisible();
  await own.getByRole('button', { name: '完成任务', exact: true }).click();
  await own.getByLabel('完成情况').fill('调度指令全部执行，责任人到岗');
  await own.getByRole('button', { name: '完成任务', exact: true }).click();
  await expect(dispatching.getByText('已完成')).toBeVisible();
  expect(await violations(unit), 'board').toEqual([]);

  const general = await window(browser, baseURL ?? '', 'gen');
  await general.goto(`/information/incidents/${incident.id}?tab=tasks&do=plan`);
  const raising = general.getByRole('region', { name: '按预案启动响应' });
  await raising.getByText('Ⅱ级响应', { exact: true }).click();
  await expect(raising.getByRole('heading', { name: '将终止的任务 1' })).toBeVisible();
  await raising.getByLabel('事由').fill('板桥水库超汛限两米');
  await raising.getByLabel('签发人').fill('指挥长');
  await raising.getByRole('button', { name: /^确认执行Ⅱ级响应：向 3 个单位下达 3 项，终止 1 项/ }).click();
  await expect(board.locator('[data-task]')).toHaveCount(15);
  await expect(board.locator('[data-task="F05"]').getByText('已取消')).toBeVisible();

  // Who opened the form before is told what came in between.
  await room.getByRole('tab', { name: '任务' }).waitFor();
  await expect(room.getByText(/执行Ⅱ级响应：向 3 个单位下达 3 项任务，保留 11 项，终止 1 项/).first()).toBeVisible();
});

test('an editor writes a plan and puts it in force', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const page = await window(browser, baseURL ?? '', 'editor');
  await page.goto('/organization/plans');
  await page.getByRole('button', { name: '新建预案' }).click();
  const facts = page.getByRole('dialog');
  await facts.getByLabel('预案名称').fill('城区内涝现场处置方案');
  await facts.getByLabel('编号').fill(`NL-${Date.now() % 100_000}`);
  await facts.getByLabel('编制单位').fill('防汛');
  await page.getByTitle('市防汛抗旱应急指挥部', { exact: true }).click();
  await facts.getByRole('button', { name: '保存' }).click();

  await expect(page.getByRole('heading', { name: '编制第 1 版草稿' })).toBeVisible();
  await page.getByRole('button', { name: '+ Ⅳ级响应' }).click();
  await page.getByRole('button', { name: '保存并继续' }).click();
  await expect(page.getByText('草稿已保存')).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await page.getByRole('tooltip').getByRole('button').last().click();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByLabel('下次评估日期').fill('2027-06-01');
  const publishing = page.getByRole('region', { name: '发布' });
  await publishing.getByRole('button', { name: '发布' }).click();
  await expect(publishing.getByText('Ⅳ级响应没有任务，请添加任务或删除该级别')).toBeVisible();

  await page.getByRole('button', { name: '编制第 1 版草稿' }).click();
  await page.getByLabel('启动条件').fill('城区 3 处以上道路积水超过 50 厘米');
  await page.getByRole('button', { name: '+ 添加任务' }).click();
  await page.getByLabel('任务名称').fill('封控下穿通道');
  await page.getByLabel('完成时限').fill('20');
  await page.getByLabel('检查项').fill('警戒到位\n排水泵开启');
  expect(await violations(page), 'editor').toEqual([]);
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByLabel('下次评估日期').fill('2027-06-01');
  await publishing.getByRole('button', { name: '发布' }).click();

  await expect(page.getByText('施行中').first()).toBeVisible();
  await expect(page.getByRole('list', { name: '任务' }).getByText('封控下穿通道')).toBeVisible();
  expect(await violations(page), 'plan').toEqual([]);
});
