import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { desk, flood, window } from './city';

async function violations(page: Page) {
  const found = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze();
  return found.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

const desks: [user: string, paths: string[]][] = [
  [
    'flood',
    [
      '/situation',
      '/situation?wall=1',
      '/inbox',
      '/information/incidents',
      '/information/incidents/new',
      '/information/incidents/:id',
      '/information/incidents/:id?tab=tasks&do=plan',
      '/organization/plans',
      '/organization/directory',
    ],
  ],
  ['editor', ['/organization/units', '/information/settings']],
  ['sysadmin', ['/access/accounts', '/health']],
  ['auditadmin', ['/audit']],
];

for (const theme of ['light', 'dark'] as const) {
  test(`no page has an accessibility violation in the ${theme} theme`, async ({ browser, baseURL }) => {
    test.setTimeout(180_000);
    const officer = await desk(baseURL ?? '', 'flood');
    const incident = await flood(officer, { units: ['411726'], acknowledgeMinutes: 60 }, '无障碍');
    for (const [user, paths] of desks) {
      const page = await window(browser, baseURL ?? '', user);
      await page.goto('/inbox');
      const now = await page.locator('html').getAttribute('data-theme');
      if (now !== theme) {
        await page.getByRole('button', { name: /切换到(深色|浅色)界面/ }).click();
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      }
      for (const path of paths) {
        await page.goto(path.replace(':id', incident.id));
        await page.waitForLoadState('networkidle').catch(() => undefined);
        await page.waitForTimeout(1200);
        expect(await violations(page), `${user} ${path}`).toEqual([]);
      }
      await page.context().close();
    }
  });
}

test('the sign-in page has no accessibility violation', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByLabel('用户名')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
