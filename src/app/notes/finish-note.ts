import { Day, instantOf } from '../../domain/values/dates';
import { Delivery, newDelivery } from '../../domain/delivery/delivery';
import { markOfReaders } from '../../domain/delivery/reader';
import { RecipientKey } from '../../domain/delivery/recipient';
import { coveredBy, fromChecklist } from '../../domain/living/fill-in';
import { Engagement } from '../../domain/walk/engagement';
import { composeNote } from '../../domain/note/compose-note';
import { lastNoteOf } from '../../domain/note/last-note';
import { LaidOut, serviceOf } from '../../domain/note/laid-out';
import { Draft, Note } from '../../domain/note/note';
import { PersonKey } from '../../domain/values/person';
import { hasProblems, Problems } from '../../domain/walk/problem';
import { Unknown } from '../walk/change-engagement';
import { readersOfWalk } from '../walk/readers-of-walk';
import { asksAboutClosing, asksAboutPause, draftProblems } from './draft-problems';
import { draftSource } from '../drafts/draft-source';
import { findLaidOut } from './find-note-kind';
import { followStored } from '../drafts/follow-stored';
import { openEngagement } from '../walk/open-engagement';
import { sinceFilledIn } from '../drafts/since-filled-in';
import { Using } from '../ports';
import { DraftAtHand } from '../views/draft-at-hand';

/**
 * The button press that ends a preview: the previewed draft with its revision, and the engagement's
 * version.
 */
export interface FinishRequest {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly version: number;
  readonly draftId: string;
  readonly revision: number;
  /** The mark of the readers that the preview named. Missing on a card that named none. */
  readonly readers?: string | undefined;
  readonly today: Day;
  /** The name that a draft proposes as owner. */
  readonly author: string;
}

export type FinishOutcome =
  | {
      readonly kind: 'written';
      readonly engagement: Engagement;
      readonly note: Note;
      readonly again: boolean;
    }
  | (DraftAtHand & {
      /**
       * `refused`: there are problems now. `asks`: the partner must first say if the customer pauses, and
       * `asks-to-close`, if the walk closes with open items. `overtaken`: the previewed content has changed
       * since.
       */
      readonly kind: 'refused' | 'asks' | 'asks-to-close' | 'overtaken';
      readonly problems: Problems;
    })
  | { readonly kind: 'no-draft'; readonly engagement: Engagement }
  | Unknown;

/**
 * Writes the note exactly as it was previewed, together with a delivery of its summary to each reader. A
 * second press finds the written note. When the draft, its readers or the engagement changed after the
 * preview, it saves no note. The preview must then be read again.
 */
