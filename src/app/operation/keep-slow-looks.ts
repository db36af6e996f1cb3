import { DoctorFinding } from '../../domain/operation/doctor-finding';
import { Language } from '../../domain/values/language';

type Examine = (language: Language) => Promise<readonly DoctorFinding[]>;

/** The time after which an examination is slow and the report no longer waits for it, in milliseconds. */
export const patienceMs = 2_000;

/** The time for which the findings of a slow examination are returned again, in milliseconds. */
const keptMs = 60_000;

/** The time after which an unfinished examination counts as hung and a new one begins, in milliseconds. */
const hungMs = 30_000;

interface Look {
  readonly startedAt: number;
  readonly found: Promise<readonly DoctorFinding[]>;
  endedAt: number | undefined;
}

/**
 * Wraps an examination so that a second request helps. Requests in the same language share a running
 * examination. The findings of a slow one are stored for a minute, because the request that began it did
 * not wait. `now` returns milliseconds that never decrease. `failed` is called when an examination throws.
 */
export function keepSlowLooks(
  examine: Examine,
  { now, failed }: { now: () => number; failed: (error: unknown) => void },
): Examine {
  const looks = new Map<Language, Look>();
  return (language) => {
    const last = looks.get(language);
    if (last && isWorthSharing(last, now())) return last.found;
    const look: Look = { startedAt: now(), found: examine(language), endedAt: undefined };
    const ended = (): void => void (look.endedAt = now());
    look.found.catch(failed).finally(ended);
    looks.set(language, look);
    return look.found;
  };
}

function isWorthSharing({ startedAt, endedAt }: Look, now: number): boolean {
  if (endedAt === undefined) return now - startedAt < hungMs;
  return endedAt - startedAt > patienceMs && now - endedAt < keptMs;
}
