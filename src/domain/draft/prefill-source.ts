import { Day } from '../values/dates';
import { Engagement } from '../walk/engagement';
import { Language } from '../values/language';
import { NoteKind, NoteLayout } from '../note/note-kind';
import { Playbook } from '../walk/playbook';

/** What filling in a note needs to know. `author` is the name of the person who writes. */
export interface PrefillSource {
  readonly kind: NoteKind;
  readonly layout: NoteLayout;
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  readonly language: Language;
  readonly today: Day;
  readonly author: string;
}
