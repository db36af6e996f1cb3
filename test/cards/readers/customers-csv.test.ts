import { LastNote } from '../../../src/domain/walk/engagement';
import { customersCsvRows } from '../../../cards/readers/customers-csv';
import { texts } from '../../../locales';
import { toCsv } from '../../../src/domain/values/csv';
import { customerRow } from '../../../src/domain/delivery/customer-row';
import { Language } from '../../../src/domain/values/language';
import { engagementWith, noteKinds, playbook, today } from '../../support/makers';

const lastNote: LastNote = {
  ...{
    id: 'n-3',
    number: 3,
    version: 1,
    kindId: 'technical-enablement',
    writtenAt: '2026-03-10T08:00:00.000Z',
  },
  ...{ writtenOn: '2026-03-10', openItems: ['networking'], nextUpdate: undefined },
  facts: {
    escalate: 'yes',
    risks: '=cmd|calc\nThe pilot may slip.',
    concerns: 'No budget',
    workloads: 'TEAMS,INTUNE',
    intent: 'evaluating',
    intentServices: 'INTUNE',
  },
};

const blocked = engagementWith({
  lastNote,
  items: {
    browsers: { status: 'done' },
    networking: {
      ...{ status: 'blocked', blocker: 'The firewall team says "no"' },
      ...{ nextAction: 'Send the list of endpoints', owner: 'Network lead', due: '2026-04-20' },
    },
    teams: { status: 'blocked', blocker: 'No licences' },
  },
});

const untouched = engagementWith({
  customer: { name: '=Fabrikam', segment: 'health', domain: '', covid: 'pausing' },
});

function table(language: Language) {
  const rows = [blocked, untouched].map((engagement) =>
    customerRow(engagement, { playbook, partner: 'FastTrack engineer', today }),
  );
  return customersCsvRows({ language, texts: texts[language] }, { rows, kinds: noteKinds, playbook });
}

/** Returns one row as values by column name. */
function told(language: Language, row: number): Record<string, string | undefined> {
  const [head = [], ...rows] = table(language);
  return Object.fromEntries(head.map((column, index) => [column, rows[row]?.[index]]));
}

describe('the table of customers', () => {
  it('has all data of a customer in one row', () => {
    expect(told('en', 0)).toEqual({
      Customer: 'Contoso',
      Partner: 'FastTrack engineer',
      Segment: 'Education',
      Domain: 'contoso.com',
      Reason: 'Requests deployment assistance',
      Tag: '#covid',
      Items: '11',
      Done: '1',
      'In progress': '0',
      Blocked: '2',
      'Not applicable': '0',
      Blockers: 'Network and VPN: The firewall team says "no"; Teams enablement: No licences',
      'Blocked workloads': 'CORE, TEAMS',
      Standing: 'Overdue',
      'Due on': '2026-03-24',
      'Paused until': '',
      'Closed because': '',
      Escalated: 'Yes',
      Risks: '=cmd|calc\nThe pilot may slip.',
      Concerns: 'No budget',
      'Workloads in notes': 'TEAMS, INTUNE',
      Intent: 'INTUNE: Evaluates the service',
      'Newest note': '3',
      Kind: 'Technical Enablement',
      'Written on': '2026-03-10',
      'Next action': 'Send the list of endpoints',
      Owner: 'Network lead',
      Due: '2026-04-20',
    });
  });

  it('leaves missing values empty', () => {
    expect(told('de', 1)).toMatchObject({
      Stand: 'Pausiert',
      Hashtag: '',
      Blocker: '',
      'Notiz fällig am': '',
      Anlass: 'Pausiert oder beendet die Bereitstellung',
      Eskaliert: '',
      Absicht: '',
      'Neueste Notiz': '',
      'Geschrieben am': '',
      'Nächste Aktion': '',
    });
  });

  it.each(['en', 'de'] as const)('has as many cells in each row as in its header, in %s', (language) => {
    const [head = [], ...rows] = table(language);
    expect(new Set(head).size).toBe(head.length);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  it('contains no formula when it is written as CSV', () => {
    const csv = toCsv(table('en'));
    expect(csv).toContain("\r\n'=Fabrikam,");
    expect(csv).toContain(`"'=cmd|calc\nThe pilot may slip."`);
  });
});
