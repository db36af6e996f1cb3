import type { Day } from '../src/domain/values/dates';
import type { Belongings } from '../src/domain/customers/belongings';
import { enDay } from './day.en';

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `one ${one}` : `${count} ${many}`;
}

/** The English sentences about a customer as a whole: archive, deletion, equal names, and late readers. */
export const enCustomer = {
  lateSummary: {
    nobody: 'This note’s summary was sent to nobody.',
    unsent: (names: readonly string[]) => `This note’s summary was not sent to ${names.join(', ')}.`,
    one: (name: string) => `Send summary to ${name}`,
    several: (readers: number) => `Send summary to ${readers} readers`,
    sent: (names: readonly string[]) =>
      names.length === 1
        ? `The summary is on its way to ${names.join('')}.`
        : `The summary is on its way to ${names.length} readers.`,
    nobodyLeft: 'Every reader has this note already, or it is on its way.',
    chosen: (names: readonly string[]) =>
      names.length === 0
        ? 'No reader is chosen, for new customers either.'
        : `Chosen, also for new customers: ${names.join(', ')}.`,
    newerHere: 'A newer note about this customer is here already.',
    deleted: 'This note was deleted, so it can no longer be opened, acknowledged or asked about.',
  },

  archive: {
    title: 'Archive',
    none: 'No customer is in the archive.',
    allPutAway: 'All your customers are in the archive.',
    count: (count: number) => (count === 1 ? 'One customer' : `${count} customers`),
    put: 'Archive customer',
    takeOut: 'Take out of archive',
    takeOutNamed: (name: string) => `Take out ${name}`,
    show: (count: number) => `Show archive (${count})`,
    open: (name: string) => `Open ${name}`,
    since: (day: Day) => `in the archive since ${enDay(day)}`,
    about:
      'No reminder comes for this customer, and managers see it last. A saved item or a new note brings it back.',
    archived: (name: string) => `${name} is in the archive now. Nothing was deleted.`,
    cameLast: 'The archive came last; the button takes the customer out again.',
    takenOut: (name: string) => `${name} is back among your customers.`,
  },

  deletion: {
    open: 'Delete customer',
    title: 'Delete this customer?',
    where: 'This cannot be undone.',
    intro: 'Deleted for good:',
    belongings: ({ notes, drafts, questions }: Belongings) => [
      'the checklist with its whole history',
      ...(notes > 0
        ? [`${counted(notes, 'note', 'notes')} kept here; what you copied into FTOP stays there`]
        : []),
      ...(drafts > 0 ? [counted(drafts, 'unfinished note', 'unfinished notes')] : []),
      ...(questions > 0
        ? [`${counted(questions, 'question', 'questions')} of readers, with the answers`]
        : []),
    ],
    readers: ({ readers, unsent }: Belongings) => [
      ...(readers > 0
        ? [
            readers === 1
              ? 'One reader can no longer open the summaries in their chat.'
              : `${readers} readers can no longer open the summaries in their chats.`,
          ]
        : []),
      ...(unsent > 0
        ? [
            unsent === 1
              ? 'One message that is still on its way will not be sent.'
              : `${unsent} messages that are still on their way will not be sent.`,
          ]
        : []),
    ],
    instead: 'The archive only puts the customer away, without reminders, until you need it again.',
    keep: 'Keep customer',
    done: (name: string, notes: number) =>
      notes === 0
        ? `${name} is deleted.`
        : `${name} is deleted, with ${counted(notes, 'note', 'notes')}. What you copied into FTOP stays there.`,
  },

  twins: {
    already: (name: string, about: string) => `You already have ${name} (${about}).`,
    several: (count: number, name: string, about: string) =>
      `You already have ${count} customers with this name. Last changed: ${name} (${about}).`,
    started: (day: Day) => `started ${enDay(day)}`,
    second: 'Start another checklist',
    alsoCalled: 'Another customer of yours has this name; the lists add the domain or the first day.',
    formerly: (old: string, present: string) => `“${old}” is called ${present} now.`,
  },
};
