import { Dialog, DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { PressOf, Verb } from '../../cards/actions';
import { Card } from '../../cards/render';
import { isAdmin } from '../../src/app/people/appointed';
import { findScreenName, Move, ScreenName, ScreenPlace, toStatus } from './screen';
import { enter, go } from './screen-dialog';
import { Turn, voiceOf } from './turn';

/** Answers the presses of a verb: in a person's chat on the dialog stack, and in a channel, which has none. */
export interface Owner<V extends Verb> {
  readonly inChat: (dc: DialogContext, turn: Turn, press: PressOf<V>) => Promise<DialogTurnResult>;
  readonly inChannel: (turn: Turn, press: PressOf<V>) => Promise<void>;
}

/** The function that a verb calls, with what was pressed; what was typed beside it stands in the turn. */
type Answer<V extends Verb, Result> = (turn: Turn, press: PressOf<V>) => Promise<Result> | Result;

/** Leads wherever the answer says, whatever screen the person is at. */
export function leads<V extends Verb>(answer: Answer<V, Move>): Owner<V> {
  return {
    inChat: async (dc, turn, press) => go(dc, await answer(turn, press)),
    inChannel: refuseInChannel,
  };
}

/** Opens a screen from anywhere: at the place that the press names, or at the one that `at` finds. */
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

/** Belongs to the card of one screen, which becomes the active one before the press is answered. */
export function belongsTo<V extends Verb>(screen: ScreenName, answer: Answer<V, Move>): Owner<V> {
  return {
    inChat: async (dc, turn, press) => {
      await enter(dc, screen, placePressed(press));
      return go(dc, await answer(turn, press));
    },
    inChannel: refuseInChannel,
  };
}

/** Leads back from the screen that was pressed: one step if that is where the person is, else to its parent. */
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

/** A channel has no screens: says what is possible in it. */
async function refuseInChannel(turn: Turn): Promise<void> {
  turn.message = voiceOf(turn).texts.messages.channelOnly;
}

/** Where a card that stands alone is answered; `admins` are answered in their own chat only. */
type Audience = 'chats' | 'chats-and-channels' | 'admins';

/**
 * Belongs to a card that stands alone, outside of the talk: one that was sent unasked, or one that a channel sees. The
 * press is answered in place with a card, or with a sentence that leaves the card as it is; the dialog stack stays.
 * To anybody but an admin a press for admins is unreadable, so that nobody learns that there is such a card.
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

/** A press as far as it names a place; the verb is named so that a press without a place is one too. */
type Placed = ScreenPlace & { readonly verb: Verb };

/** The place of the card that was pressed: what it is about. */
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

/** The place that a press opens: what it is about, and how much of it is shown. */
function placeOpened(_turn: Turn, press: Placed): ScreenPlace {
  const { noteLanguage, only, all, pageId, page } = press;
  return { ...placePressed(press), noteLanguage, only, all, pageId, page };
}
