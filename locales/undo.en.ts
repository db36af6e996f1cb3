/** The name of an item, or the number of several. */
function named(items: readonly string[]): string {
  return items.length === 1 ? (items[0] ?? '') : `${items.length} items`;
}

/** The English sentences about saves, and about taking them back. */
export const enUndo = {
  saved: {
    items: (items: readonly string[]) => `Saved: ${named(items)}`,
    customer: 'The customer is saved.',
    byWord: 'Type “undo” to take it back.',
  },

  undo: {
    action: 'Undo change',
    redo: 'Redo change',
    before: 'Undo the change before',
    last: 'Undo last change',
    correct: (number: number) => `Correct note ${number}`,
    /** The beginning of the sentences below: what was done, back or forth. */
    done: { undo: 'Undone', redo: 'Redone' },
    status: (items: readonly string[], status: string) =>
      `${named(items)} ${items.length === 1 ? 'is' : 'are'} ${status.toLowerCase()} again`,
    items: (items: readonly string[]) =>
      items.length === 1 ? `${named(items)} is as before` : `${named(items)} are as before`,
    renamed: (name: string) => `the customer is called “${name}” again`,
    customer: 'the customer’s data is as before',
    moved: 'There were changes since, so nothing was undone.',
    nothing: 'There is no change to undo.',
    note: (number: number) => `Note ${number} came last, and a written note stays. Correct it instead.`,
    readers: 'The choice of readers came last. Change it there; “undo” is for the checklist.',
    snoozed: 'The reminder was put off last. It comes again by itself; “undo” is for the checklist.',
    other: 'What came last cannot be undone.',
  },
};
