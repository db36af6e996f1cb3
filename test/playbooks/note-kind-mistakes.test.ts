import { loadContent } from '../../playbooks/load';
import { ContentFolder, copyContent } from '../support/content-folder';
import { both, postcard, postcardFile as file } from '../support/postcard';

let content: ContentFolder;
beforeEach(() => (content = copyContent()));
afterEach(() => content.remove());

it('a new file adds a kind, with defaults for everything that the file leaves out', () => {
  content.write(file, postcard());
  expect(content.mistakes()).toEqual([]);
  const { noteKinds } = loadContent(content.path('.'));
  expect(noteKinds.map(({ id }) => id).at(-1)).toBe('postcard');
  expect(noteKinds.at(-1)).toMatchObject({
    forPausing: false,
    closesChecklist: false,
    fields: [
      { tells: 'detail', hint: both(''), prefix: both(''), required: false, limit: 0, prefill: 'nothing' },
      ...[{ id: 'why' }, { id: 'text', choices: [] }, { id: 'day' }, { limit: 10, variants: [] }],
    ],
    layouts: [
      {
        paragraphs: [
          {
            withTag: true,
            bullet: false,
            besideBody: false,
            join: ' – ',
            whenEmpty: both(''),
            limit: 0,
            slide: 0,
          },
          { label: both(''), withTag: false },
        ],
      },
    ],
  });
});

it('the order of a kind decides its position', () => {
  content.write(file, { ...postcard(), order: 1.5 });
  expect(content.mistakes()).toEqual([
    'playbooks/notes/postcard.json: at order: Invalid input: expected int, received number',
  ]);
  content.write(file, { ...postcard(), order: 1 });
  const order = loadContent(content.path('.')).noteKinds.map(({ id }) => id);
  expect(order.indexOf('postcard')).toBeLessThan(order.indexOf('engagement-management'));
});

describe('a mistake in a file of a kind is named with its place', () => {
  beforeEach(() => content.write(file, postcard()));

  it.each<[string, string, unknown, string]>([
    ['no source', 'sources', [], 'sources: Too small: expected array to have >=1 items'],
    ['no role', 'roles', [], 'roles: Too small: expected array to have >=1 items'],
    [
      ...(['a role nobody has', 'roles.0', 'manager'] as const),
      'roles[0]: Invalid option: expected one of "fasttrack-manager"|"fe"|"sme"|"adoption-sme"|"gmfta"|"mvm"|"fasttrack-architect"|"gateway-manager"',
    ],
    [
      'an unknown place to store it',
      'keptIn',
      'drawer',
      'keptIn: Invalid option: expected one of "editor"|"boxes"',
    ],
    ['an unknown key', 'colour', 'red', 'the top: Unrecognized key: "colour"'],
    [
      'two layouts of one id',
      'layouts.1',
      { ...postcard().layouts[0] },
      'layouts[1]: "front" is there twice',
    ],
    [
      'a field in no layout',
      'layouts.0.paragraphs.1.fields',
      ['mood', 'why', 'text', 'day'],
      'fields[4].id: "exo" must stand in a layout',
    ],
    [
      ...(['a paragraph with an unknown field', 'layouts.0.paragraphs.1.fields.5', 'weather'] as const),
      'layouts[0].paragraphs[1].fields: "weather" is not one of the fields',
    ],
    [
      ...(['a field twice in a layout', 'layouts.0.paragraphs.1.fields.5', 'mood'] as const),
      'layouts[0].paragraphs[1].fields: "mood" must stand in a layout once',
    ],
    [
      ...(['a paragraph with nothing in it', 'layouts.0.paragraphs.0.label', undefined] as const),
      'layouts[0].paragraphs[0]: must have a label or fields',
    ],
    [
      'a tag in no paragraph',
      'layouts.0.paragraphs.0.withTag',
      false,
      'layouts[0].paragraphs: one paragraph must have "withTag": true',
    ],
    [
      'a tag in two paragraphs',
      'layouts.0.paragraphs.1.withTag',
      true,
      'layouts[0].paragraphs: one paragraph must have "withTag": true',
    ],
    [
      'a tag in a kind without',
      'carriesTag',
      false,
      'layouts[0].paragraphs: no paragraph may have "withTag": true',
    ],
    [
      'a cadence of no field',
      'cadence.nextUpdate.field',
      'weather',
      'cadence.nextUpdate.field: "weather" is not a field for a day',
    ],
    [
      'a cadence of a field that is not a day',
      'cadence.nextUpdate.field',
      'text',
      'cadence.nextUpdate.field: "text" is not a field for a day',
    ],
    [
      'a cadence that breaks itself',
      'cadence.nextUpdate.days',
      8,
      'cadence.nextUpdate.days: must not be more than "mostDays"',
    ],
    [
      'a German title missing',
      'title.de',
      undefined,
      'title.de: Invalid input: expected string, received undefined',
    ],
    [
      'a name too long for a button',
      'short.en',
      'x'.repeat(29),
      'short.en: must be at most 28 characters for a button',
    ],
  ])('%s', (_, place, value, mistake) => {
    content.spoil(file, place, value);
    expect(content.mistakes()).toEqual([`playbooks/notes/postcard.json: at ${mistake}`]);
  });

  it.each<[string, string, unknown, string]>([
    ['no field', 'fields', [], 'fields: Too small: expected array to have >=1 items'],
    ['two fields of one id', 'fields.1.id', 'mood', 'fields[1]: "mood" is there twice'],
    ['no layout', 'layouts', [], 'layouts: Too small: expected array to have >=1 items'],
  ])('%s, before its consequences', (_, place, value, mistake) => {
    content.spoil(file, place, value);
    expect(content.mistakes()[0]).toBe(`playbooks/notes/postcard.json: at ${mistake}`);
  });

  it('every mistake of a file is reported at once', () => {
    content.spoil(file, 'fields.2.limit', 0);
    content.spoil(file, 'carriesTag', false);
    expect(content.mistakes()).toHaveLength(2);
  });

  it('the name of the file must be its id', () => {
    content.spoil(file, 'id', 'letter');
    expect(content.mistakes()).toEqual([
      'playbooks/notes/postcard.json: at id: must be the file\'s name, "postcard"',
    ]);
  });

  it('a file that is not JSON is named', () => {
    content.write(file, '{');
    expect(content.mistakes()).toEqual([
      expect.stringMatching(/^playbooks\/notes\/postcard\.json: is not JSON: /) as unknown,
    ]);
  });

  it('a file of another type beside it is not read', () => {
    content.write('notes/readme.md', 'Notes on notes');
    expect(content.mistakes()).toEqual([]);
  });
});

it.each<[string, object, string]>([
  ['a place that another kind has', { order: 10 }, 'at order: 10 is the place of "postcard"'],
])('reports %s', (_, changed, mistake) => {
  content.write(file, { ...postcard(), ...changed });
  expect(content.mistakes()).toEqual([expect.stringContaining(mistake) as string]);
});
