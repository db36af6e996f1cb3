import { z } from 'zod';
import { mostPerSecond } from '../domain/delivery/lane';
import {
  dayOrEmpty,
  guidOrEmpty,
  originOrEmpty,
  people,
  port,
  secretOrEmpty,
  versionOrEmpty,
  wholeNumber,
} from './kinds';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** The upper limit of `RETENTION_DAYS`, the days that a closed engagement is stored: ten years. */
const mostRetentionDays = 3650;

/** Every setting that is read, with its default. `.env.example` lists the same. */
export const settings = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: port(3978).default(3978),
  CLIENT_PORT: port(56150).default(56150),
  PUBLIC_URL: originOrEmpty,
  METRICS_HOST: z.string().default('127.0.0.1'),
  METRICS_PORT: port(9464).optional(),
  DATA_DIR: z.string().default('./data'),
  LOG_LEVEL: z
    .enum(logLevels, { error: ({ input }) => `is "${String(input)}"; give one of ${logLevels.join(', ')}` })
    .default('info'),
  DEFAULT_READERS: people,
  ADMINS: people,
  DELIVERIES_PER_SECOND: wholeNumber({ least: 1, most: mostPerSecond, such: 20, what: 'a number' }).default(
    20,
  ),
  RETENTION_DAYS: wholeNumber({ least: 1, most: mostRetentionDays, such: 365, what: 'days' }).optional(),
  NODE_ENV: z.string().default(''),
  MicrosoftAppId: guidOrEmpty,
  MicrosoftAppPassword: secretOrEmpty,
  MicrosoftAppType: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMsi'], {
      error: ({ input }) =>
        `is "${String(input)}"; give SingleTenant, UserAssignedMsi or MultiTenant, in just this spelling`,
    })
    .default('SingleTenant'),
  MicrosoftAppTenantId: guidOrEmpty,
  MICROSOFT_APP_SECRET_EXPIRES: dayOrEmpty,
  TEAMS_APP_ID: guidOrEmpty,
  INSTALLED_PACKAGE_VERSION: versionOrEmpty,
});

/** The settings after reading, each checked on its own. */
export type Settings = z.infer<typeof settings>;

/** The names of all settings. */
export const settingNames = Object.keys(settings.shape) as readonly (keyof Settings)[];
