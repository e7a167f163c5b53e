import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '@/i18n';
import { get, newKey, onSignedOut, Problem, send, withParams } from './client';

const fetchMock = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.useFakeTimers();
  fetchMock.mockReset();
  vi.stubGlobal('fetch', fetchMock);
});

afterEach(() => {
  vi.useRealTimers();
  setLanguage('zh');
});

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

function problem(status: number, body: Record<string, unknown>, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify({ status, ...body }), { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });
}

function sentKeys(): (string | null)[] {
  return fetchMock.mock.calls.map(([, init]) => new Headers(init?.headers).get('Idempotency-Key'));
}

async function settled<T>(promise: Promise<T>): Promise<T | Problem> {
  const outcome = promise.catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
  await vi.runAllTimersAsync();
  return outcome;
}

describe('a command', () => {
  it('carries a key of version 7', async () => {
    fetchMock.mockResolvedValueOnce(json({ id: 1 }));

    await settled(send('POST', '/api/x', { a: 1 }));

    expect(sentKeys()[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('goes out under the key of an earlier try when that is given', async () => {
    const key = newKey();
    fetchMock.mockResolvedValueOnce(json({ id: 1 }));

    await settled(send('POST', '/api/x', {}, key));

    expect(sentKeys()).toEqual([key]);
  });

  it('that gets no answer is repeated with the same key', async () => {
    fetchMock.mockRejectedValueOnce(new TypeError('network')).mockResolvedValueOnce(json({ id: 1 }));

    const result = await settled(send('POST', '/api/x', { a: 1 }));

    expect(result).toEqual({ id: 1 });
    expect(fetchMock).toHaveBeenCalledTimes(2);
    expect(new Set(sentKeys()).size).toBe(1);
  });

  it('waits as long as a busy platform asks, and keeps its key', async () => {
    fetchMock.mockResolvedValueOnce(problem(503, { code: 'platform.busy' }, { 'Retry-After': '2' })).mockResolvedValueOnce(json({ id: 1 }));

    const sending = send('POST', '/api/x', {});
    await vi.advanceTimersByTimeAsync(1900);
    expect(fetchMock).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(200);

    await expect(sending).resolves.toEqual({ id: 1 });
    expect(new Set(sentKeys()).size).toBe(1);
  });

  it('that is refused is not repeated, and the refusal keeps its words', async () => {
    fetchMock.mockResolvedValueOnce(
      problem(409, {
        code: 'incidents.changed-meanwhile',
        detail: '已被他人修改。',
        currentVersion: 4,
        errors: { DutyPhones: ['最多 10 个'] },
      }),
    );

    const refused = await settled(send('POST', '/api/x', {}));

    expect(fetchMock).toHaveBeenCalledTimes(1);
    expect(refused).toMatchObject({
      status: 409,
      code: 'incidents.changed-meanwhile',
      detail: '已被他人修改。',
      errors: { dutyPhones: ['最多 10 个'] },
      extensions: { currentVersion: 4 },
      outcomeUnknown: false,
    });
  });

  it('without any answer ends as a problem whose outcome is unknown', async () => {
    fetchMock.mockRejectedValue(new TypeError('network'));

    const failed = await settled(send('POST', '/api/x', {}));

    expect(fetchMock).toHaveBeenCalledTimes(3);
    expect(failed).toMatchObject({ status: 0, outcomeUnknown: true });
  });

  it('with an answer without content gives undefined', async () => {
    fetchMock.mockResolvedValueOnce(new Response(null, { status: 204 }));

    await expect(settled(send('DELETE', '/api/x'))).resolves.toBeUndefined();
  });
});

describe('a query', () => {
  it('asks in the language of the page', async () => {
    fetchMock.mockImplementation(async () => json([]));

    await settled(get('/api/x'));
    setLanguage('en');
    await settled(get('/api/x'));

    expect(fetchMock.mock.calls.map(([, init]) => new Headers(init?.headers).get('Accept-Language'))).toEqual(['zh-CN', 'en']);
  });

  it('leaves empty parameters out', () => {
    expect(withParams('/api/x', { search: '', state: 'open', after: null, limit: 50 })).toBe('/api/x?state=open&limit=50');
  });

  it('that is cancelled is not repeated', async () => {
    const abort = new AbortController();
    fetchMock.mockImplementationOnce(async () => {
      abort.abort();
      throw new DOMException('cancelled', 'AbortError');
    });

    await expect(get('/api/x', {}, abort.signal)).rejects.toThrow('cancelled');
    expect(fetchMock).toHaveBeenCalledTimes(1);
  });
});

describe('the end of a session', () => {
  it('is told when an answer says so, but not when a sign-in is refused', async () => {
    const told = vi.fn();
    const stop = onSignedOut(told);
    fetchMock
      .mockResolvedValueOnce(problem(401, { code: 'access.sign-in-refused', detail: '用户名或密码不正确。' }))
      .mockResolvedValueOnce(problem(401, { code: 'access.not-signed-in' }));

    await settled(send('POST', '/api/access/sign-in', {}));
    expect(told).not.toHaveBeenCalled();
    await settled(get('/api/inbox'));
    stop();

    expect(told).toHaveBeenCalledTimes(1);
  });
});

describe('a key', () => {
  it('is ordered by time and never the same', () => {
    const earlier = newKey(1_700_000_000_000);
    const later = newKey(1_700_000_000_001);

    expect(earlier < later).toBe(true);
    expect(new Set(Array.from({ length: 1000 }, () => newKey(5))).size).toBe(1000);
  });
});
