import { itemsAtHand } from '../walk/items-for-note';
import { Closing, Engagement } from '../walk/engagement';
import { Playbook } from '../walk/playbook';
import { openItems } from '../walk/progress';
import { holdsTag, noteTag, withoutTag } from '../walk/tag';
import { settleAnswers } from './asked-fields';
import { finalityOf } from './asked-first';
import { Draft, FtopFields, Note, NoteAnswers } from './note';
import { fieldTelling, LaidOut } from './laid-out';
import { Telling } from './note-kind';
import { inPublishedOrder, paragraphsOf } from './note-paragraphs';
import { plainText } from './note-text';
import { readWorkloadLines } from './lines/workload-lines';

/** The parts from which a note is composed, besides its number and the time of writing. */
export interface NoteParts extends LaidOut {
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  readonly draft: Draft;
}

/** Returns the note that a draft becomes if it is written now. The result depends only on the arguments. */
export function composeNote(
  parts: NoteParts,
  given: Pick<Note, 'number' | 'version' | 'writtenAt' | 'writtenOn'>,
): Note {
  return { ...wordNote(parts), ...given };
}

/**
 * Returns all parts of a note that its draft decides: all but its number, its version and the time of
 * writing.
 */
export function wordNote({
  draft,
  ...written
}: NoteParts): Omit<Note, 'number' | 'version' | 'writtenAt' | 'writtenOn'> {
  const { kind, layout, fields, engagement, playbook } = written;
  const { language } = draft;
  const finality = finalityOf({ kind, draft, engagement, playbook });
  const settled = settleAnswers(kind, draft.answers).answers;
  const answers = Object.fromEntries(fields.map(({ id }) => [id, settled[id] ?? '']));
  const tag = noteTag(kind, engagement.customer.covid);
  const open = openItems(engagement, playbook);
  const closing: Closing | undefined =
    finality === 'final' && open.length > 0
      ? { reason: withoutTag(draft.closeReason ?? ''), openItems: open.map(({ id }) => id) }
      : undefined;
  const paragraphs = paragraphsOf({ ...written, answers, finality, closing, language, tag });
  return {
    id: draft.id,
    engagementId: engagement.id,
    kindId: kind.id,
    layoutId: layout.id,
    finality,
    ...(closing && { closing }),
    language,
    customer: engagement.customer.name,
    tag,
    answers,
    paragraphs,
    ftop: ftopFields({ ...written, answers }),
    text: plainText(paragraphs),
  };
}

interface Answered extends Omit<NoteParts, 'draft'> {
  /** The answers of the fields that the layout shows. */
  readonly answers: NoteAnswers;
}

function ftopFields(given: Answered): FtopFields {
  const { engagement, playbook, answers } = given;
  const told = (tells: Telling): string => {
    const field = fieldTelling(given, tells);
    return withoutTag(field ? (answers[field.id] ?? '') : '');
  };
  const taskIds = itemsAtHand(engagement, playbook).map(({ item }) => item.ftopTaskId);
  return {
    tenant:
      engagement.customer.domain || (holdsTag(engagement.customer.name) ? '' : engagement.customer.name),
    services: inPublishedOrder(codesIn(given), playbook),
    taskIds: taskIds.filter((taskId) => taskId !== ''),
    escalate: told('escalate') === 'yes',
    nextAction: told('next-action'),
    nextActionDate: told('next-action-day'),
    nextActionOwner: told('next-action-owner'),
  };
}

/** Returns the codes of the workloads in the answers. */
function codesIn({ fields, playbook, answers }: Answered): readonly string[] {
  return fields.flatMap(({ id, type }) => {
    const answer = answers[id] ?? '';
    if (type === 'workload' || type === 'workloads') return answer.split(',');
    if (type !== 'workload-lines') return [];
    return readWorkloadLines(withoutTag(answer), playbook.workloads).lines.map(({ code }) => code);
  });
}
