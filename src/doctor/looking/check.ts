import { Texts } from '../../../locales/index';
import { FindingLevel } from '../../domain/operation/doctor-finding';
import { ReadSettings } from '../../settings/config';
import { Settings } from '../../settings/settings';
import { Surroundings } from './surroundings';

/** The extent of an examination. */
export interface Extent {
  /** True when Microsoft's servers are asked as well. */
  readonly online: boolean;
  /**
   * True when the running bot itself examines. Checks of its own ports and checks that take long are then
   * skipped.
   */
  readonly running: boolean;
}

/** The input of a check. Broken settings have their defaults here. */
export interface Situation extends ReadSettings {
  readonly surroundings: Surroundings;
  readonly extent: Extent;
  readonly says: Texts['doctor'];
}

/** The result of a check: its outcome and two sentences from the locales. */
export interface CheckVerdict {
  readonly outcome: FindingLevel;
  readonly says: string;
  readonly mend: string;
}

/** One check of the settings or the surroundings. It returns an empty list when it does not apply. */
export interface Check {
  /**
   * The settings that the check uses. It is skipped when one is broken, because the check of the settings
   * reports that.
   */
  readonly needs: readonly (keyof Settings)[];
  look(situation: Situation): Promise<readonly CheckVerdict[]> | readonly CheckVerdict[];
}

type Told = Omit<CheckVerdict, 'outcome'>;

/** Returns the verdict "ok". Its `mend` is only a suggestion. */
export function fine(told: Told): readonly [CheckVerdict] {
  return [{ outcome: 'ok', ...told }];
}

/** Returns a warning: the bot will fail, or may. */
export function warning(told: Told): readonly [CheckVerdict] {
  return [{ outcome: 'warning', ...told }];
}

/** Returns an error: the bot cannot do its work. */
export function fault(told: Told): readonly [CheckVerdict] {
  return [{ outcome: 'error', ...told }];
}
