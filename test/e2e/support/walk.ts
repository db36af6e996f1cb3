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

/** The language of a test. */
export type Language = keyof typeof texts;

const locales: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE' };

/** Returns a day counted from today, as year-month-day. */
export function dayFromNow(days: number): Day {
  return dayOf(instantOf(Date.now() + days * 86_400_000));
}

/** One item of the checklist in the language of the test. */
interface Item {
  readonly id: string;
  readonly title: string;
  /** The name of the item in a list. */
  readonly short: string;
  /** The number of the item on the section's card. */
  readonly place: string;
}

/** A partner who walks through the checklist in one language, with their actions on each card. */
export class Walk {
  readonly texts: Texts;

  constructor(
    readonly chat: Chat,
    readonly language: Language,
  ) {
    this.texts = texts[language];
  }

  /** Opens the chat and changes its language, unless it is English. */
  static async begin(browser: Browser, address: string, language: Language): Promise<Walk> {
    const chat = await Chat.open(browser, address, locales[language]);
    if (language !== 'en') await chat.say('sprache de');
    return new Walk(chat, language);
  }

  /** Returns the title of a section; the first section has the index 0. */
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

  /** Returns the words of a kind of note in the language of the test. */
  note(kindId = 'technical-enablement'): NoteWords {
    return new NoteWords(kindId, this.language);
  }

  /** Chooses the partner's role. */
  async role(role: Role): Promise<void> {
    await this.chat.say('role');
    await this.chat.choose(this.texts.welcome.role, this.texts.roles[role]);
    await this.chat.press(this.texts.role.save);
  }

  /** Fills in the customer, and the role when the form has it, and saves. */
  async customer(name: string, covid: CovidReason, role?: Role): Promise<void> {
    const { customerFields, segments, covidReasons, intake, welcome, roles } = this.texts;
    if (role) await this.chat.choose(welcome.role, roles[role]);
    await this.chat.fill(customerFields.name, name);
    await this.chat.choose(customerFields.segment, segments.education);
    await this.chat.choose(customerFields.covid, covidReasons[covid]);
    await this.chat.press(intake.save);
  }

  /** Chooses statuses on the section's card; an option may have a sign before its word. */
  async statuses(chosen: Readonly<Record<string, ItemStatus>>): Promise<void> {
    for (const [id, status] of Object.entries(chosen)) {
      const word = this.texts.itemStatuses[status];
      await this.chat.choose(
        new RegExp(literally(this.item(id).title)),
        new RegExp(`(^|\\s)${literally(word)}$`),
      );
    }
  }

  /** Fills in the fields of the note that the checklist does not know. */
  async nextAction(given: { action: string; day: string }): Promise<void> {
    await this.chat.fill(this.note().label('nextAction'), given.action);
    await this.chat.setDate(this.note().label('nextActionDate'), given.day);
  }
}
