import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { searchable } from '../../domain/values/text';
import { Using } from '../ports';

/**
 * A person's engagements, the last changed first. With a name, those whose customer's name holds it, without
 * regard to case and accents; an exact name wins alone.
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
