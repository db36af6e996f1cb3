import { Locator, Page, Response, WebSocket } from 'playwright-core';
import { Frame, InvokeAnswer, Sent, titleOf } from './frames';

const conditionLimitMs = 10_000;

/**
 * A conversation in the Teams test client. Inputs and presses go, as those of a person, to the newest card,
 * or to the card that the test chose last.
 */
export class ClientPage {
  /** The number of pressed buttons so far. */
  presses = 0;

  /** The messages by id, because a page may receive a message more than once. */
  private readonly received = new Map<string, Sent>();
  protected readonly delivered: { readonly name: string; readonly body: object }[] = [];
  /** The index of the chosen card; undefined for the newest. */
  private at: number | undefined;
  /** Ends the wait for the next frame; each wait sets it again. */
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

  /** Returns all visible cards, in the order of the page. */
  cards(): Locator {
    return this.page.locator('.ac-container.ac-adaptiveCard');
  }

  /** Returns the chosen card, or the newest when none was chosen. */
  card(): Locator {
    return this.at === undefined ? this.cards().last() : this.cards().nth(this.at);
  }

  /** Waits for a card that holds these words, also one sent outside of a turn, and chooses the newest. */
  async turnTo(words: string): Promise<void> {
    await this.cards().filter({ hasText: words }).first().waitFor();
    const shown = await this.cards().allInnerTexts();
    this.at = shown.findLastIndex((text) => folded(text).includes(folded(words)));
  }

  /** Chooses the newest card. */
  turnToNewest(): void {
    this.at = undefined;
  }

  /** Returns the titles of all cards, in the order of the page. */
  async titles(): Promise<readonly string[]> {
    const cards = await this.cards().all();
    return Promise.all(
      cards.map(async (card) => (await card.getByRole('heading').first().innerText()).trim()),
    );
  }

  /** Returns the title of the card. */
  async title(): Promise<string> {
    return (await this.heading().innerText()).trim();
  }

  /**
   * Returns true when the card contains this text. White space may differ; marks are compared as characters.
   */
  async shows(text: string): Promise<boolean> {
    return folded(await this.card().innerText()).includes(folded(text));
  }

  /**
   * Returns an input of the card by the label above it. The label of a required input ends with a star. (The
   * name that the client computes for it also contains the error message.)
   */
  async input(label: string | RegExp): Promise<Locator> {
    const hasText = typeof label === 'string' ? new RegExp(`^${literally(label)}\\s*\\*?$`) : label;
    const id = await this.card().locator('label').filter({ hasText }).getAttribute('for');
    return this.card().locator(`[id="${id}"]`);
  }

  /** Returns the value of an input. */
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

  /** Checks several options of a choice set, or unchecks them. */
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

  /** Presses a button of the card and waits until the answer has replaced the card. */
  async press(title: string | RegExp): Promise<void> {
    this.presses += 1;
    const old = await this.heading().getAttribute('id');
    const [response] = await Promise.all([this.posted(/\/invoke$/), this.button(title).click()]);
    const answer = (await response.json()) as InvokeAnswer;
    if (typeof answer.value === 'string') throw new Error(`"${String(title)}" was answered: ${answer.value}`);
    // A card that is shown again gets new ids, even when its title is the same.
    await this.page.locator(`[id="${old}"]`).waitFor({ state: 'detached' });
    await this.heading().getByText(titleOf(answer.value), { exact: true }).waitFor();
  }

  /** Presses a button that must send no data, because the client finds a missing input. */
  async pressInVain(title: string): Promise<void> {
    await this.button(title).click();
  }

  /** Returns the number of cards that the bot sent as separate messages. */
  cardCount(): number {
    return this.sent().filter(({ cards }) => cards.length > 0).length;
  }

  /** Returns the number of cards with these words that the bot sent as separate messages. */
  sentHolding(words: string): number {
    const cards = this.sent().flatMap((message) => message.cards);
    return cards.filter((card) => JSON.stringify(card).includes(words)).length;
  }

  /** Returns the messages of the bot, the oldest first. */
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
      // Longer than the limit of a click, because the error of a click says more.
      { timeout: 1.5 * conditionLimitMs },
    );
  }

  /** Waits, from frame to frame, until the condition holds. Throws with `what` after the time limit. */
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

  /**
   * The client sends two activities for each installation: in the chat when the page opens, and in a team.
   */
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
      // The ids of a thread's replies begin with the id of the conversation.
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

/** Returns a text with each run of white space as one space, as the page shows it. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Returns the source of a pattern that matches exactly these words. */
export function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Returns the options to find an element by exactly these words, or by a pattern. */
function named(name: string | RegExp): { name: string | RegExp; exact: boolean } {
  return { name, exact: typeof name === 'string' };
}
