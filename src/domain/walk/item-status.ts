/** The statuses of an item in the order in which the bot offers them: the most likely first. */
export const itemStatuses = ['done', 'in-progress', 'blocked', 'not-applicable', 'not-started'] as const;

export type ItemStatus = (typeof itemStatuses)[number];
