import { lastWritten } from '../../domain/draft/services';
import { Engagement } from '../../domain/walk/engagement';
import { serviceField, serviceOf } from '../../domain/note/laid-out';
import { Draft } from '../../domain/note/note';
import { NoteKind } from '../../domain/note/note-kind';
import { Using } from '../ports';

/**
 * Returns the unfinished draft of this kind that was saved last, or undefined. With a service, only a draft
 * about it counts, or one that names no service. Corrections are left out, because they are opened from
 * their notes. Drafts from before the last note of the kind (and service) are left out too, because that
 * note replaced them.
 */
export async function leftDraft(
  app: Using<'engagements'>,
  { id, noteCount }: Engagement,
  { kind, service }: { readonly kind: NoteKind; readonly service?: string | undefined },
): Promise<Draft | undefined> {
  const drafts = await app.engagements.draftsOf(id, kind.id);
  if (drafts.length === 0) return undefined;
  const notes = noteCount > 0 ? await app.engagements.notesOf(id) : [];
  return drafts.find(({ corrects, savedAt, answers }) => {
    const own = serviceOf(kind, answers);
    const fits = !serviceField(kind) || !service || own === '' || own === service;
    const last = lastWritten(kind, own || (service ?? ''), notes);
    return corrects === 0 && savedAt && fits && (!last || savedAt > last);
  });
}
