/**
 * The import rules of the project. Each room (a folder) lists the rooms and the packages that it may
 * import. A room comes after all rooms that it imports, so no import points upward. A `*` at the end of a
 * name stands for the room and those inside it. docs/architecture.md gives the reasons.
 */
const rooms = [
  // The ground floor: what a process gives to the code that runs in it. It imports no other room and no
  // package.
  { room: 'src/runtime' },

  // The domain: no package, no clock, no database.
  { room: 'src/domain/values' },
  { room: 'src/domain/walk', rooms: ['src/domain/values'] },
  // A partner's customers beside each other: equal names, and what goes with one that is deleted.
  { room: 'src/domain/customers', rooms: ['src/domain/values', 'src/domain/walk'] },
  // What was saved in which order, and the way back. `walk` has the changes themselves.
  { room: 'src/domain/undo', rooms: ['src/domain/values', 'src/domain/walk'] },
  { room: 'src/domain/operation', rooms: ['src/domain/values'] },
  // The texts with a line for each workload or concern, as people type them.
  { room: 'src/domain/note/lines', rooms: ['src/domain/values', 'src/domain/walk'] },
  {
    room: 'src/domain/note',
    rooms: ['src/domain/values', 'src/domain/walk', 'src/domain/note/lines'],
  },
  { room: 'src/domain/suggest', rooms: ['src/domain/values', 'src/domain/walk', 'src/domain/note'] },
  // What the checklist fills into a draft includes a suggestion: the kind of a concern.
  {
    room: 'src/domain/draft',
    rooms: ['src/domain/values', 'src/domain/walk', 'src/domain/note*', 'src/domain/suggest'],
  },
  // What a draft remembers of its filled-in text, and how it follows the checklist.
  {
    room: 'src/domain/living',
    rooms: ['src/domain/values', 'src/domain/walk', 'src/domain/note', 'src/domain/draft'],
  },
  // The readers of the check get their words as input. Its rules use the readers, and its table uses the
  // rules.
  { room: 'src/domain/check/reading' },
  {
    room: 'src/domain/check/rules',
    rooms: ['src/domain/values', 'src/domain/walk', 'src/domain/note*', 'src/domain/check/reading'],
  },
  { room: 'src/domain/check', rooms: ['src/domain/check/reading', 'src/domain/check/rules'] },
  { room: 'src/domain/delivery', rooms: ['src/domain/values', 'src/domain/walk', 'src/domain/note'] },

  // Content and sentences.
  { room: 'playbooks', rooms: ['src/domain/*'], packages: ['zod', 'node:fs', 'node:path'] },
  { room: 'locales', rooms: ['src/domain/*'] },

  // The use cases.
  { room: 'src/app', rooms: ['src/domain/*'] },
  // The types of the values that the use cases return for display. It is the only use-case room that cards
  // import.
  { room: 'src/app/views', rooms: ['src/domain/*', 'src/app'] },
  { room: 'src/app/people', rooms: ['src/domain/*', 'src/app'] },
  { room: 'src/app/walk', rooms: ['src/domain/*', 'src/app', 'src/app/views', 'src/app/people'] },
  // What is filled into a draft, for all use cases that open, save or finish one.
  { room: 'src/app/drafts', rooms: ['src/domain/*', 'src/app', 'src/app/views', 'src/app/walk'] },
  {
    room: 'src/app/notes',
    rooms: ['src/domain/*', 'src/app', 'src/app/views', 'src/app/walk', 'src/app/drafts'],
  },
  // What a partner is asked before a note is written: if the customer pauses, if the walk closes.
  {
    room: 'src/app/settling',
    rooms: ['src/domain/*', 'src/app', 'src/app/views', 'src/app/walk', 'src/app/notes'],
  },
  {
    room: 'src/app/delivery',
    rooms: [
      ...['src/domain/*', 'src/app', 'src/app/views'],
      ...['src/app/people', 'src/app/walk', 'src/app/notes'],
    ],
  },
  {
    room: 'src/app/readers',
    rooms: ['src/domain/*', 'src/app', 'src/app/views', 'src/app/people', 'src/app/walk'],
  },
  { room: 'src/app/operation', rooms: ['src/domain/*', 'src/app', 'src/app/views', 'src/app/people'] },

  // The cards that people see, and the conversation.
  { room: 'cards', rooms: ['src/domain/*', 'locales'], packages: ['zod', 'adaptivecards-templating'] },
  { room: 'cards/people', rooms: ['src/domain/*', 'locales', 'cards'] },
  { room: 'cards/customers', rooms: ['src/domain/*', 'locales', 'cards'] },
  { room: 'cards/walk', rooms: ['src/domain/*', 'locales', 'cards', 'cards/customers', 'cards/people'] },
  { room: 'cards/notes', rooms: ['src/domain/*', 'src/app/views', 'locales', 'cards', 'cards/walk'] },
  { room: 'cards/drafts', rooms: ['src/domain/*', 'src/app/views', 'locales', 'cards', 'cards/walk'] },
  { room: 'cards/delivery', rooms: ['src/domain/*', 'src/app/views', 'locales', 'cards'] },
  { room: 'cards/readers', rooms: ['src/domain/*', 'src/app/views', 'locales', 'cards'] },
  { room: 'cards/operation', rooms: ['src/domain/*', 'src/app/views', 'locales', 'cards', 'cards/delivery'] },
  {
    room: 'dialogs/talk',
    rooms: ['src/runtime', 'src/domain/*', 'locales', 'src/app*', 'cards'],
    packages: ['botbuilder-dialogs'],
  },
  { room: 'dialogs/people', rooms: ['src/domain/*', 'locales', 'src/app*', 'cards*', 'dialogs/talk'] },
  { room: 'dialogs/notes', rooms: ['src/domain/*', 'locales', 'src/app*', 'cards*', 'dialogs/talk'] },
  {
    room: 'dialogs/walk',
    rooms: [
      'src/domain/*',
      'locales',
      'src/app*',
      'cards*',
      'dialogs/talk',
      'dialogs/people',
      'dialogs/notes',
    ],
  },
  {
    room: 'dialogs/letters',
    rooms: ['src/domain/*', 'locales', 'src/app*', 'cards*', 'dialogs/talk', 'dialogs/walk'],
  },
  {
    room: 'dialogs',
    rooms: ['src/runtime', 'src/domain/*', 'locales', 'src/app*', 'cards*', 'dialogs/*'],
    packages: ['botbuilder', 'botbuilder-dialogs'],
  },

  // The stored data.
  { room: 'src/storage/access', rooms: ['src/domain/*'], packages: ['kysely'] },
  { room: 'src/storage/schema', rooms: ['src/domain/*', 'src/storage/access'], packages: ['kysely'] },
  {
    room: 'src/storage/outbox',
    rooms: ['src/domain/*', 'src/app', 'src/storage/access'],
    packages: ['kysely'],
  },
  {
    room: 'src/storage/walk',
    rooms: ['src/domain/*', 'src/app', 'src/storage/access', 'src/storage/outbox'],
    packages: ['kysely'],
  },
  {
    room: 'src/storage/sqlite',
    rooms: ['src/storage/access', 'src/storage/schema', 'src/storage/outbox'],
    packages: ['kysely', 'better-sqlite3', 'node:fs', 'node:path'],
  },
  {
    room: 'src/storage/people',
    rooms: [
      'src/domain/*',
      'src/app',
      'src/storage/access',
      'src/storage/schema',
      'src/storage/outbox',
      'src/storage/sqlite',
    ],
    packages: ['kysely', 'botbuilder', 'node:fs'],
  },
  {
    room: 'src/storage',
    rooms: ['src/domain/*', 'src/app', 'src/storage/*'],
    packages: ['kysely', 'botbuilder'],
  },

  // The messages that the bot sends by itself, and the commands that an admin runs.
  {
    room: 'src/delivery',
    rooms: ['src/runtime', 'src/domain/*', 'locales', 'src/app*', 'cards*'],
    packages: ['botbuilder', 'botframework-connector'],
  },
  { room: 'src/settings', rooms: ['src/domain/*'], packages: ['node:*', 'zod'] },
  {
    room: 'manifest/check/reading',
    packages: ['node:*', 'ajv', 'ajv-draft-04', 'ajv-formats', 'pngjs'],
  },
  {
    room: 'manifest/check/schema',
    rooms: ['manifest/check/reading'],
    packages: ['node:*', 'ajv', 'ajv-draft-04', 'ajv-formats'],
  },
  {
    room: 'manifest/check',
    rooms: ['manifest/check/reading', 'manifest/check/schema'],
    packages: ['node:*'],
  },
  { room: 'manifest', rooms: ['manifest/check*', 'src/settings'], packages: ['node:*', 'dotenv', 'fflate'] },
  {
    room: 'src/doctor/looking',
    rooms: ['src/domain/*', 'locales', 'src/settings'],
    packages: ['node:*'],
  },
  {
    room: 'src/doctor/settings',
    rooms: ['src/domain/*', 'locales', 'src/settings', 'src/doctor/looking'],
    packages: ['node:*'],
  },
  {
    room: 'src/doctor/machine',
    rooms: ['src/domain/*', 'locales', 'src/storage/sqlite', 'src/doctor/looking'],
    packages: ['node:*'],
  },
  {
    room: 'src/doctor/teams',
    rooms: ['src/domain/*', 'locales', 'src/settings', 'manifest*', 'src/doctor/looking'],
    packages: ['node:*'],
  },
  {
    room: 'src/doctor',
    rooms: ['src/domain/*', 'locales', 'src/settings', 'src/doctor/*'],
    packages: ['node:*'],
  },

  // The host. The bot's turns do not import the SDK. The SDK's room is above them, as the room of another
  // SDK would be.
  {
    room: 'src/host/metering',
    rooms: ['src/runtime', 'cards', 'src/app', 'src/storage'],
    packages: ['prom-client'],
  },
  {
    room: 'src/host/turn',
    rooms: ['src/runtime', 'src/domain/*', 'locales', 'src/app*', 'cards*', 'dialogs*', 'src/host/metering'],
  },
  {
    room: 'src/host/http/routes',
    rooms: ['src/runtime', 'src/settings', 'src/host/metering'],
    packages: ['node:*', 'restify', 'zod'],
  },
  {
    room: 'src/host/http',
    rooms: ['src/runtime', 'src/host/metering', 'src/host/http/routes'],
    packages: ['node:*', 'restify'],
  },
  {
    room: 'src/host/teams',
    rooms: [
      'src/runtime',
      'src/domain/*',
      'src/settings',
      'cards',
      'dialogs',
      'dialogs/talk',
      'src/delivery',
      'src/host/metering',
      'src/host/turn',
      'src/host/http/routes',
    ],
    packages: ['node:http', 'node:https', 'botbuilder', 'botframework-connector'],
  },
  {
    room: 'src/host/process',
    rooms: [
      ...[
        'src/runtime',
        'src/domain/*',
        'playbooks',
        'src/app*',
        'src/storage*',
        'src/delivery',
        'src/settings',
        'src/doctor*',
      ],
      ...['src/host/metering', 'src/host/turn', 'src/host/http', 'src/host/teams'],
    ],
    packages: ['node:*', 'dotenv', 'pino'],
  },
  {
    room: 'src/commands',
    rooms: ['src/domain/*', 'src/app*', 'src/storage*', 'src/settings', 'src/doctor*', 'src/host/teams'],
    packages: ['node:*', 'dotenv'],
  },
];

