import { DeletedOnDay } from '../../src/app/views/admin-view';
import { action } from '../actions';
import { frame, plain, Voice } from '../frame';
import { Line, said } from '../lines';
import { Card, compileCard } from '../render';
import template from './retention-report-card.template.json';

const render = compileCard<{ lines: readonly Line[] }>(template);

/** Renders the report to an admin about the automatic deletions of a day: numbers only, and the reason. */
export function retentionReportCard(voice: Voice, { day, engagements, notes }: DeletedOnDay): Card {
  const { retentionReport, admin } = voice.texts;
  const deleted = retentionReport.deleted(day, engagements, notes);
  return render(
    frame(voice, {
      title: retentionReport.title,
      actions: [action(admin.open, { verb: 'open-admin' })],
    }),
    { lines: [{ runs: [said(deleted)] }, { runs: [plain(retentionReport.why)] }] },
  );
}
