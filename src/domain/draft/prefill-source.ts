import { Day } from '../values/dates';
import { Engagement } from '../walk/engagement';
import { Language } from '../values/language';
import { LaidOut } from '../note/laid-out';
import { Playbook } from '../walk/playbook';

/**
 * The data from which a note is filled in. `author` is the name of the person who writes. `service` is the
 * workload code of the service that the note is about, for a kind that is about one.
 */
export interface PrefillSource extends LaidOut {
  readonly engagement: Engagement;
  readonly playbook: Playbook;
  readonly language: Language;
  readonly today: Day;
  readonly author: string;
  readonly service?: string | undefined;
}
