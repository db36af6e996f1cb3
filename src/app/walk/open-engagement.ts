import { Engagement } from '../../domain/walk/engagement';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/**
 * Returns a person's own engagement, or undefined for an unknown id and for another person's engagement.
 */
export async function openEngagement(
  app: Using<'engagements'>,
  person: PersonKey,
  engagementId: string,
): Promise<Engagement | undefined> {
  const engagement = await app.engagements.load(engagementId);
  return engagement?.ownerId === person.id ? engagement : undefined;
}
