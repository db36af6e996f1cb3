import { instantOf } from '../../domain/values/dates';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/**
 * Resolves to true when somebody is to be greeted now: once for each installation, although a client tells of it with
 * more than one activity.
 */
export function greetPerson(app: Using<'people' | 'now'>, key: PersonKey): Promise<boolean> {
  return app.people.markGreeted(key, instantOf(app.now()));
}

/** The app was taken away: the next installation greets again. Nothing else is forgotten. */
export function partFromPerson(app: Using<'people'>, key: PersonKey): Promise<void> {
  return app.people.unmarkGreeted(key.id);
}
