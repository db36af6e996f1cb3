import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/**
 * Deletes all data stored about a person: role, language, engagements, timelines, drafts, notes,
 * conversations, and the deliveries to them or about their engagements. Where they acknowledged or asked in
 * a channel, their name is removed.
 */
export function forgetPerson(app: Using<'people'>, key: PersonKey): Promise<void> {
  return app.people.forget(key.id);
}
