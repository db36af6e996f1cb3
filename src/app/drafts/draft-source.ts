import { Day } from '../../domain/values/dates';
import { FillSource } from '../../domain/living/fill-in';
import { fillIn } from '../../domain/living/fill-in';
import { Engagement } from '../../domain/walk/engagement';
import { lastWritten } from '../../domain/draft/services';
import { serviceField, serviceOf } from '../../domain/note/laid-out';
import { Draft, Note } from '../../domain/note/note';
import { NoteKind } from '../../domain/note/note-kind';
import { asShownAt } from '../walk/change-engagement';
import { Using } from '../ports';

/** The draft to fill in: its walk and kind, the number of the note that it corrects (or 0), day and author. */
export interface Filled {
  readonly engagement: Engagement;
  readonly kind: NoteKind;
  readonly corrects: number;
  readonly today: Day;
  readonly author: string;
  /** The workload code of the service that the note is about, for a kind that is about one. */
  readonly service?: string | undefined;
}

/**
 * Returns the data from which a draft is filled in. In its walk, `notedAt` is the first writing of the last
 * note of the kind (and service), so another note, or a correction, hides no change from the next note. For a
 * correction, the note that is corrected and later ones do not count, and no text is carried over.
 */
export async function draftSource(
  app: Using<'engagements' | 'playbook'>,
  { engagement, kind, corrects, today, author, service = '' }: Filled,
): Promise<FillSource> {
  const { playbook } = app;
  const notes = engagement.noteCount === 0 ? [] : await app.engagements.notesOf(engagement.id);
  const earlier = notes.filter(({ number }) => corrects === 0 || number < corrects);
  const last = earlier.find(({ kindId, answers }) => {
    return kindId === kind.id && (!serviceField(kind) || serviceOf(kind, answers) === service);
  });
  const noted = { ...engagement, notedAt: lastWritten(kind, service, earlier) };
  const carried = corrects === 0 ? last : undefined;
  return { kind, engagement: noted, playbook, today, author, service, last: carried };
}

/** Returns the data from which a draft was filled in when its walk had an earlier version. */
export async function sourceAsOf(
  app: Using<'engagements'>,
  source: FillSource,
  version: number,
): Promise<FillSource> {
  return { ...source, engagement: await asShownAt(app, source.engagement, version) };
}

/** Returns what the checklist would have filled into a written note at its first writing. */
export async function filledInThen(
  app: Using<'engagements'>,
  source: FillSource,
  note: Note,
): Promise<Pick<Draft, 'filledIn' | 'filling'>> {
  const { engagement } = source;
  const written = (await app.engagements.timelineOf(engagement.id)).find(
    ({ what }) => what === `note/${note.number}/1`,
  );
  const { version } = written ?? engagement;
  return { filledIn: fillIn(note, await sourceAsOf(app, source, version)), filling: { version } };
}
