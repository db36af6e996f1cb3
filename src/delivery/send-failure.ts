import { SendResult } from '../domain/delivery/send-result';
import { NoToken } from './no-token';

/** The longest requested pause that is accepted, in milliseconds. */
const longestPause = 10 * 60_000;

/**
 * The error of the connector's client for a failed request. Without a status, there was no complete
 * response.
 */
interface RequestError {
  readonly statusCode?: unknown;
  readonly code?: unknown;
  readonly name?: unknown;
  readonly response?: {
    readonly headers?: { get(name: string): string | undefined };
    readonly bodyAsText?: string | null;
  };
}

/** Node's and OpenSSL's names for errors before any data is written. */
const beforeWriting: readonly unknown[] = [
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL', 'EMFILE'],
  ...['CERT_HAS_EXPIRED', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ...['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ERR_TLS_CERT_ALTNAME_INVALID'],
];

/**
 * Returns the result of a failed request: statuses, codes and names only. The connector's messages are not
 * stored. `now` is in milliseconds since 1970.
 */
export function failedSend(error: unknown, now: number): SendResult {
  if (error instanceof NoToken) {
    return error.refusal === ''
      ? { kind: 'not-connected', why: error.code }
      : { kind: 'refused', status: 401, code: error.code };
  }
  const { statusCode, code, name, response } = (error ?? {}) as RequestError;
  if (typeof statusCode === 'number') {
    // The message was accepted, but the response could not be read.
    if (statusCode < 300) return { kind: 'sent', activityId: '' };
    const retryAfter = pauseIn(response?.headers?.get('retry-after'), now);
    return { kind: 'refused', status: statusCode, code: codeIn(response?.bodyAsText), retryAfter };
  }
  if (name === 'AbortError') return { kind: 'no-answer', why: 'timeout' };
  const why = [code, name].find(isName) ?? 'unknown';
  // An error that is not from the client itself happened before the request began.
  const unwritten = beforeWriting.includes(code) || name !== 'RestError';
  return { kind: unwritten ? 'not-connected' : 'no-answer', why };
}

/** Reads seconds or a date (RFC 9110, 10.2.3) as milliseconds from now. */
function pauseIn(retryAfter: string | undefined, now: number): number | undefined {
  if (retryAfter === undefined) return undefined;
  const seconds = /^\s*\d+\s*$/.test(retryAfter);
  const pause = seconds ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isNaN(pause) ? undefined : Math.min(Math.max(pause, 0), longestPause);
}

/**
 * Returns the name of an error in a response's body: `{ error: { code } }` or `{ code }`. If the error's
 * message is JSON itself, its `subCode` comes first. Teams uses this for a blocked conversation. Empty when
 * there is none.
 */
function codeIn(body: string | null | undefined): string {
  const answer = parsed(body);
  const error = field(answer, 'error') ?? answer;
  const inner = parsed(field(error, 'message'));
  return [field(inner, 'subCode'), field(error, 'code'), field(answer, 'code')].find(isName) ?? '';
}

/** Returns true for a name. Only names are stored, because a sentence could contain personal data. */
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
