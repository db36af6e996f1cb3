import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scripts, tasks } from '../infra/toolkit/vscode-files';
import { startBotProcess, until } from '../support/bot-process';

test('VS Code notices when the bot begins to start and when it takes messages', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'covid-bot-vscode-'));
  const bot = await startBotProcess({ DATA_DIR: dataDir });
  await until('it says where it is', () => bot.stdout.includes('/api/messages'));
  const { stdout } = await bot.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
  const watched = tasks.flatMap(({ command, problemMatcher }) =>
    typeof problemMatcher === 'object' ? [{ command, ...problemMatcher.background }] : [],
  );
  expect(watched).toHaveLength(2);
  for (const { command = '', beginsPattern, endsPattern } of watched) {
    // npm shows the script before it runs it.
    expect(`> ${scripts[command.replace('npm run ', '')]}`).toMatch(new RegExp(beginsPattern));
    expect(stdout.split('\n').filter((line) => new RegExp(endsPattern).test(line))).toHaveLength(1);
  }
});
