/*
 * Loaded before the bot (node --import): its calendar is DAYS_LATER days ahead. Timers, and the clock that
 * measures how long something takes, run as usual.
 */
const aheadMs = Number(process.env['DAYS_LATER']) * 86_400_000;
const Present = Date;

globalThis.Date = class extends Present {
  constructor(...parts) {
    super(...(parts.length === 0 ? [Present.now() + aheadMs] : parts));
  }

  static now() {
    return Present.now() + aheadMs;
  }
};
