import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../../locales/en';
import { BotProcess, startBotProcess } from '../../support/process/bot-process';
import { CardPress, cardIn, pressPrimary, textOf } from '../../support/card-driver';
import { Channel, createChannel } from '../../support/teams/channel';
import { startConnector, TestConnector } from '../../support/teams/connector';
import { walkSteps } from '../../support/stories/walk-steps';

// Some fifteen starts of the bot, each of them a few seconds on a busy machine.
jest.setTimeout(150_000);

let dataDir: string;
let connector: TestConnector;
let bot: BotProcess;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-kill-'));
  connector = await startConnector();
  bot = await startBotProcess({ DATA_DIR: dataDir });
});
afterEach(async () => {
  await bot.kill();
  await connector.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The timeline of that walk: the version, the changed field, the old and the new value. */
const walked: readonly (readonly [number, string, string, string])[] = [
  [1, 'customer/name', '', 'Contoso'],
  [1, 'customer/segment', '', 'health'],
  [1, 'customer/covid', '', 'acceleration'],
  [2, 'item/browsers/status', 'not-started', 'done'],
  [2, 'item/foundation/status', 'not-started', 'done'],
  [2, 'item/identity/status', 'not-started', 'in-progress'],
  [3, 'item/networking/status', 'not-started', 'blocked'],
  [3, 'item/networking/blocker', '', 'VPN at its limit'],
  [4, 'item/security-baseline/status', 'not-started', 'done'],
  [4, 'item/remote-access/status', 'not-started', 'done'],
  [4, 'item/app-protection/status', 'not-started', 'done'],
  [5, 'item/teams/status', 'not-started', 'in-progress'],
  [5, 'item/teams/note', '', 'Pilot of 40 people'],
  [5, 'item/teams/nextAction', '', 'Plan the rollout'],
  [5, 'item/teams/owner', '', 'Contoso IT'],
  [5, 'item/teams/due', '', '2099-04-06'],
  [6, 'item/communication/status', 'not-started', 'done'],
  [6, 'item/microsoft-365-apps/status', 'not-started', 'done'],
  [7, 'item/mobile-apps/status', 'not-started', 'not-applicable'],
  [7, 'item/mobile-apps/reason', '', 'No mobile devices'],
  [8, 'note/1/1', '', 'interim'],
];

test('a walk whose bot is killed after every step ends as if there had been no kill', async () => {
  const channel = createChannel({ bot, serviceUrl: connector.url });
  await channel.install();
  let card: unknown = connector.cards()[0];
  expect(textOf(card)).toContain(en.welcome.title);
  let pressed: CardPress | undefined;

  for (const { name, press: pressOn, shows } of walkSteps) {
    await bot.restart();
    pressed = pressOn(card);
    card = cardIn(await channel.press(pressed));
    expect(`${name}: ${textOf(card)}`).toContain(shows);
  }
  if (!pressed) throw new Error('no button was pressed');

  await bot.restart();
  // As if the answer had been lost with the process: the partner presses Finish again.
  expect(textOf(cardIn(await channel.press(pressed)))).toContain(en.note.title(1, 1));

  const { person, engagements, notes, timeline, drafts } = await exportOf(channel);
  expect(person.role).toBe('fe');
  expect(engagements).toMatchObject([
    {
      version: 8,
      noteCount: 1,
      customer: { name: 'Contoso', segment: 'health', domain: '', covid: 'acceleration' },
      items: {
        browsers: { status: 'done' },
        foundation: { status: 'done' },
        networking: { status: 'blocked', blocker: 'VPN at its limit' },
        identity: { status: 'in-progress' },
        'security-baseline': { status: 'done' },
        'remote-access': { status: 'done' },
        'app-protection': { status: 'done' },
        teams: {
          status: 'in-progress',
          note: 'Pilot of 40 people',
          nextAction: 'Plan the rollout',
          owner: 'Contoso IT',
          due: '2099-04-06',
        },
        communication: { status: 'done' },
        'mobile-apps': { status: 'not-applicable', reason: 'No mobile devices' },
        'microsoft-365-apps': { status: 'done' },
      },
    },
  ]);
  expect(timeline.map(({ version, what, from, to }) => [version, what, from, to])).toEqual(walked);
  expect(drafts).toEqual([]);

  expect(notes).toMatchObject([{ number: 1, version: 1, tag: '#covid', finality: 'interim' }]);
  const [{ text }] = notes as [Export['notes'][number]];
  expect(text).toMatch(/^\[[A-Z0-9+]+\] #covid\n/);
  expect(text).toContain('CONCERNS: Third-party software or hardware – Network and VPN: VPN at its limit.');
  expect(connector.texts().filter((sent) => sent === text)).toHaveLength(1);
});

/** The number of partners who press at once, and the number of answers before the process is killed. */
const partners = 20;
const answersBeforeKill = 70;

test('a kill during twenty presses loses no answered press and stores none in part', async () => {
  const walks = await Promise.all(
    Array.from({ length: partners }, async (_, index) => {
      const id = `00000000-0000-0000-0000-${String(index + 1).padStart(12, '0')}`;
      const channel = createChannel({
        bot,
        serviceUrl: connector.url,
        userId: `29:partner-${index}`,
        aadObjectId: id,
      });
      const intake = cardIn(await channel.press({ verb: 'start', data: { verb: 'start', in_role: 'fe' } }));
      const typed = { in_name: 'Contoso 0', in_segment: 'health', in_covid: 'assistance' };
      return { channel, pressed: pressPrimary(intake, typed), sent: -1, answered: -1 };
    }),
  );

  let answers = 0;
  let killed: Promise<unknown> | undefined;
  await Promise.all(
    walks.map(async (walk) => {
      const { verb, data } = walk.pressed;
      // Each save makes the next version, with a new name.
      for (let version = 0; !killed; version += 1) {
        walk.sent = version;
        const renamed = { verb, data: { ...data, version, in_name: `Contoso ${version}` } };
        const answer = await walk.channel.press(renamed).catch(() => undefined);
        if (!answer) return;
        expect(textOf(cardIn(answer))).toContain(`Contoso ${version}`);
        walk.answered = version;
        answers += 1;
        if (answers === answersBeforeKill) killed = bot.kill();
      }
    }),
  );
  await killed;
  expect(answers).toBeGreaterThanOrEqual(answersBeforeKill);
  expect(walks.filter(({ sent, answered }) => sent > answered).length).toBeGreaterThan(0);

  await bot.restart();
  for (const { channel, sent, answered } of walks) {
    const { engagements, timeline } = await exportOf(channel);
    const [engagement] = engagements;
    if (!engagement) {
      expect(answered).toBe(-1);
      continue;
    }
    const stored = engagement.version - 1;
    expect(stored).toBeGreaterThanOrEqual(answered);
    expect(stored).toBeLessThanOrEqual(sent);
    expect(engagement.customer['name']).toBe(`Contoso ${stored}`);
    const names = timeline.filter(({ what }) => what === 'customer/name').map(({ to }) => to);
    expect(names).toEqual(Array.from({ length: stored + 1 }, (_, version) => `Contoso ${version}`));
  }
});

/** The data that "export me" sends. */
interface Export {
  readonly person: { readonly role: string };
  readonly engagements: readonly StoredEngagement[];
  readonly timeline: readonly {
    readonly version: number;
    readonly what: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly drafts: readonly unknown[];
  readonly notes: readonly { readonly text: string }[];
}

interface StoredEngagement {
  readonly version: number;
  readonly noteCount: number;
  readonly customer: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Returns everything stored about the person, in the form of "export me". */
async function exportOf(channel: Channel): Promise<Export> {
  const before = connector.texts().length;
  await channel.say('export me');
  const parts = connector
    .texts()
    .slice(before)
    .filter((text) => !/part \d+ of \d+:$/.test(text));
  return JSON.parse(parts.join('')) as Export;
}
