import { expect, type Page } from '@playwright/test';
import { desk, test, window } from './city';

interface Row {
  id: string;
  name: string;
  freshness: string;
}

const sheet = (rows: string[][]) => ({
  name: '防汛物资.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}`),
});

const heading = ['编码', '名称', '类别', '经度', '纬度', '数量', '计量单位'];
const good = ['E2E-001', '编织袋（演练）', '防汛抗旱专用物资', '113.633', '32.982', '12000', '条'];

async function chooseFile(page: Page, rows: string[][]): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(sheet(rows));
  await page.getByRole('dialog').getByRole('button', { name: '导入', exact: true }).click();
}

// A1b: what is wrong is said by row and column, nothing goes in; the mended file goes in whole.
test('a spreadsheet with a bad row is refused by row and column, the mended one goes in', async ({ browser, baseURL }) => {
  const water = await desk(baseURL ?? '', 'water');
  const page = await window(browser, baseURL ?? '', 'water');
  await page.goto('/information/registers/supply');
  await expect(page.getByRole('heading', { name: '应急物资' })).toBeVisible();
  await page.getByRole('button', { name: '导入' }).click();
  const drawer = page.getByRole('dialog');

  await chooseFile(page, [heading, good, ['E2E-002', '救生衣（演练）', '防汛抗旱专用物资', '113.6', '32.9', '很多', '件']]);
  await expect(drawer.getByRole('cell', { name: '数量', exact: true })).toBeVisible();
  await expect(drawer.getByRole('cell', { name: '3', exact: true })).toBeVisible();
  const nothing = await water.get<{ total: number }>('/api/information/registers?register=supply&search=E2E-');
  expect(nothing.total).toBe(0);

  await chooseFile(page, [heading, good, ['E2E-002', '救生衣（演练）', '防汛抗旱专用物资', '113.6', '32.9', '800', '件']]);
  await expect(drawer.getByRole('status')).toContainText('2');
  await page.keyboard.press('Escape');
  await page.getByLabel('名称、拼音首字母或编码').fill('E2E-');
  await expect(page.getByRole('button', { name: '打开“编织袋（演练）”' })).toBeVisible();
  await expect(page.getByRole('button', { name: '打开“救生衣（演练）”' })).toBeVisible();
});

// A1b: a long sheet tells how far it is, and its result is there again after a reload.
test('a sheet of thousands of rows shows its progress and is found again after a reload', async ({ browser, baseURL }) => {
  const water = await desk(baseURL ?? '', 'water');
  const page = await window(browser, baseURL ?? '', 'water');
  await page.goto('/information/registers/supply');
  await page.getByRole('button', { name: '导入' }).click();
  const rows = Array.from({ length: 55_000 }, (_, i) => [`BIG-${i}`, `沙袋${i}（演练）`, '防汛抗旱专用物资', '113.6', '32.9', '10', '条']);
  await chooseFile(page, [heading, ...rows]);

  const drawer = page.getByRole('dialog');
  await expect(drawer.getByRole('progressbar', { name: '导入进度' })).toBeVisible();
  await expect(drawer.getByText(/正在(检查|写入)：\d+ \/ 55000 行/)).toBeVisible();
  await expect(page).toHaveURL(/import=[0-9a-f-]{36}/);
  await page.reload();

  await expect(drawer.getByText('已导入：共 55000 行，新增 55000，修改 0，未变 0')).toBeVisible({ timeout: 60_000 });
  const all = await water.get<{ total: number }>('/api/information/registers?register=supply&search=BIG-');
  expect(all.total).toBe(55_000);
});

// A1b: what was not confirmed in time is asked for in the liaison's inbox; confirmed, the item settles by itself.
test('stale entries are chased in the inbox and confirmed in two taps', async ({ browser, baseURL }) => {
  const liaison = await desk(baseURL ?? '', 'traf');
  const stale = async () =>
    (await liaison.get<{ items: Row[] }>('/api/information/registers?register=transport&freshness=stale&mine=true')).items;
  await expect.poll(async () => (await stale()).length).toBeGreaterThan(0);
  const page = await window(browser, baseURL ?? '', 'traf');
  await page.goto('/inbox');
  const item = page.getByRole('article', { name: /应急运输资源/ });
  await expect(item).toBeVisible({ timeout: 30_000 });

  await item.getByRole('button', { name: /去核实/ }).click();
  await expect(page).toHaveURL(/registers\/transport\?.*freshness=stale/);
  await expect(page.getByText('已过期').first()).toBeVisible();
  await page.getByRole('button', { name: /本单位 \d+ 条待核实/ }).click();
  await page.getByRole('button', { name: '与实际一致，核实' }).click();
  await expect(page.getByText('没有符合条件的条目')).toBeVisible();
  expect(await stale()).toEqual([]);
  await page.goto('/inbox');
  await expect(page.getByRole('article', { name: /应急运输资源/ })).toBeHidden();
});

// A1a: registered by a click on the map, changed by another, and the history says what was before.
test('a risk source is registered on the map, changed, and its history shows before and after', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'water');
  await page.goto('/information/registers/risk-source?entry=new');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('名称', { exact: true }).fill('演练险工险段');
  await drawer.getByLabel('类型', { exact: true }).fill('堤防');
  await page.keyboard.press('Enter');
  const map = drawer.locator('.maplibregl-canvas');
  await expect(map).toBeVisible();
  await map.click({ position: { x: 300, y: 160 } });
  await expect(drawer.getByLabel('经度')).not.toHaveValue('');
  await drawer.getByLabel('影响半径').fill('500');
  await drawer.getByRole('button', { name: '保存' }).click();
  await expect(page).toHaveURL(/entry=[0-9a-f-]{36}/);

  await drawer.getByText('修改', { exact: true }).click();
  await drawer.getByLabel('名称', { exact: true }).fill('演练险工险段（加固）');
  await drawer.getByRole('button', { name: '保存' }).click();
  await drawer.getByText('变更记录', { exact: true }).click();
  const change = drawer.getByRole('row', { name: /演练险工险段.*演练险工险段（加固）/ });
  await expect(change).toBeVisible();
});
