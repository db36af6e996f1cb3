import { Closing, Engagement, itemState } from '../walk/engagement';
import { Language } from '../values/language';
import { Playbook } from '../walk/playbook';
import { openItems } from '../walk/progress';
import { withoutTag } from '../walk/tag';
import { Finality, NoteAnswers, Paragraph } from './note';
import { LaidOut } from './laid-out';
import { firstPartyKind, namesInsightId, readConcerns } from './lines/concern-lines';
import { isAsked, NoteField, NoteParagraph, Telling } from './note-kind';
import { readWorkloadLines } from './lines/workload-lines';

/**
 * The data from which a note's paragraphs are written. `tag` is `#covid` or empty, as the tag rule decides.
 */
export interface NoteSource extends LaidOut {
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  readonly answers: NoteAnswers;
  readonly finality: Finality;
  readonly closing: Closing | undefined;
  readonly language: Language;
  readonly tag: string;
}

/** The part of the data that the answers' own paragraphs need. */
export type AnswerSource = Omit<NoteSource, 'engagement' | 'finality' | 'closing'>;

/** Returns the paragraphs of a note in the order of its layout, without the empty ones. */
export function paragraphsOf(source: NoteSource): readonly Paragraph[] {
  const { layout, finality, closing } = source;
  const told = layout.paragraphs
    .filter(({ inText }) => inText)
    .map((paragraph) => paragraphFrom(source, paragraph))
    .filter(({ body, list }) => body !== '' || list.length > 0);
  return finality === 'interim' || closing ? [...told, outstandingOf(source)] : told;
}

/**
 * Returns the content of one box of FTOP's form: the answers of its fields, and the tag where it belongs.
 */
export function bodyOf(source: AnswerSource, paragraph: NoteParagraph): string {
  const { kind, layout, answers, language, tag } = source;
  const asked = paragraph.fields
    .map((fieldId) => kind.fields.find(({ id }) => id === fieldId))
    .filter((field) => field !== undefined)
    .filter((field) => isAsked(field, answers) && field.type !== 'workload-lines');
  const words = asked.some(({ tells }) => tells === 'concern-kind')
    ? concernsIn(source, asked)
    : asked.map((field) => wordsOf(source, field)).filter((part) => part !== '');
  const hasList = listOf(source, paragraph).length > 0;
  const heading = paragraph.fields.length === 0 ? paragraph.label[language] : '';
  const body = joined(words, paragraph.join) || heading || (hasList ? '' : paragraph.whenEmpty[language]);
  return paragraph.withTag && layout.paragraphs.includes(paragraph) ? `${body} ${tag}`.trim() : body;
}

/**
 * Returns a line for each concern, its kind first. The FTC Insight ID goes to the first concern about
 * first-party software that names none itself, else to a line of its own.
 */
function concernsIn(
  source: Omit<NoteSource, 'engagement' | 'finality'>,
  fields: readonly NoteField[],
): readonly string[] {
  const { answers, language } = source;
  const telling = (tells: Telling): NoteField | undefined => fields.find((field) => field.tells === tells);
  const said = (tells: Telling): string => {
    const field = telling(tells);
    return field ? wordsOf(source, field) : '';
  };
  const kindField = telling('concern-kind');
  const chosen = kindField ? (answers[kindField.id] ?? '') : '';
  const concerns = readConcerns(said('concerns'), { kinds: kindField?.choices ?? [], chosen });
  const insightId = said('insight-id');
  const lacking = concerns.findIndex(
    ({ kind, text }) => kind?.id === firstPartyKind && !namesInsightId(text),
  );
  const owner = lacking < 0 && concerns.length === 1 && !concerns[0]?.kind ? 0 : lacking;
  const lines = concerns.map(({ kind, text }, index) => {
    const parts = [kind?.label[language] ?? '', text, index === owner ? insightId : ''];
    return joined(
      parts.filter((part) => part !== ''),
      ' – ',
    );
  });
  const alone = concerns.length === 0 ? [said('concern-kind'), insightId] : owner < 0 ? [insightId] : [];
  return [...lines, ...alone].filter((part) => part !== '');
}

/** Joins the answers. After a finished sentence, a space replaces the dash. */
function joined(words: readonly string[], join: string): string {
  return words.reduce((told, word) => {
    if (told === '') return word;
    return told + (join === ' – ' && /[.?!…]$/.test(told) ? ' ' : join) + word;
  }, '');
}

function paragraphFrom(source: NoteSource, paragraph: NoteParagraph): Paragraph {
  return {
    label: paragraph.fields.length === 0 ? '' : paragraph.label[source.language],
    body: bodyOf(source, paragraph),
    list: listOf(source, paragraph),
    bullet: paragraph.bullet,
    besideBody: paragraph.besideBody,
  };
}

/** Returns the workload codes in the published order. */
export function inPublishedOrder(codes: readonly string[], playbook: Playbook): readonly string[] {
  return playbook.workloads.map(({ code }) => code).filter((code) => codes.includes(code));
}

function wordsOf({ answers, language, playbook }: AnswerSource, field: NoteField): string {
  const answer = withoutTag(answers[field.id] ?? '');
  if (answer === '') return '';
  if (field.type === 'workloads') return `[${inPublishedOrder(answer.split(','), playbook).join('+')}]`;
  const words =
    field.type === 'choice'
      ? (field.choices.find(({ id }) => id === answer)?.label[language] ?? answer)
      : answer;
  return field.prefix[language] + words;
}

/**
 * Returns the lines of the workloads being discussed, in the published order, each with its code and name.
 */
function listOf({ kind, answers, playbook }: AnswerSource, { fields }: NoteParagraph): readonly string[] {
  const listed = kind.fields.filter(({ id, type }) => type === 'workload-lines' && fields.includes(id));
  const lines = listed.flatMap(
    ({ id }) => readWorkloadLines(withoutTag(answers[id] ?? ''), playbook.workloads).lines,
  );
  return playbook.workloads.flatMap(({ code, name }) =>
    lines
      .filter((line) => line.code === code)
      .map(({ text }) => [`[${code}]`, ...(name === '' ? [] : [name, '-']), text].join(' ')),
  );
}

/**
 * Returns the items that are still open, each with its status unless it is not started. For a walk that
 * closes nevertheless, the reason follows.
 */
function outstandingOf({ engagement, playbook, language, closing }: NoteSource): Paragraph {
  const { statuses, outstanding, closed } = playbook.noteWords;
  const told = openItems(engagement, playbook).map((item) => {
    const { status } = itemState(engagement, item.id);
    const title = item.title[language];
    return status === 'not-started' ? title : `${title} (${inSentence(statuses[status][language])})`;
  });
  const why = closing ? `${closed.reason[language]}: ${closing.reason}` : '';
  const body = [told.join('; '), ...(why === '' ? [] : [why])].join('. ');
  const { label } = closing ? closed : outstanding;
  return { label: label[language], body, list: [], bullet: false, besideBody: false };
}

/** Returns a word as it stands within a sentence. */
function inSentence(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
