import { readdirSync, renameSync, rmSync } from 'node:fs';
import { loadContent } from '../../playbooks/load';
import { itemsOf } from '../../src/domain/walk/playbook';
import { ContentFolder, copyContent } from '../support/content-folder';
import { shippedFolder } from '../support/shipped-content';

describe('the shipped content', () => {
  const { playbook, guide } = loadContent(shippedFolder);

  it('has the sections and items of the COVID Response Playbook, listed here by hand', () => {
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

  it('has pages about the FastTrack playbook', () => {
    expect(guide.pages.map(({ id }) => id)).toEqual([
      'covid-response',
      'benefit',
      'phases',
      'motions',
      'priorities',
      'adoption',
      'notes',
    ]);
  });
});

describe('broken content', () => {
  let content: ContentFolder;
  beforeEach(() => (content = copyContent()));
  afterEach(() => content.remove());

  const playbookFile = 'covid-response.json';
  const guideFile = 'fasttrack-playbook.json';
  const noteFile = 'notes/technical-enablement.json';

  it('is not reported in an unchanged copy', () => {
    expect(content.mistakes()).toEqual([]);
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
      'an unknown language',
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
      'a hint for an unknown segment',
      playbookFile,
      'sections.0.hints.school',
      { en: 'Hint', de: 'Hinweis' },
      'playbooks/covid-response.json: at sections[0].hints: Unrecognized key: "school"',
    ],
    [
      'a page without a link',
      guideFile,
      'pages.0.links',
      [],
      'playbooks/fasttrack-playbook.json: at pages[0].links: must have at least one link',
    ],
    [
      'a page with an unknown source',
      guideFile,
      'pages.0.sources.0',
      'hearsay',
      'playbooks/fasttrack-playbook.json: at pages[0].sources[0]: "hearsay" is not one of the sources',
    ],
    [
      'a source changed on no day',
      guideFile,
      'sources.0.changed',
      'May 2020',
      'playbooks/fasttrack-playbook.json: at sources[0].changed: must be a day such as 2020-05-12',
    ],
    [
      'a guide without pages',
      guideFile,
      'pages',
      [],
      'playbooks/fasttrack-playbook.json: at pages: Too small: expected array to have >=1 items',
    ],
    [
      'a status without its word',
      playbookFile,
      'noteWords.statuses.blocked',
      undefined,
      'playbooks/covid-response.json: at noteWords.statuses.blocked: Invalid input: expected object, received undefined',
    ],
    [
      'the next step without its word',
      playbookFile,
      'noteWords.next.de',
      '',
      'playbooks/covid-response.json: at noteWords.next.de: must not be empty',
    ],
    [
      'no words by which a note can be seen to speak of an item',
      playbookFile,
      'sections.0.items.0.keywords.de',
      [],
      'playbooks/covid-response.json: at sections[0].items[0].keywords.de: must have at least one word',
    ],
  ])('%s is named with its file and place', (_, file, place, value, message) => {
    content.spoil(file, place, value);
    expect(content.mistakes()).toEqual([message]);
  });

  it('is reported with every mistake of a file', () => {
    content.spoil(playbookFile, 'sections.0.items.0.workload', 'SKYPE');
    content.spoil(playbookFile, 'sections.1.items.0.workload', 'LYNC');
    expect(content.mistakes()).toEqual([
      'playbooks/covid-response.json: at sections[0].items[0].workload: "SKYPE" is not one of the workloads',
      'playbooks/covid-response.json: at sections[1].items[0].workload: "LYNC" is not one of the workloads',
    ]);
  });

  it.each([playbookFile, guideFile, noteFile])('%s that is not JSON is named', (file) => {
    content.write(file, '{ "id": ');
    expect(content.mistakes()).toEqual([expect.stringMatching(`^playbooks/${file}: is not JSON: .+`)]);
  });

  it('a note file whose name is not its id is named', () => {
    renameSync(content.path(noteFile), content.path('notes/enablement.json'));
    expect(content.mistakes()).toEqual([
      'playbooks/notes/enablement.json: at id: must be the file\'s name, "enablement"',
    ]);
  });

  it('a folder without notes is a mistake', () => {
    for (const file of readdirSync(content.path('notes'))) {
      rmSync(content.path(`notes/${file}`), { recursive: true });
    }
    expect(content.mistakes()).toEqual(['playbooks/notes: must hold at least one note kind']);
  });
});
