import { texts } from '../../../locales';
import { Language, languages } from '../../../src/domain/values/language';
import { noteFromJson } from '../../../src/domain/note/note-json';
import { Role } from '../../../src/domain/values/person';
import { actionsOf } from '../../support/card-driver';
import { Chat, TestBot, titleOf } from '../../support/chat';
import { beginWalk, enablement, enterprise, notesOf, told } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

/** Begins a walk and writes a note of the role's one kind. */
async function written(
  language: Language,
  typed: Readonly<Record<string, string>>,
  role: Role = 'fe',
): Promise<Chat> {
  const { commands, noteForm, preview } = texts[language];
  const chat = await beginWalk(testBot, { language, role });
  await chat.say(commands.note[0] ?? '');
  await chat.press(noteForm.preview, typed);
  await chat.press(preview.finish);
  return chat;
}

describe.each(languages)('a note in FTOP’s order, in %s', (language) => {
  const { note, parts, finalities } = texts[language];
  const { fields } = parts;

  it('lists every field of the editor in its order, including the empty ones', async () => {
    const chat = await written(language, { ...enablement, in_note_escalate: 'yes' });
    const lines = told(await chat.press(note.openParts))
      .split('\n')
      .filter((line) => /^\d\. /.test(line));
    const order = Object.values(fields);
    expect(lines.map((line) => line.replace(/^\d\. /, ''))).toEqual([
      `${order[0]}: ${language === 'en' ? 'Technical Enablement' : 'Technische Aktivierung'}`,
      `${order[1]}: contoso.onmicrosoft.com`,
      `${order[2]}: CORE`,
      `${order[3]}: (${parts.empty})`,
      expect.stringMatching(/: \[CORE\] #covid · STATUS: /),
      `${order[5]}: ${parts.escalate['yes']}`,
      `${order[6]}: Invite the second group`,
      `${order[7]}: 2026-04-20`,
      `${order[8]}: FastTrack engineer`,
    ]);
  });

  it('sends each filled-in part as a message of its own, in that order, and says so', async () => {
    const chat = await written(language, enablement);
    await chat.press(note.openParts);
    const sent = await chat.press(parts.send);
    expect(sent.texts).toEqual([
      language === 'en' ? 'Technical Enablement' : 'Technische Aktivierung',
      'contoso.onmicrosoft.com',
      'CORE',
      expect.stringMatching(/^\[CORE\] #covid\n\nSTATUS: /),
      parts.escalate['no'],
      'Invite the second group',
      '2026-04-20',
      'FastTrack engineer',
    ]);
    expect(told(sent)).toContain(parts.sent);
    const back = await chat.press(parts.back);
    expect(titleOf(back.card)).toBe(note.title(1, 1));
    expect(told(back)).toContain(finalities.interim);
  });

  it('says which part could not be sent, and continues from there', async () => {
    const chat = await written(language, enablement);
    await chat.press(note.openParts);
    chat.adapter.getThrough = 3;
    const stopped = await chat.press(parts.send);
    expect(stopped.texts).toHaveLength(3);
    expect(told(stopped)).toContain(parts.notSent(fields.body));
    chat.adapter.getThrough = Infinity;
    const rest = await chat.press(parts.send);
    expect(rest.texts).toHaveLength(5);
    expect(rest.texts[0]).toContain('[CORE] #covid');
    expect(told(rest)).toContain(parts.sent);
    expect((await chat.press(parts.send)).texts).toHaveLength(8);
  });

  it('with a form of boxes, has a part for each box that is filled in', async () => {
    const chat = await written(language, enterprise, 'fasttrack-architect');
    await chat.press(note.openParts);
    const { texts: sent } = await chat.press(parts.send);
    expect(sent.slice(0, 3)).toEqual(
      ['Enterprise Status', 'contoso.onmicrosoft.com', '>50k'].map((part) => {
        return language === 'de' && part === 'Enterprise Status' ? 'Enterprise-Status' : part;
      }),
    );
    expect(sent.filter((part) => part.includes('#covid'))).toEqual([
      expect.stringMatching(/^Network\. VPN is at its limit\. .*#covid$/),
    ]);
    expect(sent).toContain('2026-04-20');
  });
});

describe.each(languages)('a note sent in another form, in %s', (language) => {
  const { note } = texts[language];

  it('as Markdown has bold labels, and typed text is never a mark', async () => {
    const chat = await written(language, { ...enablement, in_note_summary: '**not bold** and #1 `code`' });
    const sent = await chat.press(note.sendMarkdown);
    const label = language === 'en' ? 'SUMMARY' : 'ZUSAMMENFASSUNG';
    expect(sent.texts).toEqual([
      expect.stringContaining(`**${label}:** \\*\\*not bold\\*\\* and #1 \\\`code\\\``),
    ]);
    expect(sent.texts[0]).toContain('#covid');
    expect(told(sent)).toContain(note.sent);
  });

  it('as JSON is the note itself, byte for byte the same each time', async () => {
    const chat = await written(language, enablement);
    const [one, two] = [await chat.press(note.sendJson), await chat.press(note.sendJson)];
    expect(one.texts).toEqual(two.texts);
    const [kept] = await notesOf(testBot);
    expect(noteFromJson(one.texts[0] ?? '')).toEqual(kept);
  });

  it.each(['sendText', 'sendMarkdown', 'sendJson'] as const)(
    '%s says when it could not be sent',
    async (way) => {
      const chat = await written(language, enablement);
      chat.adapter.failing = true;
      expect(told(await chat.press(note[way]))).toContain(note.notSentAgain);
      chat.adapter.failing = false;
      expect((await chat.press(note[way])).texts).toHaveLength(1);
    },
  );
});

it('a button from the time of a single form sends the text', async () => {
  const chat = await written('en', enablement);
  const button = actionsOf(chat.card).find(({ title }) => title === texts.en.note.sendText);
  const { as: _later, ...data } = button?.data ?? {};
  const sent = await chat.sendPress({ title: 'Send the text', data }, {});
  expect(sent.texts).toEqual([(await notesOf(testBot))[0]?.text]);
});
