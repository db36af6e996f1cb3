import { parseConfigFileTextToJson } from 'typescript';
import { read } from './toolkit-files';

interface Task {
  readonly label: string;
  readonly type?: string;
  readonly command?: string;
  readonly dependsOn?: readonly string[];
  readonly args?: {
    readonly env?: string;
    readonly portOccupancy?: readonly number[];
    readonly ports?: readonly Port[];
  };
  readonly problemMatcher?: {
    readonly background: { readonly beginsPattern: string; readonly endsPattern: string };
  };
}

interface Port {
  readonly portNumber: number;
  readonly writeToEnvironmentFile: Readonly<Record<string, string>>;
}

interface Launch {
  readonly configurations: readonly {
    readonly name: string;
    readonly url?: string;
    readonly port?: number;
    readonly cascadeTerminateToConfigurations?: readonly string[];
  }[];
  readonly compounds: readonly {
    readonly name: string;
    readonly configurations: readonly string[];
    readonly preLaunchTask: string;
  }[];
}

/** A file that VS Code reads: JSON with comments. */
export function readCommented(name: string): unknown {
  const { config, error } = parseConfigFileTextToJson(name, read(name)) as {
    config: unknown;
    error?: unknown;
  };
  expect([name, error]).toEqual([name, undefined]);
  return config;
}

export const tasks = (readCommented('.vscode/tasks.json') as { tasks: readonly Task[] }).tasks;
export const { configurations, compounds } = readCommented('.vscode/launch.json') as Launch;
export const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
