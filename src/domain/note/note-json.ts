import { languages } from '../values/language';
import { Closing } from '../walk/engagement';
import { finalities, FtopFields, Note, Paragraph } from './note';

/**
 * Returns a note as JSON: keys in a fixed order, indented by two spaces, with a line break at the end. The
 * same note always gives the same bytes.
 */
export function noteToJson(note: Note): string {
  const { id, engagementId, number, version, kindId, layoutId, finality, closing, fromChecklist, language } =
    note;
  const { customer, tag, answers, paragraphs, ftop, text, writtenAt, writtenOn } = note;
  const { tenant, services, taskIds, escalate, nextAction, nextActionDate, nextActionOwner } = ftop;
  const ordered: Note = {
    ...{ id, engagementId, number, version, kindId, layoutId, finality },
    ...(closing && { closing: { reason: closing.reason, openItems: closing.openItems } }),
    ...{ language, customer, tag },
    answers: Object.fromEntries(Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1))),
    paragraphs: paragraphs.map(({ label, body, list, bullet, besideBody }) => {
      return { label, body, list, bullet, besideBody };
    }),
    ftop: { tenant, services, taskIds, escalate, nextAction, nextActionDate, nextActionOwner },
    ...{ text, writtenAt, writtenOn },
    ...(fromChecklist && { fromChecklist }),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/** Returns the note that {@link noteToJson} wrote, or undefined when the text is not such a note. */
export function noteFromJson(json: string): Note | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return isNote(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isCount: Check = (value) => Number.isInteger(value);
const isOneOf =
  (allowed: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && allowed.includes(value);
const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasShape<Shape>(shape: Readonly<Record<keyof Shape, Check>>): Check {
  const checks = Object.entries<Check>(shape);
  return (value) => isObject(value) && checks.every(([key, check]) => check(value[key]));
}

const isParagraph = hasShape<Paragraph>({
  label: isText,
  body: isText,
  list: isListOf(isText),
  bullet: isFlag,
  besideBody: isFlag,
});

const isClosing = hasShape<Closing>({ reason: isText, openItems: isListOf(isText) });

const isFtop = hasShape<FtopFields>({
  tenant: isText,
  services: isListOf(isText),
  taskIds: isListOf(isText),
  escalate: isFlag,
  nextAction: isText,
  nextActionDate: isText,
  nextActionOwner: isText,
});

const noteShape = hasShape<Note>({
  id: isText,
  engagementId: isText,
  number: isCount,
  version: isCount,
  kindId: isText,
  layoutId: isText,
  finality: isOneOf([...finalities, 'update']),
  closing: (value) => value === undefined || isClosing(value),
  fromChecklist: (value) => value === undefined || isListOf(isText)(value),
  language: isOneOf(languages),
  customer: isText,
  tag: isText,
  answers: (value) => isObject(value) && Object.values(value).every(isText),
  paragraphs: isListOf(isParagraph),
  ftop: isFtop,
  text: isText,
  writtenAt: isText,
  writtenOn: isText,
});

function isNote(value: unknown): value is Note {
  return noteShape(value);
}
