import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/chat';
import { look, screenshotAtWidth, screenshotInContrast } from './support/look';
import { Stack, startStack } from './support/stack';
import { dayFromNow, Language, Walk } from './support/walk';

let browser: Browser;
let stack: Stack;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  stack = await startStack();
});
afterEach(async () => {
  expect(await stack.stop()).toEqual({ code: 0, complaints: '' });
});

/** The cards that also have pictures in narrow and wide frames, and in forced colors. */
const narrow = [
  'intake',
  'section',
  'item',
  'overview',
  'note-form',
  'preview-findings',
  'status',
  'note-kinds',
  'note',
  'services',
  'intake-twin',
  'deletion',
  'archive',
];
const wide = ['section', 'overview'];
const contrast = ['section', 'overview', 'note-form', 'preview-findings'];

/** Takes a picture of every card, in test/e2e/screenshots/, and checks each card with axe. */
test.each<Language>(['en', 'de'])(
  'every card can be seen and has nothing that axe finds (%s)',
  async (language) => {
    const walk = await Walk.begin(browser, stack.address, language);
    const { chat, texts } = walk;
    const found: string[] = [];
    const see = async (name: string): Promise<void> => {
      found.push(...(await look(chat, `${language}-${name}`)));
      if (narrow.includes(name)) await screenshotAtWidth(chat, `${language}-${name}`, 320);
      if (wide.includes(name)) await screenshotAtWidth(chat, `${language}-${name}`, 800);
      if (contrast.includes(name)) await screenshotInContrast(chat, `${language}-${name}`);
    };

    await chat.reinstall();
    expect(await chat.title()).toBe(texts.welcome.title);
    await see('welcome');
    await chat.choose(texts.welcome.role, texts.roles.sme);
    await chat.press(texts.actions.start);

    await see('intake');
    await chat.pressInVain(texts.intake.save);
    await chat.card().getByText(texts.form.fillIn).first().waitFor();
    await see('intake-errors');
    await chat.fill(texts.customerFields.domain, 'not a domain');
    await walk.customer('Contoso Schulverbund Oberbayern', 'assistance');
    await see('intake-refused');
    await chat.fill(texts.customerFields.domain, 'contoso.onmicrosoft.com');
    await chat.press(texts.intake.save);

    await see('section');
    await walk.statuses({ browsers: 'done', foundation: 'in-progress', networking: 'blocked' });
    await chat.press(texts.section.save);
    await see('reasons');
    await chat.fill(
      texts.reasons.blocker(walk.item('networking').title),
      'The proxy breaks TLS; the network team is asked',
    );
    await chat.press(texts.reasons.save);

    await chat.press(texts.section.details(walk.item('remote-access').place));
    await see('item');
    await chat.button(texts.item.guidance).click();
    await chat.card().getByText(texts.item.questions, { exact: true }).waitFor();
    await see('item-guidance');
    await chat.fill(texts.itemFields.note, 'Three of the five apps are published.');
    await chat.fill(texts.itemFields.nextAction, 'Publish the two apps that are left');
    await chat.fill(texts.itemFields.owner, 'App team');
    await chat.setDate(texts.itemFields.due, dayFromNow(-2));
    await chat.press(texts.item.save);
    await see('item-refused');
    await chat.setDate(texts.itemFields.due, dayFromNow(7));
    await chat.press(texts.item.save);
    await see('section-known');

    await chat.say(`${texts.commands.resume[0]} contoso`);
    await see('overview');
    await chat.press(texts.overview.writeNote);
    await see('note-form-interim');
    await chat.say(texts.commands.overview[0] ?? '');
    await chat.press(texts.overview.openSection(walk.section(1).short));
    await chat.press(texts.section.completeRest(walk.section(1).items.length));
    await walk.statuses({
      teams: 'done',
      communication: 'done',
      'mobile-apps': 'not-applicable',
      'microsoft-365-apps': 'done',
    });
    await chat.press(texts.section.save);
    await chat.fill(texts.reasons.reason(walk.item('mobile-apps').title), 'The devices stay at school');
    await chat.press(texts.reasons.save);
    // Section 1 still has an item without a status.
    await chat.say('1.4');
    await chat.choose(texts.itemFields.status, new RegExp(texts.itemStatuses.done));
    await chat.press(texts.item.save);
    await chat.say('note');
    await see('note-form');
    await chat.press(texts.noteForm.preview);
    await see('note-form-refused');
    await walk.nextAction({ action: 'Call the school again', day: dayFromNow(14) });
    const words = walk.note();
    await chat.choose(words.label('status'), words.choice('status', 'paused'));
    await chat.fill(
      words.label('statusText'),
      language === 'en' ? 'On hold for now.' : 'Vorerst angehalten.',
    );
    await chat.press(texts.noteForm.preview);
    await see('pause');
    await chat.press(texts.pause.goesOn);
    await see('preview-findings');
    await chat.press(texts.preview.mend(words.name('statusText')));
    await see('note-form-only');
    await chat.fill(words.label('statusText'), '');
    await chat.press(texts.noteForm.preview);
    await see('preview');
    expect(await chat.title()).toBe(texts.preview.title(texts.finalities.interim));
    await chat.press(texts.preview.finish);
    await see('note');
    await chat.press(texts.note.openParts);
    await see('parts');
    await chat.press(texts.parts.back);
    await chat.press(texts.note.allNotes);
    await see('notes');
    await chat.press(texts.actions.overview);
    await see('overview-finished');
    await chat.say('role');
    await chat.choose(texts.welcome.role, texts.roles['fasttrack-manager']);
    await chat.press(texts.role.save);
    await chat.press(texts.overview.writeNote);
    await see('note-kinds');
    await chat.press(texts.noteKinds.showAll);
    await see('note-kinds-all');
    for (const kind of ['engagement-management', 'service-intent', 'executive-summary'] as const) {
      await chat.press(texts.noteKinds.write(walk.note(kind).short));
      await see(`note-form-${kind}`);
      await chat.press(texts.noteForm.otherKind);
    }
    await chat.press(texts.noteKinds.write(walk.note('enterprise-status').short));
    await see('note-form-enterprise-status');
    await chat.press(texts.noteForm.otherKind);
    await chat.press(texts.noteKinds.write(walk.note('entitlement-status').short));
    await see('note-form-entitlement-status');
    await chat.press(texts.services.change);
    await see('services');

    await chat.say(texts.commands.start[0] ?? '');
    await walk.customer('Contoso Schulverbund Oberbayern', 'acceleration');
    await see('intake-twin');
    await chat.press(texts.twins.second);
    await chat.say(texts.commands.overview[0] ?? '');
    await chat.pressInVain(texts.overview.manage);
    await chat.press(texts.deletion.open);
    await see('deletion');
    await chat.press(texts.archive.put);
    await see('archived');
    await chat.say(texts.commands.archive[0] ?? '');
    await see('archive');

    for (const [word, name] of [
      ['status', 'status'],
      ['playbook', 'playbook'],
      ['help', 'help'],
      ['what?', 'help-not-understood'],
      ['role', 'role'],
      ['forget me', 'forget'],
    ] as const) {
      await chat.say(word);
      await see(name);
    }
    await chat.close();
    expect(found).toEqual([]);
  },
);
