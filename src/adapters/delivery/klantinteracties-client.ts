// Talks to a Klantinteracties API: a call with a time-out, and what every answer means.
import type { Cause } from '../../application/cause.ts';
import type { Failure } from './klantinteracties-register.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What one call brought; `params` are name:code of what was wrong, never what was sent. */
export type Reply =
  | { readonly ok: true; readonly body: Json; readonly version: string | undefined }
  | { readonly ok: false; readonly outcome: Failure; readonly params: readonly string[] };

export interface Client {
  get(path: string, query: Readonly<Record<string, string>>): Promise<Reply>;
  post(path: string, body: unknown): Promise<Reply>;
}

export interface ClientSettings {
  /** Ends in /api/v1. */
  readonly base: string;
  readonly token: string;
  readonly timeoutMs: number;
}

/** Statuses about what was sent. All others are about the moment, the address or the token: the question stays good. */
const ABOUT_QUESTION = [400, 413, 422];

/** True when someone has this number already: most likely we ourselves, in an earlier attempt. */
export function isTaken(answer: Reply): boolean {
  return (
    !answer.ok &&
    answer.outcome.result === 'rejected' &&
    answer.params.some((p) => /(^|\.)(referentie)?nummer:unique$/.test(p))
  );
}

/** A failure as an answer. */
export function failed(outcome: Failure, params: readonly string[] = []): Reply & { ok: false } {
  return { ok: false, outcome, params };
}

/** Milliseconds of a Retry-After header, which holds seconds or a date. */
function waitOf(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? undefined : Math.max(ms, 0);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Only names and codes: the other texts of an error may repeat what someone typed. */
function paramsOf(body: Json): string[] {
  const list: unknown = body['invalidParams'];
  const params = Array.isArray(list) ? list.filter(isJson) : [];
  return params
    .map(({ name, code }) => `${String(name)}:${String(code)}`)
    .filter((text) => /^[A-Za-z_][\w.[\]]{0,99}:[a-z_-]{1,50}$/.test(text))
    .slice(0, 10);
}

async function bodyOf(response: Response): Promise<Json | undefined> {
  if (!/\bjson\b/.test(response.headers.get('content-type') ?? '')) return undefined;
  const body: unknown = JSON.parse(await response.text());
  return isJson(body) ? body : undefined;
}

function causeOfStatus(status: number): Cause {
  if (status === 401 || status === 403) return 'sign-in';
  return status === 408 || status === 429 || status >= 500 ? 'busy' : 'wrong-answer';
}

/** Codes of a call without an answer -> what it was. */
const SILENT: readonly (readonly [RegExp, Cause])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'name-not-found'],
  [/TIMEOUT|TimeoutError|ETIMEDOUT|AbortError/, 'timeout'],
  [/CERT|SIGNED|ISSUER|VERIFY|^ERR_TLS|^ERR_SSL/, 'certificate'],
  [/^HPE_/, 'wrong-answer'],
];

async function read(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const body = await bodyOf(response);
  if (response.ok && body !== undefined)
    return { ok: true, body, version: headers.get('api-version') ?? undefined };
  // What is no JSON comes from something in between, such as a proxy.
  if (ABOUT_QUESTION.includes(status) && body !== undefined) {
    const params = paramsOf(body);
    const reason = [status, ...params].join(' ');
    return failed({ result: 'rejected', reason, cause: 'content' }, params);
  }
  const afterMs = waitOf(headers.get('retry-after'), Date.now());
  const reason = response.ok ? `${status} without JSON` : String(status);
  const cause = response.ok ? 'wrong-answer' : causeOfStatus(status);
  return failed({ result: 'retry', reason, cause, ...(afterMs !== undefined && { afterMs }) });
}

/** Why there was no answer; messages are left out, for they hold addresses. */
function lost(error: unknown): Reply {
  if (error instanceof SyntaxError)
    return failed({ result: 'retry', reason: 'broken JSON', cause: 'wrong-answer' });
  const { name, cause } = error as { name?: unknown; cause?: { code?: unknown } };
  const word = String(cause?.code ?? name);
  const found = SILENT.find(([pattern]) => pattern.test(word))?.[1] ?? 'unreachable';
  return failed({
    result: 'retry',
    reason: /^\w{1,50}$/.test(word) ? word : 'unknown',
    cause: found,
  });
}

/** Nothing here throws for what the server does. */
export function openClient({ base, token, timeoutMs }: ClientSettings): Client {
  async function call(method: string, path: string, body?: unknown): Promise<Reply> {
    try {
      const response = await fetch(`${base}/${path}`, {
        method,
        // Elsewhere has no business with the token.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          accept: 'application/json',
          authorization: `Token ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      return await read(response);
    } catch (error) {
      return lost(error);
    }
  }
  return {
    get: (path, query) => call('GET', `${path}?${new URLSearchParams(query).toString()}`),
    post: (path, body) => call('POST', path, body),
  };
}
