/** How long an answer may take, in seconds; Teams waits 10 to 15 for a press. */
export const patience = 5;

/** What came back from an address; of a body only so much as tells who answers. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Where it sends on to; empty as a rule. */
  readonly location: string;
  /** When that was by the other's clock; empty when it does not say. */
  readonly date: string;
}

/** Why nothing came back; `code` is Node's name for it. */
export interface NoAnswer {
  readonly why: 'unknown-name' | 'refused' | 'silent' | 'certificate' | 'unreachable';
  readonly code: string;
}

/** Asks an address, without following where it sends on to. */
export async function publicAnswer(
  ask: typeof fetch,
  url: string,
  request: RequestInit = {},
): Promise<Answer | NoAnswer> {
  try {
    const signal = AbortSignal.timeout(patience * 1_000);
    const response = await ask(url, { redirect: 'manual', signal, ...request });
    const { status, headers } = response;
    const body = (await response.text()).slice(0, 1_000);
    return { status, body, location: headers.get('location') ?? '', date: headers.get('date') ?? '' };
  } catch (error) {
    return whyNone(error);
  }
}

/** Node's names for what is wrong with a certificate, and OpenSSL's for a connection that is none of TLS. */
const certificate =
  /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO$|HOSTNAME_MISMATCH$)/;

function whyNone(error: unknown): NoAnswer {
  const { name, cause } = error as Error;
  const code = codeOf(cause) ?? codeOf(error) ?? name;
  if (name === 'TimeoutError' || code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT') {
    return { why: 'silent', code };
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { why: 'unknown-name', code };
  if (code === 'ECONNREFUSED') return { why: 'refused', code };
  return { why: certificate.test(code) ? 'certificate' : 'unreachable', code };
}

function codeOf(error: unknown): string | undefined {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}
