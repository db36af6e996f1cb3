import { isChannel, objectIdOf, RecipientKey } from '../../domain/delivery/recipient';
import { App } from '../ports';

/** Whether the admin's settings name somebody as a reader of every note of their tenant. */
export function isAppointed(app: App, reader: RecipientKey): boolean {
  return !isChannel(reader.id) && app.appointed.defaultReaders.includes(objectIdOf(reader).toLowerCase());
}
