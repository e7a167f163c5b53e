import { createServer, type Server } from 'node:http';
import { expect, type Page } from '@playwright/test';
import { test, window } from './city';

const tile = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64');

/** A server of tiles on the port that the host's settings name. */
class Tiles {
  asked = 0;
  private server: Server | undefined;

  async open(port: number): Promise<void> {
    const server = createServer((_, answer) => {
      this.asked++;
      answer.writeHead(200, { 'Content-Type': 'image/png', 'Access-Control-Allow-Origin': '*' }).end(tile);
    });
    this.server = server;
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((done) => (this.server ? this.server.close(done) : done(undefined)));
    this.server = undefined;
  }
}

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: '底图' }).click();
  await page.locator('.ant-select-item-option', { hasText: name }).click();
}

test('a base layer of the settings is chosen, remembered, and gives way to the bundled one when its tiles fail', async ({
  browser,
  baseURL,
}) => {
  const port = Number(new URL(baseURL ?? '').port) + 1;
  const tiles = new Tiles();
  await tiles.open(port);
  try {
    const page = await window(browser, baseURL ?? '', 'gen');
    await page.goto('/map');
    await expect(page.locator('.map-note')).toHaveText('示意图，非测绘成果');
    expect(tiles.asked).toBe(0);

    await choose(page, '自定义底图');
    await expect(page.locator('.map-note')).toHaveText('试验瓦片');
    await expect.poll(() => tiles.asked).toBeGreaterThan(0);

    const before = tiles.asked;
    await page.reload();
    await expect(page.locator('.map-note')).toHaveText('试验瓦片');
    await expect.poll(() => tiles.asked).toBeGreaterThan(before);
    await expect(page.getByText('未能加载')).toBeHidden();

    await tiles.close();
    await page.reload();
    await expect(page.getByText(/“自定义底图”的瓦片未能加载/)).toBeVisible();
    await expect(page.locator('.map-note')).toHaveText('示意图，非测绘成果');

    await tiles.open(port);
    await page.locator('.map-base').getByRole('button', { name: '重试' }).click();
    await expect(page.locator('.map-note')).toHaveText('试验瓦片');
    await expect(page.getByText('未能加载')).toBeHidden();
    await choose(page, '离线示意图');
    await expect(page.locator('.map-note')).toHaveText('示意图，非测绘成果');
  } finally {
    await tiles.close();
  }
});
