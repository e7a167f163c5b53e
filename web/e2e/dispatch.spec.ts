import { expect, type Page } from '@playwright/test';
import { violations } from './axe';
import { choose, desk, flood, test, window } from './city';

const mine = '市水利抢险一队';
const wanted = '市水利抢险二队';

interface Need {
  id: string;
}

/** Chooses this team and no other. */
async function only(page: Page, team: string): Promise<void> {
  const list = page.getByRole('list', { name: '候选队伍' });
  await expect(list.getByRole('checkbox', { name: team, exact: true })).toBeVisible();
  for (const box of await list.getByRole('checkbox', { checked: true }).all()) await box.uncheck();
  await list.getByRole('checkbox', { name: team, exact: true }).check();
}

// C1: asked for, matched, ordered, carried out; everybody sees it happen.
test('a county asks, the headquarters orders a team, and a phone accepts, departs and arrives', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const incident = await flood(await desk(url, 'flood'), { units: ['411726'], acknowledgeMinutes: 600 }, '板桥副坝渗漏');
  const county = await window(browser, url, 'by');
  await county.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await expect(county.getByText('还没有需求')).toBeVisible();
  await county.getByRole('button', { name: '提出需求' }).click();
  const form = county.getByRole('form', { name: '提出需求' });
  await form.getByRole('button', { name: '提出需求' }).click();
  await expect(form.getByText('请填写“用途”')).toBeVisible();
  await choose(county, form, '* 需要的能力', '堤防抢护');
  await form.getByLabel('用途').fill('封堵副坝渗漏');
  expect(await violations(county), 'asking').toEqual([]);
  await form.getByRole('button', { name: '提出需求' }).click();
  await expect(county.locator('[data-need]')).toContainText('堤防抢护 1支');

  const headquarters = await window(browser, url, 'flood');
  await headquarters.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  const need = headquarters.locator('[data-need]');
  await expect(need.getByText('等待 市防汛抗旱应急指挥部')).toBeVisible();
  await need.getByRole('button', { name: '匹配与下达' }).click();
  await expect(need.getByText(/^已选 1 支，合计 1支，缺口 0支$/)).toBeVisible();
  expect(await violations(headquarters), 'candidates').toEqual([]);
  await only(headquarters, mine);
  await need.getByRole('button', { name: '下达调度令（1 支队伍）' }).click();
  await expect(need.getByText('已派足')).toBeVisible();

  const phone = await window(browser, url, 'water');
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto('/dispatch/orders');
  const order = phone.locator('[data-order]').filter({ hasText: '板桥副坝渗漏' });
  await expect(order).toContainText(mine);
  expect(await violations(phone), 'orders').toEqual([]);
  await order.getByRole('button', { name: '受领', exact: true }).click();
  await expect(need.locator('[data-order] .d-state')).toContainText('已受领');
  await order.getByRole('button', { name: '已出动' }).click();
  await expect(need.locator('[data-order] .d-state')).toContainText('已出动');
  await order.getByRole('button', { name: '已到场' }).click();
  await expect(need.locator('[data-order] .d-state')).toContainText('已到场');
  await expect(need.getByText('已到齐')).toBeVisible();
  await order.getByRole('button', { name: '任务完成' }).click();
  await order.getByLabel('完成情况').fill('渗漏封堵');
  await order.getByRole('button', { name: '任务完成' }).click();
  await expect(county.locator('[data-need] > .d-head .d-state')).toContainText('已完成');
});

