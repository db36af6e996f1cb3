import { Day } from '../../domain/values/dates';
import { Reshape } from '../../domain/living/reshape-draft';
import { Language } from '../../domain/values/language';
import { NoteAnswers } from '../../domain/note/note';
import { PersonKey } from '../../domain/values/person';

/**
 * A note's form as it was sent. `only` names the one field that it asked, when it did not ask all.
 * `reshape` is a change that the pressed button makes besides the typed text.
 */
export interface DraftForm {
  readonly person: PersonKey;
  readonly engagementId: string;
  readonly draftId: string;
  readonly kindId: string;
  readonly layoutId: string;
  readonly language: Language;
  readonly corrects: number;
  /** The workload code of the service that the form is about, for a kind that is about one. */
  readonly service?: string | undefined;
  /** The revision that the form showed. Missing on the cards of an earlier release. */
  readonly revision?: number | undefined;
  /** The version of the engagement that the form showed. Missing on the cards of an earlier release. */
  readonly version?: number | undefined;
  readonly finality: string;
  readonly typed: NoteAnswers;
  readonly only?: string | undefined;
  readonly reshape?: Reshape | undefined;
  /** True when the partner only leaves: a form in which no text was typed is not saved. */
  readonly leaving?: boolean;
  readonly today: Day;
  readonly author: string;
}
