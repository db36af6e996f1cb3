import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read } from '../../infra/project-files';
import { startBotProcess, until } from '../../support/process/bot-process';

test('VS Code recognizes when the bot begins to start and when it takes messages', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-vscode-'));
  const bot = await startBotProcess({ DATA_DIR: dataDir });
  await until('it announces its address', () => bot.stdout.includes('/api/messages'));
  const { stdout } = await bot.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const watched = [
    ...read('.vscode/tasks.json').matchAll(
      /"command": "npm run ([\w:]+)".*?"beginsPattern": "(.+?)",\s+"endsPattern": "(.+?)"/gs,
    ),
  ];
  expect(watched).toHaveLength(2);
  for (const [, script = '', beginsPattern = '', endsPattern = ''] of watched) {
    // npm prints the script before it runs it.
    expect(`> ${scripts[script]}`).toMatch(new RegExp(beginsPattern));
    expect(stdout.split('\n').filter((line) => new RegExp(endsPattern).test(line))).toHaveLength(1);
  }
});
