import { IncomingHttpHeaders } from 'node:http';
import { loopbackHosts } from '../../../settings/together';
import { Refusal } from './refuse';

/**
 * Checks the headers before the body is read. Returns a refusal unless the body is plain JSON: a compressed
 * body could be broken or too large. Local mode has no authentication, so there the `Host` header must also
 * name this machine. A web page of another site cannot send such a request without a CORS preflight.
 */
export function guardHeaders(headers: IncomingHttpHeaders, localMode: boolean): Refusal | undefined {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return { status: 415, reason: 'activities come as application/json' };
  }
  if (headers['content-encoding'] !== undefined) {
    return { status: 415, reason: 'activities come uncompressed' };
  }
  if (localMode && !isLoopback(`http://${headers.host ?? ''}`)) {
    return { status: 403, reason: 'in local mode only this machine is served' };
  }
  return undefined;
}

/**
 * Returns a refusal for a body that is not an activity. In local mode it also refuses an activity whose
 * answer would not go to this machine.
 */
export function guardActivity(body: unknown, localMode: boolean): Refusal | undefined {
  if (
    typeof body !== 'object' ||
    body === null ||
    Array.isArray(body) ||
    typeof (body as { type?: unknown }).type !== 'string'
  ) {
    return { status: 400, reason: 'not an activity' };
  }
  if (!localMode) return undefined;
  const { serviceUrl } = body as { serviceUrl?: unknown };
  if (typeof serviceUrl !== 'string' || !isLoopback(serviceUrl)) {
    return { status: 403, reason: 'in local mode answers go to this machine only' };
  }
  return undefined;
}

function isLoopback(url: string): boolean {
  try {
    return loopbackHosts.includes(new URL(url).hostname.replace(/^\[|\]$/g, ''));
  } catch {
    return false;
  }
}
