import { Browser, BrowserContext, chromium, Locator, Page, Response, WebSocket } from 'playwright-core';

const conditionLimitMs = 10_000;

/** A card as it travels, as far as a test looks at it. */
interface CardJson {
  readonly body?: readonly unknown[];
}

/** A message the bot sent, exactly as it left the bot. */
interface Sent {
  readonly text: string;
  readonly cards: readonly CardJson[];
}

/** A frame of one of the client's two sockets: the conversation's, and the log's. */
interface Frame {
  readonly action?: string;
  readonly message?: {
    readonly text?: string;
    readonly attachments?: readonly { readonly content?: CardJson }[];
  };
  readonly log?: {
    readonly activityName?: string;
    readonly request?: { readonly body?: object };
    readonly response?: { readonly statusCode?: number };
  };
}

/** What the bot answered to a press: the card it became, or a sentence under the card that stays. */
interface InvokeAnswer {
  readonly type?: string;
  readonly value?: CardJson | string;
}

/** The browser of one test file: Chromium, with nothing that asks the network. */
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

/** The Teams test client with a partner before it. Everything is said and pressed as a person would. */
export class Chat {
  /** How many buttons of cards were pressed so far. */
  presses = 0;

  private readonly sent: Sent[] = [];
  private readonly delivered: { readonly name: string; readonly body: object }[] = [];
  /** Resolved and renewed with each frame, for whoever waits for one. */
  private onFrame: () => void = () => undefined;

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    page.setDefaultTimeout(conditionLimitMs);
    page.on('websocket', (socket) => this.listen(socket));
  }

  /** Opens the client, which installs the bot, and waits for its greeting. */
  static async open(browser: Browser, address: string, locale: string): Promise<Chat> {
    const context: BrowserContext = await browser.newContext({
      locale,
      timezoneId: 'UTC',
      // So large that no card has to be scrolled, nor a wide one is cut.
      viewport: { width: 1720, height: 2200 },
    });
    // The client's page asks a CDN for fonts; a test asks nobody but this machine.
    await context.route('**/*', (route) =>
      new URL(route.request().url()).hostname === 'localhost' ? route.continue() : route.abort(),
    );
    const chat = new Chat(await context.newPage(), address);
    await chat.page.goto(address);
    await chat.editor().waitFor();
    await chat.installed(1);
    await chat.card().waitFor();
    return chat;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  /** Opens the page anew, which tells the bot of its installation once more. */
  async reload(): Promise<void> {
    const before = this.installations();
    await this.page.reload();
    await this.editor().waitFor();
    await this.installed(before + 1);
  }

  /** Takes the bot out of the chat and puts it in again. */
  async reinstall(): Promise<void> {
    const told = this.delivered.find(({ name }) => name === 'installationUpdate');
    const conversation = await this.page.request.get(`${this.address}/_internal/v1/config`);
    if (!told || !conversation.ok()) throw new Error('the client did not tell of an installation');
    const before = this.cardCount();
    for (const action of ['remove', 'add']) {
      const data = { ...told.body, id: `${action}-${before}`, action };
      const posted = await this.page.request.post(`${this.address}/_internal/v1/customActivities`, { data });
      if (!posted.ok()) throw new Error(`the client refused an activity: ${await posted.text()}`);
    }
    await this.until(() => this.cardCount() > before, 'a greeting');
    await this.cards().nth(before).waitFor();
  }

  /** Says something and waits for the card that answers it. */
  async say(text: string): Promise<void> {
    const before = this.cardCount();
    const shown = await this.cards().count();
    await this.editor().click();
    await this.page.keyboard.type(text);
    await Promise.all([this.posted(/\/messages$/), this.page.keyboard.press('Enter')]);
    await this.until(() => this.cardCount() > before, `an answer to "${text}"`);
    await this.cards().nth(shown).waitFor();
  }

  /** The newest card. */
  card(): Locator {
    return this.cards().last();
  }

  /** All cards in view, the oldest first. */
  cards(): Locator {
    return this.page.locator('.ac-container.ac-adaptiveCard');
  }

  /** The newest card's title. */
  async title(): Promise<string> {
    return (await this.heading().innerText()).trim();
  }

  /** Whether a text stands on the newest card; whatever marks it holds are marks. */
  async shows(text: string): Promise<boolean> {
    return folded(await this.card().innerText()).includes(folded(text));
  }

  /**
   * An input of the newest card by the label above it; a required one has a star behind it. (What the client
   * computes as its name holds the error message, too.)
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
    const name = typeof option === 'string' ? { name: option, exact: true } : { name: option };
    await this.page.getByRole('option', name).click();
    await this.page.getByRole('listbox').waitFor({ state: 'detached' });
  }

  /** Checks several options of a choice set, or takes them out again. */
  async chooseMany(label: string, options: readonly (string | RegExp)[]): Promise<void> {
    await (await this.input(label)).click();
    for (const name of options) await this.page.getByRole('menuitemcheckbox', { name }).click();
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
    return this.card().getByRole(
      'button',
      typeof title === 'string' ? { name: title, exact: true } : { name: title },
    );
  }

  /** Presses a button of the newest card and waits until the answer took the card's place. */
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

  /** The newest plain-text message, exactly as the bot sent it; the page itself would render it as Markdown. */
  newestText(): string {
    return this.texts().at(-1) ?? '';
  }

  /** All plain-text messages of the bot. */
  texts(): readonly string[] {
    return this.sent.map(({ text }) => text).filter((text) => text !== '');
  }

  /** How many cards the bot sent as messages of their own. */
  cardCount(): number {
    return this.sent.filter(({ cards }) => cards.length > 0).length;
  }

  private heading(): Locator {
    return this.card().getByRole('heading').first();
  }

  private editor(): Locator {
    return this.page.locator('[data-lexical-editor=true]');
  }

  private posted(path: RegExp): Promise<Response> {
    return this.page.waitForResponse(
      (response) => response.request().method() === 'POST' && path.test(new URL(response.url()).pathname),
      // Longer than a click takes to fail, whose message tells more.
      { timeout: 1.5 * conditionLimitMs },
    );
  }

  /** Each opening of the page tells the bot of its installation with two activities. */
  private installations(): number {
    const count = (wanted: string): number => this.delivered.filter(({ name }) => name === wanted).length;
    return Math.min(count('installationUpdate'), count('conversationUpdate'));
  }

  private installed(times: number): Promise<void> {
    return this.until(() => this.installations() >= times, 'the installation');
  }

  private listen(socket: WebSocket): void {
    socket.on('framereceived', ({ payload }) => {
      const { action, message, log } = JSON.parse(payload.toString()) as Frame;
      if (action === 'createMessage' && message) {
        const cards = (message.attachments ?? []).flatMap(({ content }) => (content ? [content] : []));
        this.sent.push({ text: message.text ?? '', cards });
      }
      if (log?.activityName && log.response?.statusCode === 200 && log.request?.body) {
        this.delivered.push({ name: log.activityName, body: log.request.body });
      }
      this.onFrame();
    });
  }

  /** Waits, from frame to frame, until something came. */
  private async until(came: () => boolean, what: string): Promise<void> {
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
}

/** A text with its white space folded: the page breaks lines and doubles none. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A pattern that matches these words and nothing else. */
export function literally(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The text of the first heading of a card. */
function titleOf(card: CardJson | undefined): string {
  const found = card?.body?.find((element) => (element as { style?: string }).style === 'heading');
  return (found as { text?: string } | undefined)?.text ?? '';
}
