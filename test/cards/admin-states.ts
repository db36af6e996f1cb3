import { adminCard, HowTheBotIs } from '../../cards/operation/admin-card';
import { Voice } from '../../cards/frame';
import { helpCard } from '../../cards/people/help-card';
import { overviewCard } from '../../cards/walk/overview-card';
import { Card } from '../../cards/render';
import { retentionReportCard } from '../../cards/operation/retention-report-card';
import { secretExpiryCard } from '../../cards/operation/secret-expiry-card';
import { DoctorFinding, FindingLevel } from '../../src/domain/operation/doctor-finding';
import { finished, hostileText, playbook } from './card-states';

/** Returns a finding of a check. */
function finding(title: string, outcome: FindingLevel, says: string, mend = ''): DoctorFinding {
  return { check: title.toLowerCase().replaceAll(' ', '-'), title, outcome, says, mend };
}

/** Returns the doctor's findings without problems, in its own sentences. */
function fine({ texts: { doctor } }: Voice): readonly DoctorFinding[] {
  const { titles, node, settings } = doctor;
  return [
    finding(titles.node, 'ok', node.fine('24.11.0', '20.19.0').says),
    finding(titles.settings, 'ok', settings.fine.says),
    finding(titles.credentials, 'ok', doctor.credentials.fine.says),
  ];
}

/** Returns the same findings with a secret that expires soon and a public address that does not work. */
function troubled(voice: Voice): readonly DoctorFinding[] {
  const { titles, secret, publicAddress } = voice.texts.doctor;
  const ends = secret.soon('2026-04-20', 14);
  const silent = publicAddress.silent('https://bot.contoso.com', 5);
  return [
    ...fine(voice),
    finding(titles.secret, 'warning', ends.says, ends.mend),
    finding(titles['public-address'], 'error', silent.says, silent.mend),
  ];
}

const running: HowTheBotIs = {
  version: '1.2.3',
  startedAt: '2026-04-01T06:00:00.000Z',
  examination: { kind: 'late' },
  queue: {
    byState: { queued: 2, waiting: 1, delivered: 12_345, failed: 0, cancelled: 4 },
    oldestDueAt: '2026-04-06T09:29:40.000Z',
  },
  counts: { people: 1_204, readers: 37, engagements: { open: 410, closed: 88 }, notes: 2_950 },
  retentionDays: 365,
  lastDeleted: { day: '2026-04-05', engagements: 3, notes: 7 },
  now: '2026-04-06T09:30:00.000Z',
  timeZone: 'Europe/Berlin',
};

/** The cards of admins in every relevant state, and the parts of other cards that only admins see. */
export const adminStates: Readonly<Record<string, (voice: Voice) => Card>> = {
  admin: (voice) => adminCard(voice, { ...running, examination: { kind: 'done', findings: fine(voice) } }),
  'admin.troubled': (voice) =>
    adminCard(voice, {
      ...running,
      examination: { kind: 'done', findings: troubled(voice) },
      queue: { byState: { queued: 40, failed: 12 }, oldestDueAt: '2026-04-06T09:12:00.000Z' },
      lastDeleted: undefined,
    }),
  'admin.nothing-yet': (voice) =>
    adminCard(voice, {
      ...running,
      queue: { byState: {}, oldestDueAt: undefined },
      counts: { people: 1, readers: 0, engagements: { open: 0, closed: 0 }, notes: 0 },
      examination: { kind: 'done', findings: [] },
      retentionDays: undefined,
      lastDeleted: undefined,
    }),
  'admin.late': (voice) => adminCard(voice, running),
  'admin.look-failed': (voice) => adminCard(voice, { ...running, examination: { kind: 'failed' } }),
  'secret-expiry': (voice) => secretExpiryCard(voice, { expires: '2026-04-20', left: 14 }),
  'secret-expiry.tomorrow': (voice) => secretExpiryCard(voice, { expires: '2026-04-07', left: 1 }),
  'secret-expiry.today': (voice) => secretExpiryCard(voice, { expires: '2026-04-06', left: 0 }),
  'secret-expiry.expired': (voice) => secretExpiryCard(voice, { expires: '2026-04-05', left: -1 }),
  'retention-report': (voice) => retentionReportCard(voice, { day: '2026-04-06', engagements: 3, notes: 7 }),
  'retention-report.one': (voice) =>
    retentionReportCard(voice, { day: '2026-04-06', engagements: 1, notes: 1 }),
  'help.admin': (voice) => helpCard(voice, { forAdmin: true }),
  'overview.kept': (voice) =>
    overviewCard(voice, {
      kinds: [],
      today: '2026-04-06',
      engagement: finished,
      playbook,
      noteCount: 3,
      keptUntil: '2027-04-06',
    }),
};

/**
 * The admin's card with more and longer findings than usual, and with hostile ones. They are checked, but
 * have no golden files.
 */
export const strainedAdminStates: Readonly<Record<string, (voice: Voice) => Card>> = Object.fromEntries(
  [
    ['largest', '字'.repeat(1_000)],
    ['hostile', hostileText],
  ].map(([name = '', words = '']) => {
    const findings = Array.from({ length: 40 }, () => finding(words, 'error', words, words));
    const oldest = { byState: { failed: 1_000_000 }, oldestDueAt: '2025-04-06T09:12:00.000Z' } as const;
    const strained: HowTheBotIs = { ...running, examination: { kind: 'done', findings }, queue: oldest };
    return [`admin.${name}`, (voice: Voice) => adminCard(voice, strained)];
  }),
);
