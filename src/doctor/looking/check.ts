import { Texts } from '../../../locales/index';
import { FindingLevel } from '../../domain/operation/doctor-finding';
import { ReadSettings } from '../../settings/config';
import { Settings } from '../../settings/settings';
import { Surroundings } from './surroundings';

/** How much is looked at. */
export interface Extent {
  /** Whether Microsoft's servers are asked as well. */
  readonly online: boolean;
  /** Whether the bot itself looks while it runs: then its ports are its own, and no time may be lost. */
  readonly running: boolean;
}

/** What a check has before it. Settings that are broken have their defaults. */
export interface Situation extends ReadSettings {
  readonly surroundings: Surroundings;
  readonly extent: Extent;
  readonly says: Texts['doctor'];
}

/** What a check found: its outcome, and two sentences of the locales. */
export interface CheckVerdict {
  readonly outcome: FindingLevel;
  readonly says: string;
  readonly mend: string;
}

/** One thing that is looked at. Where there is nothing to look at it says nothing. */
export interface Check {
  /** It is left out when one of these settings is broken, which the check of the settings tells. */
  readonly needs: readonly (keyof Settings)[];
  look(situation: Situation): Promise<readonly CheckVerdict[]> | readonly CheckVerdict[];
}

type Told = Omit<CheckVerdict, 'outcome'>;

/** All is well; what it says to do is only a suggestion. */
export function fine(told: Told): readonly [CheckVerdict] {
  return [{ outcome: 'ok', ...told }];
}

/** It will go wrong, or may. */
export function warning(told: Told): readonly [CheckVerdict] {
  return [{ outcome: 'warning', ...told }];
}

/** It keeps the bot from doing its work. */
export function fault(told: Told): readonly [CheckVerdict] {
  return [{ outcome: 'error', ...told }];
}
