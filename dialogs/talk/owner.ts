import { Dialog, DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { PressOf, Verb } from '../../cards/actions';
import { Card } from '../../cards/render';
import { isAdmin } from '../../src/app/people/appointed';
import { findScreenName, Move, ScreenName, ScreenPlace, toStatus } from './screen';
import { engagementOf, enter, go } from './screen-dialog';
import { Turn, voiceOf } from './turn';

/**
 * Answers the presses of a verb: in a person's chat with the dialog stack, and in a channel without one.
 */
export interface Owner<V extends Verb> {
  readonly inChat: (dc: DialogContext, turn: Turn, press: PressOf<V>) => Promise<DialogTurnResult>;
  readonly inChannel: (turn: Turn, press: PressOf<V>) => Promise<void>;
}

/** The function that answers a verb. It gets the press; the typed values are in the turn. */
type Answer<V extends Verb, Result> = (turn: Turn, press: PressOf<V>) => Promise<Result> | Result;

/** Returns an owner that follows the answer's move, on any screen. */
export function leads<V extends Verb>(answer: Answer<V, Move>): Owner<V> {
  return {
    inChat: async (dc, turn, press) => go(dc, await answer(turn, press)),
    inChannel: refuseInChannel,
  };
}

/** Returns an owner that follows the answer's move. The answer also gets the engagement at hand. */
export function leadsAway<V extends Verb>(
  answer: (turn: Turn, engagementId: string | undefined) => Move,
): Owner<V> {
  return {
    inChat: (dc, turn) => go(dc, answer(turn, engagementOf(dc))),
    inChannel: refuseInChannel,
  };
}

/**
 * Returns an owner that opens a screen from anywhere: at the place in the press, or at the place that `at`
 * returns.
 */
export function opens<V extends Verb>(
  screen: ScreenName,
  at: Answer<V, ScreenPlace> = placeOpened,
): Owner<V> {
  return leads(async (turn, press) => {
    const place = await at(turn, press);
    const anew = screen === 'overview' || screen === 'status' || place.isNew;
    return { kind: anew ? 'afresh' : 'forward', screen, place };
  });
}

/**
 * Returns an owner for the card of one screen. That screen becomes the active one before the press is
 * answered.
 */
export function belongsTo<V extends Verb>(screen: ScreenName, answer: Answer<V, Move>): Owner<V> {
  return {
    inChat: async (dc, turn, press) => {
      await enter(dc, screen, placePressed(press));
      return go(dc, await answer(turn, press));
    },
    inChannel: refuseInChannel,
  };
}

/**
 * Returns an owner that goes back from the pressed screen: one step if the screen is on the stack, else to
 * its parent.
 */
export function leadsBack(): Owner<'back'> {
  return {
    inChat: async (dc, _turn, press) => {
      const place = placePressed(press);
      const screen = findScreenName(press.screen);
      if (!screen) return go(dc, toStatus());
      await enter(dc, screen, place);
      return go(dc, { kind: 'back', place });
    },
    inChannel: refuseInChannel,
  };
}

/** Answers with the sentence about what is possible in a channel, because a channel has no screens. */
async function refuseInChannel(turn: Turn): Promise<void> {
  turn.message = voiceOf(turn).texts.messages.channelOnly;
}

/** The places where a separate card is answered. `admins` are answered only in their own chat. */
type Audience = 'chats' | 'chats-and-channels' | 'admins';

/**
 * Returns an owner for a card outside of the dialog stack: one that the bot sent by itself, or one in a
 * channel. The press is answered in place with a card, or with a sentence that leaves the card unchanged.
 * The dialog stack does not change. A press for admins counts as unreadable from anyone else, so that only
 * admins learn about the card.
 */
export function standsAlone<V extends Verb>(audience: Audience, answer: Answer<V, Card | string>): Owner<V> {
  const say = async (turn: Turn, press: PressOf<V>): Promise<void> => {
    const answered = await answer(turn, press);
    if (typeof answered === 'string') turn.message = answered;
    else turn.answer = answered;
  };
  return {
    inChat: async (dc, turn, press) => {
      if (audience === 'admins' && !isAdmin(turn.app, turn.person)) {
        return go(dc, { kind: 'stay', notice: voiceOf(turn).texts.notices.unreadablePress });
      }
      await say(turn, press);
      return Dialog.EndOfTurn;
    },
    inChannel: async (turn, press) => {
      const { messages, notices } = voiceOf(turn).texts;
      if (audience === 'chats-and-channels') await say(turn, press);
      else turn.message = audience === 'admins' ? notices.unreadablePress : messages.channelOnly;
    },
  };
}

/**
 * The part of a press that names a place. `verb` is included so that a press without a place matches as
 * well.
 */
type Placed = ScreenPlace & { readonly verb: Verb };

/** Returns the place of the pressed card: its subject only. */
function placePressed({ engagementId, sectionId, itemId, noteId, kindId, draftId }: Placed): ScreenPlace {
  return {
    ...(engagementId && { engagementId }),
    ...(sectionId && { sectionId }),
    ...(itemId && { itemId }),
    ...(noteId && { noteId }),
    ...(kindId && { kindId }),
    ...(draftId && { draftId }),
  };
}

/** Returns the place that a press opens: its subject, and how much of it to show. */
function placeOpened(_turn: Turn, press: Placed): ScreenPlace {
  const { noteLanguage, only, all, pageId, page } = press;
  return { ...placePressed(press), noteLanguage, only, all, pageId, page };
}
