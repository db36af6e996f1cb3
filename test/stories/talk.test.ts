import { texts } from '../../locales';
import { actionsOf } from '../support/card-driver';
import { Chat, TestBot, titleOf, valuesOf } from '../support/chat';
import { withTestBot } from '../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const customer = {
  in_name: 'Contoso',
  in_segment: 'education',
  in_covid: 'acceleration',
  in_domain: '',
  in_role: 'fe',
};
const told = (card: unknown): string => JSON.stringify(card);

async function startWalk(chat: Chat, name = 'Contoso'): Promise<void> {
  await chat.say('start');
  await chat.press(texts.en.intake.save, { ...customer, in_name: name });
}

describe('greeting', () => {
  const came = (chat: Chat) =>
    chat.send(
      {
        type: 'conversationUpdate',
        membersAdded: [
          { id: '29:partner', name: '' },
          { id: '28:bot', name: '' },
        ],
      },
      'comes',
    );

  it.each([
    ['installation first', (chat: Chat) => [chat.install(), came(chat)]],
    ['member first', (chat: Chat) => [came(chat), chat.install()]],
    ['twice over', (chat: Chat) => [chat.install(), came(chat), chat.install(), came(chat)]],
  ])('happens once: %s', async (_name, arrive) => {
    const chat = new Chat(testBot);
    await Promise.all(arrive(chat));
    expect(chat.adapter.sent).toHaveLength(1);
  });

  it('happens again after the bot was removed and installed again, and the role is still known', async () => {
    const chat = new Chat(testBot);
    await chat.install();
    await chat.press(texts.en.actions.start, { in_role: 'sme' });
    await chat.send({ type: 'installationUpdate', action: 'remove' }, 'removes the bot');
    const answer = await chat.install();
    expect(valuesOf(answer.card)).toMatchObject({ in_role: 'sme' });
  });

  it.each([
    ['groupChat', texts.en.messages.personalOnly],
    ['channel', texts.en.messages.channelOnly],
  ])(
    'does not happen in a %s, where words are answered with the way to a personal chat',
    async (kind, said) => {
      const chat = new Chat(testBot, { id: 'partner', kind, conversationId: 'many' });
      await chat.install();
      expect(chat.adapter.sent).toEqual([]);
      expect((await chat.say('start')).texts).toEqual([said]);
    },
  );
});

describe('language', () => {
  it.each([
    ['de-DE', 'de'],
    ['de-AT', 'de'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['', 'en'],
  ] as const)('a client in "%s" gets answers in %s', async (locale, language) => {
    const answer = await new Chat(testBot, { id: 'partner', locale }).say('help');
    expect(titleOf(answer.card)).toBe(texts[language].help.title);
  });

  it.each([
    ['language de', 'de'],
    ['Sprache en', 'en'],
    ['Language Deutsch', 'de'],
    ['sprache englisch', 'en'],
  ] as const)('"%s" is saved, and applies on another device too', async (words, language) => {
    await new Chat(testBot, { id: 'partner' }).say(words);
    const other = new Chat(testBot, { id: 'partner', locale: 'fr-FR', conversationId: 'elsewhere' });
    expect(titleOf((await other.say('help')).card)).toBe(texts[language].help.title);
  });

  it('changes in the middle of a walk without leaving the place, and the note has the new language', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat);
    const answer = await chat.say('sprache de');
    expect(titleOf(answer.card)).toBe('Basisdienste und Infrastruktur aktivieren');
    await chat.say('notiz');
    const typed = {
      in_note_summary: 'Auftakt',
      in_note_nextAction: 'Entscheiden',
      in_note_nextActionDate: '2026-04-20',
    };
    await chat.press(texts.de.noteForm.preview, typed);
    const written = await chat.press(texts.de.preview.finish);
    expect(written.texts[0]).toContain('ZUSAMMENFASSUNG: Auftakt');
    expect(written.texts[0]).toContain('#covid');
  });
});

describe('coming back', () => {
  it('continues at the same place, a week later and on another device', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat);
    await chat.press(texts.en.section.save, { in_status_browsers: 'done' });
    testBot.now = new Date('2026-04-13T08:00:00.000Z');
    const other = new Chat(testBot, { id: 'partner', conversationId: 'phone' });
    const answer = await other.say('resume CONTÖSO');
    expect(told(answer.card)).toContain('1 done · 10 not started');
    expect(actionsOf(answer.card).find(({ style }) => style === 'positive')?.title).toBe(
      'Continue: Core services',
    );
  });

  it.each([
    ['resume fabrikam', 'several', 'Several of your customers match “fabrikam”.'],
    ['resume Fabrikam Health', 'Overview', undefined],
    ['resume tailspin', 'none', 'None of your customers is called “tailspin”. Here are all of them.'],
  ])('"%s" among several finds %s', async (words, _found, notice) => {
    const chat = new Chat(testBot);
    for (const name of ['Contoso', 'Fabrikam Health', 'Fabrikam Schools']) await startWalk(chat, name);
    const answer = await chat.say(words);
    expect(titleOf(answer.card)).toBe(notice ? texts.en.status.title : texts.en.overview.title);
    if (notice) expect(told(answer.card)).toContain(notice);
  });

  it('"1.3" opens an item of the current walk, "back" and "cancel" lead out of it', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat);
    expect(titleOf((await chat.say('1.3')).card)).toBe('Networking – connectivity, including VPN');
    expect(titleOf((await chat.say('back')).card)).toBe('Enable the Core Services and Infrastructure');
    const answer = await chat.say('cancel');
    expect(titleOf(answer.card)).toBe(texts.en.status.title);
    expect(told(answer.card)).toContain(texts.en.notices.cancelled);
  });

  it('"note" without a current walk asks which customer', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat, 'Contoso');
    await startWalk(chat, 'Fabrikam');
    await chat.say('status');
    const answer = await chat.say('note');
    expect(told(answer.card)).toContain(texts.en.notices.chooseEngagement);
  });
});