// C1: one team, two dispatchers. The loser learns who has it and who is free; a refusal is planned anew.
test('two dispatchers want one team: one has it, the other sees why; a refusal comes back and the ladder is climbed', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const at = await desk(url, 'flood');
  const incident = await flood(at, { units: ['411726'], acknowledgeMinutes: 600 }, '汝河堤防险情');
  const ask = (purpose: string) =>
    at.send<Need>('POST', '/api/dispatch/needs', { incidentId: incident.id, capability: 'dike-repair', quantity: 1, purpose });
  await ask('左岸抢护');
  await ask('右岸抢护');
  const [one, other] = await Promise.all([window(browser, url, 'flood'), window(browser, url, 'gen')]);
  const cards = [
    [one, '左岸抢护'],
    [other, '右岸抢护'],
  ] as const;
  for (const [page, purpose] of cards) {
    await page.goto(`/information/incidents/${incident.id}?tab=dispatch`);
    await page.locator('[data-need]').filter({ hasText: purpose }).getByRole('button', { name: '匹配与下达' }).click();
    await only(page, wanted);
  }
  await one.getByRole('button', { name: '下达调度令（1 支队伍）' }).click();
  await expect(one.locator('[data-need]').filter({ hasText: '左岸抢护' }).getByText('已派足')).toBeVisible();
  await other.getByRole('button', { name: '下达调度令（1 支队伍）' }).click();
  await expect(
    other.getByText(new RegExp(`${wanted}已由市防汛抗旱应急指挥部调派（DD\\d{4}-\\d{4}，已签发），不能重复调派。可改派：`)),
  ).toBeVisible();
  expect(await violations(other), 'refused').toEqual([]);
  await expect(other.locator('[data-need]').filter({ hasText: '右岸抢护' }).locator('[data-order]')).toHaveCount(0);

  const unit = await window(browser, url, 'water');
  await unit.goto('/dispatch/orders');
  const order = unit.locator('[data-order]').filter({ hasText: '左岸抢护' });
  await order.getByRole('button', { name: '无法受领' }).click();
  await order.getByLabel('无法受领的原因').fill('在铜山河堤抢险，无法抽调');
  await order.getByRole('button', { name: '无法受领' }).click();
  const left = one.locator('[data-need]').filter({ hasText: '左岸抢护' });
  await expect(left.locator('[data-order] .d-state')).toContainText('已拒绝');
  await expect(left.locator('> .d-head .d-state')).toContainText('有缺口');
  await left.getByRole('button', { name: '申请跨行业调用' }).click();
  await left.getByLabel('缺口和理由').fill('本行业力量不足');
  await left.getByRole('button', { name: '申请跨行业调用' }).click();
  await expect(left.getByText('等待 市应急救援总指挥部')).toBeVisible();

  const general = other.locator('[data-need]').filter({ hasText: '左岸抢护' });
  await general.getByRole('button', { name: '开放跨行业调用' }).click();
  await general.getByLabel('缺口和理由').fill('同意调用矿山救护队');
  await general.getByLabel('批准人').fill('李副市长');
  await general.getByRole('button', { name: '开放跨行业调用' }).click();
  await expect(left.getByText('开放跨行业，批准人 李副市长：同意调用矿山救护队')).toBeVisible();
  await left.getByRole('button', { name: '匹配与下达' }).click();
  await only(one, '非煤矿山救护队');
  await left.getByRole('button', { name: '下达调度令（1 支队伍）' }).click();
  await expect(left.locator('[data-order]').filter({ hasText: '非煤矿山救护队' })).toContainText('跨行业');
});

// C1: what is short in several places is planned together and ordered in one act.
test('two needs are planned together and ordered in one act', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const url = baseURL ?? '';
  const at = await desk(url, 'flood');
  const incident = await flood(at, { units: ['411726'], acknowledgeMinutes: 600 }, '两处漫堤');
  for (const purpose of ['上段漫堤', '下段漫堤']) {
    await at.send<Need>('POST', '/api/dispatch/needs', { incidentId: incident.id, capability: 'flood-fighting', quantity: 1, purpose });
  }
  const page = await window(browser, url, 'flood');
  await page.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await page.getByRole('button', { name: '统一匹配 2 项需求' }).click();
  const plan = page.getByRole('region', { name: '统一匹配' });
  await expect(plan.locator('[data-plan]')).toHaveCount(2);
  await expect(plan.getByText('缺口 1支，可补足')).toHaveCount(2);
  const first = plan.locator('[data-plan]').first();
  await first.getByText(/^备选 /).click();
  await first.getByRole('button', { name: /^改派/ }).first().click();
  await expect(plan.getByText(/^与最优相比/)).toBeVisible();
  await expect(first.getByText(/人工指定/)).toBeVisible();
  expect(await violations(page), 'joint plan').toEqual([]);
  await plan.getByRole('button', { name: '恢复最优方案' }).click();
  await expect(plan.getByText(/^与最优相比/)).toHaveCount(0);
  await plan.getByRole('button', { name: '一并下达：2 项需求，2 支队伍' }).click();
  await expect(page.locator('[data-need] > .d-head').getByText('已派足')).toHaveCount(2);
});

