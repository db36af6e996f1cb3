import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Guide } from '../src/domain/walk/guide';
import { NoteKind } from '../src/domain/note/note-kind';
import { Playbook } from '../src/domain/walk/playbook';
import { CheckWords } from '../src/domain/check/reading/check-words';
import { ContentError } from './content-error';
import { loadCheckWords } from './load-check-words';
import { withTerms } from './load-terms';
import { noteKindSchema } from './note-kind-schema';
import { guideSchema, playbookSchema } from './playbook-schema';

export { ContentError } from './content-error';

/** All content data, checked. */
export interface Content {
  readonly playbook: Playbook;
  readonly guide: Guide;
  readonly noteKinds: readonly NoteKind[];
  readonly checkWords: CheckWords;
}

/**
 * Reads and checks the content files of a folder. Throws a {@link ContentError} that names every mistake of
 * the first stage that found any: the shape of one file, the kinds, the terms, or the words.
 */
export function loadContent(folder: string): Content {
  const noteFiles = readdirSync(join(folder, 'notes')).filter((name) => name.endsWith('.json'));
  const noteKinds = noteFiles.sort().map((name) => {
    const kind: NoteKind = read(folder, join('notes', name), noteKindSchema);
    if (name !== `${kind.id}.json`) {
      throw new ContentError(
        `playbooks/notes/${name}: at id: must be the file's name, "${name.replace(/\.json$/, '')}"`,
      );
    }
    return kind;
  });
  const playbook = read(folder, 'covid-response.json', playbookSchema);
  const mistakes = noteKinds.flatMap((kind) => kindMistakes(kind, noteKinds));
  if (mistakes.length > 0) throw new ContentError(mistakes.join('\n'));
  if (noteKinds.length === 0) throw new ContentError('playbooks/notes: must hold at least one note kind');
  return {
    playbook,
    guide: read(folder, 'fasttrack-playbook.json', guideSchema),
    noteKinds: withTerms(
      noteKinds.sort((one, other) => one.order - other.order),
      join(folder, 'notes', 'terms'),
    ),
    checkWords: loadCheckWords(join(folder, 'check')),
  };
}

/** Returns the mistakes in a kind of note that does not fit the other kinds. */
function kindMistakes({ id, order }: NoteKind, noteKinds: readonly NoteKind[]): readonly string[] {
  const name = `playbooks/notes/${id}.json`;
  const earlier = noteKinds.find((other) => other.order === order);
  return [
    ...(earlier && earlier.id !== id ? [`${name}: at order: ${order} is the place of "${earlier.id}"`] : []),
  ];
}

function read<Value>(folder: string, file: string, schema: z.ZodType<Value>): Value {
  const name = `playbooks/${file.replaceAll('\\', '/')}`;
  const parsed = schema.safeParse(parse(name, readFileSync(join(folder, file), 'utf8')));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${name}: at ${place(issue.path)}: ${issue.message}`);
  throw new ContentError(lines.join('\n'));
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ContentError(`${name}: is not JSON: ${(error as Error).message}`);
  }
}

/** Returns a path as text, such as `sections[0].items[2].title.de`. */
function place(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '') || 'the top';
}
