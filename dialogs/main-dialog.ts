import { ComponentDialog, Dialog, DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Press, PressOf } from '../cards/actions';
import { changePerson } from '../src/app/people/change-person';
import { exportPerson } from '../src/app/people/export-person';
import { listEngagements } from '../src/app/walk/list-engagements';
import { Language } from '../src/domain/values/language';
import { answerLetter, isKeptFrom, isLetterVerb } from './letters/standing-cards';
import { Screen, ScreenName, ScreenPlace, toStatus } from './talk/screen';
import { enter, go, placeOf, ScreenDialog } from './talk/screen-dialog';
import { screens } from './screens';
import { settleWish } from './resolve-command';
import { Turn, turnOf, voiceOf } from './talk/turn';
import { wayToNote } from './notes/way-to-note';
import { readWords } from './typed-commands';

/**
 * The root of every talk. Turns words into what a press would want, finds the screen that a verb opens or that
 * answers it, and makes that screen the active one; a press works whatever the stack holds, and whether there
 * still is one.
 */
export class MainDialog extends ComponentDialog {
  constructor() {
    super('main');
    for (const screen of screens) this.addDialog(new ScreenDialog(screen));
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onContinueDialog(dc);
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    switch (turn.input.kind) {
      case 'press':
        if (isKeptFrom(turn, turn.input.press.verb)) return unreadable(dc, turn);
        return this.press(dc, turn, turn.input.press);
      case 'words':
        return this.words(dc, turn, turn.input.words);
      case 'unreadable':
        return unreadable(dc, turn);
    }
  }

  private async words(dc: DialogContext, turn: Turn, words: string): Promise<DialogTurnResult> {
    const wish = await settleWish(turn, readWords(words));
    const { notices } = voiceOf(turn).texts;
    switch (wish.kind) {
      case 'press':
        return this.press(dc, turn, wish.press);
      case 'back':
        return go(dc, { kind: 'back', place: placeOf(dc) });
      case 'note':
        return this.note(dc, turn, wish.language);
      case 'notes':
      case 'overview': {
        const engagementId = await engagementAtHand(dc, turn);
        if (!engagementId) return go(dc, toStatus(notices.chooseEngagement));
        return go(dc, { kind: 'forward', screen: wish.kind, place: { engagementId } });
      }
      case 'item': {
        const engagementId = await engagementAtHand(dc, turn);
        const section = turn.app.playbook.sections[wish.section - 1];
        const item = section?.items[wish.item - 1];
        if (!engagementId) return go(dc, toStatus(notices.chooseEngagement));
        if (!section || !item) {
          const notice = notices.noSuchItem(`${wish.section}.${wish.item}`);
          return go(dc, { kind: 'afresh', screen: 'overview', place: { engagementId }, notice });
        }
        return go(dc, {
          kind: 'forward',
          screen: 'item',
          place: { engagementId, sectionId: section.id, itemId: item.id },
        });
      }
      case 'hint':
        return go(dc, { kind: 'forward', screen: 'help', place: {}, notice: wish.notice });
    }
  }

  /**
   * The note of the engagement at hand: of the kind that is being written, or the one that is owed. Another
   * language is for the very draft at hand, which may be a correction; a correction that was left is not the next note.
   */
  private async note(dc: DialogContext, turn: Turn, noteLanguage?: Language): Promise<DialogTurnResult> {
    const engagementId = await engagementAtHand(dc, turn);
    if (!engagementId) return go(dc, toStatus(voiceOf(turn).texts.notices.chooseEngagement));
    const { kindId, draftId } = placeOf(dc);
    return kindId
      ? go(dc, {
          kind: 'forward',
          screen: 'note-form',
          place: { engagementId, kindId, draftId: noteLanguage && draftId, noteLanguage },
        })
      : go(dc, await wayToNote(turn, { engagementId, noteLanguage }));
  }

  private async press(dc: DialogContext, turn: Turn, press: Press): Promise<DialogTurnResult> {
    if (isLetterVerb(press.verb, 'chat')) {
      await answerLetter(turn, press);
      return Dialog.EndOfTurn;
    }
    switch (press.verb) {
      case 'set-language':
        return setLanguage(dc, turn, press);
      case 'cancel':
        return go(dc, toStatus(voiceOf(turn).texts.notices.cancelled));
      case 'back':
        return backFrom(dc, press);
      case 'export-me':
        return exportMe(dc, turn);
      case 'open-note-form':
        return press.kindId ? this.route(dc, turn, press) : go(dc, await wayToNote(turn, press));
      default:
        return this.route(dc, turn, press);
    }
  }

