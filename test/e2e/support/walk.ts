import { Browser } from 'playwright-core';
import { Day, dayOf, instantOf } from '../../../src/domain/values/dates';
import { texts, Texts } from '../../../locales';
import playbook from '../../../playbooks/covid-response.json';
import type { CovidReason } from '../../../src/domain/walk/engagement';
import type { ItemStatus } from '../../../src/domain/walk/item-status';
import type { Role } from '../../../src/domain/values/person';
import { Chat } from './chat';
import { literally } from './client-page';
import { NoteWords } from './note-words';

/** The language a test speaks. */
export type Language = keyof typeof texts;

const locales: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

/** A day counted from today, year-month-day. */
export function dayFromNow(days: number): Day {
  return dayOf(instantOf(Date.now() + days * 86_400_000));
}

/** One item of the checklist in the language of the test. */
interface Item {
  readonly id: string;
  readonly title: string;
  /** What a list calls it. */
  readonly short: string;
  /** Its number, as the section's card shows it. */
  readonly place: string;
}

/** A partner walking the checklist in one language: what they do on each of the cards. */
export class Walk {
  readonly texts: Texts;

  constructor(
    readonly chat: Chat,
    readonly language: Language,
  ) {
    this.texts = texts[language];
  }

  /** Opens the chat and, for another language than English, asks for it. */
  static async begin(browser: Browser, address: string, language: Language): Promise<Walk> {
    const chat = await Chat.open(browser, address, locales[language]);
    if (language !== 'en') await chat.say('sprache de');
    return new Walk(chat, language);
  }

  /** The title of a section, the first of which is 0. */
  section(index: number): {
    readonly title: string;
    readonly short: string;
    readonly items: readonly Item[];
  } {
    const section = playbook.sections[index];
    if (!section) throw new Error(`there is no section ${index}`);
    const items = section.items.map(({ id, title, short }, at) => ({
      id,
      title: title[this.language],
      short: short[this.language],
      place: `${index + 1}.${at + 1}`,
    }));
    return { title: section.title[this.language], short: section.short[this.language], items };
  }

  item(id: string): Item {
    const items = playbook.sections.flatMap((_section, index) => this.section(index).items);
    const found = items.find((item) => item.id === id);
    if (!found) throw new Error(`there is no item ${id}`);
    return found;
  }

  /** What a kind of note calls things in the language of the test. */
  note(kindId = 'technical-enablement'): NoteWords {
    return new NoteWords(kindId, this.language);
  }

  /** Tells the partner's role. */
  async role(role: Role): Promise<void> {
    await this.chat.say('role');
    await this.chat.choose(this.texts.welcome.role, this.texts.roles[role]);
    await this.chat.press(this.texts.role.save);
  }

  /** Fills in who the customer is, and the role where it is asked, and saves. */
  async customer(name: string, covid: CovidReason, role?: Role): Promise<void> {
    const { customerFields, segments, covidReasons, intake, welcome, roles } = this.texts;
    if (role) await this.chat.choose(welcome.role, roles[role]);
    await this.chat.fill(customerFields.name, name);
    await this.chat.choose(customerFields.segment, segments.education);
    await this.chat.choose(customerFields.covid, covidReasons[covid]);
    await this.chat.press(intake.save);
  }

  /** Chooses statuses on the section's card; an option may carry a sign before its word. */
  async statuses(chosen: Readonly<Record<string, ItemStatus>>): Promise<void> {
    for (const [id, status] of Object.entries(chosen)) {
      const word = this.texts.itemStatuses[status];
      await this.chat.choose(
        new RegExp(literally(this.item(id).title)),
        new RegExp(`(^|\\s)${literally(word)}$`),
      );
    }
  }

  /** Fills in what the note wants and the checklist does not know. */
  async nextAction(given: { action: string; day: string }): Promise<void> {
    await this.chat.fill(this.note().label('nextAction'), given.action);
    await this.chat.setDate(this.note().label('nextActionDate'), given.day);
  }
}
