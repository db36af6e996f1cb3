import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/**
 * Deletes everything stored about a person: role, language, engagements, timelines, drafts, notes, talks, what was sent
 * to them or about their engagements. Where they acknowledged or asked in a channel, their name is taken out.
 */
export function forgetPerson(app: Using<'people'>, key: PersonKey): Promise<void> {
  return app.people.forget(key.id);
}
