import { z } from 'zod';
import { itemStatuses } from '../src/domain/walk/item-status';
import { segments } from '../src/domain/walk/playbook';
import { day, distinct, id, localized, localizedUrl, short } from './schema-parts';

const keywords = z
  .array(z.string().min(2, 'must have at least two letters'))
  .min(1, 'must have at least one word');

const link = z.strictObject({ title: localized, url: localizedUrl });

const hints = z.partialRecord(z.enum(segments), localized).optional();

const item = z.strictObject({
  id,
  title: localized,
  short,
  workload: z.string(),
  ftopTaskId: z.string(),
  establish: localized,
  hints,
  questions: z
    .array(localized)
    .min(2, 'must have two to four questions')
    .max(4, 'must have two to four questions'),
  links: z.array(link).min(1, 'must have at least one link'),
  handouts: z.array(link).optional(),
  keywords: z.strictObject({ en: keywords, de: keywords }),
});

const section = z.strictObject({
  id,
  title: localized,
  short,
  purpose: localized,
  hints,
  items: z.array(item).min(1, 'must have at least one item'),
});

const workload = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+$/),
  name: z.string(),
  today: z.string(),
});

const noteWords = z.strictObject({
  statuses: z.strictObject(
    Object.fromEntries(itemStatuses.map((status) => [status, localized])) as Record<
      (typeof itemStatuses)[number],
      typeof localized
    >,
  ),
  outstanding: z.strictObject({ label: localized }),
  closed: z.strictObject({ label: localized, reason: localized }),
  next: localized,
});

/** The shape of `covid-response.json`. */
export const playbookSchema = z
  .strictObject({
    id,
    title: localized,
    sections: distinct(z.array(section).min(1), (entry) => entry.id),
    workloads: distinct(z.array(workload).min(1), (entry) => entry.code),
    noteWords,
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

const guideSource = z.strictObject({ id, title: localized, changed: day.optional() });

const guidePage = z.strictObject({
  id,
  title: localized,
  short,
  intro: localized,
  points: z.array(z.strictObject({ title: localized, text: localized })).min(1),
  sources: z.array(z.string()).min(1, 'must name at least one source'),
  links: z.array(link).min(1, 'must have at least one link'),
});

/** The shape of `fasttrack-playbook.json`. */
export const guideSchema = z
  .strictObject({
    id,
    title: localized,
    sources: distinct(z.array(guideSource).min(1), (source) => source.id),
    pages: distinct(z.array(guidePage).min(1), (page) => page.id),
  })
  .superRefine(({ sources, pages }, context) => {
    const known = sources.map((source) => source.id);
    for (const [pageIndex, page] of pages.entries()) {
      for (const [index, source] of page.sources.entries()) {
        if (known.includes(source)) continue;
        context.addIssue({
          code: 'custom',
          path: ['pages', pageIndex, 'sources', index],
          message: `"${source}" is not one of the sources`,
        });
      }
    }
  });
