import { Engagement } from '../domain/engagement';
import { Draft, Finality, finalities, Note, NoteAnswers } from '../domain/note';
import { NoteKind } from '../domain/note-kind';
import { cleanNote, noteProblems } from '../domain/note-problems';
import { PersonKey } from '../domain/person';
import { hasProblems, Problem, Problems } from '../domain/problem';
import { missingItems } from '../domain/progress';
import { tagFor } from '../domain/tag';
import { Unknown } from './change-engagement';
import { findNoteKind } from './open-draft';
import { openEngagement } from './open-engagement';
import { openNote } from './open-note';
import { App } from './ports';

/** A note's form as it comes in. */
export interface DraftForm {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly draftId: string;
  readonly kindId: string;
  readonly corrects: number;
  readonly finality: string;
  readonly typed: NoteAnswers;
  readonly today: string;
}

export type DraftOutcome =
  | {
      readonly kind: 'saved' | 'refused';
      readonly engagement: Engagement;
      readonly noteKind: NoteKind;
      readonly draft: Draft;
      readonly problems: Problems;
    }
  | { readonly kind: 'written'; readonly noteId: string }
  | Unknown;

/**
 * Keeps what was typed into a note's form and says what still stands in its way. In place of a text over its
 * limit, what was kept before stays. The form of a note that has been written since opens a correction of it,
 * unless it says the same.
 */
export async function saveDraft(app: App, form: DraftForm): Promise<DraftOutcome> {
  const engagement = await openEngagement(app, form.person, form.engagementId);
  const noteKind = findNoteKind(app, form.kindId);
  if (!engagement || !noteKind) return { kind: 'unknown' };

  const answers = cleanNote(noteKind, form.typed);
  const found = await openNote(app, { person: form.person, noteId: form.draftId });
  const written =
    found.kind === 'opened' && found.engagement.id === engagement.id ? found : ({ kind: 'unknown' } as const);
  const finality = form.finality === 'interim' ? 'interim' : 'final';
  if (written.kind === 'opened' && saysTheSame(written.note, { finality, answers })) {
    return { kind: 'written', noteId: written.note.id };
  }
  const kept = written.kind === 'opened' ? undefined : await app.engagements.loadDraft(form.draftId);
  const elsewhere = kept !== undefined && kept.engagementId !== engagement.id;
  const draft: Draft = {
    id: written.kind === 'opened' || elsewhere ? app.newId() : form.draftId,
    engagementId: engagement.id,
    kindId: noteKind.id,
    revision: elsewhere || !kept ? 1 : kept.revision + (saysTheSame(kept, { finality, answers }) ? 0 : 1),
    finality,
    answers,
    corrects: written.kind === 'opened' ? written.note.number : form.corrects,
    savedAt: app.now().toISOString(),
  };
  const problems = draftProblems(app, {
    engagement,
    noteKind,
    answers,
    finality: form.finality,
    today: form.today,
  });
  const before = written.kind === 'opened' ? written.note : elsewhere ? undefined : kept;
  const fitting = fittingAnswers(answers, problems, before?.answers ?? {});
  await app.engagements.saveDraft({ ...draft, answers: fitting });
  return { kind: hasProblems(problems) ? 'refused' : 'saved', engagement, noteKind, draft, problems };
}

/** The answers, with what was kept before in place of each that is over its limit. */
function fittingAnswers(answers: NoteAnswers, problems: Problems, before: NoteAnswers): NoteAnswers {
  const fitting: Record<string, string> = { ...answers };
  for (const [field, problem] of Object.entries(problems)) {
    if (problem?.code === 'too-long') fitting[field] = before[field] ?? '';
  }
  return fitting;
}

/** What stands in the way of a note; a final one also needs each item of the checklist addressed. */
export function draftProblems(
  app: App,
  given: {
    engagement: Engagement;
    noteKind: NoteKind;
    answers: NoteAnswers;
    finality: string;
    today: string;
  },
): Problems {
  const { engagement, noteKind, answers, today } = given;
  const tagAllowed = noteKind.carriesTag && tagFor(engagement.customer.covid) !== undefined;
  const { workloads } = app.playbook;
  const problems = noteProblems(noteKind, answers, { today, tagAllowed, workloads });
  const finality = finalityProblem(app, engagement, given.finality);
  return finality ? { ...problems, finality } : problems;
}

function finalityProblem(app: App, engagement: Engagement, finality: string): Problem | undefined {
  if (!finalities.includes(finality as Finality)) return { code: 'required' };
  const missing = missingItems(engagement, app.playbook).length;
  return finality === 'final' && missing > 0 ? { code: 'items-missing', missing } : undefined;
}

/** A form sent twice is one revision: its preview stays what was read. */
function saysTheSame(kept: Draft | Note, form: Pick<Draft, 'finality' | 'answers'>): boolean {
  return kept.finality === form.finality && sameAnswers(kept.answers, form.answers);
}

function sameAnswers(one: NoteAnswers, other: NoteAnswers): boolean {
  return Object.keys({ ...one, ...other }).every((field) => (one[field] ?? '') === (other[field] ?? ''));
}