const escape = (text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');

/** Returns the names of the rooms that a name in the list stands for. */
function matching(name) {
  const found = name.endsWith('*')
    ? rooms.filter(({ room }) => room.startsWith(name.slice(0, -1)))
    : rooms.filter(({ room }) => room === name);
  if (found.length === 0) throw new Error(`no room is called ${name}`);
  return found.map(({ room }) => room);
}

const inRoom = (room) => `^${escape(room)}/[^/]+$`;

function packagePath(name) {
  return name.startsWith('node:')
    ? `^(node:)?${escape(name.slice(5))}$`
    : `^node_modules/(@types/)?${escape(name)}/`;
}

const walls = rooms.map(({ room, rooms: reached = [], packages = [] }, floor) => {
  const names = reached.flatMap(matching).filter((name) => name !== room);
  const upward = names.find((name) => rooms.findIndex((other) => other.room === name) > floor);
  if (upward !== undefined) throw new Error(`${room} stands below ${upward} and may not import it`);
  return {
    name: room,
    comment: `${room} may import ${[...names, ...packages].join(', ') || 'nothing'}`,
    severity: 'error',
    from: { path: inRoom(room) },
    to: {
      pathNot: [
        ...[room, ...names].map(inRoom),
        ...packages.filter((name) => name !== 'node:*').map(packagePath),
      ],
      ...(packages.includes('node:*') && { dependencyTypesNot: ['core'] }),
    },
  };
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-folder-is-a-room',
      severity: 'error',
      from: {
        path: '^(src|cards|dialogs|locales|manifest|playbooks)/',
        pathNot: rooms.map(({ room }) => inRoom(room)),
      },
      to: {},
    },
    {
      name: 'cards-only-show',
      comment: 'What is composed, checked or suggested reaches a card in a view, computed once.',
      severity: 'error',
      from: { path: '^cards/' },
      to: { path: '^src/domain/(check|suggest|draft|living|note/(compose-note|ftop-parts))' },
    },
    ...walls,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
