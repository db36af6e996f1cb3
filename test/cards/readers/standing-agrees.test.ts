import { everyReaderAgrees } from '../../support/standing-histories';

it('after any history, partner, managers, table and reminders are told the same standing', () => {
  everyReaderAgrees(200);
});
