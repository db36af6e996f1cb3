import { IncomingHttpHeaders } from 'node:http';
import { loopbackHosts } from '../../../settings/together';
import { Refusal } from './refuse';

/**
 * Refuses a request before its body is read, unless it is plain JSON: nothing is unpacked that could be too large or
 * broken. In local mode, where nobody is authenticated, it must name this machine as well. A web page elsewhere can
 * send neither without asking.
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

/** Refuses a body that is no activity, and in local mode one whose answer would not go to this machine. */
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
