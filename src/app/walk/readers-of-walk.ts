import { Reader } from '../../domain/delivery/reader';
import { personRecipient, RecipientKey } from '../../domain/delivery/recipient';
import { Engagement } from '../../domain/walk/engagement';
import { idsIn } from '../people/appointed';
import { knowPerson } from '../people/know-person';
import { Using } from '../ports';

/**
 * The people and channels that get a walk's summaries: the readers its partner chose, and those the admin
 * appointed.
 */
export interface ReadersOfWalk {
  readonly chosen: readonly Reader[];
  readonly appointed: readonly RecipientKey[];
}

/**
 * Returns the readers of a walk. When no choice was made for it, the partner's last choice counts. Readers
 * of another tenant, and those who stopped, are left out. Appointed readers do not get their own notes.
 */
export async function readersOfWalk(
  app: Using<'people' | 'readers' | 'appointed'>,
  engagement: Engagement,
): Promise<ReadersOfWalk> {
  const { ownerId, tenantId } = engagement;
  const owner = { id: ownerId, tenantId };
  const ids = engagement.readers ?? (await knowPerson(app, owner)).readers ?? [];
  const chosen = (await app.readers.loadAll(ids)).filter((reader) => reader.tenantId === tenantId);
  const appointed = idsIn(app.appointed.defaultReaders, tenantId)
    .map((objectId) => personRecipient(tenantId, objectId))
    .filter(({ id }) => id !== ownerId && !chosen.some((reader) => reader.id === id));
  return { chosen, appointed };
}
