import { Kysely, Migration } from 'kysely';
import { Note } from '../../domain/note/note';
import { NoteFacts } from '../../domain/walk/engagement';
import { readEngagement, readNote } from '../access/read-rows';
import { Tables } from '../access/tables';

/**
 * Gives the newest note of each engagement the facts that managers look for, from all of its notes, as newer
 * releases store them when they save. Without them, an escalation of last week would be missing in the list
 * of customers until the next note. What cannot be read stays as it is.
 */
export const noteFacts: Migration = {
  async up(db: Kysely<Tables>): Promise<void> {
    const ids = await db.selectFrom('engagements').select('id').orderBy('id').execute();
    for (const { id } of ids) await addFacts(db, id);
  },
};

async function addFacts(db: Kysely<Tables>, id: string): Promise<void> {
  const row = await db.selectFrom('engagements').select('state').where('id', '=', id).executeTakeFirst();
  const engagement = row && readEngagement(row.state);
  if (!row || !engagement?.lastNote) return;
  const rows = await db
    .selectFrom('notes')
    .select('state')
    .where('engagement_id', '=', id)
    .orderBy('number')
    .orderBy('version')
    .execute();
  const notes = rows.map(({ state }) => readable(state)).filter((note) => note !== undefined);
  // A later version of a note takes the place of the one before, also of what only that one told.
  const newest = new Map(notes.map((note) => [note.number, factsOf(note)]));
  const facts = [...newest.values()].reduce((before, told) => ({ ...before, ...told }), {});
  // Everything else is left as it was kept: later migrations may need it.
  const kept = JSON.parse(row.state) as { lastNote: object };
  const state = JSON.stringify({ ...kept, lastNote: { ...kept.lastNote, facts } });
  await db.updateTable('engagements').set({ state }).where('id', '=', id).execute();
}

function readable(state: string): Note | undefined {
  try {
    return readNote(state);
  } catch {
    return undefined;
  }
}

/** The fields had these ids when the facts were not stored yet. */
function factsOf({ answers, ftop, kindId }: Note): NoteFacts {
  const { escalate, risks, concerns, intent } = answers;
  const workloads = ftop.services.join(',');
  return {
    ...(escalate !== undefined && { escalate }),
    ...(risks !== undefined && { risks }),
    ...(concerns !== undefined && { concerns }),
    ...(workloads !== '' && { workloads }),
    ...(kindId === 'service-intent' && intent !== undefined && { intent, intentServices: workloads }),
  };
}
