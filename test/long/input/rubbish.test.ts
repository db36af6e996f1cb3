import fc from 'fast-check';
import { zipSync } from 'fflate';
import { checkZip } from '../../../manifest/check/check-package';
import { lineOf } from '../../../manifest/check/reading/package-finding';
import { manifestFields } from '../../../manifest/check/reading/fields';
import { goodFiles, ids, jsonBytes, jsonOf, setAt, zipOf } from '../../manifest/good-package';

const good = zipOf(goodFiles());
const paths = manifestFields(jsonOf(goodFiles(), 'manifest.json')).map(({ path }) => path);
const names = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom(...goodFiles().keys(), '__proto__', '../x', 'a/'),
);
const contents = fc.oneof(
  fc.uint8Array(),
  fc.json().map((text) => Buffer.from(text)),
);

/** Fails unless the result for these bytes is a list of findings, each on one line. */
function isJudged(bytes: Uint8Array): void {
  for (const finding of checkZip({ name: 'some.zip', bytes }, { ids })) {
    expect(lineOf(finding)).toMatch(/^(error|warning): .+\.$/su);
    expect(lineOf(finding)).not.toContain('\n');
  }
}

test('any bytes give a list of findings', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 500 }), isJudged), { numRuns: 300 });
});

test('a zip with changed bytes or a missing end gives a list of findings', () => {
  const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), fc.nat(good.length), (changes, end) => {
      const zip = Buffer.from(good);
      for (const [at, byte] of changes) zip[at] = byte;
      isJudged(zip);
      isJudged(zip.subarray(0, end));
    }),
    { numRuns: 150 },
  );
});

test('a zip of any files gives a list of findings', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(names, contents)), (files) => {
      const tree = Object.fromEntries(files.filter(([name]) => name !== '__proto__'));
      isJudged(zipSync(tree));
    }),
    { numRuns: 150 },
  );
});

test('a manifest with any value at any place gives a list of findings', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...paths), fc.jsonValue()), { minLength: 1, maxLength: 5 }),
      (changes) => {
        const files = goodFiles();
        const manifest = jsonOf(files, 'manifest.json');
        for (const [path, value] of changes) {
          // An earlier change may have removed the value there.
          try {
            setAt(manifest, path, value);
          } catch (error) {
            if (!(error instanceof TypeError)) throw error;
          }
        }
        isJudged(zipOf(files.set('manifest.json', jsonBytes(manifest))));
      },
    ),
    { numRuns: 150 },
  );
});

test('icons with changed bytes give a list of findings', () => {
  const icon = goodFiles().get('outline.png') ?? new Uint8Array();
  fc.assert(
    fc.property(fc.nat(icon.length - 1), fc.nat(255), (at, byte) => {
      const changed = Uint8Array.from(icon);
      changed[at] = byte;
      isJudged(zipOf(goodFiles().set('outline.png', changed)));
    }),
    { numRuns: 150 },
  );
});

test.each(['{', '${', '<your', '1.', 'https://a.', ' '])(
  'fields made only of %j are checked within seconds',
  (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const begun = performance.now();
    for (const path of ['version', 'id', 'developer.websiteUrl', 'name.short', 'description.full']) {
      const files = goodFiles();
      const manifest = jsonOf(files, 'manifest.json');
      setAt(manifest, path, text);
      isJudged(zipOf(files.set('manifest.json', jsonBytes(manifest))));
    }
    // It takes less than one second; a slow implementation takes fifty.
    expect(performance.now() - begun).toBeLessThan(10_000);
  },
  120_000,
);
