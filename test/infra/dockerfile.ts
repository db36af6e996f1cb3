/** One instruction: its name in capitals and its text, without line breaks. */
export interface Instruction {
  readonly name: string;
  readonly text: string;
}

/** One stage of a build. */
export interface Stage {
  /** The image that the stage begins with. */
  readonly image: string;
  /** The name that later stages use; empty for the last stage. */
  readonly name: string;
  readonly instructions: readonly Instruction[];
}

/** Files that are copied into a stage. */
export interface Copy {
  /** The stage that the files come from; undefined for the project's folder. */
  readonly from: string | undefined;
  readonly sources: readonly string[];
  readonly target: string;
}

/** Returns the stages of a Dockerfile without comments. Throws for an instruction before the first FROM. */
export function readDockerfile(text: string): readonly Stage[] {
  const stages: { image: string; name: string; instructions: Instruction[] }[] = [];
  const lines = text.replaceAll(/\\\n\s*/g, '').split('\n');
  for (const line of lines.filter((each) => !/^\s*(#|$)/.test(each))) {
    const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') {
      const [, image = '', called = ''] = /^(\S+)(?:\s+AS\s+(\S+))?$/.exec(rest) ?? [];
      stages.push({ image, name: called, instructions: [] });
    } else {
      const stage = stages.at(-1);
      if (!stage || name === '') throw new Error(`"${line}" is no instruction of a stage`);
      stage.instructions.push({ name, text: rest });
    }
  }
  return stages;
}

/** Returns the files that a COPY copies. */
export function readCopy({ text }: Instruction): Copy {
  const [, from, paths = ''] = /^(?:--from=(\S+)\s+)?(.*)$/.exec(text) ?? [];
  const words = paths.split(/\s+/);
  return { from, sources: words.slice(0, -1), target: words.at(-1) ?? '' };
}

/** Returns the variables that an ENV sets. */
export function readEnv({ text }: Instruction): Readonly<Record<string, string>> {
  return Object.fromEntries(text.split(/\s+/).map((pair) => pair.split('=', 2) as [string, string]));
}

/**
 * Returns the program and its arguments of a CMD or a HEALTHCHECK, in the form without a shell. Throws for
 * the other form.
 */
export function readCommand({ text }: Instruction): readonly string[] {
  const command = /(?:^|CMD )(\[.*\])$/.exec(text)?.[1];
  if (!command) throw new Error(`"${text}" has no command in the form of a list`);
  return JSON.parse(command) as string[];
}

/**
 * Returns true when a `.dockerignore` excludes a path from the build. Supports `*` for all files and names
 * at the top level, with or without `!`. Throws for any other pattern.
 */
export function isIgnored(dockerignore: string, path: string): boolean {
  const patterns = dockerignore.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
  let ignored = false;
  for (const pattern of patterns) {
    const [, not, name = ''] = /^(!)?(\*|[\w.-]+)$/.exec(pattern) ?? [];
    if (name === '') throw new Error(`"${pattern}" is a pattern that this reader does not know`);
    if (name === '*' || path === name || path.startsWith(`${name}/`)) ignored = not === undefined;
  }
  return ignored;
}
