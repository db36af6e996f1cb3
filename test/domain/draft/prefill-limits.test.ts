import { prefillNote } from '../../../src/domain/draft/prefill';
import { ItemAnswers } from '../../../src/domain/walk/item-state';
import { engagementWith, everyItem, first, playbook, today } from '../../support/makers';
import { everyLayout } from '../../support/note-samples';

describe.each(everyLayout)('for any text typed into the checklist, what it fills into %s', (_, laidOut) => {
  const long = (length: number) => 'x'.repeat(length);

  it.each<[string, Partial<ItemAnswers>]>([
    ['nothing', {}],
    ['all done', { status: 'done', note: long(500) }],
    ['all in progress', { status: 'in-progress', note: long(500), owner: long(100), due: '2026-04-20' }],
    ['all blocked', { status: 'blocked', blocker: long(200), nextAction: long(240), owner: long(100) }],
    ['no item applies', { status: 'not-applicable', reason: long(200) }],
  ])('fits its fields: %s', (__, state) => {
    for (const language of ['en', 'de'] as const) {
      const engagement = engagementWith({ items: everyItem(state) });
      const source = { ...laidOut, engagement, playbook, language, today, author: 'FastTrack manager' };
      for (const [fieldId, answer] of Object.entries(prefillNote(source))) {
        const field = first(laidOut.kind.fields.filter(({ id }) => id === fieldId));
        if (field.limit > 0) expect([fieldId, answer.length <= field.limit]).toEqual([fieldId, true]);
      }
    }
  });
});
