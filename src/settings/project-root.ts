import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Returns the project's folder: the nearest one above this file with a package.json. Throws when there is
 * none.
 */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error(`no package.json above ${__dirname}`);
    folder = above;
  }
  return folder;
}
