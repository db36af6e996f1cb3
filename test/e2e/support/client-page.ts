import { Locator, Page, Response, WebSocket } from 'playwright-core';
import { Frame, InvokeAnswer, Sent, titleOf } from './frames';

const conditionLimitMs = 10_000;

/**
 * A conversation in the Teams test client. Everything is filled in and pressed as a person would: on the newest card,
 * or on the one that was last turned to.
 */
export class ClientPage {
  /** How many buttons of cards were pressed so far. */
  presses = 0;

  /** By their ids: a page may be told of a message more than once. */
  private readonly received = new Map<string, Sent>();
  protected readonly delivered: { readonly name: string; readonly body: object }[] = [];
  /** The place of the card that was turned to. */
  private at: number | undefined;
  /** Resolved and renewed with each frame, for whoever waits for one. */
  private onFrame: () => void = () => undefined;

  protected constructor(
    readonly page: Page,
    private readonly conversationId: string,
  ) {
    page.setDefaultTimeout(conditionLimitMs);
    page.on('websocket', (socket) => this.listen(socket));
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** All cards in view, as they stand on the page. */
  cards(): Locator {
    return this.page.locator('.ac-container.ac-adaptiveCard');
  }

  /** The card that was turned to, otherwise the newest. */
  card(): Locator {
    return this.at === undefined ? this.cards().last() : this.cards().nth(this.at);
  }

  /** Waits for a card with this title, which may have come unasked, and turns to it. */
  async turnTo(title: string): Promise<void> {
    const heading = this.page.getByRole('heading', { name: title, exact: true });
    await this.cards().filter({ has: heading }).first().waitFor();
    const titles = await this.titles();
    this.at = titles.lastIndexOf(title);
  }

  /** Turns to the newest card, whichever that is. */
  turnToNewest(): void {
    this.at = undefined;
  }

  /** The titles of all cards, as they stand on the page. */
  async titles(): Promise<readonly string[]> {
    const cards = await this.cards().all();
    return Promise.all(
      cards.map(async (card) => (await card.getByRole('heading').first().innerText()).trim()),
    );
  }

  /** The title of the card. */
  async title(): Promise<string> {
    return (await this.heading().innerText()).trim();
  }

  /** Whether a text stands on the card; whatever marks it holds are marks. */
  async shows(text: string): Promise<boolean> {
    return folded(await this.card().innerText()).includes(folded(text));
  }

  /**
   * An input of the card by the label above it; a required one has a star behind it. (What the client computes as
   * its name holds the error message, too.)
   */
  async input(label: string | RegExp): Promise<Locator> {
    const hasText = typeof label === 'string' ? new RegExp(`^${literally(label)}\\s*\\*?$`) : label;
    const id = await this.card().locator('label').filter({ hasText }).getAttribute('for');
    return this.card().locator(`[id="${id}"]`);
  }

  /** What stands in an input. */
  async valueOf(label: string | RegExp): Promise<string> {
    return (await this.input(label)).inputValue();
  }

  async fill(label: string, value: string): Promise<void> {
    await (await this.input(label)).fill(value);
  }

  /** Chooses one option of a choice set by its words. */
  async choose(label: string | RegExp, option: string | RegExp): Promise<void> {
    await (await this.input(label)).click();
    await this.page.getByRole('option', named(option)).click();
    await this.page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  /** Checks several options of a choice set, or takes them out again. */
  async chooseMany(label: string, options: readonly (string | RegExp)[]): Promise<void> {
    await (await this.input(label)).click();
    for (const option of options) await this.page.getByRole('menuitemcheckbox', named(option)).click();
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('menuitemcheckbox').first().waitFor({ state: 'detached' });
  }

  /** Types a day as year-month-day. */
  async setDate(label: string, day: string): Promise<void> {
    const input = await this.input(label);
    await input.fill(day);
    await input.press('Enter');
    await input.press('Escape');
    await this.page.getByRole('gridcell').first().waitFor({ state: 'detached' });
  }

  button(title: string | RegExp): Locator {
    return this.card().getByRole('button', named(title));
  }

  /** Presses a button of the card and waits until the answer took the card's place. */
  async press(title: string | RegExp): Promise<void> {
    this.presses += 1;
    const old = await this.heading().getAttribute('id');
    const [response] = await Promise.all([this.posted(/\/invoke$/), this.button(title).click()]);
    const answer = (await response.json()) as InvokeAnswer;
    if (typeof answer.value === 'string') throw new Error(`"${String(title)}" was answered: ${answer.value}`);
    // A card that is shown anew gets new ids, also when its title stays.
    await this.page.locator(`[id="${old}"]`).waitFor({ state: 'detached' });
    await this.heading().getByText(titleOf(answer.value), { exact: true }).waitFor();
  }

  /** Presses a button whose card must not go out, because the client finds something missing. */
  async pressInVain(title: string): Promise<void> {
    await this.button(title).click();
  }

  /** How many cards the bot sent as messages of their own. */
  cardCount(): number {
    return this.sent().filter(({ cards }) => cards.length > 0).length;
  }

  /** The titles of the cards that the bot sent as messages of their own, the oldest first. */
  sentTitles(): readonly string[] {
    return this.sent().flatMap(({ cards }) => cards.map(titleOf));
  }

  /** What the bot sent, the oldest first. */
  protected sent(): readonly Sent[] {
    return [...this.received.values()];
  }

  protected heading(): Locator {
    return this.card().getByRole('heading').first();
  }

  protected editors(): Locator {
    return this.page.locator('[data-lexical-editor=true]');
  }

  protected posted(path: RegExp): Promise<Response> {
    return this.page.waitForResponse(
      (response) => response.request().method() === 'POST' && path.test(new URL(response.url()).pathname),
      // Longer than a click takes to fail, whose message tells more.
      { timeout: 1.5 * conditionLimitMs },
    );
  }

  /** Waits, from frame to frame, until something came. */
  protected async until(came: () => boolean, what: string): Promise<void> {
    const deadline = Date.now() + conditionLimitMs;
    while (!came()) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`${what} did not come within ${conditionLimitMs} ms`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.onFrame = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** The bot is told of each installation with two activities: in the chat when the page opens, and in a team. */
  protected installations(): number {
    const count = (wanted: string): number => this.delivered.filter(({ name }) => name === wanted).length;
    return Math.min(count('installationUpdate'), count('conversationUpdate'));
  }

  protected installed(times: number): Promise<void> {
    return this.until(() => this.installations() >= times, 'the installation');
  }

  private listen(socket: WebSocket): void {
    socket.on('framereceived', ({ payload }) => {
      const { action, actionConversationId, message, log } = JSON.parse(payload.toString()) as Frame;
      // The replies of a thread have the conversation's id with more behind it.
      if (action === 'createMessage' && message && actionConversationId?.startsWith(this.conversationId)) {
        const cards = (message.attachments ?? []).flatMap(({ content }) => (content ? [content] : []));
        this.received.set(message.messageId ?? '', { text: message.text ?? '', cards });
      }
      if (log?.activityName && log.response?.statusCode === 200 && log.request?.body) {
        this.delivered.push({ name: log.activityName, body: log.request.body });
      }
      this.onFrame();
    });
  }
}

/** A text with its white space folded: the page breaks lines and doubles none. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A pattern that matches these words and nothing else. */
export function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Words name the one thing that is called so, a pattern whatever it matches. */
function named(name: string | RegExp): { name: string | RegExp; exact: boolean } {
  return { name, exact: typeof name === 'string' };
}