// C1: a closed road is on record and opened again; a team on the scene is relieved by a fresh one, which counts from its arrival.
test('a road is closed and opened, and a team is relieved by another that takes over when it arrives', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const [at, owner] = [await desk(url, 'flood'), await desk(url, 'water')];
  const incident = await flood(at, { units: ['411726', 'WATER'], acknowledgeMinutes: 600 }, '连续抢险');
  const teams: string[] = [];
  for (const name of ['轮换甲队', '轮换乙队']) {
    const made = await owner.send<{ entry: { id: string } }>('POST', '/api/information/registers', {
      register: 'team',
      kindCode: '42EL2',
      name,
      place: '驻马店市驿城区',
      longitude: 114.0,
      latitude: 32.98,
      contactName: '队长',
      contactPhone: '0396-5551234',
      readiness: 'ready',
      facts: { musterDay: 10, capabilities: [{ code: 'rope-rescue', grade: 1 }] },
    });
    teams.push(made.entry.id);
  }
  const need = await at.send<Need>('POST', '/api/dispatch/needs', {
    incidentId: incident.id,
    capability: 'rope-rescue',
    quantity: 1,
    purpose: '高处救援',
  });
  const headquarters = await window(browser, url, 'flood');
  await headquarters.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await headquarters.getByRole('button', { name: '登记道路封闭' }).click();
  const form = headquarters.getByRole('form', { name: '登记道路封闭' });
  await form.getByLabel('封闭的道路或桥梁').fill('南环路漫水桥');
  await form.getByLabel('原因').fill('桥面过水');
  expect(await violations(headquarters), 'closing a road').toEqual([]);
  await form.getByRole('button', { name: '登记道路封闭' }).click();
  const roads = headquarters.getByRole('list', { name: '道路封闭' });
  await expect(roads.getByText('半径 500 米')).toBeVisible();

  const card = headquarters.locator('[data-need]').filter({ hasText: '高处救援' });
  await expect(card).toBeVisible();
  await expect(async () => {
    const free = await at.send<object>('POST', '/api/dispatch/orders', { needId: need.id, teamIds: [teams[0]] });
    expect(free).toBeTruthy();
  }).toPass({ timeout: 10_000 });
  const phone = await window(browser, url, 'water');
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto('/dispatch/orders');
  const first = phone.locator('[data-order]').filter({ hasText: '轮换甲队' });
  await first.getByRole('button', { name: '已出动' }).click();
  await phone.context().grantPermissions(['geolocation']);
  await phone.context().setGeolocation({ longitude: 113.9, latitude: 32.98 });
  await first.getByRole('button', { name: '共享本机位置' }).click();
  await expect(card.getByText(/距现场 [\d.]+ 公里/)).toBeVisible({ timeout: 20_000 });
  await card.getByRole('button', { name: '查看位置和轨迹' }).click();
  await expect(card.locator('.map-frame')).toBeVisible();
  await headquarters.mouse.move(5, 5);
  expect(await violations(headquarters), 'position').toEqual([]);
  await phone.mouse.move(5, 5);
  expect(await violations(phone), 'sharing').toEqual([]);
  await first.getByRole('button', { name: '已到场' }).click();
  await first.getByRole('button', { name: '开始作业' }).click();
  await expect(card.locator('[data-order] .d-state')).toContainText('作业中');

  await card.getByRole('button', { name: '安排轮换' }).click();
  await card.getByRole('radio', { name: /轮换乙队/ }).check();
  expect(await violations(headquarters), 'relief').toEqual([]);
  await card.getByRole('button', { name: '派出接替队伍' }).click();
  await expect(card.getByText(/前来接替/)).toBeVisible();
  const second = phone.locator('[data-order]').filter({ hasText: '接替 轮换甲队' });
  await second.getByRole('button', { name: '已到场' }).click();
  await expect(card.locator('[data-order]').filter({ hasText: '轮换甲队' }).first().locator('.d-state')).toContainText(/已交接|已到场/);
  await expect(card.getByText('已交接').first()).toBeVisible();
  await expect(card.getByText('已到齐')).toBeVisible();
  await roads.getByRole('button', { name: '解除封闭' }).first().click();
  await expect(roads.getByText('南环路漫水桥')).toHaveCount(0);
});

