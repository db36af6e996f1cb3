import { parse } from 'dotenv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EnvFileDoubt, envFileDoubts } from '../../../src/doctor/settings/env-file-doubts';
import { settingNames } from '../../../src/settings/settings';

const secret = 'MicrosoftAppPassword';
const cut: EnvFileDoubt = { kind: 'cut', name: secret };
const openQuote: EnvFileDoubt = { kind: 'open-quote', name: secret };

/** A line of the file, the value that dotenv reads from it, and the doubt that it must raise. */
const values: readonly [text: string, read: string, doubt?: EnvFileDoubt][] = [
  [`${secret}=ab~c.D_e-f`, 'ab~c.D_e-f'],
  [`${secret}=ab$cd`, 'ab$cd'],
  [`${secret}=`, ''],
  [`\uFEFFexport ${secret} = abc  `, 'abc'],
  [`${secret}=abc # until spring`, 'abc'],
  [`${secret}='ab#c'`, 'ab#c'],
  [`${secret}="ab#c" # until spring`, 'ab#c'],
  [`# ${secret}=ab#c`, ''],
  [`${secret}=ab#c`, 'ab', cut],
  [`${secret}=#bc`, '', cut],
  [`${secret}="abc`, '"abc', openQuote],
  [`${secret}='`, "'", openQuote],
];

describe.each(['\n', '\r\n'])('with lines that end in %j', (end) => {
  test.each(values.map(([text, read, ...doubts]) => ({ text, read, doubts })))(
    '$text',
    ({ text, read, doubts }) => {
      const file = `PORT=3978${end}${text}${end}LOG_LEVEL=info${end}`;
      expect(parse(file)[secret] ?? '').toBe(read);
      expect(envFileDoubts(file, settingNames)).toEqual(doubts);
    },
  );
});

test.each([
  ['MICROSOFT_APP_ID', 'MicrosoftAppId'],
  ['MicrosoftAppID', 'MicrosoftAppId'],
  ['MicrosoftApppId', 'MicrosoftAppId'],
  ['ADMIN', 'ADMINS'],
  ['RETENTION_DAY', 'RETENTION_DAYS'],
  ['DATA-DIR', 'DATA_DIR'],
  ['LOG_LEVLE', undefined],
  ['TZ', undefined],
  ['HTTPS_PROXY', undefined],
  ['HOST_NAME', undefined],
])('%s is a misspelling of %s', (name, meant) => {
  const doubts = meant === undefined ? [] : [{ kind: 'misspelt', name, meant }];
  expect(envFileDoubts(`${name}=abc#d\n`, settingNames)).toEqual(doubts);
});

test('.env.example raises no doubt', () => {
  const example = readFileSync(join(__dirname, '../../../.env.example'), 'utf8');
  expect(envFileDoubts(example.replace(/^#(?=\w+=)/gm, ''), settingNames)).toEqual([]);
});
