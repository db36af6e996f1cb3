import dotenv from 'dotenv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Settings by their names, as the bot reads them from its environment. */
export type Settings = Readonly<Record<string, string>>;

/** The project's folder. */
export const root = join(__dirname, '../..');

/** Returns the text of a file of the project. */
export function read(name: string): string {
  return readFileSync(join(root, name), 'utf8');
}

/** Returns the values of an environment of the Agents Toolkit in the repository. */
export function readEnvironment(env: string): Settings {
  return dotenv.parse(read(`env/.env.${env}`));
}

/**
 * Returns the file that an m365agents file writes settings to, and those settings with each `${{NAME}}`
 * filled in.
 */
export function settingsWritten(name: string, values: Settings): { target: string; settings: Settings } {
  const text = read(name).replaceAll(/\$\{\{(\w+)\}\}/g, (_, each: string) => valueOf(each, values));
  const { deploy } = parse(text) as {
    deploy: { with: { target?: string; envs?: Record<string, unknown> } }[];
  };
  const { target = '', envs = {} } = deploy.find((action) => action.with.envs)?.with ?? {};
  return {
    target,
    settings: Object.fromEntries(Object.entries(envs).map(([key, value]) => [key, String(value)])),
  };
}

/**
 * Returns the settings of the web app in Azure: the properties of `botSettings`, with these values for its
 * names.
 */
export function botSettings(bicep: string, values: Settings): Settings {
  const [, block = ''] = /^var botSettings = \{\n(.*?)^\}/ms.exec(bicep) ?? [];
  const given = [...block.matchAll(/^ {2}(\w+): (.+)$/gm)].map(([, name = '', value = '']) => {
    const [, text] = /^'(.*)'$/.exec(value) ?? [];
    return [name, text ?? valueOf(value, values)] as const;
  });
  return Object.fromEntries(given);
}

function valueOf(name: string, values: Settings): string {
  return values[name] ?? name;
}