// C3: five pumps are asked for and three are there; they go out, are used and come back, and the stock is right.
test('three of five pumps are allotted, handed over, used up and returned, and the stock is right', async ({ browser, baseURL }) => {
  test.setTimeout(150_000);
  const url = baseURL ?? '';
  const item = '大口径移动泵';
  const incident = await flood(await desk(url, 'flood'), { units: ['411726'], acknowledgeMinutes: 600 }, '涵洞积水');
  await (await desk(url, 'water')).send('POST', '/api/information/registers', {
    register: 'equipment',
    kindCode: '43BL1',
    name: item,
    place: '市防汛物资储备库',
    longitude: 113.9,
    latitude: 32.98,
    contactName: '保管员',
    contactPhone: '0396-5551234',
    quantity: 3,
    unit: '台',
    facts: { condition: 'good' },
  });
  const county = await window(browser, url, 'by');
  await county.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await county.getByRole('button', { name: '提出需求' }).click();
  const form = county.getByRole('form', { name: '提出需求' });
  await form.getByText('装备物资').click();
  await form.getByRole('button', { name: '提出需求' }).click();
  await expect(form.getByText('请填写“物资名称”')).toBeVisible();
  await form.getByLabel('物资名称').fill('大口径');
  await county.locator('.ant-select-item-option', { hasText: item }).click();
  await expect(form.getByLabel('单位')).toHaveValue('台');
  await form.getByLabel('数量').fill('5');
  await form.getByLabel('用途').fill('排除涵洞积水');
  expect(await violations(county), 'asking for an item').toEqual([]);
  await form.getByRole('button', { name: '提出需求' }).click();
  await expect(county.locator('[data-need]')).toContainText(`${item} 5台`);

  const headquarters = await window(browser, url, 'flood');
  await headquarters.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  const need = headquarters.locator('[data-need]');
  await need.getByRole('button', { name: '调拨物资' }).click();
  await expect(need.getByText('本次调拨 3台，仍缺 2台')).toBeVisible();
  expect(await violations(headquarters), 'stocks').toEqual([]);
  await need.getByRole('button', { name: '下达调拨单（3台）' }).click();
  await expect(need.locator('[data-allotment]')).toContainText('待答复');
  await expect(need.getByText('已派 3，到场 0，需要 5台')).toBeVisible();

  const phone = await window(browser, url, 'water');
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto('/dispatch/supplies');
  const given = phone.locator('[data-allotment]').filter({ hasText: item });
  await given.getByRole('button', { name: '同意' }).click();
  await given.getByRole('button', { name: '出库' }).click();
  await expect(given).toContainText('已出库');
  await expect(given.getByRole('link', { name: '交接单' })).toBeVisible();

  const got = county.locator('[data-allotment]');
  await got.getByRole('button', { name: '接收' }).click();
  await expect(county.getByText('已派 3，到场 3，需要 5台')).toBeVisible();
  await got.getByRole('button', { name: '消耗' }).click();
  await got.getByLabel('消耗数量（台）').fill('1');
  await got.getByRole('button', { name: '消耗' }).click();
  await expect(got).toContainText('归还 0，消耗 1，在外 2台');

  await expect(given).toContainText('消耗 1，在外 2台');
  await given.getByRole('button', { name: '归还' }).click();
  await given.getByLabel('归还数量（台）').fill('3');
  await given.getByRole('button', { name: '归还' }).click();
  await expect(given, 'what is settled leaves the list').toHaveCount(0);
  await expect(got).toContainText('归还 2，消耗 1，在外 0台');
  await expect(need.locator('[data-allotment]')).toContainText('已结清');
  await need.getByRole('button', { name: '调拨物资' }).click();
  await expect(need.locator('[data-stock]')).toContainText('可调 2台');

  const general = await window(browser, url, 'gen');
  await general.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await general.getByRole('button', { name: '请求外部支援' }).click();
  const outside = general.getByRole('form', { name: '请求外部支援' });
  await outside.getByLabel('支援单位').fill('省应急管理厅');
  await outside.getByLabel('缺口和理由').fill('全市移动泵不足');
  await outside.getByLabel('批准人').fill('李市长');
  await outside.getByRole('button', { name: '请求外部支援' }).click();
  await general.getByRole('button', { name: '记录答复' }).click();
  await general.getByLabel('预计多少分钟到达').fill('120');
  await general.getByRole('button', { name: '对方答应' }).click();
  await expect(county.locator('[data-support]')).toContainText('已答应');
  expect(await violations(general), 'help from outside').toEqual([]);
});

// C2: an expert is called by what it knows, advises from afar, and the headquarters says what it does about it.
test('an expert is called, gives an opinion on a phone, and the headquarters adopts it', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const url = baseURL ?? '';
  const incident = await flood(await desk(url, 'flood'), { units: ['411726'], acknowledgeMinutes: 600 }, '副坝管涌');
  const headquarters = await window(browser, url, 'flood');
  await headquarters.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await headquarters.getByRole('button', { name: '提出需求' }).click();
  const form = headquarters.getByRole('form', { name: '提出需求' });
  await form.getByText('专家', { exact: true }).click();
  await form.getByLabel('需要的专业').fill('大坝');
  await headquarters.locator('.ant-select-item-option', { hasText: '大坝安全' }).first().click();
  await form.getByLabel('用途').fill('研判管涌处置');
  await form.getByRole('button', { name: '提出需求' }).click();
  const need = headquarters.locator('[data-need]');
  await expect(need).toContainText('大坝安全 1名');
  await need.getByRole('button', { name: '匹配与下达' }).click();
  await only(headquarters, '水工专家组');
  await need.getByLabel('远程会商，不赴现场').check();
  await need.getByRole('button', { name: /^下达调度令/ }).click();
  await expect(need.locator('[data-order]')).toContainText('远程');

  const phone = await window(browser, url, 'water');
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto('/dispatch/orders');
  const order = phone.locator('[data-order]').filter({ hasText: '水工专家组' });
  await order.getByRole('button', { name: '受领', exact: true }).click();
  await order.getByRole('button', { name: '提出意见' }).click();
  await order.getByLabel('意见内容').fill('先反滤导渗，不得封堵出水口');
  await order.getByRole('button', { name: '提出意见' }).click();
  await expect(order).toContainText('待处理');

  await need.getByRole('button', { name: '处理意见' }).click();
  await need.getByLabel('如何落实，或不采纳的理由').fill('已令抢险一队按此执行');
  expect(await violations(headquarters), 'deciding on an opinion').toEqual([]);
  await need.getByRole('button', { name: '处理意见' }).click();
  await expect(order).toContainText('已令抢险一队按此执行');
});

