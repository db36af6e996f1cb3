/** What this bot calls itself in the answer of `/healthz`. */
const ownName = 'covid-response-checklist';

/** Whether this is what the bot's `/healthz` answers, and no other server's. */
export function isOwnAnswer({ status, body }: { status: number; body: string }): boolean {
  if (status !== 200) return false;
  try {
    return (JSON.parse(body) as { bot?: unknown } | null)?.bot === ownName;
  } catch {
    return false;
  }
}
