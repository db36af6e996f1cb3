/** The time that an answer may take, in seconds. Teams waits 10 to 15 for the answer to a pressed button. */
export const patience = 5;

/** The answer of a server. The body is cut to 1,000 characters, enough to recognize the server. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** The target of a redirect; usually empty. */
  readonly location: string;
  /** The server's `Date` header; empty when it sends none. */
  readonly date: string;
}

/** The reason why no answer came; `code` is Node's error code. */
export interface NoAnswer {
  readonly why: 'unknown-name' | 'refused' | 'silent' | 'certificate' | 'unreachable';
  readonly code: string;
}

/** Requests a URL without following redirects. Never rejects: a failed request returns a {@link NoAnswer}. */
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

/** Node's error codes for a bad certificate, and OpenSSL's for a connection that does not speak TLS. */
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
