import { PersonKey } from '../../domain/values/person';
import { Using } from '../ports';

/** The number of characters of an export in one message, well below the limit of Teams. */
const exportPartLength = 12_000;

/**
 * Returns all data stored about a person as JSON, in parts that each fit into one message. Joined without a
 * separator, the parts are the whole text. A part never ends inside a character.
 */
export async function exportPerson(app: Using<'people'>, key: PersonKey): Promise<readonly string[]> {
  const json = JSON.stringify(await app.people.everythingAbout(key.id), null, 2);
  const parts: string[] = [];
  for (let start = 0; start < json.length;) {
    let end = Math.min(json.length, start + exportPartLength);
    const last = json.charCodeAt(end - 1);
    if (end < json.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(json.slice(start, end));
    start = end;
  }
  return parts;
}
