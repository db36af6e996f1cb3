import { Browser, Page } from 'playwright-core';
import { ClientPage } from './client-page';
import { newPage } from './new-page';

/** A channel of the test client's team. It has one thread, besides the messages that the bot posts itself. */
export class Channel extends ClientPage {
  private constructor(
    page: Page,
    conversationId: string,
    private readonly botName: string,
  ) {
    super(page, conversationId);
  }

  /**
   * Opens the client in a new page and then the team's first channel, which adds the bot to the team. Then
   * begins a thread. (The page loses the answer to a new post when it arrives before the page shows the
   * post.)
   */
  static async open(browser: Browser, address: string, locale: string): Promise<Channel> {
    const { page, config } = await newPage(browser, address, locale);
    const team = config.teams[0];
    const own = team?.channels.at(-1);
    if (!team || !own) throw new Error(`the client at ${address} plays no team`);
    const channel = new Channel(page, own.id, config.bot.name);
    await page.goto(address);
    await channel.installed(1);
    await page.getByRole('treeitem', { name: `${team.name} - ${own.name}` }).click();
    await channel.installed(2);
    await channel.editors().click();
    await page.keyboard.type('Hello');
    await page.getByRole('button', { name: 'Post' }).click();
    await channel.editors().nth(1).waitFor();
    return channel;
  }

  /** Mentions the bot in the thread and waits for the card that answers it. */
  async say(words: string): Promise<void> {
    const before = this.cardCount();
    const shown = await this.cards().count();
    this.turnToNewest();
    await this.editors().last().click();
    await this.page.keyboard.type('@');
    await this.page.getByRole('menuitem', { name: this.botName }).click();
    await this.page.keyboard.type(` ${words}`);
    await this.page.keyboard.press('Enter');
    await this.until(() => this.cardCount() > before, `an answer to "${words}"`);
    await this.cards().nth(shown).waitFor();
  }
}
