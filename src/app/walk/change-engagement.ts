import { instantOf } from '../../domain/values/dates';
import { asItWasBefore, changesBetween } from '../../domain/walk/change';
import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { openEngagement } from './open-engagement';
import { Using } from '../ports';

/** No such engagement, or not this person's: which of the two is nobody's business. */
export interface Unknown {
  readonly kind: 'unknown';
}

/** Either the next value to save, with what to answer once it is kept, or an answer without saving. */
export type Decision<Answer> =
  { readonly next: Engagement; readonly answer: (saved: Engagement) => Answer } | { readonly answer: Answer };

/**
 * Load, may they, decide, save once. When another save came first the decision is made again on the newer
 * value. Throws after ten such defeats, which only a fault can cause: a person takes one turn at a time.
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
    const changes = changesBetween(engagement, decision.next);
    if (changes.length === 0) return decision.answer(engagement);
    const saved = await app.engagements.save({
      engagement: decision.next,
      changes,
      by: given.person.id,
      at: instantOf(app.now()),
    });
    if (saved) return decision.answer(saved);
  }
  throw new Error(`engagement ${given.engagementId} was overtaken ten times in one turn`);
}

/** The engagement as a card of that version showed it; the present one when the version is not an older one. */
export async function asShownAt(
  app: Using<'engagements'>,
  engagement: Engagement,
  version: number,
): Promise<Engagement> {
  if (version >= engagement.version) return engagement;
  return asItWasBefore(await app.engagements.changesSince(engagement.id, version), engagement);
}
