import { connect } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Desk, desk, now, test, window } from './city';

interface Gateway {
  protocol: string;
  listening: string | null;
}

// A2a: a station that nobody entered speaks SL 651 over TCP; it waits, is let in as a new station, and what it said stands on its page.
test('a stranger at the gateway waits, is entered as a new station and its readings are there', async ({ browser, baseURL }) => {
  const water = await desk(baseURL ?? '', 'water');
  const page = await window(browser, baseURL ?? '', 'water');
  await page.goto('/information/monitoring/gateways');
  await expect(page.getByText(/监听 127\.0\.0\.1:\d+/).first()).toBeVisible();
  await expect(page.getByText('没有待认领的监测站')).toBeVisible();

  await speak(water, '0041172699', 1, 85.36);
  await page.getByRole('button', { name: '0041172699' }).click({ timeout: 20_000 });
  const drawer = page.getByRole('dialog');
  await expect(drawer.getByText('站号未登记')).toBeVisible();
  await expect(drawer.getByRole('cell', { name: '85.360 m' })).toBeVisible();
  await expect(drawer.getByLabel(/原始报文/)).toHaveValue(/^7E 7E 01 00 41 17 26 99/);
  await accessible(page);
  await drawer.getByRole('link', { name: '登记为新监测站' }).click();

  await expect(page.getByLabel('报文站号')).toHaveValue('0041172699');
  await expect(page.getByLabel('要素代码').first()).toHaveValue('39');
  await page.getByLabel('站名').fill('汝河沙口水位站');
  await page.getByLabel('要素名称').first().fill('水位');
  await page.getByRole('button', { name: '增加特征值' }).click();
  await page.getByLabel('数值').fill('84.5');
  await accessible(page);
  await page.getByRole('button', { name: '保存并放行' }).click();
  await expect(page).toHaveURL(/stations\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: '汝河沙口水位站' })).toBeVisible();
  await expect(page.getByText('85.360').first()).toBeVisible();

  await speak(water, '0041172699', 2, 85.42);
  await expect(page.getByText('85.420').first()).toBeVisible({ timeout: 25_000 });
  await page.goto('/information/monitoring/gateways?state=released');
  await expect(page.getByRole('row', { name: /0041172699.*已放行/ })).toBeVisible();
});

test('a station is entered, changed and taken out of use', async ({ browser, baseURL }) => {
  const page = await window(browser, baseURL ?? '', 'water');
  await page.goto('/information/monitoring/stations');
  await page.getByRole('button', { name: '新增监测站' }).click();
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByText('请填写“站名”')).toBeVisible();
  await page.getByLabel('站名').fill('薄山溢洪道雨量站');
  await page.getByLabel('站码').fill('BS-RAIN');
  await page.getByLabel('地点').fill('确山县薄山水库');
  await page.getByLabel('经度（WGS84）').fill('113.95');
  await page.getByLabel('纬度（WGS84）').fill('32.65');
  await page.getByLabel('要素名称').fill('时段雨量');
  await page.getByLabel('要素代码').fill('20');
  await page.getByLabel('报文密码').fill('secret');
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByText(/SL 651 为 4 位十六进制数/).first()).toBeVisible();
  await page.getByLabel('报文密码').fill('1A2B');
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByRole('heading', { name: '薄山溢洪道雨量站' })).toBeVisible();

  await page.getByRole('button', { name: '编辑' }).click();
  await expect(page.getByText('已设置；不填则不变')).toBeVisible();
  await page.getByLabel('站名').fill('薄山水库雨量站');
  await page.getByRole('button', { name: /^保\s?存$/ }).click();
  await expect(page.getByRole('heading', { name: '薄山水库雨量站' })).toBeVisible();

  await page.getByRole('button', { name: '编辑' }).click();
  await page.getByRole('button', { name: /停\s?用/ }).click();
  await page.getByRole('dialog').getByLabel('停用原因').fill('站点撤销');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /停\s?用/ })
    .click();
  await expect(page.getByText('该站已停用：站点撤销')).toBeVisible();
});

/** One SL 651 report of a level, as a river station sends it. */
async function speak(at: Desk, station: string, serial: number, level: number): Promise<void> {
  const gateways = await at.get<Gateway[]>('/api/information/monitoring/gateways');
  const listening = gateways.find((one) => one.protocol === 'sl651')?.listening ?? '';
  const time = new Date(Date.parse(await now(at)) + 8 * 3_600_000).toISOString().replace(/\D/g, '').slice(2, 14);
  const digits = Math.round(level * 1000)
    .toString()
    .padStart(8, '0');
  const hex = (value: number) => value.toString(16).padStart(4, '0');
  const body = `${hex(serial)}${time}F1F1${station}48F0F0${time.slice(0, 10)}3923${digits}`;
  const frame = Buffer.from(`7E7E01${station}000032${hex(body.length / 2)}02${body}03`, 'hex');
  const whole = Buffer.concat([frame, Buffer.from(hex(crc(frame)), 'hex')]);
  const [host, port] = listening.split(':');
  await new Promise<void>((done, fail) => {
    const socket = connect({ host: host ?? '', port: Number(port) }, () => socket.write(whole, () => socket.end()));
    socket.on('close', () => done());
    socket.on('error', fail);
    socket.resume();
  });
}

function crc(bytes: Buffer): number {
  let sum = 0xffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >> 1) ^ 0xa001 : sum >> 1;
  }
  return sum;
}

async function accessible(page: Page) {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  expect(found.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual([]);
}
