import { Engagement } from '../domain/engagement';
import { Language } from '../domain/language';
import { Draft, Note, renderNote } from '../domain/note';
import { NoteKind } from '../domain/note-kind';
import { PersonKey } from '../domain/person';
import { hasProblems, Problems } from '../domain/problem';
import { tagFor } from '../domain/tag';
import { Unknown } from './change-engagement';
import { findNoteKind } from './open-draft';
import { openEngagement } from './open-engagement';
import { App } from './ports';
import { draftProblems } from './save-draft';

/** The press that ends a preview: what was previewed, at which revision, version and in which language. */
export interface FinishRequest {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly version: number;
  readonly draftId: string;
  readonly revision: number;
  readonly language: Language;
  readonly today: string;
}

export type FinishOutcome =
  | {
      readonly kind: 'written';
      readonly engagement: Engagement;
      readonly note: Note;
      readonly again: boolean;
    }
  | {
      /** `refused`: something stands in the way now. `overtaken`: what was previewed has changed since. */
      readonly kind: 'refused' | 'overtaken';
      readonly engagement: Engagement;
      readonly noteKind: NoteKind;
      readonly draft: Draft;
      readonly problems: Problems;
    }
  | { readonly kind: 'no-draft'; readonly engagement: Engagement }
  | Unknown;

/**
 * Writes the note exactly as it was previewed, once: a second press finds it written. When the draft or the
 * engagement changed after the preview, nothing is written and the preview has to be read again.
 */
export async function finishNote(app: App, request: FinishRequest): Promise<FinishOutcome> {
  const engagement = await openEngagement(app, request.person, request.engagementId);
  if (!engagement) return { kind: 'unknown' };
  const written = await app.engagements.loadNote(request.draftId);
  if (written?.engagementId === engagement.id)
    return { kind: 'written', engagement, note: written, again: true };

  const draft = await app.engagements.loadDraft(request.draftId);
  const noteKind = draft && findNoteKind(app, draft.kindId);
  if (!noteKind || draft.engagementId !== engagement.id) return { kind: 'no-draft', engagement };
  const { answers, finality } = draft;
  const problems = draftProblems(app, { engagement, noteKind, answers, finality, today: request.today });
  const unfinished = { engagement, noteKind, draft, problems };
  if (hasProblems(problems)) return { kind: 'refused', ...unfinished };
  const asPreviewed = draft.revision === request.revision && engagement.version === request.version;
  if (!asPreviewed) return { kind: 'overtaken', ...unfinished };

  const note = await writeNote(app, { engagement, noteKind, draft, language: request.language });
  const at = note.writtenAt;
  const saved = await app.engagements.save({
    engagement: {
      ...engagement,
      noteCount: Math.max(engagement.noteCount, note.number),
      notedAt: at,
      changedAt: at,
    },
    changes: [{ what: `note/${note.number}/${note.version}`, from: '', to: note.finality }],
    by: request.person.id,
    at,
    note,
  });
  // Overtaken between load and save: decided again on the newer value, which asks for another look.
  return saved ? { kind: 'written', engagement: saved, note, again: false } : finishNote(app, request);
}

async function writeNote(
  app: App,
  given: { engagement: Engagement; noteKind: NoteKind; draft: Draft; language: Language },
): Promise<Note> {
  const { engagement, noteKind: kind, draft, language } = given;
  const { id, finality, answers, corrects } = draft;
  const earlier = await app.engagements.notesOf(engagement.id);
  const versions = earlier.filter(({ number }) => number === corrects).map(({ version }) => version);
  return {
    id,
    engagementId: engagement.id,
    number: versions.length > 0 ? corrects : engagement.noteCount + 1,
    version: Math.max(0, ...versions) + 1,
    kindId: kind.id,
    finality,
    language,
    tag: (kind.carriesTag ? tagFor(engagement.customer.covid) : undefined) ?? '',
    answers,
    text: renderNote({ kind, engagement, playbook: app.playbook, answers, finality, language }),
    writtenAt: app.now().toISOString(),
  };
}
