import { join } from 'node:path';
import { dayOf, instantOf } from '../../../src/domain/values/dates';
import { chooseReaders } from '../../../src/app/readers/choose-readers';
import { deliveryKey } from '../../../src/domain/delivery/delivery';
import { mostReaders } from '../../../src/domain/delivery/reader';
import { readerNamed, referenceTo } from '../../support/deliveries';
import { keep, noteAnswers, testApp, TestApp, writeNote } from '../../support/makers';

/** Opens the database in a bot's data folder, also while bots run on it. Close its stores when done. */
export async function storesIn(dataDir: string): Promise<TestApp> {
  const app = await testApp(join(dataDir, 'bot.sqlite'));
  app.setClock(instantOf(new Date()));
  return app;
}

/**
 * Writes one note in each of `walks` walks of different partners. Each note goes to 20 of the readers, in
 * turn. Everybody is reached at `serviceUrl`. Returns the keys of the summaries, in the order in which they
 * were queued.
 */
export async function writeNotes(
  app: TestApp,
  given: { walks: number; readers: number; serviceUrl: string },
): Promise<readonly string[]> {
  const { walks, readers, serviceUrl } = given;
  const readerIds = await Promise.all(
    Array.from({ length: readers }, async (_, index) => {
      const reader = readerNamed(`Reader-${index + 1}`);
      await app.readers.save(reader);
      await app.references.save(referenceTo(reader.id, { serviceUrl, name: reader.name }));
      return reader.id;
    }),
  );
  const keys: string[] = [];
  for (let walk = 0; walk < walks; walk += 1) {
    const turn = Array.from({ length: mostReaders }, (_, index) => (walk * mostReaders + index) % readers);
    const chosen = readerIds.filter((_, index) => turn.includes(index));
    const noteId = await writeNoteTo(app, `walk-${walk + 1}`, chosen);
    keys.push(...chosen.map((readerId) => deliveryKey('summary', noteId, readerId)));
  }
  return keys;
}

async function writeNoteTo(app: TestApp, name: string, readerIds: readonly string[]): Promise<string> {
  const person = { id: `tenant-1/partner-of-${name}`, tenantId: 'tenant-1' };
  const engagement = await keep(app, { id: name, ownerId: person.id });
  await chooseReaders(app, { person, engagementId: engagement.id, version: engagement.version, readerIds });
  // Each walk has its own moment, so that the summaries are queued in the order of their walks.
  app.setClock(instantOf(app.now().getTime() + 1));
  // Written today, so that no reminder is due while the test runs.
  const today = dayOf(instantOf(app.now()));
  const typed = noteAnswers({ nextActionDate: today });
  const form = { person, engagementId: engagement.id, draftId: `note-of-${name}`, typed, today };
  const note = await writeNote(app, form);
  return note.id;
}
