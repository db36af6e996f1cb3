import { Kysely, Migration } from 'kysely';
import { Day, dayIn } from '../../domain/values/dates';
import { LastNote } from '../../domain/walk/engagement';
import { closedAt } from '../../domain/walk/retention';
import { remindersOf } from '../../domain/walk/standing';
import { Note } from '../../domain/note/note';
import { readEngagement, readNote } from '../access/read-rows';
import { Tables } from '../access/tables';

/**
 * Tells again of every engagement what its newest note says: the items that are open, the next update of the
 * Enterprise Status and the target date of the Entitlement Status. Earlier releases called a walk finished
 * after a final note, whatever was open, and paused after a note that said so. Such walks are open again,
 * and their reminders return. A row that cannot be read stays as it is.
 */
export const trueStanding: Migration = {
  async up(db: Kysely<Tables>): Promise<void> {
    const ids = await db.selectFrom('engagements').select('id').orderBy('id').execute();
    for (const { id } of ids) await tellAgain(db, id);
  },
};

async function tellAgain(db: Kysely<Tables>, id: string): Promise<void> {
  const row = await db.selectFrom('engagements').select('state').where('id', '=', id).executeTakeFirst();
  const stored = row && readEngagement(row.state);
  if (!stored) return;
  const lastNote = stored.lastNote && { ...stored.lastNote, ...(await namedDays(db, id)) };
  const engagement = { ...stored, ...(lastNote && { lastNote }) };
  await db
    .updateTable('engagements')
    .set({
      // Everything else is left as it was kept: later migrations may need it.
      state: JSON.stringify({ ...(JSON.parse(row.state) as object), lastNote }),
      remind_on: remindersOf(engagement)[0]?.on ?? '',
      closed_at: closedAt(engagement) ?? '',
    })
    .where('id', '=', id)
    .execute();
}

/** Returns the days that the newest note of each of the two kinds names, as this release writes them. */
async function namedDays(
  db: Kysely<Tables>,
  engagementId: string,
): Promise<Pick<LastNote, 'nextUpdate' | 'nextUpdateKind' | 'targetDate'>> {
  const rows = await db
    .selectFrom('notes')
    .select('state')
    .where('engagement_id', '=', engagementId)
    .orderBy('number', 'desc')
    .orderBy('version', 'desc')
    .execute();
  const notes = rows.map(({ state }) => readable(state)).filter((note) => note !== undefined);
  const named = (kindId: string, field: string): Day | undefined => {
    const newest = notes.find((note) => note.kindId === kindId);
    return dayIn(newest?.answers[field] ?? '');
  };
  const nextUpdate = named('enterprise-status', 'nextUpdate');
  const targetDate = named('entitlement-status', 'targetDate');
  return {
    nextUpdate,
    ...(nextUpdate && { nextUpdateKind: 'enterprise-status' }),
    ...(targetDate && { targetDate }),
  };
}

function readable(state: string): Note | undefined {
  try {
    const note = readNote(state);
    return typeof note.answers === 'object' ? note : undefined;
  } catch {
    return undefined;
  }
}
