import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** Returns the folder itself, or the nearest folder above it that exists. */
export function existingFolder(folder: string): string {
  let nearest = folder;
  while (!existsSync(nearest) && dirname(nearest) !== nearest) nearest = dirname(nearest);
  return nearest;
}
