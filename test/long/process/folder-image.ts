import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Instruction, readCommand, readCopy, readDockerfile, readEnv, Stage } from '../../infra/dockerfile';

/** The result of a Dockerfile, as a local folder. */
export interface FolderImage {
  /** The folder that contains the bot and from which it starts. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  readonly healthCheck: readonly string[];
}

/** The commands for the container and not the bot: system packages, the folder and the owner of the data. */
const containersOwn = /\bapt-get\b|\bchown\b/;

/**
 * Runs the steps of a Dockerfile in folders below `into`, because Docker may be missing. It copies the same
 * files and runs the same commands, except those for a container. Throws with the output of a step that
 * fails.
 */
export function buildInFolders(text: string, from: string, into: string): FolderImage {
  const stages = readDockerfile(text);
  const roots = new Map(stages.map(({ name }, index) => [name, join(into, name || `stage-${index}`)]));
  for (const stage of stages) buildStage(stage, from, roots);
  const last = stages.at(-1);
  if (!last) throw new Error('there is no stage');
  return {
    folder: join(roots.get(last.name) ?? into, workdir(last)),
    env: readEnv(only(last, 'ENV')),
    command: readCommand(only(last, 'CMD')),
    healthCheck: readCommand(only(last, 'HEALTHCHECK')),
  };
}

function buildStage(stage: Stage, project: string, roots: ReadonlyMap<string, string>): void {
  const folder = join(roots.get(stage.name) ?? '', workdir(stage));
  mkdirSync(folder, { recursive: true });
  for (const instruction of stage.instructions) {
    if (instruction.name === 'COPY') copy(instruction, { project, roots, folder });
    if (instruction.name === 'RUN' && !containersOwn.test(instruction.text)) run(instruction.text, folder);
  }
}

function copy(
  instruction: Instruction,
  { project, roots, folder }: { project: string; roots: ReadonlyMap<string, string>; folder: string },
): void {
  const { from, sources, target } = readCopy(instruction);
  for (const source of sources) {
    const path = join(from === undefined ? project : (roots.get(from) ?? ''), source);
    const into = statSync(path).isDirectory() ? join(folder, target) : join(folder, target, basename(source));
    cpSync(path, into, { recursive: true, verbatimSymlinks: true });
  }
}

function run(command: string, cwd: string): void {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], npm_config_prefer_offline: 'true' };
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`"${command}" ended with ${status}:\n${stdout}\n${stderr}`);
}

function workdir(stage: Stage): string {
  return only(stage, 'WORKDIR').text;
}

function only(stage: Stage, name: string): Instruction {
  const [instruction, ...more] = stage.instructions.filter((one) => one.name === name);
  if (!instruction || more.length > 0) throw new Error(`the stage has no or several ${name}`);
  return instruction;
}
