import { Day } from '../../domain/values/dates';
import { Reshape } from '../../domain/draft/reshape-draft';
import { Language } from '../../domain/values/language';
import { NoteAnswers } from '../../domain/note/note';
import { PersonKey } from '../../domain/values/person';

/**
 * A note's form as it comes in. `only` names the one field it asked, where it did not ask them all; `reshape`
 * is what the press changes beside what was typed.
 */
export interface DraftForm {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly draftId: string;
  readonly kindId: string;
  readonly layoutId: string;
  readonly language: Language;
  readonly corrects: number;
  /** The revision that the form showed; missing on the cards of an earlier release. */
  readonly revision?: number | undefined;
  readonly finality: string;
  readonly typed: NoteAnswers;
  readonly only?: string | undefined;
  readonly reshape?: Reshape | undefined;
  /** The partner only leaves: a form in which nothing was typed is not kept. */
  readonly leaving?: boolean;
  readonly today: Day;
  readonly author: string;
}
