import { randomUUID } from 'node:crypto';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { choose, type Desk, desk, test, window } from './city';

interface Warning {
  id: string;
  version: number;
  headline: string;
}

async function warn(at: Desk, color: string, kindCode = '11B03'): Promise<Warning> {
  const draft = await at.send<Warning>('POST', '/api/information/warnings', {
    kindCode,
    color,
    caution: '预计未来 3 小时泌阳县降雨量将达 50 毫米以上。',
    measures: '停止户外作业，转移低洼地带人员。',
    area: { countyCodes: ['411726'] },
    expiresAt: null,
    version: 0,
  });
  return at.send<Warning>('POST', `/api/information/warnings/${draft.id}/publish`, {
    version: draft.version,
    urgentReason: '降雨已经开始',
  });
}

// A2a to B3: what was warned of becomes an incident, and the response goes by plan, with the preview that every start has.
test('a response by plan is started from a warning, and the warning and the incident name each other', async ({ browser, baseURL }) => {
  test.setTimeout(120_000);
  const url = baseURL ?? '';
  const flood = await desk(url, 'flood');
  const warning = await warn(flood, 'orange');
  const room = await window(browser, url, 'flood');
  await room.goto(`/information/warnings/${warning.id}`);
  await room.getByRole('link', { name: '据此启动响应' }).click();
  await expect(room.getByText('源自预警')).toBeVisible();
  await expect(room.getByRole('combobox', { name: '地点' })).toHaveValue('泌阳县');
  await expect(room.locator('.i-intake .ant-select').filter({ hasText: '暴雨事件' }).first()).toBeVisible();
  await accessible(room);
  await room.getByRole('button', { name: /报告并发送/ }).click();

  const form = room.getByRole('region', { name: '按预案启动响应' });
  await form.getByText('Ⅲ级响应', { exact: true }).click();
  await expect(form.getByText(/将向 \d+ 个单位下达 \d+ 项任务/)).toBeVisible();
  await form.getByLabel('事由').fill('暴雨橙色预警');
  await form.getByLabel('签发人').fill('防汛指挥长');
  await form.getByRole('button', { name: /确认启动Ⅲ级响应/ }).click();
  await expect(form).toBeHidden();
  await room.getByRole('link', { name: warning.headline }).first().click();

  const reported = room.getByRole('region', { name: '据此报告的事件' });
  await expect(reported.getByText('Ⅲ级响应')).toBeVisible();
  await accessible(room);

  const general = await window(browser, url, 'gen');
  await general.goto(`/information/warnings/${warning.id}`);
  await general.getByRole('link', { name: '据此报告事件' }).click();
  await expect(general.getByText(/据同一预警报告/)).toBeVisible();
  await flood.send('POST', `/api/information/warnings/${warning.id}/cancel`, { reason: '试验结束', version: warning.version });
});

test('the editor changes, adds and restores the words of templates, and the writer begins with them', async ({ browser, baseURL }) => {
  const url = baseURL ?? '';
  const words = `省气象局修订 ${randomUUID()}`;
  const editor = await window(browser, url, 'editor');
  await editor.goto('/information/warnings');
  await editor.getByRole('link', { name: '预警模板' }).click();
  await editor.getByRole('button', { name: '增加模板' }).click();
  const form = editor.getByRole('dialog');
  await choose(editor, form, '预警类别', '高温');
  await form.getByText('蓝色', { exact: true }).click();
  await form.getByLabel('警示事项').fill(words);
  await form.getByLabel('应采取的措施').fill('避免午后户外作业。');
  await accessible(editor);
  await form.getByRole('button', { name: '保存模板' }).click();
  const row = editor.getByRole('row', { name: new RegExp(words) });
  await expect(row.getByText('新增')).toBeVisible();
  await accessible(editor);

  const writer = await window(browser, url, 'met');
  await writer.goto('/information/warnings/new');
  await choose(writer, writer, '预警类别', '高温');
  await writer.getByText('蓝色', { exact: true }).click();
  await expect(writer.getByLabel('警示事项')).toHaveValue(words);

  await row.getByRole('button', { name: /修改/ }).click();
  await editor.getByRole('dialog').getByRole('button', { name: '删除' }).click();
  await editor.locator('.ant-popconfirm').getByRole('button').last().click();
  await expect(row).toHaveCount(0);
  await writer.goto('/information/warnings/templates');
  await expect(writer.getByRole('heading', { name: '预警模板' })).toHaveCount(0);
});

async function accessible(page: Page) {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect(
    found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.any[0]?.message ?? ''}`).join(', ')}`),
  ).toEqual([]);
}
