import { Kysely } from 'kysely';
import { Engagement, LastNote } from '../../domain/walk/engagement';
import { Note } from '../../domain/note/note';
import { remindersOf } from '../../domain/walk/standing';
import { openIn, readEngagement, readNote } from '../access/read-rows';
import { Tables } from '../access/tables';

/**
 * Adds to every engagement its newest note and the day of its next reminder, as newer releases store them
 * when they save. A row that cannot be read stays as it is.
 */
export async function rememberNotes(db: Kysely<Tables>): Promise<void> {
  const ids = await db.selectFrom('engagements').select('id').orderBy('id').execute();
  for (const { id } of ids) {
    const row = await db.selectFrom('engagements').select('state').where('id', '=', id).executeTakeFirst();
    const engagement = row && readEngagement(row.state);
    if (!engagement) continue;
    const lastNote = engagement.lastNote ?? (await newestNote(db, engagement));
    const remembering: Engagement = lastNote ? { ...engagement, lastNote } : engagement;
    // Everything else is left as it was kept: later migrations may need it.
    const state = JSON.stringify({ ...(JSON.parse(row.state) as object), lastNote });
    await db
      .updateTable('engagements')
      .set({ state, remind_on: remindersOf(remembering)[0]?.on ?? '' })
      .where('id', '=', id)
      .execute();
  }
}

/**
 * Returns the newest note of an engagement. What it says about the walk's standing is told by a later
 * migration.
 */
async function newestNote(
  db: Kysely<Tables>,
  { id: engagementId, items }: Engagement,
): Promise<LastNote | undefined> {
  const rows = await db
    .selectFrom('notes')
    .select('state')
    .where('engagement_id', '=', engagementId)
    .orderBy('number', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const notes = rows.map((row) => readable(row.state)).filter((note) => note !== undefined);
  const [newest] = notes;
  if (!newest) return undefined;
  const { id, number, version, kindId, writtenAt, writtenOn } = newest;
  return {
    id,
    number,
    version,
    kindId,
    openItems: openIn(items),
    nextUpdate: undefined,
    writtenAt,
    writtenOn,
  };
}

function readable(state: string): Note | undefined {
  try {
    return readNote(state);
  } catch {
    return undefined;
  }
}
