import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(__dirname, '../golden');

/**
 * Compares a text with the golden file of that name under `test/golden`. With `UPDATE_GOLDEN=1` it writes the
 * file first; read the file before you commit it. Throws when the file is missing.
 */
export function expectGolden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['UPDATE_GOLDEN']) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file))
    throw new Error(
      `test/golden/${name} is missing; run the test with UPDATE_GOLDEN=1 and read what it writes`,
    );
  expect(text).toBe(readFileSync(file, 'utf8'));
}
