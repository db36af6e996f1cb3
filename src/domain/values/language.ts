/** The languages the bot speaks; a new one is added here and the compiler names every text that is missing. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** A text of the content data, once in each language. */
export type Localized = Readonly<Record<Language, string>>;

/** The language to speak for a client's locale such as `de-AT`; English for any language not spoken here. */
export function languageOf(locale: string | undefined): Language {
  const code = (locale ?? '').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === code) ?? 'en';
}