export async function finishNote(
  app: Using<'engagements' | 'people' | 'readers' | 'appointed' | 'playbook' | 'noteKinds' | 'now'>,
  request: FinishRequest,
): Promise<FinishOutcome> {
  const engagement = await openEngagement(app, request.person, request.engagementId);
  if (!engagement) return { kind: 'unknown' };
  const written = await app.engagements.loadNote(request.draftId);
  if (written?.engagementId === engagement.id)
    return { kind: 'written', engagement, note: written, again: true };

  const { today, author } = request;
  const stored = await app.engagements.loadDraft(request.draftId);
  const laidOut = stored && findLaidOut(app, stored);
  if (!laidOut || stored.engagementId !== engagement.id) return { kind: 'no-draft', engagement };
  const { kind } = laidOut;
  const { corrects } = stored;
  const source = await draftSource(app, {
    engagement,
    kind,
    corrects,
    today,
    author,
    service: serviceOf(kind, stored.answers),
  });
  const draft = await followStored(app, stored, source);
  const problems = await draftProblems(app, { engagement, laidOut, draft, today });
  const since = await sinceFilledIn(app, draft, source);
  const unfinished = { engagement, laidOut, draft, since, problems };
  if (hasProblems(problems)) return { kind: 'refused', ...unfinished };
  if (asksAboutPause(unfinished)) return { kind: 'asks', ...unfinished };
  if (asksAboutClosing(app, unfinished)) return { kind: 'asks-to-close', ...unfinished };
  const { chosen, appointed } = await readersOfWalk(app, engagement);
  const readers = [...chosen, ...appointed];
  const asPreviewed =
    draft.revision === request.revision &&
    engagement.version === request.version &&
    (request.readers === undefined || request.readers === markOfReaders(readers.map(({ id }) => id)));
  if (!asPreviewed) return { kind: 'overtaken', ...unfinished };

  const earlier = await app.engagements.notesOf(engagement.id);
  const noted = coveredBy(draft, source);
  const worded = noteToWrite(app, { engagement: noted, laidOut, draft, today, earlier });
  const unchanged = [...new Set([...fromChecklist(draft, source), ...stillFromChecklist(draft, earlier)])];
  const note: Note = { ...worded, ...(unchanged.length > 0 && { fromChecklist: unchanged }) };
  const at = note.writtenAt;
  const { playbook } = app;
  const layOut = (one: Note): LaidOut | undefined => findLaidOut(app, one);
  const { archivedOn } = engagement;
  const saved = await app.engagements.save({
    engagement: {
      ...engagement,
      noteCount: Math.max(engagement.noteCount, note.number),
      notedAt: note.version === 1 ? at : engagement.notedAt,
      lastNote: lastNoteOf({ note, earlier, engagement, playbook, layOut }),
      readers: chosen.map(({ id }) => id),
      snoozedUntil: undefined,
      archivedOn: undefined,
      changedAt: at,
    },
    changes: [
      { what: `note/${note.number}/${note.version}`, from: '', to: note.finality },
      // A new note takes the customer out of the archive.
      ...(archivedOn ? [{ what: 'archived', from: archivedOn, to: '' }] : []),
    ],
    by: request.person.id,
    at,
    note,
    deliveries: summaries(note, engagement, readers),
  });
  // Another save came first. The new run works with the newer engagement and asks for a new preview.
  return saved ? { kind: 'written', engagement: saved, note, again: false } : finishNote(app, request);
}

/**
 * Returns the fields of a correction that only hold what the checklist filled into an earlier version: what it
 * says now may differ, and still nobody typed them.
 */
function stillFromChecklist({ corrects, answers }: Draft, earlier: readonly Note[]): readonly string[] {
  return earlier
    .filter(({ number }) => number === corrects)
    .flatMap(({ fromChecklist: filled = [], answers: before }) =>
      filled.filter((id) => (answers[id] ?? '') === (before[id] ?? '')),
    );
}

/** Creates one delivery for each reader. Its version is the one that this save creates. */
function summaries(
  note: Note,
  { id: engagementId, version }: Engagement,
  readers: readonly RecipientKey[],
): readonly Delivery[] {
  const about = { kind: 'summary', engagementId, aboutId: note.id, version: version + 1 } as const;
  return readers.map((reader) => newDelivery(about, reader, note.writtenAt));
}

/**
 * Returns the note that a draft becomes when it is written now. Saves nothing. The engagement's items at hand are
 * those that the note covers.
 */
export function noteToWrite(
  app: Using<'playbook' | 'now'>,
  given: DraftAtHand & { readonly today: Day; readonly earlier: readonly Note[] },
): Note {
  const { engagement, laidOut, draft, today, earlier } = given;
  const [corrected] = earlier.filter(({ number }) => number === draft.corrects);
  const note = composeNote(
    { ...laidOut, engagement, playbook: app.playbook, draft },
    {
      number: corrected?.number ?? engagement.noteCount + 1,
      version: (corrected?.version ?? 0) + 1,
      writtenAt: instantOf(app.now()),
      writtenOn: today,
    },
  );
  return corrected ? { ...note, ftop: { ...note.ftop, taskIds: corrected.ftop.taskIds } } : note;
}
