import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/chat';
import { look, screenshotAtWidth, screenshotInContrast } from './support/look';
import { Stack, startStack } from './support/stack';
import { Language, Walk } from './support/walk';

let browser: Browser;
let stack: Stack;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  stack = await startStack('Admin');
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
  expect(await stack.stop()).toEqual({ code: 0, complaints: '' });
});

test.each<Language>(['en', 'de'])(
  'an admin sees how the bot is, looks again, and goes to what did not arrive (%s)',
  async (language) => {
    const { chat, texts } = await Walk.begin(browser, stack.address, language);
    await chat.say('admin');
    expect(await chat.title()).toBe(texts.admin.title);
    expect(await chat.shows(texts.admin.noDeliveries)).toBe(true);
    expect(await look(chat, `${language}-admin`)).toEqual([]);
    await screenshotAtWidth(chat, `${language}-admin`, 320);
    await screenshotInContrast(chat, `${language}-admin`);
    await chat.press(texts.admin.refresh);
    expect(await chat.title()).toBe(texts.admin.title);
    await chat.press(texts.admin.failed(0));
    expect(await chat.title()).toBe(texts.failed.title);
  },
);

test('another person does not learn that the word exists', async () => {
  const { chat, texts } = await Walk.begin(browser, await stack.join('Partner'), 'en');
  await chat.say('admin');
  const title = await chat.title();
  await chat.say('gibberish');
  expect([title, await chat.title()]).toEqual([texts.help.title, texts.help.title]);
});
