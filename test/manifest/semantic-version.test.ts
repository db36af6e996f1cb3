import { isHigher, semanticVersion } from '../../manifest/check/reading/semantic-version';

const ascending = [
  '0.0.9',
  '0.1.0',
  '0.9.0',
  '0.10.0',
  '1.0.0-alpha',
  '1.0.0-alpha.2',
  '1.0.0-alpha.10',
  '1.0.0',
  '1.0.1',
  '2.0.0',
];

test('each version is higher than those before it, and not higher than itself', () => {
  for (const [index, text] of ascending.entries()) {
    for (const [earlier, other] of ascending.entries()) {
      const [version, than] = [semanticVersion(text), semanticVersion(other)];
      expect([text, other, version && than && isHigher(version, than)]).toEqual([
        text,
        other,
        index > earlier,
      ]);
    }
  }
});

test.each(['', '1', '1.0', '1.0.0.0', 'v1.0.0', '01.0.0', '1.0.0 ', '1.0.x', '1.0.0-', '-1.0.0'])(
  '"%s" is not a version',
  (text) => {
    expect(semanticVersion(text)).toBeUndefined();
  },
);
