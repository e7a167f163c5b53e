import { currentLanguage } from '@/i18n/language';
import { newKey } from './newKey';
import { Problem, readProblem } from './problem';
import { sendTelling } from './sendTelling';

export { newKey } from './newKey';
export { Problem } from './problem';

export type Params = Record<string, string | number | boolean | null | undefined>;
type Method = 'POST' | 'PUT' | 'DELETE';

/** Pauses before a command or query that got no answer is repeated; a command is repeated with its own key, so it happens once. */
const pauses = [400, 1500];

const signedOutListeners = new Set<() => void>();

/** Calls back when an answer says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

export function get<T>(path: string, params?: Params, signal?: AbortSignal): Promise<T> {
  return exchange<T>(withParams(path, params), { method: 'GET', headers: headers(), signal: signal ?? null });
}

/** Sends a command. Give the key to repeat an earlier try of the same command; without it the command is a new one. */
export function send<T>(method: Method, path: string, body?: unknown, key: string = newKey()): Promise<T> {
  return exchange<T>(path, {
    method,
    headers: { ...headers(), 'Idempotency-Key': key, 'Content-Type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
}

/** Sends a file; `onSent` is told how much of it has left, from 0 to 1. */
export function upload<T>(path: string, file: File, params?: Params, key: string = newKey(), onSent?: (part: number) => void): Promise<T> {
  const form = new FormData();
  form.append('file', file);
  const url = withParams(path, params);
  const all = { ...headers(), 'Idempotency-Key': key };
  const attempt = onSent && (() => sendTelling(url, all, form, onSent));
  return exchange<T>(url, { method: 'POST', headers: all, body: form }, attempt);
}

export function withParams(path: string, params: Params = {}): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

function headers(): Record<string, string> {
  return { Accept: 'application/json', 'Accept-Language': currentLanguage() === 'en' ? 'en' : 'zh-CN' };
}

async function exchange<T>(url: string, init: RequestInit, once = () => attemptOnce(url, init)): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    const answer = await once();
    if (answer.ok) return (await read(answer)) as T;
    const pause = pauses[attempt];
    if (pause === undefined || !isWorthRepeating(answer)) throw await toProblem(answer);
    await wait(Math.max(pause, retryAfter(answer)));
  }
}

async function attemptOnce(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return Response.error();
  }
}

/** No answer, or a gateway or platform that is busy for a moment. */
function isWorthRepeating(answer: Response): boolean {
  return answer.type === 'error' || answer.status === 502 || answer.status === 503 || answer.status === 504;
}

function retryAfter(answer: Response): number {
  const seconds = Number(answer.headers.get('Retry-After') ?? 0);
  return Number.isFinite(seconds) ? Math.min(seconds, 5) * 1000 : 0;
}

async function toProblem(answer: Response): Promise<Problem> {
  if (answer.type === 'error') return new Problem(0, 'network', '');
  const problem = await readProblem(answer);
  if (problem.status === 401 && problem.code !== 'access.sign-in-refused') for (const listener of signedOutListeners) listener();
  return problem;
}

async function read(answer: Response): Promise<unknown> {
  if (answer.status === 204 || answer.headers.get('content-length') === '0') return undefined;
  return answer.json();
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
