import type { Browser } from 'playwright-core';
import { Day } from '../../src/domain/values/dates';
import { launchBrowser } from './support/chat';
import { look, screenshotAtWidth } from './support/look';
import { Stack, startWeeks } from './support/stack';
import { dayFromNow, Language, Walk } from './support/walk';

let browser: Browser;
let stack: Stack;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  stack = await startWeeks('Partner');
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(await stack.stop()).toEqual({ code: 0, complaints: '' });
});

const vpn = 'The VPN is full';
const phones = 'Nobody may enroll private phones';
const licences = 'The licences have not arrived';

/** A partner over some weeks, with a picture of each card that a reader should judge. */
class Weeks {
  private pictures = 0;

  private constructor(readonly walk: Walk) {}

  static async begin(language: Language): Promise<Weeks> {
    return new Weeks(await Walk.begin(browser, stack.address, language));
  }

  /** Takes a picture of the card at two widths. axe must find nothing wrong with it. */
  async picture(name: string): Promise<void> {
    const { chat, language } = this.walk;
    const file = `${language}-weeks-${String((this.pictures += 1)).padStart(2, '0')}-${name}`;
    expect(await look(chat, file)).toEqual([]);
    await screenshotAtWidth(chat, file, 320);
  }

  async shows(...all: readonly string[]): Promise<void> {
    const shown = await Promise.all(all.map((text) => this.walk.chat.shows(text)));
    expect(all.filter((_text, index) => !shown[index])).toEqual([]);
  }

  /** Sets statuses of a section, and tells the blockers of those that are blocked. */
  async section(index: number, statuses: Parameters<Walk['statuses']>[0], blockers = {}): Promise<void> {
    const { chat, texts } = this.walk;
    await this.overview();
    await chat.press(texts.overview.openSection(this.walk.section(index).short));
    await this.walk.statuses(statuses);
    await chat.press(texts.section.save);
    const told = Object.entries<string>(blockers);
    for (const [id, blocker] of told)
      await chat.fill(texts.reasons.blocker(this.walk.item(id).title), blocker);
    if (told.length > 0) await chat.press(texts.reasons.save);
  }

  async overview(): Promise<void> {
    await this.walk.chat.say(this.walk.texts.commands.overview[0] ?? '');
  }

  /** Changes the customer's reason for COVID-19. */
  async reason(covid: 'pausing' | 'acceleration'): Promise<void> {
    const { chat, texts } = this.walk;
    await this.overview();
    await chat.pressInVain(texts.overview.manage);
    await chat.press(texts.overview.changeCustomer);
    await chat.choose(texts.customerFields.covid, texts.covidReasons[covid]);
    await chat.press(texts.intake.save);
  }

  /** Opens the form of the role's note, and fills in what the checklist does not know. */
  async note(given: { action: string; day: Day; finality?: 'final' | 'interim' }): Promise<void> {
    const { chat, texts } = this.walk;
    const words = this.walk.note();
    await chat.say(texts.commands.note[0] ?? '');
    await chat.choose(words.label('status'), words.choice('status', 'on-track'));
    await this.walk.nextAction(given);
  }

  /** Says so many days later, and waits for the reminder. */
  async later(days: number, reminder: string): Promise<void> {
    await stack.daysLater(days);
    await this.walk.chat.turnTo(reminder);
  }

  due(on: Day): string {
    return this.walk.texts.standing({ standing: 'on-time', on, kindId: undefined }, '');
  }
}

