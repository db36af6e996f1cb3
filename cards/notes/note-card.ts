import { Day } from '../../src/domain/values/dates';
import { Engagement } from '../../src/domain/walk/engagement';
import { Note } from '../../src/domain/note/note';
import { LaidOut } from '../../src/domain/note/laid-out';
import { NoteKind } from '../../src/domain/note/note-kind';
import { Playbook } from '../../src/domain/walk/playbook';
import { standingDetail } from '../../src/domain/walk/standing';
import { Action, action, primary } from '../actions';
import { frame, notices, plain, Said, strong, Voice } from '../frame';
import { inert, linesOf, shown } from '../inert';
import { escalation } from '../lines';
import { noteTitle, shortWorkloadName } from '../note-title';
import { pausingHint } from '../pausing-notice';
import template from './note-card.template.json';
import { Card, compileCard } from '../render';
import { standingLine } from '../standing-line';

const render = compileCard<{
  standing: string;
  intro: string;
  lines: readonly { readonly text: string }[];
  place: string;
  ways: readonly Action[];
  readingHint: string;
  reading: readonly Action[];
}>(template);

/** The readers of a note: how many were sent its summary, and the names of those who can still get it. */
export interface NoteReaders {
  readonly count: number;
  readonly unsent: readonly string[];
}

/** Renders a written note with its number. A button leads to its other versions. */
export function noteCard(
  voice: Voice,
  given: {
    engagement: Engagement;
    note: Note;
    laidOut: LaidOut | undefined;
    playbook: Playbook;
    versions: readonly Note[];
    /** The workload code of the service that needs a note of this kind next. */
    next?: string | undefined;
    /** True when the note's text is sent as a separate message with this card. */
    justWritten: boolean;
    kinds: readonly NoteKind[];
    /** The partner's day, on which the next note is due, overdue or to come. */
    today: Day;
    readers?: NoteReaders | undefined;
    notice?: Said | undefined;
  },
): Card {
  const { texts, language } = voice;
  const { engagement, note, laidOut, playbook, versions, next, justWritten, kinds, today } = given;
  const { readers = { count: 0, unsent: [] } } = given;
  const kind = laidOut?.kind;
  const engagementId = engagement.id;
  const newer = versions.some(({ version }) => version > note.version);
  const others = versions.filter(({ id }) => id !== note.id).slice(0, next ? 1 : 2);
  const where = texts.note.where(
    texts.finalities[note.finality],
    kind ? noteTitle(language, { kind, answers: note.answers, playbook }) : note.kindId,
    note.writtenAt,
  );

  return render(
    frame(voice, {
      title: texts.note.title(note.number, note.version),
      where: [strong(engagement.customer.name), plain(` ·\u00a0${where}`)],
      notices: [
        ...notices(newer ? texts.note.older : ''),
        ...notices(given.notice),
        ...(kind?.forPausing ? [] : pausingHint(voice, engagement)),
      ],
      actions: [
        ...(kind && next ? [nextAction(voice, { engagementId, kind, next, playbook })] : []),
        action(texts.actions.overview, { verb: 'open-overview', engagementId }),
        ...(newer ? [] : [action(texts.note.correct, { verb: 'correct-note', noteId: note.id })]),
        ...others.map(({ id, version }) =>
          action(texts.note.openVersion(version), { verb: 'open-note', noteId: id }),
        ),
        action(texts.note.allNotes, { verb: 'open-notes', engagementId }),
      ],
    }),
    {
      standing: standingLine(voice, standingDetail(engagement, today), kinds),
      intro: justWritten ? introOf(voice, readers.count) : '',
      lines: linesOf(note.text),
      place: [
        ...(kind ? [texts.note.place(kind.place[language])] : []),
        ...escalation(voice, note.ftop.escalate),
      ].join(' '),
      ways: [
        action(texts.note.sendText, { verb: 'send-note', noteId: note.id, as: 'text' }),
        ...(kind ? [action(texts.note.openParts, { verb: 'open-parts', noteId: note.id })] : []),
        action(texts.note.sendMarkdown, { verb: 'send-note', noteId: note.id, as: 'markdown' }),
        action(texts.note.sendJson, { verb: 'send-note', noteId: note.id, as: 'json' }),
      ],
      readingHint: newer ? '' : hintOf(voice, readers),
      reading: [
        ...(newer ? [] : sendingTo(voice, note, readers)),
        ...(readers.count > 0
          ? [action(texts.note.receipts, { verb: 'open-receipts', noteId: note.id })]
          : []),
        ...(newer
          ? []
          : [action(texts.preview.chooseReaders, { verb: 'open-readers', engagementId, noteId: note.id })]),
      ],
    },
  );
}

/** Returns the button that leads to the note about the next service. */
function nextAction(
  { texts }: Voice,
  given: { engagementId: string; kind: NoteKind; next: string; playbook: Playbook },
): Action {
  const { engagementId, kind, next, playbook } = given;
  const title = texts.services.next(shortWorkloadName(playbook, next));
  const press = primary(title, { verb: 'open-note-form', engagementId, kindId: kind.id, service: next });
  return { ...press, inputs: 'none' };
}

function introOf({ texts: { note } }: Voice, readerCount: number): string {
  return readerCount > 0 ? `${note.copy} ${note.onItsWay(readerCount)}` : note.copy;
}

/** Returns who has not got the note's summary, or an empty text when every reader has. */
function hintOf({ texts }: Voice, { count, unsent }: NoteReaders): string {
  const { lateSummary, receipts } = texts;
  if (unsent.length > 0) return shown(lateSummary.unsent(unsent.map((name) => name || receipts.unknown)));
  return count === 0 ? lateSummary.nobody : '';
}

/** Returns the button that sends the summary to those who have none. */
function sendingTo({ texts }: Voice, { id: noteId }: Note, { unsent }: NoteReaders): readonly Action[] {
  const [only] = unsent;
  if (only === undefined) return [];
  const { one, several } = texts.lateSummary;
  const name = inert(only || texts.receipts.unknown, 24);
  return [action(unsent.length === 1 ? one(name) : several(unsent.length), { verb: 'send-summary', noteId })];
}