  /** A press that opens a screen, or that belongs to one. */
  private async route(dc: DialogContext, turn: Turn, press: Press): Promise<DialogTurnResult> {
    for (const screen of screens) {
      const opens = screen.opens[press.verb] as
        ((turn: Turn, press: Press) => Promise<ScreenPlace> | ScreenPlace) | undefined;
      if (!opens) continue;
      const place = await opens(turn, press);
      return go(dc, { kind: openingKind(screen, place), screen: screen.name, place });
    }
    const owner = screens.find((screen) => screen.answers[press.verb]);
    if (!owner) throw new Error(`no screen answers ${press.verb}`);
    turn.input = { kind: 'press', press, inputs: turn.input.kind === 'press' ? turn.input.inputs : {} };
    await enter(dc, owner.name, placeFrom(press));
    return dc.continueDialog();
  }
}

/** The screens that begin a talk anew; all others are opened on top of where the person is. */
function openingKind({ name }: Screen, { isNew = false }: ScreenPlace): 'afresh' | 'forward' {
  return name === 'overview' || name === 'status' || isNew ? 'afresh' : 'forward';
}

/** What a press says of its screen's place. */
function placeFrom(press: Press): ScreenPlace {
  const { engagementId, sectionId, itemId, noteId, kindId, draftId } = press as ScreenPlace;
  return {
    ...(engagementId && { engagementId }),
    ...(sectionId && { sectionId }),
    ...(itemId && { itemId }),
    ...(noteId && { noteId }),
    ...(kindId && { kindId }),
    ...(draftId && { draftId }),
  };
}

/** A press that says nothing: the person is shown where they are, to press again. */
function unreadable(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
  return showPresent(dc, voiceOf(turn).texts.notices.unreadablePress);
}

/** Shows where the person is, or their engagements when they are nowhere. */
async function showPresent(dc: DialogContext, notice: string): Promise<DialogTurnResult> {
  if (!dc.activeDialog) return go(dc, toStatus(notice));
  const screen = dc.activeDialog.id as ScreenName;
  return go(dc, { kind: 'instead', screen, place: placeOf(dc), notice });
}

async function setLanguage(
  dc: DialogContext,
  turn: Turn,
  { language, screen }: PressOf<'set-language'>,
): Promise<DialogTurnResult> {
  turn.person = await changePerson(turn.app, turn.person, { language });
  turn.language = language;
  if (screen === 'welcome') return go(dc, { kind: 'forward', screen, place: {} });
  return showPresent(dc, voiceOf(turn).texts.notices.languageSaved);
}

/** Back from the screen that was pressed: one step on the stack if that is where the person is, else its parent. */
async function backFrom(dc: DialogContext, press: PressOf<'back'>): Promise<DialogTurnResult> {
  const place = placeFrom(press);
  const screen = screens.find(({ name }) => name === press.screen);
  if (!screen) return go(dc, toStatus());
  await enter(dc, screen.name, place);
  return go(dc, { kind: 'back', place });
}

async function exportMe(dc: DialogContext, turn: Turn): Promise<DialogTurnResult> {
  const { messages } = voiceOf(turn).texts;
  const parts = await exportPerson(turn.app, turn.person);
  for (const [index, part] of parts.entries()) {
    const sent = (await turn.say(messages.exportPart(index + 1, parts.length))) && (await turn.say(part));
    if (!sent) return showPresent(dc, messages.exportStopped(index + 1, parts.length));
  }
  return showPresent(dc, messages.exported(parts.length));
}

/** The engagement the person is at: the one of the screens around them, else the only one they have. */
async function engagementAtHand(dc: DialogContext, turn: Turn): Promise<string | undefined> {
  const places = dc.stack.map(({ state }) => (state as { place?: ScreenPlace } | undefined)?.place);
  const present = places.findLast((place) => place?.engagementId && !place.isNew)?.engagementId;
  if (present) return present;
  const own = await listEngagements(turn.app, turn.person);
  return own.length === 1 ? own[0]?.id : undefined;
}
