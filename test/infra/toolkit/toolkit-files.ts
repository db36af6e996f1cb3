import dotenv from 'dotenv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** One step of a stage in an m365agents file. */
export interface Action {
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

/** A file of the Agents Toolkit: what it does at each stage, in this order. */
export interface ToolkitFile {
  readonly provision?: readonly Action[];
  readonly deploy?: readonly Action[];
  readonly publish?: readonly Action[];
}

const root = join(__dirname, '../../..');

/** The files of the Agents Toolkit and the environment that each is for. */
export const toolkitFiles: readonly { readonly name: string; readonly env: string }[] = [
  { name: 'm365agents.yml', env: 'dev' },
  { name: 'm365agents.local.yml', env: 'local' },
  { name: 'm365agents.playground.yml', env: 'playground' },
];

/** The text of a file of the project. */
export function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

/** What an m365agents file says, not yet checked. */
export function readToolkitFile(name: string): ToolkitFile {
  return parse(read(name)) as ToolkitFile;
}

/** All actions of a file. */
export function actionsOf({ provision = [], deploy = [], publish = [] }: ToolkitFile): readonly Action[] {
  return [...provision, ...deploy, ...publish];
}

/** What an environment holds in the repository. */
export function readEnvironment(env: string): Readonly<Record<string, string>> {
  return dotenv.parse(read(`env/.env.${env}`));
}

/** The settings that a file writes for the bot, with these values in the place of its names. */
export function settingsWritten(
  file: ToolkitFile,
  values: Readonly<Record<string, string>>,
): { target: string; settings: Readonly<Record<string, string>> } {
  const action = actionsOf(file).find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile');
  const { target, envs } = (action?.with ?? {}) as { target: string; envs: Record<string, unknown> };
  const filled = Object.entries(envs).map(([name, value]) => [name, fillIn(String(value), values)]);
  return { target, settings: Object.fromEntries(filled) as Record<string, string> };
}

/** The names that a text leaves to be filled in: `${{NAME}}`. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
}

function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`there is no value for ${name}`);
    return value;
  });
}
