import { rmSync, writeFileSync } from 'node:fs';
import { exportPerson } from '../app/people/export-person';
import { PersonStore } from '../app/ports';
import { PersonKey } from '../domain/values/person';
import { codeOf } from '../storage/sqlite/copy';
import { CommandResult, refused } from './command';

/**
 * Writes everything stored about a person into a new file that only its owner may read. Without a file,
 * prints it.
 */
export async function exportPersonTo(
  file: string | undefined,
  people: PersonStore,
  key: PersonKey,
): Promise<CommandResult> {
  const json = (await exportPerson({ people }, key)).join('');
  if (file === undefined) return { lines: [json], code: 0 };
  try {
    writeFileSync(file, `${json}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    const why = codeOf(error);
    if (why === '') throw error;
    // A half-written file would hold a part of the data.
    if (why !== 'EEXIST') rmSync(file, { force: true });
    return refused(
      `${file} could not be written (${why}); give a new file in a folder that this user may write.`,
    );
  }
  return { lines: [`${file} has everything stored about ${key.id}.`], code: 0 };
}
