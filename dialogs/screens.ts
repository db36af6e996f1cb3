import { closingDialog } from './notes/closing-dialog';
import { archiveDialog } from './walk/archive-dialog';
import { deletionDialog } from './walk/deletion-dialog';
import { forgetDialog } from './people/forget-dialog';
import { helpDialog } from './people/help-dialog';
import { intakeDialog } from './walk/intake-dialog';
import { itemDialog } from './walk/item-dialog';
import { noteDialog } from './notes/note-dialog';
import { noteFormDialog } from './notes/note-form-dialog';
import { noteKindsDialog } from './notes/note-kinds-dialog';
import { notesDialog } from './notes/notes-dialog';
import { overviewDialog } from './walk/overview-dialog';
import { partsDialog } from './notes/parts-dialog';
import { pauseDialog } from './notes/pause-dialog';
import { playbookDialog } from './walk/playbook-dialog';
import { previewDialog } from './notes/preview-dialog';
import { readersDialog } from './notes/readers-dialog';
import { reasonsDialog } from './walk/reasons-dialog';
import { receiptsDialog } from './notes/receipts-dialog';
import { roleDialog } from './people/role-dialog';
import { Screen, ScreenName } from './talk/screen';
import { sectionDialog } from './walk/section-dialog';
import { servicesDialog } from './notes/services-dialog';
import { statusDialog } from './walk/status-dialog';
import { welcomeDialog } from './people/welcome-dialog';

/** Every screen of the conversation by its name. */
export const screens: { readonly [Name in ScreenName]: Screen } = {
  welcome: welcomeDialog,
  role: roleDialog,
  intake: intakeDialog,
  archive: archiveDialog,
  deletion: deletionDialog,
  overview: overviewDialog,
  section: sectionDialog,
  reasons: reasonsDialog,
  item: itemDialog,
  'note-kinds': noteKindsDialog,
  'note-form': noteFormDialog,
  services: servicesDialog,
  pause: pauseDialog,
  closing: closingDialog,
  preview: previewDialog,
  note: noteDialog,
  notes: notesDialog,
  parts: partsDialog,
  readers: readersDialog,
  receipts: receiptsDialog,
  status: statusDialog,
  playbook: playbookDialog,
  help: helpDialog,
  forget: forgetDialog,
};
