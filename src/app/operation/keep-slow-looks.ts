import { DoctorFinding } from '../../domain/operation/doctor-finding';
import { Language } from '../../domain/values/language';

type Examine = (language: Language) => Promise<readonly DoctorFinding[]>;

/** A look that takes longer than this is slow: nobody waits for it. In milliseconds. */
export const patienceMs = 2_000;

/** For how long what a slow look found is given to whoever asks once more, in milliseconds. */
const keptMs = 60_000;

/** A look that has not ended after this has hung; the next one begins anew. In milliseconds. */
const hungMs = 30_000;

interface Look {
  readonly startedAt: number;
  readonly found: Promise<readonly DoctorFinding[]>;
  endedAt: number | undefined;
}

/**
 * Examines so that asking twice helps: whoever asks while a look in their language is under way shares it, and what a
 * slow one found is kept for a minute, since whoever began it did not wait. `now` are milliseconds that only rise;
 * `failed` hears of a look that threw.
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
