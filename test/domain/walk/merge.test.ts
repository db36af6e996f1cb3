import fc from 'fast-check';
import { mergeFields } from '../../../src/domain/walk/merge';

const fields = fc.record({
  status: fc.constantFrom('', 'open', 'done'),
  note: fc.constantFrom('', 'one', 'two'),
  owner: fc.string(),
});

describe('a form that was shown some time ago', () => {
  it.each([
    ['no field changed', 'a', 'a', 'a', 'a', false],
    ['only the person changed it', 'a', 'b', 'a', 'b', false],
    ['only another person changed it', 'a', 'a', 'c', 'c', false],
    ['both changed it alike', 'a', 'b', 'b', 'b', false],
    ['both changed it differently', 'a', 'b', 'c', 'b', true],
    ['it was emptied here, changed there', 'a', '', 'c', '', true],
    ['it was emptied there, and not changed here', 'a', 'a', '', '', false],
  ])('%s', (_, shown, wanted, present, merged, overtaken) => {
    expect(
      mergeFields({ shown: { note: shown }, wanted: { note: wanted }, present: { note: present } }),
    ).toEqual({
      merged: { note: merged },
      overtaken: overtaken ? ['note'] : [],
    });
  });

  it('only the field that was changed on both sides is overtaken', () => {
    const { merged, overtaken } = mergeFields({
      shown: { status: 'open', note: 'old', owner: '' },
      wanted: { status: 'done', note: 'mine', owner: '' },
      present: { status: 'open', note: 'theirs', owner: 'Network team' },
    });
    expect(merged).toEqual({ status: 'done', note: 'mine', owner: 'Network team' });
    expect(overtaken).toEqual(['note']);
  });
});

describe('for any shown, wanted and present values', () => {
  it('a field that the person did not change keeps its present value', () => {
    fc.assert(
      fc.property(fields, fields, (shown, present) => {
        expect(mergeFields({ shown, wanted: shown, present })).toEqual({ merged: present, overtaken: [] });
      }),
    );
  });

  it('a form that shows the present state becomes what is wanted, and no field is overtaken', () => {
    fc.assert(
      fc.property(fields, fields, (present, wanted) => {
        expect(mergeFields({ shown: present, wanted, present })).toEqual({ merged: wanted, overtaken: [] });
      }),
    );
  });

  it('a form that is sent twice has the same result as once', () => {
    fc.assert(
      fc.property(fields, fields, fields, (shown, wanted, present) => {
        const { merged } = mergeFields({ shown, wanted, present });
        expect(mergeFields({ shown, wanted, present: merged })).toEqual({ merged, overtaken: [] });
      }),
    );
  });

  it('each field ends with the person’s or the present value', () => {
    fc.assert(
      fc.property(fields, fields, fields, (shown, wanted, present) => {
        const { merged } = mergeFields({ shown, wanted, present });
        for (const field of ['status', 'note', 'owner'] as const) {
          expect([wanted[field], present[field]]).toContain(merged[field]);
        }
      }),
    );
  });
});
