/** What an item can be, in the order in which the bot offers it: the likeliest first. */
export const itemStatuses = ['done', 'in-progress', 'blocked', 'not-applicable', 'not-started'] as const;

export type ItemStatus = (typeof itemStatuses)[number];
