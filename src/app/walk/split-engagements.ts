import { PersonKey } from '../../domain/values/person';
import { Engagement } from '../../domain/walk/engagement';
import { Using } from '../ports';

/** A person's engagements, and apart from them those in the archive. */
export interface SplitEngagements {
  readonly active: readonly Engagement[];
  readonly archived: readonly Engagement[];
}

/** Returns a person's engagements, last changed first, and those in the archive, last archived first. */
export async function splitEngagements(
  app: Using<'engagements'>,
  person: PersonKey,
): Promise<SplitEngagements> {
  const own = await app.engagements.listOf(person.id);
  const archived = own.flatMap((engagement) => {
    const { archivedOn } = engagement;
    return archivedOn ? [{ engagement, archivedOn }] : [];
  });
  archived.sort((one, other) => other.archivedOn.localeCompare(one.archivedOn));
  return {
    active: own.filter(({ archivedOn }) => !archivedOn),
    archived: archived.map(({ engagement }) => engagement),
  };
}
