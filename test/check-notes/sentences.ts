import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Content } from '../../playbooks/load';
import { checkRules } from '../../src/domain/check/note-check';
import { layOut } from '../../src/domain/note/laid-out';
import { Example, engagementOf, ExampleError, readJson } from './examples';

const sentence = z.union([
  z.string(),
  z.strictObject({ text: z.string(), quote: z.string().optional(), why: z.string().optional() }),
]);

/** Sentences that are typed into one field of an otherwise fixed note. */
const table = z.strictObject({
  kind: z.string(),
  layout: z.string().default(''),
  field: z.string(),
  findsIn: z.string().optional(),
  customer: z.string().default('Contoso'),
  blocked: z.record(z.string(), z.string()).default({}),
  answers: z.record(z.string(), z.string()).default({}),
  found: z.array(sentence).default([]),
  leftAlone: z.array(sentence).default([]),
});

/**
 * Reads the tables of a folder as examples. `hedge.de.json` holds German sentences: those in which the rule
 * `hedge` has a finding, and those in which it has none. Findings of other rules do not count.
 */
export function readSentences(folder: string, content: Content): readonly Example[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const [, ruleId = '', language = ''] = /^([a-z-]+)\.([a-z]{2,3})\.json$/.exec(name) ?? [];
      const rule = checkRules.find(({ id }) => id === ruleId);
      if (!rule) throw new ExampleError(`${name}: must be called after a rule and a language`);
      const path = join(folder, name);
      return readJson(path, z.array(table)).flatMap((given): readonly Example[] => {
        const kind = content.noteKinds.find(({ id }) => id === given.kind);
        if (!kind?.fields.some(({ id }) => id === given.field)) {
          throw new ExampleError(
            `${path}: there is no kind of note ${given.kind} with a field ${given.field}`,
          );
        }
        const { playbook } = content;
        const engagement = engagementOf({ ...given, covid: 'assistance' }, content);
        const example = (typed: z.infer<typeof sentence>, found: boolean): Example => {
          const { text, quote, why } =
            typeof typed === 'string' ? { text: typed, quote: undefined, why: undefined } : typed;
          const answers = { ...given.answers, [given.field]: text };
          return {
            file: path,
            name: `"${text}"${why === undefined ? '' : ` (${why})`}`,
            note: { ...layOut(kind, given.layout), language, answers, engagement, playbook },
            expected: found ? [{ rule: rule.id, field: given.findsIn ?? given.field, quote }] : [],
            only: rule.id,
          };
        };
        return [
          ...given.found.map((typed) => example(typed, true)),
          ...given.leftAlone.map((typed) => example(typed, false)),
        ];
      });
    });
}
