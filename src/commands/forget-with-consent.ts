import { forgetPerson } from '../app/people/forget-person';
import { PersonalData, PersonStore } from '../app/ports';
import { PersonKey } from '../domain/values/person';
import { CommandResult } from './command';

/** Deletes everything stored about a person. Without `yes` it only lists what is stored. */
export async function forgetWithConsent(
  yes: boolean,
  people: PersonStore,
  key: PersonKey,
): Promise<CommandResult> {
  const stored = countsIn(await people.everythingAbout(key.id));
  if (!yes) {
    const next = 'Nothing was deleted. Add --yes to delete it for good.';
    return { lines: [`About ${key.id} is stored:`, ...stored, next], code: 1 };
  }
  await forgetPerson({ people }, key);
  const lines = [
    `Forgotten: ${key.id}.`,
    ...stored,
    'Backups made before still have it: delete them.',
    'If ADMINS or DEFAULT_READERS name the person, take the id out there.',
  ];
  return { lines, code: 0 };
}

/** Returns a line for each table that has rows about the person. */
function countsIn(data: PersonalData): readonly string[] {
  const counts: readonly (readonly [string, number])[] = [
    ['persons', data.person ? 1 : 0],
    ['engagements', data.engagements.length],
    ['timeline', data.timeline.length],
    ['drafts', data.drafts.length],
    ['notes', data.notes.length],
    ['readers', data.reader ? 1 : 0],
    ['conversation_references', data.conversationReference ? 1 : 0],
    ['deliveries', data.deliveries.length],
    ['questions', data.questions.length],
    ['dialog_states', data.dialogs.length],
  ];
  const found = counts.filter(([, count]) => count > 0);
  return found.map(([table, count]) => `  ${table.padEnd(24)}${String(count).padStart(6)}`);
}
