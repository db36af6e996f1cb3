import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { searchable } from '../../domain/values/text';
import { Using } from '../ports';

/**
 * Returns a person's engagements, last changed first. With a name, only those whose customer's name
 * contains it, ignoring case and accents. When a name matches exactly, only exact matches are returned.
 */
export async function listEngagements(
  app: Using<'engagements'>,
  person: PersonKey,
  name = '',
): Promise<readonly Engagement[]> {
  const own = await app.engagements.listOf(person.id);
  const wanted = searchable(name);
  if (wanted === '') return own;
  const exact = own.filter((engagement) => searchable(engagement.customer.name) === wanted);
  if (exact.length > 0) return exact;
  return own.filter((engagement) => searchable(engagement.customer.name).includes(wanted));
}
