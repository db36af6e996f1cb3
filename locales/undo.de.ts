import type { enUndo as english } from './undo.en';

function named(items: readonly string[]): string {
  return items.length === 1 ? `„${items[0] ?? ''}“` : `${items.length} Punkte`;
}

/** The German sentences about saves, and about taking them back. */
export const deUndo: typeof english = {
  saved: {
    items: (items) => `Gespeichert: ${named(items)}`,
    customer: 'Der Kunde ist gespeichert.',
    byWord: '„rückgängig“ nimmt es zurück.',
  },

  undo: {
    action: 'Änderung zurücknehmen',
    redo: 'Änderung wiederherstellen',
    before: 'Änderung davor zurücknehmen',
    last: 'Letzte Änderung zurücknehmen',
    correct: (number) => `Notiz ${number} berichtigen`,
    done: { undo: 'Zurückgenommen', redo: 'Wiederhergestellt' },
    status: (items, status) =>
      `${named(items)} ${items.length === 1 ? 'steht' : 'stehen'} wieder auf „${status}“`,
    items: (items) => `${named(items)} ${items.length === 1 ? 'ist' : 'sind'} wieder wie zuvor`,
    renamed: (name) => `Der Kunde heißt wieder „${name}“`,
    customer: 'Die Angaben zum Kunden sind wieder wie zuvor',
    moved: 'Seitdem gab es weitere Änderungen; es wurde nichts zurückgenommen.',
    nothing: 'Es gibt keine Änderung, die sich zurücknehmen lässt.',
    note: (number) =>
      `Zuletzt kam Notiz ${number}, und eine geschriebene Notiz bleibt. Berichtigen Sie sie stattdessen.`,
    readers: 'Zuletzt wurden Empfänger gewählt. Ändern Sie sie dort; „rückgängig“ gilt für die Checkliste.',
    snoozed:
      'Zuletzt wurde die Erinnerung verschoben. Sie kommt von selbst wieder; „rückgängig“ gilt für die Checkliste.',
    other: 'Der letzte Schritt lässt sich nicht zurücknehmen.',
  },
};
