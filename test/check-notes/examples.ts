import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Content } from '../../playbooks/load';
import { CheckedNote, CheckRuleId, checkRules } from '../../src/domain/check/note-check';
import {
  CovidReason,
  covidReasons,
  Engagement,
  newEngagement,
  withItems,
} from '../../src/domain/walk/engagement';
import { layOut } from '../../src/domain/note/laid-out';
import { itemsOf } from '../../src/domain/walk/playbook';

const example = z.strictObject({
  name: z.string().min(1),
  kind: z.string(),
  layout: z.string().optional(),
  covid: z.enum(covidReasons).default('assistance'),
  customer: z.string().default('Contoso'),
  blocked: z.record(z.string(), z.string()).default({}),
  answers: z.record(z.string(), z.string()),
  findings: z.array(z.strictObject({ rule: z.string(), field: z.string() })),
});

/** A note with its expected findings, and its file. With `only`, the findings of one rule are expected. */
export interface Example {
  readonly file: string;
  readonly name: string;
  readonly note: CheckedNote;
  readonly expected: readonly {
    readonly rule: string;
    readonly field: string;
    readonly quote?: string | undefined;
  }[];
  readonly only?: CheckRuleId;
}

/** An example that cannot be read. The message names file and place. */
export class ExampleError extends Error {
  override readonly name = 'ExampleError';
}

/**
 * Reads the examples of a JSON file, or of every JSON file of a folder except `tsconfig.json`. The names of
 * files with German examples end with `.de.json`.
 */
export function readExamples(path: string, content: Content): readonly Example[] {
  if (!statSync(path, { throwIfNoEntry: false })) throw new ExampleError(`${path}: there is no such file`);
  if (!statSync(path).isDirectory()) return readFile(path, content);
  const files = readdirSync(path).filter((name) => name.endsWith('.json') && name !== 'tsconfig.json');
  return files.sort().flatMap((name) => readFile(join(path, name), content));
}

function readFile(path: string, content: Content): readonly Example[] {
  return readJson(path, z.array(example)).map((entry, index) =>
    toExample(entry, { place: `${path}: at ${index}`, path, content }),
  );
}

/** Reads a JSON file of this shape. Throws an {@link ExampleError} that names each mistake. */
export function readJson<Shape extends z.ZodType>(path: string, shape: Shape): z.infer<Shape> {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new ExampleError(`${path}: is not JSON: ${(error as Error).message}`);
  }
  const parsed = shape.safeParse(json);
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      (issue) =>
        `${path}: at ${issue.path.join('.') || 'the top, which must be a list of notes'}: ${issue.message}`,
    );
    throw new ExampleError(lines.join('\n'));
  }
  return parsed.data;
}

function toExample(
  entry: z.infer<typeof example>,
  { place, path, content }: { place: string; path: string; content: Content },
): Example {
  const kind = content.noteKinds.find(({ id }) => id === entry.kind);
  if (!kind) throw new ExampleError(`${place}.kind: there is no kind of note "${entry.kind}"`);
  const known = kind.fields.map(({ id }) => id);
  for (const field of [...Object.keys(entry.answers), ...entry.findings.map((finding) => finding.field)]) {
    if (!known.includes(field)) throw new ExampleError(`${place}: ${entry.kind} has no field "${field}"`);
  }
  for (const { id, choices } of kind.fields) {
    const chosen = entry.answers[id] ?? '';
    if (chosen !== '' && choices.length > 0 && !choices.some((choice) => choice.id === chosen))
      throw new ExampleError(`${place}: ${id} has no choice "${chosen}"`);
  }
  const rules: readonly string[] = checkRules.map(({ id }) => id);
  const unknown = entry.findings.find(({ rule }) => !rules.includes(rule));
  if (unknown) throw new ExampleError(`${place}.findings: there is no rule "${unknown.rule}"`);
  if (entry.layout !== undefined && !kind.layouts.some(({ id }) => id === entry.layout)) {
    throw new ExampleError(`${place}.layout: ${entry.kind} has no layout "${entry.layout}"`);
  }
  const items = itemsOf(content.playbook).map(({ id }) => id);
  for (const itemId of Object.keys(entry.blocked)) {
    if (!items.includes(itemId)) throw new ExampleError(`${place}.blocked: there is no item "${itemId}"`);
  }
  const engagement = engagementOf(entry, content);
  const laidOut = layOut(kind, entry.layout ?? '');
  const [, language = 'en'] = /\.([a-z]{2,3})\.json$/.exec(path) ?? [];
  const note = { ...laidOut, language, answers: entry.answers, engagement, playbook: content.playbook };
  return { file: path, name: entry.name, note, expected: entry.findings };
}

const startedAt = '2026-04-06T09:30:00.000Z';

/** Returns a walk for the example's customer, with only the blocked items that the example names. */
export function engagementOf(
  given: { customer: string; covid: CovidReason; blocked: Readonly<Record<string, string>> },
  { playbook }: Content,
): Engagement {
  const customer = {
    name: given.customer,
    segment: 'enterprise',
    domain: 'contoso.com',
    covid: given.covid,
  } as const;
  const engagement = newEngagement({
    id: 'e1',
    ownerId: 'partner',
    tenantId: 'tenant-1',
    playbook,
    customer,
    now: startedAt,
  });
  const empty = { note: '', nextAction: '', owner: '', due: undefined };
  const blocked = Object.entries(given.blocked).map(
    ([id, blocker]) => [id, { ...empty, status: 'blocked', blocker }] as const,
  );
  return withItems(engagement, Object.fromEntries(blocked), startedAt);
}
