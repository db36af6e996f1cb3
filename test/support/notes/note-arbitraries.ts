import fc from 'fast-check';
import { cleanNote } from '../../../src/domain/draft/clean-note';
import { NoteAnswers } from '../../../src/domain/note/note';
import { LaidOut } from '../../../src/domain/note/laid-out';
import { NoteField } from '../../../src/domain/note/note-kind';
import { playbook } from '../makers';

/** The spellings of the tag that the bot can remove from a text. */
export const typedTags = [
  ...['#covid', '#COVID', '#covid19', '#Covid-19', '#covid_19', '##covid', '(#covid)'],
  ...['#covid,#covid19', '#covid#covid', '#covid\u201119', '#covid2019'],
];

/** Texts with the tag inside a word: a search finds it, but it cannot be removed without guessing. */
export const tagsInWords = ['#covidsafe', '#covid19safe', '\uff03covid', '#co\u200bvid', '#covid2'];

/** Text parts that break a note when they are not escaped. */
const scraps = [
  ...[
    '##',
    '#',
    '---',
    '===',
    '- ',
    '+',
    '1. ',
    '2)',
    '# x',
    '> x',
    '**b**',
    '`c`',
    '[a](b)',
    '<i>',
    '&amp;',
  ],
  ...['|', ':-:', '~~', '\\', '_', '"', "'", '{}', '${name}', '%s', '\u0301', '\u202e', '\ud83d', '\udcbb'],
  ...[
    '\u{1F469}\u200d\u{1F4BB}',
    '\u{1F4BB}',
    '日本',
    'قونتوسو',
    'rolled out',
    'COVID-19',
    '  ',
    ',',
    '.',
    ';',
  ],
];

/** Returns the word that marks a field's answer in a note. */
export function markerOf(field: Pick<NoteField, 'id'>, code = ''): string {
  return `mark${field.id}${code}q`;
}

function around(marker: string, words: readonly string[], joints: readonly string[]): fc.Arbitrary<string> {
  const some = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...joints)), { maxLength: 5 })
    .map((parts) => parts.flat().join(''));
  return fc.tuple(some, some).map(([before, after]) => `${before} ${marker} ${after}`);
}

/**
 * Returns any answer to one field, or an empty one: an offered choice, a day of its own, or its marker among
 * scraps.
 */
function answerTo(field: NoteField, place: number, words: readonly string[]): fc.Arbitrary<string> {
  const codes = playbook.workloads.map(({ code }) => code);
  switch (field.type) {
    case 'workload':
      return fc.constantFrom('', ...codes);
    case 'workloads':
      return fc.shuffledSubarray(codes).map((chosen) => chosen.join(','));
    case 'workload-lines': {
      const line = (code: string) =>
        around(markerOf(field, code), words, [' ']).map((said) => `${code}: told${said}`);
      return fc
        .shuffledSubarray(codes)
        .chain((chosen) => fc.tuple(...chosen.map(line)))
        .map((lines) => lines.join('\n'));
    }
    case 'choice':
      return fc.constantFrom('', ...field.choices.map(({ id }) => id));
    case 'day':
      return fc.constantFrom('', `2026-04-${10 + place}`);
    case 'line':
      return fc.oneof(fc.constant(''), around(markerOf(field), words, [' ']));
    case 'text':
      return fc.oneof(fc.constant(''), around(markerOf(field), words, [' ', '\n', '\r\n', '\n\n']));
  }
}

/**
 * Returns any answers to a layout's fields, cleaned as the bot cleans them. `tags` appear among the scraps.
 */
export function answersTo(
  { kind, fields }: LaidOut,
  tags: readonly string[] = [],
): fc.Arbitrary<NoteAnswers> {
  const words = [...scraps, ...tags, ...tags];
  return fc
    .record(Object.fromEntries(fields.map((field, place) => [field.id, answerTo(field, place, words)])))
    .map((typed) => cleanNote(kind, typed, playbook));
}
