import { texts } from '../../../locales';
import { roles } from '../../../src/domain/values/person';
import { Answer, Chat, TestBot, titleOf, valuesOf } from '../../support/chat';
import { first, kindNamed, noteKinds } from '../../support/makers';
import { beginWalk, entitlementChoice } from '../../support/walks';
import { withTestBot } from '../../support/with-test-bot';

let testBot: TestBot;
withTestBot((fresh) => (testBot = fresh));

const language = 'de';
const said = texts[language];
const { noteForm, notices } = said;

/** Opens the form of a kind by its word, from anywhere in the chat. */
async function open(chat: Chat, kindId: string): Promise<Answer> {
  await chat.say(said.commands.overview[0] ?? '');
  const answer = await chat.say(said.commands.note[0] ?? '');
  if (titleOf(answer.card) !== said.noteKinds.title) return answer;
  const opened = await chat.press(said.noteKinds.write(kindNamed(kindId).short[language]));
  if (titleOf(opened.card) !== said.services.title) return opened;
  await chat.press(said.services.writeChosen, { in_service: 'INTUNE' });
  return chat.press(entitlementChoice(language, 'l1', 'blocked'));
}

/**
 * Opens the form of a kind for a person who writes it. The customer's name has the longest length allowed.
 */
async function atForm(kindId: string): Promise<Chat> {
  const role = roles.find((candidate) => kindNamed(kindId).roles.includes(candidate)) ?? 'fe';
  const chat = await beginWalk(testBot, { language, role, covid: 'pausing', name: '漢'.repeat(120) });
  await open(chat, kindId);
  return chat;
}

/** Returns the text fields of the current form, each filled up to its limit. */
function typedFields(chat: Chat, kindId: string) {
  const shown = valuesOf(chat.card);
  return kindNamed(kindId).fields.filter(({ id, limit }) => limit > 0 && `in_note_${id}` in shown);
}

// German is longer than English: a note that fits in German fits in English too.
describe.each(noteKinds.map(({ id }) => id))('%s', (kindId) => {
  it('with every field full of wide letters is shown, saved and opened again', async () => {
    const chat = await atForm(kindId);
    const full = typedFields(chat, kindId).map(({ id, limit }) => [`in_note_${id}`, '漢'.repeat(limit)]);
    const typed = Object.fromEntries(full) as Record<string, string>;
    expect(valuesOf((await chat.press(noteForm.save, typed)).card)).toMatchObject(typed);
    expect(valuesOf((await open(chat, kindId)).card)).toMatchObject(typed);
    expect((await chat.press(noteForm.preview)).card).toBeDefined();
  });

  it('with far too much text in all its fields can be opened again', async () => {
    const chat = await atForm(kindId);
    const fields = typedFields(chat, kindId);
    const text = 'x'.repeat(Math.floor(13_900 / fields.length));
    await chat.press(noteForm.save, Object.fromEntries(fields.map(({ id }) => [`in_note_${id}`, text])));
    expect((await open(chat, kindId)).card).toBeDefined();
  });

  it('with a text of a megabyte says so and stays unchanged', async () => {
    const chat = await atForm(kindId);
    const id = `in_note_${first(typedFields(chat, kindId)).id}`;
    await chat.press(noteForm.save, { [id]: 'TEAMS: pilot' });
    const answer = await chat.press(noteForm.save, { [id]: 'x'.repeat(1_000_000) });
    expect(answer.texts).toEqual([notices.cardTooLarge]);
    expect(valuesOf((await open(chat, kindId)).card)).toMatchObject({ [id]: 'TEAMS: pilot' });
  });
});
