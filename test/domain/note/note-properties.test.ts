import fc from 'fast-check';
import { covidReasons } from '../../../src/domain/walk/engagement';
import { languages } from '../../../src/domain/values/language';
import { ftopParts } from '../../../src/domain/note/ftop-parts';
import { readConcerns } from '../../../src/domain/note/lines/concern-lines';
import { NoteAnswers } from '../../../src/domain/note/note';
import { noteToJson } from '../../../src/domain/note/note-json';
import { isAsked, settleAnswers } from '../../../src/domain/note/asked-fields';
import { NoteField } from '../../../src/domain/note/note-kind';
import { noteProblems } from '../../../src/domain/note/note-problems';
import { readWorkloadLines } from '../../../src/domain/note/lines/workload-lines';
import { withoutTag } from '../../../src/domain/walk/tag';
import { playbook, today } from '../../support/makers';
import { answersTo, markerOf, tagsInWords, typedTags } from '../../support/notes/note-arbitraries';
import { everyLayout, noteWith } from '../../support/note-samples';

const someLanguage = fc.constantFrom(...languages);
const someReason = fc.constantFrom(...covidReasons);

const timesIn = (text: string, part: string): number => text.split(part).length - 1;

/** Returns how often a search for the tag would find it. */
const tagsIn = (text: string): number =>
  timesIn(
    text
      .normalize('NFKC')
      .replace(/\p{Cf}/gu, '')
      .toLowerCase(),
    '#covid',
  );

/** Returns the parts of an answer that a note must contain, each once. */
function piecesOf(
  field: NoteField,
  answer: string,
  { language, coded }: { language: (typeof languages)[number]; coded: boolean },
): readonly string[] {
  switch (field.type) {
    case 'workloads': {
      const codes = playbook.workloads
        .map(({ code }) => code)
        .filter((code) => answer.split(',').includes(code));
      return [`[${codes.join('+')}]`];
    }
    case 'workload':
      return [`[${answer}]`];
    case 'workload-lines':
      return readWorkloadLines(answer, playbook.workloads).lines.flatMap(({ code }) => [
        coded ? `${code}:` : `[${code}]`,
        markerOf(field, code),
      ]);
    case 'choice':
      return field.choices.filter(({ id }) => id === answer).map(({ label }) => label[language]);
    case 'day':
      return [answer];
    case 'line':
    case 'text':
      return [markerOf(field)];
  }
}

describe.each(everyLayout)('for any text typed into %s', (_, laidOut) => {
  const { kind, layout, fields } = laidOut;
  const answered = (answers: NoteAnswers): readonly NoteField[] =>
    fields.filter((field) => answers[field.id] !== '' && isAsked(field, answers));

  /** A concern's kind is told with each of its lines, and what only FTOP asks for is not told. */
  const telling = (field: NoteField, answers: NoteAnswers): number => {
    const paragraph = layout.paragraphs.find((entry) => entry.fields.includes(field.id));
    if (!paragraph?.inText) return 0;
    const concerns = fields.find(({ tells }) => tells === 'concerns');
    if (field.tells !== 'concern-kind' || !concerns) return 1;
    return Math.max(
      readConcerns(withoutTag(answers[concerns.id] ?? ''), { kinds: [], chosen: '' }).length,
      1,
    );
  };
  const isCoded = ({ id }: NoteField): boolean =>
    layout.paragraphs.some(({ fields: shown, coded }) => coded && shown.includes(id));

  it('the note has every answer once, and no answer that it does not ask for', () => {
    fc.assert(
      fc.property(answersTo(laidOut, [...typedTags, ...tagsInWords]), someLanguage, (typed, language) => {
        const note = noteWith({ kind, layoutId: layout.id, answers: typed, language, finality: 'final' });
        const { answers } = settleAnswers(kind, typed);
        const told = note.paragraphs.flatMap(({ body, list }) => [body, ...list]).join('\n');
        for (const field of answered(answers)) {
          const times = telling(field, answers);
          for (const piece of piecesOf(field, answers[field.id] ?? '', { language, coded: isCoded(field) }))
            expect([piece, timesIn(told, piece)]).toEqual([piece, times]);
        }
        for (const field of fields.filter((entry) => !isAsked(entry, answers)))
          expect(told).not.toContain(markerOf(field));
        for (const { body, list } of note.paragraphs)
          for (const part of [body, ...list]) expect(note.text).toContain(part);
      }),
    );
  });

  it('its parts to copy have every typed answer, each at least once', () => {
    fc.assert(
      fc.property(answersTo(laidOut), (answers) => {
        const note = noteWith({ kind, layoutId: layout.id, answers });
        const copied = ftopParts(note, laidOut, playbook)
          .map(({ value }) => value)
          .join('\n');
        for (const field of answered(answers))
          if (field.type === 'line' || field.type === 'text') expect(copied).toContain(markerOf(field));
      }),
    );
  });

  it('the note has #covid once or not at all, as the customer’s reason and its kind require', () => {
    fc.assert(
      fc.property(answersTo(laidOut, typedTags), someReason, (answers, covid) => {
        const note = noteWith({ kind, layoutId: layout.id, answers, covid });
        const carries = kind.carriesTag && (covid === 'assistance' || covid === 'acceleration');
        expect([note.tag, tagsIn(note.text)]).toEqual(carries ? ['#covid', 1] : ['', 0]);
        expect(timesIn(note.text, '#covid')).toBe(carries ? 1 : 0);
      }),
    );
  });

  it('a note with the tag twice, or where it is not allowed, is refused', () => {
    fc.assert(
      fc.property(answersTo(laidOut, [...typedTags, ...tagsInWords]), someReason, (answers, covid) => {
        const { tag, text } = noteWith({ kind, layoutId: layout.id, answers, covid });
        const rules = { ...laidOut, playbook, language: 'en', covid, today, updateDay: today } as const;
        const codes = Object.values(noteProblems(answers, rules)).map((problem) => problem?.code);
        const refusals = ['tag-in-word', 'tag-not-allowed', 'too-long', 'box-too-long'] as const;
        if (!refusals.some((code) => codes.includes(code))) expect(tagsIn(text)).toBe(tag === '' ? 0 : 1);
      }),
    );
  });

  it('the same answers give the same note, in any order', () => {
    fc.assert(
      fc.property(answersTo(laidOut, typedTags), someLanguage, (answers, language) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        const write = (given: NoteAnswers) =>
          noteToJson(noteWith({ kind, layoutId: layout.id, answers: given, language }));
        expect(write(reversed)).toBe(write(answers));
        expect(write(answers)).toBe(write(answers));
      }),
    );
  });
});
