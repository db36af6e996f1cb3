import { Browser, chromium, Page } from 'playwright-core';
import { ClientPage } from './client-page';
import { newPage } from './new-page';

/** Returns the browser of one test file: Chromium, without any requests to the network. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** The personal chat of the person that the test client plays. */
export class Chat extends ClientPage {
  private constructor(
    page: Page,
    conversationId: string,
    private readonly address: string,
  ) {
    super(page, conversationId);
  }

  /** Opens the client, which installs the bot, and waits for its greeting. */
  static async open(browser: Browser, address: string, locale: string): Promise<Chat> {
    const { page, config } = await newPage(browser, address, locale);
    const chat = new Chat(page, config.personalChat.id, address);
    await page.goto(address);
    await chat.editors().waitFor();
    await chat.installed(1);
    await chat.card().waitFor();
    return chat;
  }

  /** Opens the page again, which reports the installation to the bot once more. */
  async reload(): Promise<void> {
    const before = this.installations();
    await this.page.reload();
    await this.editors().waitFor();
    await this.installed(before + 1);
  }

  /** Removes the bot from the chat and adds it again. */
  async reinstall(): Promise<void> {
    const told = this.delivered.find(({ name }) => name === 'installationUpdate');
    if (!told) throw new Error('the client did not send an installation');
    const before = this.cardCount();
    for (const action of ['remove', 'add']) {
      const data = { ...told.body, id: `${action}-${before}`, action };
      const posted = await this.page.request.post(`${this.address}/_internal/v1/customActivities`, { data });
      if (!posted.ok()) throw new Error(`the client refused an activity: ${await posted.text()}`);
    }
    await this.until(() => this.cardCount() > before, 'a greeting');
    await this.cards().nth(before).waitFor();
  }

  /** Sends a message and waits for the card that answers it. */
  async say(text: string): Promise<void> {
    const before = this.cardCount();
    const shown = await this.cards().count();
    this.turnToNewest();
    await this.send(text);
    await this.until(() => this.cardCount() > before, `an answer to "${text}"`);
    await this.cards().nth(shown).waitFor();
  }

  /** Sends a message and waits for the text that answers it. */
  async sayForWords(text: string, answer: string): Promise<void> {
    await this.send(text);
    await this.until(() => this.newestText() === answer, `an answer to "${text}"`);
  }

  /** Returns the newest plain-text message, as the bot sent it; the page itself renders it as Markdown. */
  newestText(): string {
    return this.texts().at(-1) ?? '';
  }

  /** Returns all plain-text messages of the bot. */
  texts(): readonly string[] {
    return this.sent()
      .map(({ text }) => text)
      .filter((text) => text !== '');
  }

  private async send(text: string): Promise<void> {
    await this.editors().click();
    await this.page.keyboard.type(text);
    await Promise.all([this.posted(/\/messages$/), this.page.keyboard.press('Enter')]);
  }
}
