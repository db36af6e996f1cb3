import { instantOf } from '../../domain/values/dates';
import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/**
 * Resolves to true when a person must be greeted now. This happens once for each installation, although a
 * client may send more than one activity about it.
 */
export function greetPerson(app: Using<'people' | 'now'>, key: PersonKey): Promise<boolean> {
  return app.people.markGreeted(key, instantOf(app.now()));
}

/** Makes the next installation greet again, because the app was removed. All other data stays. */
export function partFromPerson(app: Using<'people'>, key: PersonKey): Promise<void> {
  return app.people.unmarkGreeted(key.id);
}
