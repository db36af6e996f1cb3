import fc from 'fast-check';
import { Note } from '../../../src/domain/note/note';
import { Role, roles } from '../../../src/domain/values/person';
import { actionsOf, CardAction, CardInput, inputsOf } from '../../support/card-driver';
import { tellCard } from '../../support/card-text';
import { Chat, createTestBot, TestBot, titleOf } from '../../support/chat';
import { kindNamed } from '../../support/makers';
import { notesOf } from '../../support/walks';

type Random = (below: number) => number;

const pick = <Value>(values: readonly Value[], random: Random): Value | undefined =>
  values[random(values.length)];

/** Returns any allowed value of an input. `role` is the partner's role. */
function anyValue(input: CardInput, role: Role, random: Random): string {
  const { id, type, choices, value } = input;
  if (id === 'in_role') return role;
  // L1 follows from L2; a workload line must have a known form.
  if (id === 'in_note_l1') return '';
  if (id === 'in_note_snapshot')
    return pick(['TEAMS: pilot', '[EXO] Exchange Online – done\n- CORE: x'], random) ?? '';
  if (type === 'Input.Date') return pick(['2026-04-20', '2026-04-27'], random) ?? '';
  if (type !== 'Input.ChoiceSet') return pick(['x', 'Contoso', 'مرحبا', '👩‍💻 **a**', '${x} ##'], random) ?? '';
  return pick(choices, random)?.value ?? value;
}

/** Returns all inputs with the required ones filled in. */
function fillInAnything(card: Chat['card'], role: Role, random: Random): Record<string, string> {
  const filled: Record<string, string> = {};
  for (const input of inputsOf(card)) {
    const optional = /\(optional\)/.test(input.label);
    filled[input.id] = optional ? input.value : anyValue(input, role, random);
  }
  return filled;
}

/** Returns a way forward: any answer to a question, any kind of note, or the primary button. */
function wayForward(card: Chat['card'], random: Random): CardAction {
  const actions = actionsOf(card);
  const kinds = actions.filter(
    ({ verb, data }) => verb === 'open-note-form' && data['kindId'] && !data['draftId'],
  );
  const primary = actions.filter(({ style }) => style === 'positive');
  const asked = primary.length > 0 ? ['settle-pause'] : ['settle-pause', 'choose-service', 'choose-answer'];
  const answers = actions.filter(({ verb }) => asked.includes(verb));
  const offered = [
    answers,
    primary.length > 0 && primary[0]?.verb !== 'open-note-form' ? primary : kinds,
    primary,
  ];
  const way = pick(offered.find(({ length }) => length > 0) ?? [], random);
  if (!way) throw new Error(`no way forward on "${titleOf(card)}"`);
  return way;
}

/** Goes forward until a note is written, and returns the note. Throws when none is written. */
async function walk(
  bot: TestBot,
  chat: Chat,
  { role, random }: { role: Role; random: Random },
): Promise<Note> {
  await chat.install();
  for (let count = 0; count < 16; count += 1) {
    const inputs = fillInAnything(chat.card, role, random);
    await chat.sendPress(wayForward(chat.card, random), inputs);
    const [note] = await notesOf(bot);
    if (note) return note;
  }
  throw new Error(`no note is written; the last card is\n${chat.card ? tellCard(chat.card) : ''}`);
}

it.each(roles)(
  'a %s who fills in anything valid and goes forward always arrives at a written note',
  async (role) => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.nat()),
        fc.constantFrom('en-US', 'de-DE'),
        async (numbers, locale) => {
          const bot = await createTestBot();
          const chat = new Chat(bot, { id: 'partner', locale });
          const random: Random = (below) => (numbers.next().value as number) % below;
          const note = await walk(bot, chat, { role, random });
          const { engagements } = await bot.stores.people.everythingAbout('tenant-1/partner');
          const tagged = ['assistance', 'acceleration'].includes(engagements[0]?.customer.covid ?? '');
          const carries = tagged && kindNamed(note.kindId).carriesTag;
          expect([note.kindId, note.text.split('#covid').length - 1]).toEqual([note.kindId, carries ? 1 : 0]);
          expect(bot.log.filter(({ outcome }) => outcome === 'failed')).toEqual([]);
          await bot.close();
        },
      ),
      { numRuns: 4 },
    );
  },
  60_000,
);
