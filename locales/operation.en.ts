import { enDay } from './day.en';

/** Formats a whole number for people: `12,000`. */
function whole(count: number): string {
  return count.toLocaleString('en');
}

function checklists(count: number): string {
  return count === 1 ? 'one checklist' : `${whole(count)} checklists`;
}

function notes(count: number): string {
  return count === 1 ? 'one note' : `${whole(count)} notes`;
}

function ago(minutes: number): string {
  if (minutes >= 120) return `${whole(Math.floor(minutes / 60))} hours ago`;
  return minutes === 1 ? 'one minute ago' : `${minutes} minutes ago`;
}

const lasts = (left: number): string => {
  if (left < 0) return 'The client secret has expired';
  if (left === 0) return 'The client secret expires today';
  return left === 1 ? 'The client secret expires tomorrow' : `The client secret expires in ${left} days`;
};

/** The English sentences of the cards for admins. */
export const enOperation = {
  admin: {
    title: 'How the bot is',
    version: (version: string) => `Version ${version}`,
    running: (since: string) => `running since ${since}`,
    surroundings: 'Settings and surroundings',
    fine: (checks: number) =>
      checks === 1 ? 'Everything is fine: one check.' : `Everything is fine: ${checks} checks.`,
    othersFine: (checks: number) =>
      checks === 1 ? 'The one other check is fine.' : `The other ${checks} checks are fine.`,
    moreFound: (hidden: number) =>
      `${hidden === 1 ? 'One more was' : `${hidden} more were`} found. “npm run doctor” on the bot’s machine shows all.`,
    nothingChecked: 'Nothing has been checked. Run “npm run doctor” on the bot’s machine.',
    late: 'Still looking. Refresh in a moment to see what was found.',
    lookFailed: {
      title: 'The check itself',
      says: 'It broke off; the log says why.',
      mend: 'Run “npm run doctor” on the bot’s machine.',
    },
    deliveries: 'Deliveries',
    count: (count: number, state: string) => `${whole(count)} ${state}`,
    noDeliveries: 'Nothing has been sent by itself so far.',
    oldest: (at: string, minutes: number) =>
      `The oldest that is due should have gone out on ${at}, ${ago(minutes)}.`,
    kept: 'Kept for your organisation',
    people: 'People',
    readers: 'Readers',
    checklists: 'Checklists',
    openAndClosed: (open: number, closed: number) => `${whole(open)} open, ${whole(closed)} over`,
    notes: 'Notes',
    number: whole,
    retention: 'Retention',
    retentionOff: 'Off: nothing is deleted by itself.',
    retentionOn: (days: number) =>
      days === 1
        ? 'Finished, closed and archived checklists are deleted one day after they were last touched.'
        : `Finished, closed and archived checklists are deleted ${whole(days)} days after they were last touched.`,
    noneDeleted: 'None has been deleted so far.',
    lastDeleted: (on: string, closed: number, written: number) =>
      `Last deleted on ${enDay(on)}: ${checklists(closed)} with ${notes(written)}.`,
    refresh: 'Refresh view',
    failed: (count: number) =>
      count === 0 ? 'Show what did not arrive' : `Show what did not arrive (${whole(count)})`,
    open: 'Show how the bot is',
  },

  secretExpiry: {
    title: lasts,
    lastDay: (on: string) => `Last day: ${enDay(on)}`,
    consequence: 'Without a valid secret Teams no longer lets the bot answer anybody.',
    mend:
      'Create a new secret in the app registration, set MicrosoftAppPassword to it ' +
      'and MICROSOFT_APP_SECRET_EXPIRES to its last day, and start the bot again.',
    renewed: 'If it was renewed already, only MICROSOFT_APP_SECRET_EXPIRES is still to be set.',
  },

  retentionReport: {
    title: 'Old checklists were deleted',
    deleted: (on: string, closed: number, written: number) =>
      `On ${enDay(on)}: ${checklists(closed)} with ${notes(written)}, and what belonged to them.`,
    why: 'They had not been touched for as many days as RETENTION_DAYS says. Leave it empty, and nothing more is deleted by itself.',
  },
};
