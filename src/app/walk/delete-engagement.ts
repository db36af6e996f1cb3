import { Belongings } from '../../domain/customers/belongings';
import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';
import { Unknown } from './change-engagement';
import { openEngagement } from './open-engagement';

/** A person's own engagement, with the numbers of what its deletion takes along. */
export interface Deletable {
  readonly engagement: Engagement;
  readonly belongings: Belongings;
}

/** Returns what the deletion of a person's own engagement takes along, or undefined for any other one. */
export async function openDeletion(
  app: Using<'engagements'>,
  person: PersonKey,
  engagementId: string,
): Promise<Deletable | undefined> {
  const engagement = await openEngagement(app, person, engagementId);
  return engagement && { engagement, belongings: await app.engagements.belongingsOf(engagementId) };
}

export type Deletion =
  | ({ readonly kind: 'deleted' } & Deletable)
  /** It was changed after its numbers were shown, so they must be shown again. */
  | { readonly kind: 'overtaken' }
  | Unknown;

/**
 * Deletes a person's own engagement with everything that belongs to it. `version` is the one whose numbers
 * the person has seen.
 */
export async function deleteEngagement(
  app: Using<'engagements'>,
  given: { person: PersonKey; engagementId: string; version: number },
): Promise<Deletion> {
  const found = await openDeletion(app, given.person, given.engagementId);
  if (!found) return { kind: 'unknown' };
  const asShown = found.engagement.version === given.version;
  const removed = asShown && (await app.engagements.remove(found.engagement));
  return removed ? { kind: 'deleted', ...found } : { kind: 'overtaken' };
}
