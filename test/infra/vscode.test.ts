import { namesIn, readEnvironment, toolkitFiles } from './toolkit/toolkit-files';
import { compounds, configurations, readCommented, scripts, tasks } from './toolkit/vscode-files';

const labels = tasks.map(({ label }) => label);

/** The commands of the toolkit's tasks, from its documentation. */
const toolkitCommands = ['debug-check-prerequisites', 'debug-start-local-tunnel', 'provision', 'deploy'];

test.each(['.vscode/extensions.json', '.vscode/settings.json'])('%s can be read', (name) => {
  expect(readCommented(name)).toEqual(expect.any(Object));
});

test('tasks and launches have names of their own', () => {
  const names = [...configurations, ...compounds].map(({ name }) => name);
  expect(new Set(labels).size).toBe(labels.length);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(tasks)('the task "$label"', ({ type, command, dependsOn, args }) => {
  test('leads to tasks, scripts and environments that exist', () => {
    for (const label of dependsOn ?? []) expect(labels).toContain(label);
    if (type === 'shell') expect(scripts).toHaveProperty([command?.replace('npm run ', '') ?? '']);
    if (type === 'teamsfx') expect(toolkitCommands).toContain(command);
    if (args?.env) expect(toolkitFiles.map(({ env }) => env)).toContain(args.env);
    for (const { writeToEnvironmentFile } of args?.ports ?? []) {
      expect(Object.keys(readEnvironment(args?.env ?? ''))).toEqual(
        expect.arrayContaining(Object.values(writeToEnvironmentFile)),
      );
    }
  });
});

test('each task is used', () => {
  const used = [
    ...tasks.flatMap(({ dependsOn = [] }) => dependsOn),
    ...compounds.map((one) => one.preLaunchTask),
  ];
  expect(labels.filter((label) => !used.includes(label))).toEqual([]);
});

describe.each(compounds)('"$name"', ({ configurations: parts, preLaunchTask }) => {
  test('leads to launches and a task that exist', () => {
    const names = configurations.map(({ name }) => name);
    for (const part of parts) expect(names).toContain(part);
    expect(labels).toContain(preLaunchTask);
  });
});

test('launches name only what their environment holds, and stop what exists', () => {
  for (const { url = '', cascadeTerminateToConfigurations = [] } of configurations) {
    const [, env = 'dev'] = /\$\{\{(\w+):/.exec(url) ?? [];
    for (const name of namesIn(url.replace(`${env}:`, '')))
      expect(Object.keys(readEnvironment(env))).toContain(name);
    for (const name of cascadeTerminateToConfigurations) {
      expect(configurations.map((one) => one.name)).toContain(name);
    }
  }
});

test('the ports are the same everywhere', () => {
  const inspect = configurations.find(({ name }) => name === 'Attach to the bot')?.port;
  const client = Number(readEnvironment('playground')['TEAMSAPPTESTER_PORT']);
  const starts = ['debug:teams', 'debug:playground'].map((name) => scripts[name]);
  for (const script of starts) expect(script).toContain(`--inspect=${inspect} `);
  const checked = tasks.flatMap(({ args }) => (args?.portOccupancy ? [[...args.portOccupancy]] : []));
  expect(checked).toEqual([
    [3978, inspect, client],
    [3978, inspect],
  ]);
  expect(
    configurations.flatMap(({ url }) => (url?.includes('localhost') ? [new URL(url).port] : [])),
  ).toEqual([String(client), String(client)]);
});
