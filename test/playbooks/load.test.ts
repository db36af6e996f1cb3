import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, loadContent } from '../../playbooks/load';
import { itemsOf } from '../../src/domain/playbook';

const shipped = join(__dirname, '../../playbooks');

describe('the shipped content', () => {
  const { playbook, guide, noteKinds } = loadContent(shipped);

  it('has the sections and items of the COVID Response Playbook of 2020, word for word', () => {
    expect(
      playbook.sections.map(({ title, items }) => [title.en, items.map((item) => item.title.en)]),
    ).toEqual([
      [
        'Enable the Core Services and Infrastructure',
        [
          'Pre-requisites - browsers',
          'Foundation – tenant, domain, licenses',
          'Networking – connectivity, including VPN',
          'Identity, Authentication, and assignment – leverage existing or setup new identities',
        ],
      ],
      [
        'Secure the Services',
        ['Security baseline', 'Remote access to apps', 'Application Protection and Device Management'],
      ],
      [
        'Enable Remote-work and Collaboration',
        [
          'Teams enablement',
          'Initial Communication & Share user readiness resources',
          'Mobile Apps',
          'Microsoft 365 Apps',
        ],
      ],
    ]);
  });

  it.each(itemsOf(playbook).map((item) => [item.id, item] as const))(
    '%s has two to four questions in each language, and a link',
    (_, { questions, links }) => {
      expect([2, 3, 4]).toContain(questions.length);
      expect(new Set(questions.map(({ en }) => en)).size).toBe(questions.length);
      expect(new Set(questions.map(({ de }) => de)).size).toBe(questions.length);
      expect(questions.filter(({ en, de }) => en === de || !en.endsWith('?') || !de.endsWith('?'))).toEqual(
        [],
      );
      expect(links.length).toBeGreaterThan(0);
    },
  );

  it('has the published workload codes in their order', () => {
    expect(playbook.workloads.map(({ code }) => code).join(' ')).toBe(
      'EXO OLM SPO OD OPP TEAMS YAM WIN10 INTUNE AADP AIP MCAS IDSEC PROJ WDATP SDS CORE',
    );
  });

  it('has a note of Technical Enablement for FE, SME, GMFTA and MVM, with the tag', () => {
    const kind = noteKinds.find(({ id }) => id === 'technical-enablement');
    expect(kind?.roles).toEqual(['fe', 'sme', 'gmfta', 'mvm']);
    expect(kind?.carriesTag).toBe(true);
    expect(kind?.layout.map(({ label }) => label.en)).toEqual([
      '',
      'STATUS',
      'SUMMARY',
      'NEXT ACTION',
      'CONCERNS',
    ]);
    expect(kind?.layout.map(({ label }) => label.de)).toEqual([
      '',
      'STATUS',
      'ZUSAMMENFASSUNG',
      'NÄCHSTE AKTION',
      'BEDENKEN',
    ]);
  });

  it('has pages on what the FastTrack playbook says', () => {
    expect(guide.pages.map(({ id }) => id)).toEqual(['benefit', 'phases', 'motions', 'priorities']);
  });
});

