import { PersonKey } from '../../domain/values/person';
import { searchable } from '../../domain/values/text';
import { Engagement } from '../../domain/walk/engagement';
import { Using } from '../ports';
import { listEngagements } from './list-engagements';

/** The engagements that a typed name means. `formerly` is the earlier name by which they were found. */
export interface FoundEngagements {
  readonly engagements: readonly Engagement[];
  readonly formerly: string | undefined;
}

/**
 * Returns the engagements of a person that a typed name means. Those in the archive come only when no other
 * has the name. A name that no customer has now is looked up among their earlier names.
 */
export async function findEngagements(
  app: Using<'engagements'>,
  person: PersonKey,
  name: string,
): Promise<FoundEngagements> {
  const present = await listEngagements(app, person, name);
  if (present.length > 0) return { engagements: unlessArchived(present), formerly: undefined };
  const wanted = searchable(name);
  const before = await app.engagements.formerNamesOf(person.id);
  const former = before.filter((known) => searchable(known.name).includes(wanted));
  const ids = new Set(former.map(({ engagementId }) => engagementId));
  const own = (await app.engagements.listOf(person.id)).filter(({ id }) => ids.has(id));
  return { engagements: unlessArchived(own), formerly: former[0]?.name };
}

function unlessArchived(found: readonly Engagement[]): readonly Engagement[] {
  const active = found.filter(({ archivedOn }) => !archivedOn);
  return active.length > 0 ? active : found;
}
