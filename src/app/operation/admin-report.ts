import { instantOf } from '../../domain/values/dates';
import { Language } from '../../domain/values/language';
import { Examination } from '../../domain/operation/examination';
import { PersonKey } from '../../domain/values/person';
import { isAdmin } from '../people/appointed';
import { Using } from '../ports';
import { AdminView } from '../views/admin-view';
import { patienceMs } from './keep-slow-looks';

/**
 * Returns the state of the bot after little more than two seconds at most, or undefined for anybody but an
 * admin. `wait` resolves after some milliseconds.
 */
export async function adminReport(
  app: Using<'people' | 'outbox' | 'retention' | 'appointed' | 'operation' | 'now'>,
  { person, language, wait }: { person: PersonKey; language: Language; wait: (ms: number) => Promise<void> },
): Promise<AdminView | undefined> {
  if (!isAdmin(app, person)) return undefined;
  const { tenantId } = person;
  const { version, startedAt, retentionDays } = app.operation;
  const late = wait(patienceMs).then((): Examination => ({ kind: 'late' }));
  const [examination, queue, counts, lastDeleted] = await Promise.all([
    Promise.race([examined(app, language), late]),
    app.outbox.counts(tenantId),
    app.people.countsIn(tenantId),
    app.retention.lastReport(tenantId),
  ]);
  const { oldestDueAt: oldest } = queue;
  const oldestDueAt = oldest && oldest <= instantOf(app.now()) ? oldest : undefined;
  const running = { version, startedAt, examination, retentionDays };
  return { ...running, queue: { ...queue, oldestDueAt }, counts, lastDeleted };
}

/**
 * Returns the findings. An examination that throws becomes part of the report, so that the other parts
 * still arrive.
 */
async function examined(app: Using<'operation'>, language: Language): Promise<Examination> {
  try {
    return { kind: 'done', findings: await app.operation.examine(language) };
  } catch {
    return { kind: 'failed' };
  }
}
