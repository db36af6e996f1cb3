import { IncomingHttpHeaders } from 'node:http';
import { loopbackHosts } from './config';

/** Why a request is not even looked at. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

/**
 * What has to be right before anything else reads the request. In local mode, where nobody is authenticated,
 * requests must name this machine and come as JSON (a web page elsewhere can send neither without asking), and
 * answers go to this machine only.
 */
export function guard(headers: IncomingHttpHeaders, body: unknown, localMode: boolean): Refusal | undefined {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '')) {
    return { status: 415, reason: 'activities come as application/json' };
  }
  if (
    typeof body !== 'object' ||
    body === null ||
    Array.isArray(body) ||
    typeof (body as { type?: unknown }).type !== 'string'
  ) {
    return { status: 400, reason: 'not an activity' };
  }
  if (!localMode) return undefined;
  if (!isLoopback(`http://${headers.host ?? ''}`)) {
    return { status: 403, reason: 'in local mode only this machine is served' };
  }
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
