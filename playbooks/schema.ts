import { z } from 'zod';
import { itemStatuses } from '../src/domain/engagement';
import { languages } from '../src/domain/language';
import { roles } from '../src/domain/person';

const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'must be a short id of letters, digits and hyphens');

const localizedOf = (text: z.ZodString) =>
  z.strictObject({ en: text, de: text } satisfies Record<(typeof languages)[number], z.ZodString>);
const localized = localizedOf(z.string().min(1, 'must not be empty'));
const localizedOrEmpty = localizedOf(z.string());
const short = localizedOf(
  z.string().min(1, 'must not be empty').max(28, 'must be at most 28 characters for a button'),
);
const localizedUrl = localizedOf(z.string().regex(/^https:\/\/[^\s]+$/, 'must be an https address'));

/** The rule that ids within a list differ; a mistake names the second of the two. */
function distinct<Entry>(entries: z.ZodArray<z.ZodType<Entry>>, key: (entry: Entry) => string) {
  return entries.superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, entry] of list.entries()) {
      if (seen.has(key(entry)))
        context.addIssue({ code: 'custom', path: [index], message: `"${key(entry)}" is there twice` });
      seen.add(key(entry));
    }
  });
}

const item = z.strictObject({
  id,
  title: localized,
  short,
  workload: z.string(),
  ftopTaskId: z.string(),
  establish: localized,
  questions: z
    .array(localized)
    .min(2, 'must have two to four questions')
    .max(4, 'must have two to four questions'),
  links: z
    .array(z.strictObject({ title: localized, url: localizedUrl }))
    .min(1, 'must have at least one link'),
});

const section = z.strictObject({
  id,
  title: localized,
  short,
  purpose: localized,
  items: z.array(item).min(1, 'must have at least one item'),
});

const workload = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+$/),
  name: z.string(),
  today: z.string(),
});

/** The shape of `covid-response.json`. */
export const playbookSchema = z
  .strictObject({
    id,
    title: localized,
    sections: distinct(z.array(section).min(1), (entry) => entry.id),
    workloads: distinct(z.array(workload).min(1), (entry) => entry.code),
  })
  .superRefine((playbook, context) => {
    const codes = playbook.workloads.map(({ code }) => code);
    const seen = new Set<string>();
    for (const [sectionIndex, { items }] of playbook.sections.entries()) {
      for (const [itemIndex, entry] of items.entries()) {
        const path = ['sections', sectionIndex, 'items', itemIndex];
        if (!codes.includes(entry.workload)) {
          context.addIssue({
            code: 'custom',
            path: [...path, 'workload'],
            message: `"${entry.workload}" is not one of the workloads`,
          });
        }
        if (seen.has(entry.id))
          context.addIssue({
            code: 'custom',
            path: [...path, 'id'],
            message: `"${entry.id}" is there twice`,
          });
        seen.add(entry.id);
      }
    }
  });

/** The shape of `fasttrack-playbook.json`. */
export const guideSchema = z.strictObject({
  id,
  title: localized,
  pages: distinct(
    z
      .array(
        z.strictObject({
          id,
          title: localized,
          short,
          intro: localized,
          points: z.array(z.strictObject({ title: localized, text: localized })).min(1),
        }),
      )
      .min(1),
    (page) => page.id,
  ),
});

const field = z.strictObject({
  id,
  type: z.enum(['workloads', 'choice', 'line', 'text', 'day']),
  label: localized,
  hint: localizedOrEmpty,
  required: z.boolean(),
  limit: z.int().min(1).max(4000, 'must be at most 4000, so that a card can show it'),
  prefill: z.enum([
    'workloads',
    'status',
    'summary',
    'next-action',
    'next-action-day',
    'next-action-owner',
    'concerns',
    'nothing',
  ]),
  choices: distinct(z.array(z.strictObject({ id, label: localized })), (choice) => choice.id),
});

const paragraph = z.strictObject({
  label: localizedOrEmpty,
  fields: z.array(id).min(1),
  withTag: z.boolean(),
  whenEmpty: localizedOrEmpty,
});

/** The shape of a file in `notes/`. */
export const noteKindSchema = z
  .strictObject({
    id,
    title: localized,
    roles: z.array(z.enum(roles)).min(1),
    carriesTag: z.boolean(),
    fields: distinct(z.array(field).min(1), (entry) => entry.id),
    layout: z.array(paragraph).min(1),
    outstanding: z.strictObject({ label: localized, none: localized }),
    statusWords: z.strictObject(
      Object.fromEntries(itemStatuses.map((status) => [status, localized])) as Record<
        (typeof itemStatuses)[number],
        typeof localized
      >,
    ),
  })
  .superRefine((kind, context) => {
    const shown = kind.layout.flatMap(({ fields }) => fields);
    for (const [index, entry] of kind.fields.entries()) {
      const times = shown.filter((fieldId) => fieldId === entry.id).length;
      const path = ['fields', index, 'id'];
      if (times !== 1)
        context.addIssue({
          code: 'custom',
          path,
          message: `"${entry.id}" must stand in the layout once, not ${times} times`,
        });
      if (entry.type === 'choice' && entry.choices.length === 0) {
        context.addIssue({
          code: 'custom',
          path: ['fields', index, 'choices'],
          message: 'must offer at least one choice',
        });
      }
    }
    for (const [index, entry] of kind.layout.entries()) {
      const unknown = entry.fields.find((fieldId) => !kind.fields.some(({ id: known }) => known === fieldId));
      if (unknown)
        context.addIssue({
          code: 'custom',
          path: ['layout', index, 'fields'],
          message: `"${unknown}" is not one of the fields`,
        });
    }
    const tags = kind.layout.filter(({ withTag }) => withTag).length;
    if (tags !== (kind.carriesTag ? 1 : 0)) {
      const message = kind.carriesTag
        ? 'one paragraph must have "withTag": true'
        : 'no paragraph may have "withTag": true';
      context.addIssue({ code: 'custom', path: ['layout'], message });
    }
  });
