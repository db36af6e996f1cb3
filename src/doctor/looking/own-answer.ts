/** The name that this bot gives itself in the answer of `/healthz`. */
const ownName = 'covid-response-checklist';

/** Returns true for the answer of this bot's `/healthz`, false for any other server's answer. */
export function isOwnAnswer({ status, body }: { status: number; body: string }): boolean {
  if (status !== 200) return false;
  try {
    return (JSON.parse(body) as { bot?: unknown } | null)?.bot === ownName;
  } catch {
    return false;
  }
}
