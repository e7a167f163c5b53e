import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, test as base, expect, type Locator, type Page, request } from '@playwright/test';

export const password = 'Lianhe#Demo7';

const opened: BrowserContext[] = [];

/** A test whose windows are closed behind it: those of earlier tests would go on following the live feed beside it. */
export const test = base.extend<{ closing: undefined }>({
  closing: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures taken apart
    async ({}, use) => {
      await use(undefined);
      await Promise.all(opened.splice(0).map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** Somebody acting through the public API, as another user at another desk would. */
export interface Desk {
  get<T>(path: string): Promise<T>;
  send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T>;
}

interface Option {
  id: string;
  code: string;
}

export interface Incident {
  id: string;
  number: string;
  title: string;
}

export async function desk(baseURL: string, userName: string): Promise<Desk> {
  const anonymous = await request.newContext({ baseURL });
  const signedIn = await anonymous.post('/api/access/sign-in', {
    data: { userName, password, token: true },
  });
  expect(signedIn.ok(), await signedIn.text()).toBeTruthy();
  const { token } = (await signedIn.json()) as { token: string };
  const api = await request.newContext({
    baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${token}` },
  });
  const read = async <T>(answer: Awaited<ReturnType<typeof api.get>>) => {
    expect(answer.ok(), `${answer.url()} ${await answer.text()}`).toBeTruthy();
    const text = await answer.text();
    return (text ? JSON.parse(text) : undefined) as T;
  };
  return {
    get: async (path) => read(await api.get(path)),
    send: async (method, path, body) =>
      read(
        await api.fetch(path, {
          method,
          data: body ?? {},
          headers: { 'Idempotency-Key': randomUUID() },
        }),
      ),
  };
}

/** The ids of organizations by their codes. */
export async function organizations(at: Desk): Promise<(code: string) => string> {
  const options = await at.get<Option[]>('/api/organization/options');
  const ids = new Map(options.map((o) => [o.code, o.id]));
  return (code) => {
    const id = ids.get(code);
    if (!id) {
      throw new Error(`No organization ${code}`);
    }
    return id;
  };
}

/** Opens a browser window at which this user is signed in. */
export async function window(browser: Browser, baseURL: string, userName: string): Promise<Page> {
  const context = await browser.newContext({ baseURL });
  opened.push(context);
  const signedIn = await context.request.post('/api/access/sign-in', {
    data: { userName, password },
  });
  expect(signedIn.ok(), await signedIn.text()).toBeTruthy();
  return context.newPage();
}

/** Chooses an option of a select: types for it and takes the first that shows it. */
export async function choose(page: Page, within: Page | Locator, label: string, option: string): Promise<void> {
  await expect(page.locator('.ant-select-dropdown:visible')).toHaveCount(0);
  await within.getByRole('combobox', { name: label, exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type(option);
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
}

/** The platform's time, which in an exercise is not the wall's. */
export async function now(at: Desk): Promise<string> {
  return (await at.get<{ now: string }>('/api/access/me')).now;
}

/** Reports a flood in 泌阳县 and sends it. */
export async function flood(at: Desk, send?: { units: string[]; acknowledgeMinutes: number }, title = '铜山乡山洪'): Promise<Incident> {
  const idOf = await organizations(at);
  return at.send<Incident>('POST', '/api/information/incidents', {
    code: '11A51',
    title,
    occurredAt: await now(at),
    place: '泌阳县铜山乡',
    countyCode: '411726',
    longitude: 113.555,
    latitude: 32.775,
    harm: '山洪进村，道路中断',
    measures: '组织转移',
    figures: { evacuated: 420 },
    send: send && {
      leadHeadquartersId: idOf('FLOOD'),
      unitIds: send.units.map(idOf),
      acknowledgeMinutes: send.acknowledgeMinutes,
    },
  });
}
