import { languageOf } from '../../../src/domain/values/language';

describe('the language of the bot', () => {
  it.each([
    ['de', 'de'],
    ['de-DE', 'de'],
    ['de-AT', 'de'],
    ['DE_ch', 'de'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['den', 'en'],
    ['nds-de', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])('for a client in %p is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
