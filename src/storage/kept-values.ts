import { dayOf } from '../domain/dates';
import { Engagement } from '../domain/engagement';
import { Draft, Note } from '../domain/note/note';

/** The value of a row; nothing when it cannot be read, so that one broken row does not take the others away. */
export function readEngagement(state: string): Engagement | undefined {
  try {
    const value = JSON.parse(state) as Partial<Engagement> | null;
    return value?.customer && value.items && value.touchedAt ? (value as Engagement) : undefined;
  } catch {
    return undefined;
  }
}

/** The draft of a row; what drafts of earlier releases lacked is as it was then. */
export function readDraft(state: string): Draft {
  const earlier = { layoutId: '', language: 'en', tagKept: false } as const;
  return { ...earlier, ...(JSON.parse(state) as Draft) };
}

/** The note of a row; one of an earlier release is its text and nothing beside it. */
export function readNote(state: string): Note {
  const note = JSON.parse(state) as Note;
  const paragraph = { label: '', body: note.text, list: [], bullet: false, besideBody: false };
  const ftop = {
    ...{ tenant: '', services: [], taskIds: [], escalate: false },
    ...{ nextAction: '', nextActionDate: '', nextActionOwner: '' },
  };
  const writtenOn = dayOf(note.writtenAt);
  return { ...{ layoutId: '', customer: '', paragraphs: [paragraph], ftop, writtenOn }, ...note };
}
