import { gatherProblems, hasProblems } from '../../../src/domain/walk/problem';

it('only fields with a problem are in the record, and one problem is enough', () => {
  const none = gatherProblems({ name: undefined, domain: undefined });
  expect([none, hasProblems(none)]).toEqual([{}, false]);
  const one = gatherProblems({ name: { code: 'required' }, domain: undefined });
  expect([one, hasProblems(one)]).toEqual([{ name: { code: 'required' } }, true]);
});
