import { ComponentDialog, Dialog, DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { splitEngagements } from '../src/app/walk/split-engagements';
import { Language } from '../src/domain/values/language';
import { screenNames, toStatus } from './talk/screen';
import { engagementOf, go, placeOf, ScreenDialog } from './talk/screen-dialog';
import { screens } from './screens';
import { settleWish } from './resolve-command';
import { Turn, turnOf, voiceOf } from './talk/turn';
import { wayToNote } from './notes/way-to-note';
import { readWords } from './typed-commands';
import { ownerOf } from './verb-owners';
import { undoLast } from './walk/undo-moves';

/**
 * The root dialog of every conversation. It translates words into presses and passes each press to the
 * owner of its verb. It works with any stack, also with an empty one.
 */
export class MainDialog extends ComponentDialog {
  constructor() {
    super('main');
    for (const name of screenNames) this.addDialog(new ScreenDialog(name, screens[name]));
  }

  protected override onBeginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    return this.onContinueDialog(dc);
  }

  protected override async onContinueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    switch (turn.input.kind) {
      case 'press':
        return ownerOf(turn.input.press).inChat(dc, turn, turn.input.press);
      case 'words':
        return this.words(dc, turn, turn.input.words);
      case 'unreadable':
        return go(dc, { kind: 'stay', notice: voiceOf(turn).texts.notices.unreadablePress });
    }
  }

  private async words(dc: DialogContext, turn: Turn, words: string): Promise<DialogTurnResult> {
    const wish = await settleWish(turn, readWords(words));
    const { notices } = voiceOf(turn).texts;
    switch (wish.kind) {
      case 'press':
        return ownerOf(wish.press).inChat(dc, turn, wish.press);
      case 'back':
        return go(dc, { kind: 'back', place: placeOf(dc) });
      case 'undo':
        return go(dc, await undoLast(turn, engagementOf(dc)));
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
      case 'said':
        turn.message = wish.sentence;
        return Dialog.EndOfTurn;
      case 'hint':
        return go(dc, { kind: 'forward', screen: 'help', place: {}, notice: wish.notice });
    }
  }

  /**
   * Opens a note of the current engagement: of the kind that is being written, or the one that is due. A
   * new language applies to the current draft, which may be a correction. Without a language the current
   * draft is not used, because a correction that was left is not the next note.
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
}

/**
 * Returns the engagement that the open screens are about, else the person's only engagement
 * outside of the archive. Returns undefined when neither exists.
 */
async function engagementAtHand(dc: DialogContext, turn: Turn): Promise<string | undefined> {
  const present = engagementOf(dc);
  if (present) return present;
  const { active } = await splitEngagements(turn.app, turn.person);
  return active.length === 1 ? active[0]?.id : undefined;
}
