import { posix } from 'node:path';

/**
 * Who may import whom. Each folder lists the packages it may use and the folders of the project it may reach;
 * everything else is an error. `docs/architecture.md` gives the reasons.
 */
const botbuilder = ['botbuilder', 'botbuilder-dialogs', 'botframework-connector'];

const folders = {
  'src/domain': { packages: [], folders: ['src/domain'] },
  'src/domain/note': { packages: [], folders: [] },
  'src/domain/draft': { packages: [], folders: ['src/domain/note'] },
  'src/domain/check': { packages: [], folders: ['src/domain/note'] },
  'src/domain/suggest': { packages: [], folders: ['src/domain/note'] },
  'src/domain/operation': { packages: [], folders: [] },
  'src/domain/delivery': { packages: [], folders: ['src/domain/note'] },
  locales: { packages: [], folders: ['locales', 'src/domain'] },
  'locales/en': { packages: [], folders: ['src/domain'] },
  'locales/de': { packages: [], folders: ['locales/en', 'src/domain'] },
  playbooks: { packages: ['zod', 'node:fs', 'node:path'], folders: ['playbooks', 'src/domain'] },
  'src/app': { packages: [], folders: ['src/app', 'src/domain'] },
  'src/app/delivery': { packages: [], folders: ['src/domain'] },
  'src/app/operation': { packages: [], folders: ['src/domain'] },
  'src/app/readers': { packages: [], folders: ['src/domain', 'src/app/delivery'] },
  cards: { packages: ['zod', 'adaptivecards-templating'], folders: ['cards', 'locales', 'src/domain'] },
  dialogs: {
    packages: ['botbuilder', 'botbuilder-dialogs'],
    folders: ['dialogs', 'cards', 'locales', 'src/app', 'src/domain'],
  },
  'src/storage': {
    packages: ['kysely', 'better-sqlite3', 'node:fs', 'node:path'],
    folders: [
      'src/storage',
      'src/app/ports',
      'src/app/delivery-ports',
      'src/app/operation-ports',
      'src/domain',
    ],
  },
  'src/delivery': { packages: [], folders: ['src/delivery', 'src/app', 'src/domain', 'cards', 'locales'] },
  'src/settings': { packages: ['node:', 'zod'], folders: ['src/settings', 'src/domain'] },
  'src/doctor': {
    packages: ['node:'],
    folders: ['src/doctor', 'src/settings', 'src/domain', 'src/storage', 'locales', 'manifest'],
  },
  'src/commands': {
    packages: ['node:', 'dotenv'],
    folders: ['src', 'locales', 'playbooks'],
  },
  'src/host': {
    packages: ['node:', 'zod', 'dotenv', 'pino', 'restify'],
    folders: ['src', 'cards', 'dialogs', 'locales', 'playbooks'],
  },
  manifest: { packages: ['node:', 'dotenv', 'fflate'], folders: ['manifest', 'src/settings'] },
  'manifest/check': { packages: ['node:', 'ajv', 'ajv-draft-04', 'ajv-formats', 'pngjs'], folders: [] },
};

/** The only files outside `dialogs/` that know the Bot Framework, and what each takes of it. */
const botbuilderFiles = {
  'src/storage/people/dialog-state.ts': ['botbuilder'],
  'src/storage/database.ts': ['botbuilder'],
  'src/delivery/teams-sender.ts': ['botbuilder', 'botframework-connector'],
  'src/host/teams/adapter.ts': botbuilder,
  'src/host/teams/connector.ts': botbuilder,
  'src/host/teams/joined-tokens.ts': ['botframework-connector'],
  'src/host/turn/bot.ts': botbuilder,
  'src/host/turn/bot-parts.ts': ['botbuilder'],
  'src/host/turn/installation.ts': ['botbuilder'],
  'src/host/turn/new-turn.ts': ['botbuilder'],
  'src/host/teams/incoming.ts': ['botbuilder'],
  'src/host/teams/local-day.ts': ['botbuilder'],
};

/** The only file that knows this package, beside what its folder knows. */
const metricsFile = { 'src/host/metering/metrics.ts': ['prom-client'] };

const fileRules = { ...botbuilderFiles, ...metricsFile };

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A regular expression that matches every import that is not allowed, read from a file of this folder. */
function forbidden(folder, packages, reachable) {
  const depth = folder.split('/').length;
  const up = '../'.repeat(depth);
  const packageNames = packages.map((name) => (name.endsWith(':') ? escape(name) : `${escape(name)}$`));
  const paths = reachable.flatMap((target) => {
    const fromTop = `${escape(up + target)}(/|$)`;
    const sameParent = [`${escape(posix.relative(folder, target))}(/|$)`].filter((path) =>
      path.startsWith('\\.'),
    );
    const whole = target === 'src' ? ['\\.\\./[a-z]'] : [];
    return [fromTop, ...sameParent, ...whole];
  });
  // A folder of the domain reaches the files above it.
  const own = ['\\./', ...(depth > 2 ? ['\\.\\./[a-z-]+$'] : [])];
  return `^(?!(${[...packageNames, ...paths, ...own].join('|')}))`;
}

function rule(files, folder, packages, reachable, ignores = []) {
  return {
    files,
    ignores,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: forbidden(folder, packages, reachable),
              message: `${folder} may not import this (eslint.imports.mjs says what it may).`,
            },
          ],
        },
      ],
    },
  };
}

export const importRules = [
  ...Object.entries(folders).map(([folder, allowed]) =>
    rule([`${folder}/**/*.ts`], folder, allowed.packages, allowed.folders, Object.keys(fileRules)),
  ),
  ...Object.entries(fileRules).map(([file, packages]) => {
    const folder = file.split('/').slice(0, -1).join('/');
    const allowed = folders[folder];
    return rule([file], folder, [...allowed.packages, ...packages], allowed.folders);
  }),
];
