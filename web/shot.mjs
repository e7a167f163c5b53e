import { chromium } from '@playwright/test';
const base = process.argv[2];
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
async function as(user, viewport, theme) {
  const context = await browser.newContext({ baseURL: base, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await context.request.post('/api/access/sign-in', { data: { userName: user, password: 'Lianhe#Demo7' } });
  const page = await context.newPage();
  if (theme === 'dark') { await page.goto('/inbox'); await page.getByRole('button', { name: /切换到(深色|浅色)界面/ }).click(); }
  return page;
}
const wide = { width: 1440, height: 900 }, phone = { width: 390, height: 844 };
async function shot(page, path, name, act) { await page.goto(path); await page.waitForTimeout(1500); if (act) { await act(page); await page.waitForTimeout(900); } await page.screenshot({ path: `/tmp/h5-${name}.png` }); }
const ed = await as('editor', wide);
await shot(ed, '/information/articles', 'articles');
await shot(ed, '/information/compilations', 'list');
await ed.getByRole('link', { name: /打开汇编：应急救援信息汇编/ }).first().click(); await ed.waitForTimeout(1200);
const issue = ed.url();
await ed.screenshot({ path: '/tmp/h5-paper.png' });
await shot(ed, issue + '?tab=receipts', 'board');
await shot(ed, '/information/compilations', 'x', async p => { await p.getByRole('button', { name: '编辑新一期' }).click(); await p.waitForTimeout(1500); });
const draft = ed.url();
await shot(ed, draft + '?since=all', 'editor', async p => { for (const b of (await p.getByRole('button', { name: /^选入：/ }).all()).slice(0, 2)) await b.click(); });
const dark = await as('editor', wide, 'dark');
await shot(dark, draft + '?since=all', 'editor-dark');
const ph = await as('cult', phone);
await shot(ph, '/inbox', 'phone-inbox');
await shot(ph, issue, 'phone-issue');
await shot(ph, '/information/articles?article=new', 'phone-form');
const phe = await as('editor', phone, 'dark');
await shot(phe, draft, 'phone-editor');
await browser.close();
