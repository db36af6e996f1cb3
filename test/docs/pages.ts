import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's folder. */
export const root = join(__dirname, '../..');

/** A page of the documentation. */
export interface Page {
  /** The path relative to the project's folder. */
  readonly path: string;
  readonly text: string;
}

export const pages: readonly Page[] = ['', 'docs', 'infra', 'manifest'].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
);

/**
 * Returns the code blocks of one language in a page, such as `sh`, in their order and without their fences.
 */
export function blocksOf({ text }: Page, kind: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, block = '']) => block,
  );
}
