import { SendResult } from '../domain/delivery/send-result';
import { NoToken } from './no-token';

/** The longest wish for a pause that is granted, in milliseconds. */
const longestPause = 10 * 60_000;

/** How the connector's client tells that a request failed. Without a status there was no whole answer. */
interface RequestError {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly name?: unknown;
  readonly response?: {
    readonly headers?: { get(name: string): string | undefined };
    readonly bodyAsText?: string | null;
  };
}

/** Node's and OpenSSL's names for what goes wrong before anything is written. */
const beforeWriting: readonly unknown[] = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EMFILE'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'],
];

/**
 * What a request that failed came to. Statuses, codes and names only: what the connector says in words is not
 * kept. `now` is in milliseconds since 1970.
 */
export function failedSend(error: unknown, now: number): SendResult {
  if (error instanceof NoToken) {
    return error.refusal === ''
      ? { kind: 'not-connected', why: error.code }
      : { kind: 'refused', status: 401, code: error.code };
  }
  const { statusCode, code, name, response } = (error ?? {}) as RequestError;
  if (typeof statusCode === 'number') {
    // It was taken; only the answer could not be read.
    if (statusCode < 300) return { kind: 'sent', activityId: '' };
    const retryAfter = pauseIn(response?.headers?.get('retry-after'), now);
    return { kind: 'refused', status: statusCode, code: codeIn(response?.bodyAsText), retryAfter };
  }
  if (name === 'AbortError') return { kind: 'no-answer', why: 'timeout' };
  const why = [code, name].find(isName) ?? 'unknown';
  // What is not the client's own error happened before it began.
  const unwritten = beforeWriting.includes(code) || name !== 'RestError';
  return { kind: unwritten ? 'not-connected' : 'no-answer', why };
}

/** Seconds or a date (RFC 9110, 10.2.3) as milliseconds from now. */
function pauseIn(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = /^\s*\d+\s*$/.test(retryAfter);
  const pause = seconds ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, 0), longestPause);
}

/**
 * The name of an error in an answer's body: `{ error: { code } }`, `{ code }`, or in front of both the `subCode` of
 * a message that is JSON itself, as Teams says that a chat is blocked. Empty when there is none.
 */
function codeIn(body: string | null | undefined): string {
  const answer = parsed(body);
  const error = field(answer, 'error') ?? answer;
  const inner = parsed(field(error, 'message'));
  return [field(inner, 'subCode'), field(error, 'code'), field(answer, 'code')].find(isName) ?? '';
}

/** Only what is a name is kept: a sentence could tell of a person. */
function isName(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z][\w.-]{0,63}$/.test(value);
}

function parsed(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
