export type FieldErrors = Record<string, string[]>;

/** A refusal or failure as the platform words it (problem+json); `status` 0 means that no answer came. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: FieldErrors = {},
    readonly extensions: Record<string, unknown> = {},
  ) {
    super(detail);
  }

  /** True when it is unknown whether the command was carried out: only then may (and must) it be repeated with the same key. */
  get outcomeUnknown(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }
}

const known = new Set(['type', 'title', 'status', 'code', 'detail', 'errors', 'instance']);

/** Reads a problem+json answer; an answer of another form (a proxy's page, say) still gives a usable problem. */
export async function readProblem(response: Response): Promise<Problem> {
  const body = await readObject(response);
  const extensions = Object.fromEntries(Object.entries(body).filter(([name]) => !known.has(name)));
  const text = (name: string) => (typeof body[name] === 'string' ? (body[name] as string) : '');
  return new Problem(response.status, text('code'), text('detail') || text('title'), fieldErrors(body.errors), extensions);
}

async function readObject(response: Response): Promise<Record<string, unknown>> {
  if (!response.headers.get('content-type')?.includes('json')) return {};
  const body: unknown = await response.json().catch(() => null);
  return isObject(body) ? body : {};
}

function fieldErrors(errors: unknown): FieldErrors {
  if (!isObject(errors)) return {};
  const pairs = Object.entries(errors).map(([field, messages]) => [fieldName(field), Array.isArray(messages) ? messages.map(String) : []]);
  return Object.fromEntries(pairs) as FieldErrors;
}

/** `DutyPhones[0]` and `$.dutyPhones` both become `dutyPhones`. */
function fieldName(field: string): string {
  const bare = field.replace(/^\$\.?/, '').replace(/\[\d+\]/g, '');
  return bare
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
