/** Returns the same text in both languages. */
export const both = (text: string) => ({ en: text, de: text });

/** Returns a short kind of note that has each part in which a content file can have a mistake. */
export const postcard = () => ({
  id: 'postcard',
  order: 70,
  title: both('Postcard'),
  short: both('Postcard'),
  purpose: both('Greetings.'),
  place: both('Letter box'),
  sources: ['Nobody'],
  roles: ['fe'],
  carriesTag: true,
  keptIn: 'editor',
  cadence: { told: both('Once'), nextUpdate: { field: 'day', days: 7, mostDays: 7 } },
  fields: [
    { id: 'mood', type: 'choice', label: both('Mood'), choices: [{ id: 'good', label: both('Good') }] },
    {
      ...{ id: 'why', type: 'choice', label: both('Why'), within: 'mood' },
      choices: [{ id: 'sun', of: 'good', label: both('Sun') }],
    },
    {
      id: 'text',
      type: 'text',
      label: both('Text'),
      limit: 100,
      onlyFor: { field: 'mood', choices: ['good'] },
    },
    { id: 'day', type: 'day', label: both('Day') },
    { id: 'exo', type: 'line', label: both('EXO'), limit: 10 },
  ],
  layouts: [
    {
      id: 'front',
      title: both('Front'),
      paragraphs: [
        { label: both('DEAR ALL'), fields: [], withTag: true },
        { fields: ['mood', 'why', 'text', 'day', 'exo'] },
      ],
    },
  ],
});

/** The path of its file in the content data. */
export const postcardFile = 'notes/postcard.json';
