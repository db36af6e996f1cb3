import type { Language } from '../src/domain/values/language';
import { de } from './de';
import { en, Texts } from './en';

export type { Texts } from './en';

/** Every sentence of the bot, by language. */
export const texts: Readonly<Record<Language, Texts>> = { en, de };
