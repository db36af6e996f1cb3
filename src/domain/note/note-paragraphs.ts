import { Closing, Engagement, itemState } from '../walk/engagement';
import { Language } from '../values/language';
import { Playbook } from '../walk/playbook';
import { openItems } from '../walk/progress';
import { withoutTag } from '../walk/tag';
import { Finality, NoteAnswers, Paragraph } from './note';
import { LaidOut } from './laid-out';
import { isAsked } from './asked-fields';
import { concernLines } from './lines/concern-lines';
import { joined } from './lines/joined';
import { NoteField, NoteParagraph, Telling } from './note-kind';
import { readWorkloadLines } from './lines/workload-lines';
import { gatherCuts, slideCut } from '../values/slide';

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
    .filter((field) => isAsked(field, answers) && (paragraph.coded || field.type !== 'workload-lines'));
  const told = asked.some(({ tells }) => tells === 'concern-kind')
    ? concernsIn(source, asked)
    : asked.map((field) => wordsOf(source, field));
  const words = told.filter((part) => part !== '');
  const hasList = listOf(source, paragraph).length > 0;
  const heading = paragraph.fields.length === 0 ? paragraph.label[language] : '';
  const { taken, left } =
    paragraph.slide > 0 && words.length > 1 ? gatherCuts(words) : { taken: words, left: '' };
  const body = joined(taken, paragraph.join) || heading || (hasList ? '' : paragraph.whenEmpty[language]);
  const tagged = paragraph.withTag && layout.paragraphs.includes(paragraph) ? `${body} ${tag}`.trim() : body;
  return left === '' ? tagged : `${tagged} ${slideCut} ${left}`.trim();
}

/** Returns a line for each concern of a paragraph, its kind first. */
function concernsIn(source: AnswerSource, fields: readonly NoteField[]): readonly string[] {
  const { answers, language } = source;
  const telling = (tells: Telling): NoteField | undefined => fields.find((field) => field.tells === tells);
  const said = (tells: Telling): string => {
    const field = telling(tells);
    return field ? wordsOf(source, field) : '';
  };
  const kinds = telling('concern-kind');
  const chosen = kinds ? (answers[kinds.id] ?? '') : '';
  const given = { kinds: kinds?.choices ?? [], chosen, insightId: said('insight-id'), language };
  return concernLines(said('concerns'), given);
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
  if (field.type === 'workload-lines') return codedLines(answer, playbook);
  if (field.type === 'workloads') return `[${inPublishedOrder(answer.split(','), playbook).join('+')}]`;
  if (field.type === 'workload') return field.prefix[language] + namedWorkload(playbook, answer);
  const words =
    field.type === 'choice'
      ? (field.choices.find(({ id }) => id === answer)?.label[language] ?? answer)
      : answer;
  return field.prefix[language] + words;
}

/** Returns the lines of the workloads in the published order, as `CODE: text`. */
function codedLines(answer: string, playbook: Playbook): string {
  const { lines } = readWorkloadLines(answer, playbook.workloads);
  return inPublishedOrder(
    lines.map(({ code }) => code),
    playbook,
  )
    .flatMap((code) => lines.filter((line) => line.code === code))
    .map(({ code, text }) => `${code}: ${text}`)
    .join('\n');
}

/**
 * Returns the lines of the workloads being discussed, in the published order, each with its code and name.
 */
function listOf(
  { kind, answers, playbook }: AnswerSource,
  { fields, coded }: NoteParagraph,
): readonly string[] {
  if (coded) return [];
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

/** Returns the code of a workload with its name: `[INTUNE] Intune`. */
function namedWorkload({ workloads }: Playbook, code: string): string {
  const name = workloads.find((workload) => workload.code === code)?.name ?? '';
  return name === '' ? `[${code}]` : `[${code}] ${name}`;
}

/**
 * Returns the items that are still open, one a line, each with its status unless it is not started. For a walk
 * that closes nevertheless, the reason follows.
 */
function outstandingOf({ engagement, playbook, language, closing }: NoteSource): Paragraph {
  const { statuses, outstanding, closed } = playbook.noteWords;
  const told = openItems(engagement, playbook).map((item) => {
    const { status } = itemState(engagement, item.id);
    const title = item.short[language];
    return status === 'not-started' ? title : `${title} (${inSentence(statuses[status][language])})`;
  });
  const why = closing ? [`${closed.reason[language]}: ${closing.reason}`] : [];
  const [only] = told;
  const alone = told.length === 1 && !closing;
  const body = alone && only ? only : [...told.map((line) => `- ${line}`), ...why].join('\n');
  const { label } = closing ? closed : outstanding;
  return { label: label[language], body, list: [], bullet: false, besideBody: false };
}

/** Returns a word as it stands within a sentence. */
export function inSentence(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