describe('broken content', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'playbooks-'));
    cpSync(shipped, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const playbookFile = 'covid-response.json';
  const guideFile = 'fasttrack-playbook.json';
  const noteFile = 'notes/technical-enablement.json';

  /** Puts a value at a place such as `sections.0.title.de` of a file, or takes it away when there is none. */
  function spoil(file: string, place: string, value?: unknown): void {
    const path = join(folder, file);
    const content = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    const steps = place.split('.');
    const last = steps.pop() ?? '';
    const holder = steps.reduce((at, step) => at[step] as Record<string, unknown>, content);
    if (value === undefined) delete holder[last];
    else holder[last] = value;
    writeFileSync(path, JSON.stringify(content));
  }

  function mistakes(): readonly string[] {
    try {
      loadContent(folder);
    } catch (error) {
      if (error instanceof ContentError) return error.message.split('\n');
      throw error;
    }
    return [];
  }

  it('is not found in an untouched copy', () => {
    expect(mistakes()).toEqual([]);
  });

  it.each<[string, string, string, unknown, string]>([
    [
      'a German title that is missing',
      playbookFile,
      'sections.0.items.2.title.de',
      undefined,
      'playbooks/covid-response.json: at sections[0].items[2].title.de: Invalid input: expected string, received undefined',
    ],
    [
      'an English title that is empty',
      playbookFile,
      'sections.1.title.en',
      '',
      'playbooks/covid-response.json: at sections[1].title.en: must not be empty',
    ],
    [
      'a language nobody speaks here',
      playbookFile,
      'title.fr',
      'Réponse COVID',
      'playbooks/covid-response.json: at title: Unrecognized key: "fr"',
    ],
    [
      'a workload without a code in the list',
      playbookFile,
      'sections.2.items.0.workload',
      'SKYPE',
      'playbooks/covid-response.json: at sections[2].items[0].workload: "SKYPE" is not one of the workloads',
    ],
    [
      'an item id used in another section',
      playbookFile,
      'sections.2.items.0.id',
      'browsers',
      'playbooks/covid-response.json: at sections[2].items[0].id: "browsers" is there twice',
    ],
    [
      'a section id used twice',
      playbookFile,
      'sections.1.id',
      'core',
      'playbooks/covid-response.json: at sections[1]: "core" is there twice',
    ],
    [
      'an id with a slash, which would break the timeline’s paths',
      playbookFile,
      'sections.0.items.0.id',
      'web/browsers',
      'playbooks/covid-response.json: at sections[0].items[0].id: must be a short id of letters, digits and hyphens',
    ],
    [
      'a single question',
      playbookFile,
      'sections.0.items.0.questions',
      [{ en: 'Which?', de: 'Welche?' }],
      'playbooks/covid-response.json: at sections[0].items[0].questions: must have two to four questions',
    ],
    [
      'a link that is not https',
      playbookFile,
      'sections.0.items.0.links.0.url.en',
      'http://learn.microsoft.com',
      'playbooks/covid-response.json: at sections[0].items[0].links[0].url.en: must be an https address',
    ],
    [
      'a name too long for a button',
      playbookFile,
      'sections.0.short.de',
      'x'.repeat(29),
      'playbooks/covid-response.json: at sections[0].short.de: must be at most 28 characters for a button',
    ],
    [
      'a guide without pages',
      guideFile,
      'pages',
      [],
      'playbooks/fasttrack-playbook.json: at pages: Too small: expected array to have >=1 items',
    ],
    [
      'a layout that names an unknown field',
      noteFile,
      'layout.4.fields',
      ['concerns', 'mood'],
      'playbooks/notes/technical-enablement.json: at layout[4].fields: "mood" is not one of the fields',
    ],
    [
      'a field that stands in the layout twice',
      noteFile,
      'layout.4.fields',
      ['concerns', 'summary'],
      'playbooks/notes/technical-enablement.json: at fields[3].id: "summary" must stand in the layout once, not 2 times',
    ],
    [
      'a choice without choices',
      noteFile,
      'fields.1.choices',
      [],
      'playbooks/notes/technical-enablement.json: at fields[1].choices: must offer at least one choice',
    ],
    [
      'a tag that stands nowhere',
      noteFile,
      'layout.0.withTag',
      false,
      'playbooks/notes/technical-enablement.json: at layout: one paragraph must have "withTag": true',
    ],
    [
      'a tag that stands twice',
      noteFile,
      'layout.1.withTag',
      true,
      'playbooks/notes/technical-enablement.json: at layout: one paragraph must have "withTag": true',
    ],
    [
      'a role nobody has',
      noteFile,
      'roles.0',
      'manager',
      'playbooks/notes/technical-enablement.json: at roles[0]: Invalid option: expected one of "fasttrack-manager"|"fe"|"sme"|"gmfta"|"mvm"|"fasttrack-architect"|"gateway-manager"',
    ],
  ])('%s is named with its file and place', (_, file, place, value, message) => {
    spoil(file, place, value);
    expect(mistakes()).toEqual([message]);
  });

  it('is told with every mistake of a file', () => {
    spoil(playbookFile, 'sections.0.items.0.workload', 'SKYPE');
    spoil(playbookFile, 'sections.1.items.0.workload', 'LYNC');
    expect(mistakes()).toEqual([
      'playbooks/covid-response.json: at sections[0].items[0].workload: "SKYPE" is not one of the workloads',
      'playbooks/covid-response.json: at sections[1].items[0].workload: "LYNC" is not one of the workloads',
    ]);
  });

  it.each([playbookFile, guideFile, noteFile])('%s that is not JSON is named', (file) => {
    writeFileSync(join(folder, file), '{ "id": ');
    expect(mistakes()).toEqual([expect.stringMatching(`^playbooks/${file}: is not JSON: .+`)]);
  });

  it('a note file whose name is not its id is named', () => {
    renameSync(join(folder, noteFile), join(folder, 'notes/enablement.json'));
    expect(mistakes()).toEqual([
      'playbooks/notes/enablement.json: at id: must be the file\'s name, "enablement"',
    ]);
  });

  it('no note at all is a mistake', () => {
    rmSync(join(folder, noteFile));
    expect(mistakes()).toEqual(['playbooks/notes: must hold at least one note kind']);
  });
});
