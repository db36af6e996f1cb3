/** The languages of the bot. When one is added here, the compiler reports every text that is missing. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** A text of the content data, once in each language. */
export type Localized = Readonly<Record<Language, string>>;

/** Returns the language for a client's locale such as `de-AT`. Returns English for any other language. */
export function languageOf(locale: string | undefined): Language {
  const code = (locale ?? '').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === code) ?? 'en';
}
