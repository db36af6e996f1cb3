import { z } from 'zod';
import { Day, isDay } from '../src/domain/values/dates';
import { languages } from '../src/domain/values/language';

/** The short id of an entry in the content data, by which other places refer to it. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/, 'must be a short id of letters, digits and hyphens');

const localizedOf = (text: z.ZodString) =>
  z.strictObject({ en: text, de: text } satisfies Record<(typeof languages)[number], z.ZodString>);

/** A text in each language. */
export const localized = localizedOf(z.string().min(1, 'must not be empty'));

/** A text in each language that may be left out. */
export const localizedOrEmpty = localizedOf(z.string()).default({ en: '', de: '' });

/** A text for a button, in each language. */
export const short = localizedOf(
  z.string().min(1, 'must not be empty').max(28, 'must be at most 28 characters for a button'),
);

/** An https address for each language. */
export const localizedUrl = localizedOf(z.string().regex(/^https:\/\/[^\s]+$/, 'must be an https address'));

/** A calendar day. */
export const day = z.custom<Day>(
  (value) => typeof value === 'string' && isDay(value),
  'must be a day such as 2020-05-12',
);

/** Returns the rule that ids within a list are distinct. A mistake names the second of two equal ids. */
export function distinct<Entry>(entries: z.ZodArray<z.ZodType<Entry>>, key: (entry: Entry) => string) {
  return entries.superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, entry] of list.entries()) {
      if (seen.has(key(entry)))
        context.addIssue({ code: 'custom', path: [index], message: `"${key(entry)}" is there twice` });
      seen.add(key(entry));
    }
  });
}
