import { Delivery } from '../../domain/delivery/delivery';
import { markOfReaders, mostReaders, Reader } from '../../domain/delivery/reader';
import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { isAppointed } from '../people/appointed';
import { changeEngagement, Unknown } from '../walk/change-engagement';
import { readersOfWalk } from '../walk/readers-of-walk';
import { knowPerson } from '../people/know-person';
import { openEngagement } from '../walk/open-engagement';
import { Using } from '../ports';
import { ReaderChoice } from '../views/reader-choice';

/** The largest number of readers that are offered at once. */
const mostOffered = 40;

/**
 * Returns the readers of a person's own walk and the readers of their tenant whose names contain some
 * words. `ticked` are those that are chosen on the card but not saved yet.
 */
export async function openReaderChoice(
  app: Using<'engagements' | 'people' | 'readers' | 'appointed'>,
  given: { person: PersonKey; engagementId: string; words: string; ticked?: readonly string[] | undefined },
): Promise<ReaderChoice | undefined> {
  const engagement = await openEngagement(app, given.person, given.engagementId);
  if (!engagement) return undefined;
  const { ticked } = given;
  const { chosen, appointed } = await readersOfWalk(
    app,
    ticked ? { ...engagement, readers: ticked } : engagement,
  );
  const found = await app.readers.ofTenant(engagement.tenantId, {
    words: given.words,
    most: mostOffered + 1,
  });
  const offered = found.slice(0, mostOffered);
  return { engagement, chosen, offered, appointedCount: appointed.length, more: found.length > mostOffered };
}

export type ChosenReaders =
  | { readonly kind: 'chosen'; readonly engagement: Engagement; readonly readers: readonly Reader[] }
  | { readonly kind: 'too-many'; readonly most: number }
  /** The readers were changed elsewhere after the form was shown. */
  | { readonly kind: 'overtaken' }
  | Unknown;

/**
 * Saves which readers get the summaries of a person's own walk, at most 20, and stores the choice for later
 * walks. Only readers of the same tenant count. `version` is the engagement's version when its readers were
 * shown. A reader who is removed, and is not appointed, gets no summary that is still to be sent.
 */
export async function chooseReaders(
  app: Using<'engagements' | 'people' | 'outbox' | 'readers' | 'appointed' | 'now'>,
  given: { person: PersonKey; engagementId: string; version: number; readerIds: readonly string[] },
): Promise<ChosenReaders> {
  const { person, readerIds } = given;
  if (readerIds.length > mostReaders) return { kind: 'too-many', most: mostReaders };
  const wanted = (await app.readers.loadAll(readerIds)).filter(
    ({ tenantId }) => tenantId === person.tenantId,
  );
  const ids = wanted.map(({ id }) => id);
  let before: readonly string[] = [];
  const outcome = await changeEngagement<Engagement | undefined>(app, given, async (engagement) => {
    const since = await app.engagements.changesSince(engagement.id, given.version);
    before = engagement.readers ?? [];
    const moved = since.some(({ what }) => what === 'readers');
    // A second press of the same card asks for what is already stored.
    if (moved && markOfReaders(before) !== markOfReaders(ids)) return { answer: undefined };
    return { next: { ...engagement, readers: ids }, answer: (saved) => saved };
  });
  if (!outcome) return { kind: 'overtaken' };
  if ('kind' in outcome) return outcome;
  const known = await knowPerson(app, person);
  await app.people.save({ ...known, readers: ids });
  for (const readerId of before) {
    // Readers whom the admin appointed get the summary in any case.
    const stays = ids.includes(readerId) || isAppointed(app, { id: readerId, tenantId: person.tenantId });
    if (!stays) await takeBack(app, readerId, outcome.id);
  }
  return { kind: 'chosen', engagement: outcome, readers: wanted };
}

/** Cancels the summaries of one walk that are still to be sent to a reader. */
async function takeBack(app: Using<'outbox'>, readerId: string, engagementId: string): Promise<void> {
  const open = (delivery: Delivery): boolean => delivery.state === 'queued' || delivery.state === 'waiting';
  const sent = await app.outbox.summariesOf(readerId, engagementId);
  for (const { key } of sent.filter(open)) {
    await app.outbox.change(key, (present) =>
      open(present) ? { ...present, state: 'cancelled' } : undefined,
    );
  }
}