test.each(['en', 'de'] as const)(
  'a customer over eight weeks, in %s: two notes, a pause with two services, a return, and two ways to close',
  async (language) => {
    const weeks = await Weeks.begin(language);
    const { walk } = weeks;
    const { chat, texts } = walk;
    const { closing, finalities, noteForm, overview, pausing, preview, services } = texts;

    // The first talk: an interim note, and the day of the next one.
    await chat.say(texts.commands.start[0] ?? '');
    await walk.customer('Contoso', 'assistance', 'fe');
    await weeks.picture('first-section');
    await weeks.section(
      0,
      { browsers: 'done', foundation: 'in-progress', networking: 'blocked' },
      { networking: vpn },
    );
    await weeks.note({ action: 'Order VPN capacity', day: dayFromNow(7) });
    await weeks.picture('first-form');
    await chat.press(noteForm.preview);
    expect(await chat.title()).toBe(preview.title(finalities.interim));
    await weeks.picture('first-preview');
    await chat.press(preview.finish);
    await weeks.shows(weeks.due(dayFromNow(14)));
    await weeks.picture('first-note');
    const first = chat.newestText();
    expect(first).toContain(vpn);
    expect(first).toContain('#covid');

    // A fortnight later the bot reminds; the second note starts from what is new.
    await weeks.later(14, texts.reminder.title.due);
    await weeks.picture('reminder');
    await weeks.section(0, { networking: 'done', foundation: 'done' });
    await weeks.note({ action: 'Test calls with the network team', day: dayFromNow(20) });
    await weeks.picture('second-form');
    await chat.press(noteForm.preview);
    await chat.press(preview.finish);
    const second = chat.newestText();
    expect(second).not.toContain(vpn);
    expect(second).not.toContain('Order VPN capacity');
    await weeks.shows(weeks.due(dayFromNow(28)));

    // The customer pauses; two services are blocked, and each gets its Entitlement Status.
    await weeks.section(1, { 'app-protection': 'blocked' }, { 'app-protection': phones });
    await weeks.section(2, { teams: 'blocked' }, { teams: licences });
    await weeks.reason('pausing');
    await weeks.picture('paused-overview');
    await chat.press(pausing.write);
    const entitlement = walk.note('entitlement-status');
    for (const [service, blocker] of [
      ['Teams', licences],
      ['Intune', phones],
    ] as const) {
      await weeks.shows(service);
      await weeks.picture(`${service.toLowerCase()}-first-question`);
      await chat.press(entitlement.press('l1', 'blocked'));
      expect(await chat.valueOf(entitlement.label('statusText'))).toBe(`${blocker}.`);
      await chat.choose(entitlement.label('l2'), entitlement.choice('l2', 'licensing'));
      await chat.setDate(entitlement.label('targetDate'), dayFromNow(35));
      await chat.fill(entitlement.label('owner'), 'IT lead');
      await weeks.picture(`${service.toLowerCase()}-form`);
      await chat.press(noteForm.preview);
      await chat.press(preview.finish);
      expect(chat.newestText()).not.toContain('#covid');
      await weeks.picture(`${service.toLowerCase()}-note`);
      if (service === 'Teams') await chat.press(services.next('Intune'));
    }
    await weeks.shows(texts.standing({ standing: 'paused', targetDate: dayFromNow(35), reached: false }, ''));

    // On the target date the bot asks; the customer goes on, and the cadence runs again.
    await weeks.later(35, texts.pauseReminder.title);
    await weeks.picture('target-date');
    await weeks.reason('acceleration');
    await weeks.picture('return');

    // A final note with open items asks first: closed anyway, for a reason.
    await weeks.note({ action: 'Hand over to the customer', day: dayFromNow(40) });
    await chat.fill(walk.note().label('summary'), 'The pause is over; the customer takes it from here.');
    await chat.choose(closing.choice(8), finalities.final);
    await chat.press(noteForm.preview);
    expect(await chat.title()).toBe(closing.title(8));
    await weeks.picture('closing');
    await chat.fill(closing.reason, 'Goes on with its own team');
    await chat.press(closing.close);
    await chat.press(preview.finish);
    await weeks.picture('closed-note');
    await chat.say(texts.commands.status[0] ?? '');
    await weeks.shows(
      texts.standing({ standing: 'closed', open: 8, reason: 'Goes on with its own team' }, ''),
    );
    await weeks.picture('closed-status');

    // They come back once more and finish everything.
    await weeks.section(1, { 'app-protection': 'done' });
    await weeks.overview();
    await chat.press(overview.openSection(walk.section(0).short));
    await chat.press(texts.section.completeRest(1));
    await weeks.picture('section-done');
  },
);
