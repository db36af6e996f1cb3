import { texts } from '../../../locales';
import { Language } from '../../../src/domain/values/language';
import { Chat, TestBot } from '../chat';
import { deliverInto } from './letters-into-chats';
import { enablement } from '../walks';

/** A channel as the origin of activities, with the data that Teams adds. */
export const boardChannel = {
  kind: 'channel',
  conversationId: '19:board@thread.tacv2',
  channelData: {
    tenant: { id: 'tenant-1' },
    team: { id: '19:team', name: 'Rollout' },
    channel: { id: '19:board@thread.tacv2', name: 'Board' },
  },
} as const;

/** The reader ids of a manager in the partner's tenant and of that channel. */
export const readerIds = {
  manager: 'tenant-1/manager',
  channel: 'tenant-1/channel/19:board@thread.tacv2',
} as const;

/** Starts a walk for a customer and goes on to the preview of its first note. */
export async function walkToPreview(partner: Chat, language: Language, name = 'Contoso'): Promise<void> {
  const { commands, intake, noteForm, section } = texts[language];
  await partner.say(commands.start[0] ?? '');
  await partner.press(intake.save, {
    in_name: name,
    in_segment: 'education',
    in_covid: 'acceleration',
    in_role: 'fe',
  });
  await partner.press(section.save, { in_status_networking: 'in-progress', in_status_browsers: 'done' });
  await partner.say(commands.note[0] ?? '');
  await partner.press(noteForm.preview, enablement);
}

/** Chooses readers on a note's preview and finishes the note. */
export async function finishFor(
  partner: Chat,
  language: Language,
  ...chosen: readonly string[]
): Promise<void> {
  const { preview, readers } = texts[language];
  await partner.press(preview.chooseReaders);
  await partner.press(readers.save, { in_readers: chosen.join(',') });
  await partner.press(preview.finish);
}

/**
 * Returns a partner, and a manager of the same tenant who has just received the summary of the partner's
 * first note.
 */
export async function summaryAtManager(testBot: TestBot): Promise<{ partner: Chat; manager: Chat }> {
  const partner = new Chat(testBot, { id: 'partner', name: 'Partner' });
  const manager = new Chat(testBot, { id: 'manager', name: 'Manager' });
  await manager.say('manager');
  await walkToPreview(partner, 'en');
  await finishFor(partner, 'en', readerIds.manager);
  await deliverInto(testBot, partner, manager);
  return { partner, manager };
}
