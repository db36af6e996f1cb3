import { PersonKey } from '../domain/person';
import { App } from './ports';

/** Deletes everything stored about a person: role, language, engagements, timelines, drafts, notes, talks. */
export function forgetPerson(app: App, key: PersonKey): Promise<void> {
  return app.people.forget(key.id);
}