describe('a client that only knows Action.Submit', () => {
  const press = async (chat: Chat, title: string, typed: Record<string, string> = {}) => {
    const button = actionsOf(chat.card).find((candidate) => candidate.title === title);
    if (!button) throw new Error(`no button ${title}`);
    return chat.sendPress(button, { ...valuesOf(chat.card), ...typed }, 'submit');
  };

  it('gets the answer as an update of the pressed card', async () => {
    const chat = new Chat(testBot);
    await chat.say('start');
    const answer = await press(chat, texts.en.intake.save, customer);
    expect(answer.by).toBe('update');
    expect(chat.adapter.updated.at(-1)?.id).toBe('card-1');
    expect(titleOf(answer.card)).toBe('Enable the Core Services and Infrastructure');
  });

  it('gets a new message when its cards cannot be updated', async () => {
    const chat = new Chat(testBot);
    chat.adapter.cannotUpdate = true;
    await chat.say('start');
    expect((await press(chat, texts.en.intake.save, customer)).by).toBe('message');
  });
});

describe('the FastTrack playbook', () => {
  it.each(['en', 'de'] as const)(
    'shows its topics in %s; each page names its sources, has a link, and leads on to the checklist',
    async (language) => {
      const { playbook } = texts[language];
      const chat = new Chat(testBot, { id: 'partner', locale: language });
      const topics = await chat.say('playbook');
      const [checklist, ...pages] = actionsOf(topics.card)
        .map(({ title }) => title)
        .sort((one, other) => Number(other === playbook.checklist) - Number(one === playbook.checklist));
      expect(checklist).toBe(playbook.checklist);
      let page = await chat.pressOn(topics.card, pages[0] ?? '');
      for (const [index, title] of pages.entries()) {
        expect(titleOf(page.card)).toBe(title);
        expect(told(page.card)).toMatch(/\]\(https:\/\/.*\)/);
        expect(told(page.card)).toContain(playbook.basedOn(''));
        const readOn = actionsOf(page.card).find((each) => each.title.startsWith(playbook.next('')));
        expect(readOn === undefined).toBe(index === pages.length - 1);
        if (readOn) page = await chat.pressOn(page.card, readOn.title);
      }
      expect((await chat.press(playbook.topics)).card).toEqual(topics.card);
      expect(titleOf((await chat.press(playbook.checklist)).card)).toBe(texts[language].intake.titleNew);
    },
  );
});

describe('hints for a segment', () => {
  it.each([
    ['education', true],
    ['enterprise', false],
  ] as const)('a customer in %s gets the hints for schools: %s', async (segment, isHinted) => {
    const chat = new Chat(testBot);
    await chat.say('start');
    await chat.press(texts.en.intake.save, { ...customer, in_segment: segment });
    expect(told((await chat.say('3.1')).card).includes('School: ')).toBe(isHinted);
    expect(told((await chat.say('back')).card).includes('School: ')).toBe(isHinted);
  });
});

describe('leaving a form', () => {
  it('Back from the form of a new customer leads to the list, and says nothing about a checklist', async () => {
    for (const leave of [
      (chat: Chat) => chat.press(texts.en.actions.backWithoutSaving),
      (chat: Chat) => chat.say('back'),
    ]) {
      const chat = new Chat(testBot);
      await chat.say('start');
      const answer = await leave(chat);
      expect(titleOf(answer.card)).toBe(texts.en.status.title);
      expect(told(answer.card)).not.toContain(texts.en.notices.unknownEngagement);
    }
  });

  it('the button for the other language on the welcome card shows that card in the other language', async () => {
    const chat = new Chat(testBot);
    await chat.install();
    const answer = await chat.press(texts.en.welcome.otherLanguage);
    expect(titleOf(answer.card)).toBe(texts.de.welcome.title);
  });

  it('the way from an item to its section saves the typed text', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat);
    await chat.press(texts.en.section.details('1.1'));
    const answer = await chat.press(texts.en.item.save, { in_note: 'Edge everywhere' });
    expect(told(answer.card)).toContain('Edge everywhere');
  });
});

describe('words at unexpected moments', () => {
  it.each(['1.3', 'note', 'notes', 'overview'])(
    '"%s" while a new customer is not saved yet asks for a customer',
    async (words) => {
      const chat = new Chat(testBot);
      await chat.say('start');
      const answer = await chat.say(words);
      expect(told(answer.card)).toContain(texts.en.notices.chooseEngagement);
    },
  );

  it('the answer to an unknown item names it, with the overview of the items', async () => {
    const chat = new Chat(testBot);
    await startWalk(chat);
    const answer = await chat.say('2.19');
    expect(titleOf(answer.card)).toBe(texts.en.overview.title);
    expect(told(answer.card)).toContain(texts.en.notices.noSuchItem('2.19'));
  });

  it.each(['playbook', 'role', 'help', 'forget me', 'hello'])(
    '"%s", then another language: the same card says so',
    async (words) => {
      const chat = new Chat(testBot);
      await chat.say(words);
      const answer = await chat.say('sprache de');
      expect(told(answer.card)).toContain(texts.de.notices.languageSaved);
    },
  );
});
