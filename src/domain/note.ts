import { Instant } from './dates';
import { Engagement } from './engagement';
import { Language } from './language';
import { NoteField, NoteKind, NoteParagraph } from './note-kind';
import { Item, Playbook } from './playbook';
import { missingItems } from './progress';
import { tagFor, withoutTag } from './tag';

/** Whether a note closes the walk or is written on the way. */
export const finalities = ['final', 'interim'] as const;

export type Finality = (typeof finalities)[number];

/** The answers to a note's form by field id; workload codes are joined with commas. */
export type NoteAnswers = Readonly<Record<string, string>>;

/**
 * A note being written. `revision` rises with every save, at `savedAt` (empty before the first); `corrects` is the
 * number of the note it mends, or 0.
 */
export interface Draft {
  readonly id: string;
  readonly engagementId: string;
  readonly kindId: string;
  readonly revision: number;
  readonly finality: Finality;
  readonly answers: NoteAnswers;
  readonly corrects: number;
  readonly savedAt: Instant;
}

/** A note as it was written. It never changes; a correction is the same number with the next version. */
export interface Note {
  readonly id: string;
  readonly engagementId: string;
  readonly number: number;
  readonly version: number;
  readonly kindId: string;
  readonly finality: Finality;
  readonly language: Language;
  readonly tag: string;
  readonly answers: NoteAnswers;
  readonly text: string;
  readonly writtenAt: Instant;
}

function inPublishedOrder(codes: readonly string[], playbook: Playbook): readonly string[] {
  return playbook.workloads.map(({ code }) => code).filter((code) => codes.includes(code));
}

function wordsOf(
  field: NoteField,
  answer: string,
  { language, playbook }: { language: Language; playbook: Playbook },
): string {
  if (field.type === 'workloads') return `[${inPublishedOrder(answer.split(','), playbook).join('+')}]`;
  if (field.type !== 'choice') return answer;
  return field.choices.find((choice) => choice.id === answer)?.label[language] ?? answer;
}

function paragraph(label: string, body: string): string {
  if (label === '') return body;
  return body.includes('\n') ? `${label}:\n${body}` : `${label}: ${body}`;
}

/** The text of a note: a pure function of its kind, the engagement, the answers and the language. */
export function renderNote(given: {
  kind: NoteKind;
  engagement: Engagement;
  playbook: Playbook;
  answers: NoteAnswers;
  finality: Finality;
  language: Language;
}): string {
  const { kind, engagement, answers, finality, language } = given;
  const tag = kind.carriesTag ? tagFor(engagement.customer.covid) : undefined;

  const bodyOf = ({ fields, withTag, whenEmpty }: NoteParagraph): string => {
    const words = fields
      .map((fieldId) => {
        const field = kind.fields.find((candidate) => candidate.id === fieldId);
        const answer = withoutTag(answers[fieldId] ?? '');
        return field && answer !== '' ? wordsOf(field, answer, given) : '';
      })
      .filter((part) => part !== '');
    const body = words.join(' – ') || whenEmpty[language];
    return withTag && tag ? `${body} ${tag}`.trim() : body;
  };

  const paragraphs = kind.layout
    .map((entry) => ({ label: entry.label[language], body: bodyOf(entry) }))
    .filter(({ body }) => body !== '');
  if (finality === 'interim') {
    paragraphs.push({ label: kind.outstanding.label[language], body: outstandingOf(given) });
  }
  return paragraphs.map(({ label, body }) => paragraph(label, body)).join('\n\n');
}

function outstandingOf(given: {
  kind: NoteKind;
  engagement: Engagement;
  playbook: Playbook;
  language: Language;
}): string {
  const { kind, engagement, playbook, language } = given;
  const titles = missingItems(engagement, playbook).map((item: Item) => item.title[language]);
  return titles.join('; ') || kind.outstanding.none[language];
}
