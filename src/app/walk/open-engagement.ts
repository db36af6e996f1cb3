import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/** A person's own engagement; nothing for an unknown id and for somebody else's alike. */
export async function openEngagement(
  app: Using<'engagements'>,
  person: PersonKey,
  engagementId: string,
): Promise<Engagement | undefined> {
  const engagement = await app.engagements.load(engagementId);
  return engagement?.ownerId === person.id ? engagement : undefined;
}