// A3d: a unit asks another; refused, it goes up, and the outcome stays on record.
test('a county asks the power company, is refused, raises it, and the headquarters decides', async ({ browser, baseURL }) => {
  test.setTimeout(90_000);
  const url = baseURL ?? '';
  const incident = await flood(await desk(url, 'flood'), { units: ['411726', 'POWER'], acknowledgeMinutes: 600 }, '泵站停电');
  const county = await window(browser, url, 'by');
  await county.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await county.getByRole('button', { name: '请求协调' }).click();
  const form = county.getByRole('form', { name: '请求协调' });
  await choose(county, form, '* 承办单位', '国网驻马店供电公司');
  await form.getByLabel('协调什么').fill('恢复泵站供电');
  await form.getByRole('button', { name: '请求协调' }).click();
  const mine = county.locator('[data-coordination]');
  await expect(mine).toContainText('等待 国网驻马店供电公司');

  const power = await window(browser, url, 'power');
  await power.goto('/dispatch/coordination');
  const asked = power.locator('[data-coordination]').filter({ hasText: '恢复泵站供电' });
  await asked.getByRole('button', { name: '答复' }).click();
  await asked.getByText('无法办理').click();
  await asked.getByLabel('结果说明').fill('线路在水中');
  expect(await violations(power), 'answering').toEqual([]);
  await asked.getByRole('button', { name: '答复' }).click();
  await expect(mine).toContainText('无法办理');

  await mine.getByRole('button', { name: '提请上级协调' }).click();
  await mine.getByLabel('提请理由').fill('内涝加重');
  await mine.getByRole('button', { name: '提请上级协调' }).click();
  const headquarters = await window(browser, url, 'flood');
  await headquarters.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  const raised = headquarters.locator('[data-coordination]');
  await raised.getByRole('button', { name: '答复' }).click();
  await raised.getByLabel('结果说明').fill('调发电车两台');
  await raised.getByRole('button', { name: '答复' }).click();
  await expect(mine).toContainText('已办结');
  await expect(mine).toContainText('调发电车两台');
});

test('what is short is split off for a second place and merged again', async ({ browser, baseURL }) => {
  const url = baseURL ?? '';
  const county = await desk(url, 'by');
  const incident = await flood(await desk(url, 'flood'), { units: ['411726'], acknowledgeMinutes: 600 }, '两岸渗漏');
  const asked = { incidentId: incident.id, capability: 'dike-repair', quantity: 4, purpose: '两岸抢护' };
  const need = await county.send<Need>('POST', '/api/dispatch/needs', asked);
  const page = await window(browser, url, 'by');
  await page.goto(`/information/incidents/${incident.id}?tab=dispatch`);
  await page.getByRole('button', { name: '拆分' }).click();
  const split = page.getByRole('form', { name: '拆分' });
  await split.getByLabel('地点').fill('右岸');
  await split.getByLabel('原因').fill('分两处抢护');
  expect(await violations(page), 'splitting').toEqual([]);
  await split.getByRole('button', { name: '拆分' }).click();
  await expect(page.locator('[data-need]')).toHaveCount(2);
  const right = page.locator('[data-need]').filter({ hasText: '右岸' });
  await right.getByRole('button', { name: '合并' }).click();
  await choose(page, right, '* 并入', '两岸抢护');
  await right.getByLabel('原因').fill('合在一处');
  await right.getByRole('button', { name: '合并' }).click();
  await expect(right).toContainText('已取消');
  const whole = await county.get<{ quantity: number }>(`/api/dispatch/needs/${need.id}`);
  expect(whole.quantity).toBe(4);
});
