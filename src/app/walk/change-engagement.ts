import { instantOf } from '../../domain/values/dates';
import { Delivery } from '../../domain/delivery/delivery';
import { asItWasBefore, Change, changesBetween } from '../../domain/walk/change';
import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { openEngagement } from './open-engagement';
import { Using } from '../ports';

/** The engagement does not exist, or belongs to another person. The answer does not say which. */
export interface Unknown {
  readonly kind: 'unknown';
}

/**
 * Either the next value to save, with the answer after it is saved, or an answer without saving. The answer
 * gets the changes that were saved, none when nothing differed. `marks` are further steps for the timeline,
 * `deliveries` what the save causes.
 */
export type Decision<Answer> =
  | {
      readonly next: Engagement;
      readonly marks?: readonly Change[];
      readonly deliveries?: readonly Delivery[];
      readonly answer: (saved: Engagement, changes: readonly Change[]) => Answer;
    }
  | { readonly answer: Answer };

/**
 * Loads an engagement, checks its owner, decides and saves once. When another save came first, it decides
 * again on the newer value. Throws after ten such conflicts, which only a fault can cause, because a person
 * takes one turn at a time.
 */
export async function changeEngagement<Answer>(
  app: Using<'engagements' | 'now'>,
  given: { person: PersonKey; engagementId: string },
  decide: (engagement: Engagement) => Promise<Decision<Answer>> | Decision<Answer>,
): Promise<Answer | Unknown> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const engagement = await openEngagement(app, given.person, given.engagementId);
    if (!engagement) return { kind: 'unknown' };
    const decision = await decide(engagement);
    if (!('next' in decision)) return decision.answer;
    const { marks = [], deliveries = [] } = decision;
    const changes = [...changesBetween(engagement, decision.next), ...marks];
    if (changes.length === 0) return decision.answer(engagement, []);
    const saved = await app.engagements.save({
      engagement: decision.next,
      changes,
      by: given.person.id,
      at: instantOf(app.now()),
      deliveries,
    });
    if (saved) return decision.answer(saved, changes);
  }
  throw new Error(`engagement ${given.engagementId} was overtaken ten times in one turn`);
}

/**
 * Returns the engagement as a card of that version showed it. Returns the present one when the version is
 * not older.
 */
export async function asShownAt(
  app: Using<'engagements'>,
  engagement: Engagement,
  version: number,
): Promise<Engagement> {
  if (version >= engagement.version) return engagement;
  return asItWasBefore(await app.engagements.changesSince(engagement.id, version), engagement);
}
