// Measures the map in a browser against a running platform: how long it takes to open, and how long the frames of a drag take.
// Opens: from the navigation to the base map and the first entries painted ("map:entries"). The graphics are drawn in software here,
// so the frames are told beside those of the bare base map in the same run.
import { chromium } from '@playwright/test';

const [url, user = 'gen', password = 'Lianhe#Bench7'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] });
const context = await browser.newContext({
  baseURL: url,
  viewport: { width: 1440, height: 900 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
});
const signedIn = await context.request.post('/api/access/sign-in', { data: { userName: user, password } });
if (!signedIn.ok()) throw new Error(await signedIn.text());

async function open() {
  const page = await context.newPage();
  await page.goto('/map', { waitUntil: 'commit' });
  await page.waitForFunction(
    () => performance.getEntriesByName('map:entries').length > 0 && performance.getEntriesByName('map:base').length > 0,
    null,
    {
      timeout: 60_000,
      polling: 50,
    },
  );
  const times = await page.evaluate(() => ({
    base: performance.getEntriesByName('map:base')[0].startTime,
    entries: performance.getEntriesByName('map:entries')[0].startTime,
  }));
  return { page, base: times.base, open: Math.max(times.base, times.entries) };
}

async function drag(page) {
  await page.evaluate(() => {
    window.frames_ = [];
    window.scripts_ = [0];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.scripts_.push(entry.duration);
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const tick = (now) => {
      window.frames_.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const box = await page.locator('.m-map .maplibregl-canvas').boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < 40; i++) {
    await page.mouse.move(x + 200 * Math.sin(i / 4), y + 120 * Math.sin(i / 3));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(500);
  const { frames, longestScript } = await page.evaluate(() => ({
    frames: window.frames_.slice(2),
    longestScript: Math.max(...window.scripts_),
  }));
  frames.sort((a, b) => a - b);
  return { p50: frames[Math.floor(frames.length / 2)], longest: frames[frames.length - 1], longestScript };
}

const cold = await open();
await cold.page.close();
const opens = [];
for (let i = 0; i < 3; i++) {
  const again = await open();
  opens.push(again);
  if (i < 2) await again.page.close();
}
const { page } = opens[2];
const withEntries = await drag(page);
await page.goto('/map?layers=none&incidents=0');
await page.waitForTimeout(2000);
const bare = await drag(page);
await browser.close();
const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
process.stdout.write(
  `${JSON.stringify({
    first: cold.open,
    open: median(opens.map((one) => one.open)),
    base: median(opens.map((one) => one.base)),
    panP50: withEntries.p50,
    panLongest: withEntries.longest,
    longestScript: withEntries.longestScript,
    barePanP50: bare.p50,
    barePanLongest: bare.longest,
  })}\n`,
);
