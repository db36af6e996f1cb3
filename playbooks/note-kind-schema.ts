import { z } from 'zod';
import { choiceMeanings, noteFieldTypes, prefillNames, tellings } from '../src/domain/note/note-kind';
import { roles } from '../src/domain/values/person';
import { covidReasons } from '../src/domain/walk/engagement';
import { segments } from '../src/domain/walk/playbook';
import { noteKindMistakes } from './note-kind-mistakes';
import { distinct, id, localized, localizedOrEmpty, short } from './schema-parts';

const choice = z.strictObject({
  id,
  label: localized,
  means: z.enum(choiceMeanings).optional(),
  of: id.optional(),
  about: localized.optional(),
  termsOf: z.array(id).min(1).optional(),
});

const limit = z.int().min(0).max(4000, 'must be at most 4000, so that a card can show it').default(0);

const oneOrMany = z.strictObject({ one: localized, many: localized });

const overview = z.strictObject({
  customers: z.record(z.enum(segments), localized),
  intents: z.record(z.enum(covidReasons), localized),
  steps: oneOrMany,
  step: z.strictObject({ undated: localized, by: localized, since: localized }),
  underWay: localized,
  inPlace: oneOrMany,
  everything: localized,
  more: localized,
});

const variant = z.strictObject({
  field: id,
  choices: z.array(id).min(1),
  label: localized.optional(),
  hint: localized.optional(),
  required: z.boolean().optional(),
});

const field = z.strictObject({
  id,
  type: z.enum(noteFieldTypes),
  tells: z.enum(tellings).default('detail'),
  label: localized,
  hint: localizedOrEmpty,
  prefix: localizedOrEmpty,
  required: z.boolean().default(false),
  limit,
  prefill: z.enum(prefillNames).default('nothing'),
  plans: z.partialRecord(z.enum(covidReasons), localized).optional(),
  carries: z.boolean().default(false),
  choices: distinct(z.array(choice), (entry) => entry.id).default([]),
  first: z.boolean().default(false),
  within: id.optional(),
  onlyFor: z.strictObject({ field: id, choices: z.array(id).min(1) }).optional(),
  variants: z.array(variant).default([]),
  aside: z.boolean().default(false),
  overview: overview.optional(),
});

const paragraph = z.strictObject({
  label: localizedOrEmpty,
  fields: z.array(id),
  join: z.string().default(' – '),
  withTag: z.boolean().default(false),
  bullet: z.boolean().default(false),
  coded: z.boolean().default(false),
  besideBody: z.boolean().default(false),
  inText: z.boolean().default(true),
  whenEmpty: localizedOrEmpty,
  limit,
  slide: limit,
});

const layout = z.strictObject({ id, title: localized, paragraphs: z.array(paragraph).min(1) });

const nextUpdate = z.strictObject({ field: id, days: z.int().min(1), mostDays: z.int().min(1) });

/** The shape of a file in `notes/`. A part that is left out is empty. */
export const noteKindSchema = z
  .strictObject({
    id,
    order: z.int().min(1),
    title: localized,
    short,
    purpose: localized,
    place: localized,
    sources: z.array(z.string().min(1)).min(1),
    roles: z.array(z.enum(roles)).min(1),
    forPausing: z.boolean().default(false),
    carriesTag: z.boolean().default(false),
    closesChecklist: z.boolean().default(false),
    keptIn: z.enum(['editor', 'boxes']),
    cadence: z.strictObject({ told: localized, nextUpdate: nextUpdate.optional() }),
    fields: distinct(z.array(field).min(1), (entry) => entry.id),
    layouts: distinct(z.array(layout).min(1), (entry) => entry.id),
  })
  .superRefine((kind, context) => {
    for (const { path, message } of noteKindMistakes(kind))
      context.addIssue({ code: 'custom', path: [...path], message });
  });
