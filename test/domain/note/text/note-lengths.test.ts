import { NoteAnswers } from '../../../../src/domain/note/note';
import { layOut } from '../../../../src/domain/note/laid-out';
import { lengthsOf } from '../../../../src/domain/note/note-lengths';
import { first, kindNamed, playbook } from '../../../support/makers';
import { everyLayout } from '../../../support/note-samples';

const count = (kindId: string, answers: NoteAnswers, tag = '#covid', layoutId = '') => {
  return lengthsOf({ ...layOut(kindNamed(kindId), layoutId), playbook, answers, language: 'en', tag });
};

const at = (kindId: string, fieldId: string, answers: NoteAnswers, tag = '#covid') =>
  first(count(kindId, answers, tag).filter((length) => length.fieldId === fieldId));

it.each<[string, string, readonly string[]]>([
  ['technical-enablement', 'written', ['statusText', 'summary', 'nextAction', 'concerns']],
  [
    ...(['technical-enablement', 'ftop'] as const),
    ['statusText', 'summary', 'questions', 'ftcActions', 'task', 'nextAction'],
  ],
  ['engagement-management', '', ['changed', 'nextAction', 'risks']],
  ['service-intent', '', ['intentText', 'nextAction']],
  ['overall-status', '', ['update', 'nextAction', 'risks']],
  ['executive-summary', '', ['customer', 'relationship', 'snapshot', 'requests', 'nextAction', 'risks']],
  ['enterprise-status', '', ['action', 'risks', 'awareness', 'overview', 'activities']],
  ['entitlement-status', '', ['statusText']],
])('%s (%s) counts its boxes and its longer texts', (kindId, layoutId, fieldIds) => {
  expect(count(kindId, {}, '#covid', layoutId).map(({ fieldId }) => fieldId)).toEqual(fieldIds);
});

describe.each(everyLayout)('%s', (_, laidOut) => {
  it('has a limit for each length, and no field twice', () => {
    const lengths = lengthsOf({ ...laidOut, playbook, answers: {}, language: 'en', tag: '' });
    expect(lengths.filter(({ limit }) => limit === 0)).toEqual([]);
    expect(new Set(lengths.map(({ fieldId }) => fieldId)).size).toBe(lengths.length);
  });
});

describe('the Exec Summary box', () => {
  const answers = { topic: 'Network', description: 'VPN', impact: 'calls', action: 'split tunneling' };
  const body = 'Network – VPN – Impact: calls – Action: split tunneling';

  it('is counted as it will be stored, including the tag', () => {
    const { used, limit, slide, onSlide, withTag } = at('enterprise-status', 'action', answers);
    expect({ used, limit, slide, onSlide, withTag }).toEqual({
      ...{ used: body.length + 7, limit: 255, slide: 256, onSlide: body.length + 7, withTag: true },
    });
  });

  it('is counted without a tag that it does not have', () => {
    expect(at('enterprise-status', 'action', answers, '')).toMatchObject({
      used: body.length,
      withTag: false,
    });
  });

  it('does not count a typed tag, because it is removed', () => {
    const typed = { ...answers, topic: 'Network #covid' };
    expect(at('enterprise-status', 'action', typed).used).toBe(body.length + 7);
  });

  it('without text has only the tag', () => {
    expect(at('enterprise-status', 'action', {}).used).toBe('#covid'.length);
  });
});

describe('a text for the slide', () => {
  it.each<[string, string, object]>([
    ['without a cut goes there whole', 'x'.repeat(600), { used: 600, onSlide: 600 }],
    ['with a cut goes there up to it', `${'x'.repeat(500)} ## y`, { used: 505, onSlide: 500 }],
    ['with a cut in front does not go there', '## y', { used: 4, onSlide: 0 }],
  ])('%s', (_, risks, length) => {
    expect(at('enterprise-status', 'risks', { risks })).toMatchObject({ ...length, slide: 512 });
  });

  it('has the limit of its field, because its box has none', () => {
    const field = kindNamed('enterprise-status').fields.find(({ id }) => id === 'risks');
    expect(at('enterprise-status', 'risks', {}).limit).toBe(field?.limit);
  });
});

it('a field is counted as it was typed, and an emoji as the form counts it', () => {
  expect(at('technical-enablement', 'summary', { summary: 'Done 💻 #covid' })).toMatchObject({
    ...{ used: 14, slide: 0, onSlide: 0, withTag: false },
  });
  expect(at('entitlement-status', 'statusText', { statusText: 'x' })).toMatchObject({ used: 1, limit: 400 });
});
