import { everyReaderAgrees } from '../../support/standing-histories';

it('after 10,000 random histories, partner, managers, table and reminders are told the same standing', () => {
  everyReaderAgrees(10_000);
}, 600_000);
