import { forgetDialog } from './forget-dialog';
import { helpDialog } from './help-dialog';
import { intakeDialog } from './intake-dialog';
import { itemDialog } from './item-dialog';
import { noteDialog } from './note-dialog';
import { noteFormDialog } from './note-form-dialog';
import { noteKindsDialog } from './note-kinds-dialog';
import { notesDialog } from './notes-dialog';
import { overviewDialog } from './overview-dialog';
import { partsDialog } from './parts-dialog';
import { pauseDialog } from './pause-dialog';
import { playbookDialog } from './playbook-dialog';
import { previewDialog } from './preview-dialog';
import { readersDialog } from './readers-dialog';
import { reasonsDialog } from './reasons-dialog';
import { receiptsDialog } from './receipts-dialog';
import { roleDialog } from './role-dialog';
import { Screen } from './screen';
import { sectionDialog } from './section-dialog';
import { statusDialog } from './status-dialog';
import { welcomeDialog } from './welcome-dialog';

/** Every screen of the talk. */
export const screens: readonly Screen[] = [
  welcomeDialog,
  roleDialog,
  intakeDialog,
  overviewDialog,
  sectionDialog,
  reasonsDialog,
  itemDialog,
  noteKindsDialog,
  noteFormDialog,
  pauseDialog,
  previewDialog,
  noteDialog,
  notesDialog,
  partsDialog,
  readersDialog,
  receiptsDialog,
  statusDialog,
  playbookDialog,
  helpDialog,
  forgetDialog,
];
