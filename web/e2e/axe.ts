import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What is wrong for people with a disability on the page as it stands: everything in the light theme, the colors again in the dark one. */
export async function violations(page: Page): Promise<string[]> {
  const all = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']);
  const found = [...(await told(all, 'light'))];
  await switchTheme(page, 'dark');
  found.push(...(await told(new AxeBuilder({ page }).withRules(['color-contrast']), 'dark')));
  await switchTheme(page, 'light');
  return found;
}

async function told(check: AxeBuilder, theme: string): Promise<string[]> {
  const { violations } = await check.analyze();
  return violations.map(
    (v) =>
      `${theme} ${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** As another window of the same person would: the page takes it over at once. */
async function switchTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((newValue) => {
    localStorage.setItem('yilian.theme', newValue);
    window.dispatchEvent(new StorageEvent('storage', { key: 'yilian.theme', newValue }));
  }, theme);
  // Colors fade over; what is half way has no contrast to judge.
  await page.waitForTimeout(400);
}
