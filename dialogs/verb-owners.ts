import { PressOf, Verb } from '../cards/actions';
import { onOpenAdmin } from './letters/admin-letter';
import { onFilterCustomers, onOpenCustomers, onSendCustomers } from './letters/customers-letter';
import { onOpenFailed, onSendAgain } from './letters/failed-letter';
import { onAnswerQuestion } from './letters/question-letter';
import { onOpenReader, onSaveReader, onSetDigest, onStopReading } from './letters/reader-letter';
import { onSnoozeReminder } from './letters/reminder-letter';
import * as summary from './letters/summary-letter';
import { onSettleClosing } from './notes/closing-dialog';
import { onCorrectNote, onSendNote, onSendSummary, placeOfNote } from './notes/note-dialog';
import * as form from './notes/note-form-dialog';
import { onSendParts } from './notes/parts-dialog';
import { onSettlePause } from './notes/pause-dialog';
import { onOpenPausingNote } from './notes/pausing-note';
import { onFinishNote } from './notes/preview-dialog';
import { onChooseService } from './notes/services-dialog';
import { onFindReaders, onSaveReaders } from './notes/readers-dialog';
import { onExportMe } from './people/export-me';
import { onForgetMe } from './people/forget-dialog';
import { onSaveRole } from './people/role-dialog';
import { onSetLanguage } from './people/set-language';
import { belongsTo, leads, leadsAway, leadsBack, opens, Owner, standsAlone } from './talk/owner';
import { onArchiveCustomer, onArchiveNamed, onTakeOutCustomer } from './walk/archive-dialog';
import { onDeleteCustomer } from './walk/deletion-dialog';
import { onSaveCustomer, placeOfStart } from './walk/intake-dialog';
import { onSaveItem } from './walk/item-dialog';
import { onSaveReasons } from './walk/reasons-dialog';
import * as section from './walk/section-dialog';
import { onCancel, onFindEngagement } from './walk/status-dialog';
import { onRedoSave, onUndoSave } from './walk/undo-moves';

/**
 * The owner of each verb, which answers its presses. A verb of `cards/actions.ts` that is missing here, or
 * that is listed twice, does not compile.
 */
const owners: { readonly [V in Verb]: Owner<V> } = {
  // The person.
  'open-welcome': opens('welcome'),
  'open-role': opens('role'),
  'save-role': belongsTo('role', onSaveRole),
  'set-language': leads(onSetLanguage),
  'open-help': opens('help'),
  'export-me': leads(onExportMe),
  'open-forget': opens('forget'),
  'forget-me': belongsTo('forget', onForgetMe),

  // The walk.
  back: leadsBack(),
  cancel: leadsAway(onCancel),
  'open-status': opens('status'),
  'find-engagement': belongsTo('status', onFindEngagement),
  'open-playbook': opens('playbook'),
  start: opens('intake', placeOfStart),
  'open-customer': opens('intake'),
  'save-customer': belongsTo('intake', onSaveCustomer),
  'archive-customer': leads(onArchiveCustomer),
  'archive-named': leads(onArchiveNamed),
  'take-out-customer': leads(onTakeOutCustomer),
  'open-archive': opens('archive'),
  'open-deletion': opens('deletion'),
  'delete-customer': belongsTo('deletion', onDeleteCustomer),
  'open-overview': opens('overview'),
  'open-section': opens('section'),
  'save-section': belongsTo('section', section.onSaveSection),
  'complete-section': belongsTo('section', section.onCompleteSection),
  'leave-section': belongsTo('section', section.onLeaveSection),
  'open-item': belongsTo('section', section.onOpenItem),
  'save-reasons': belongsTo('reasons', onSaveReasons),
  'save-item': belongsTo('item', onSaveItem),
  'leave-item': belongsTo('item', onSaveItem),
  'undo-save': leads(onUndoSave),
  'redo-save': leads(onRedoSave),
  'clear-due': belongsTo('item', onSaveItem),

  // A note that is being written.
  'open-note-kinds': opens('note-kinds'),
  'open-note-form': leads(form.onOpenNoteForm),
  'open-pausing-note': leads(onOpenPausingNote),
  'choose-service': leads(onChooseService),
  'refill-note': belongsTo('note-form', form.onRefillNote),
  'add-changes': belongsTo('note-form', form.onAddChanges),
  'leave-changes': belongsTo('note-form', form.onLeaveChanges),
  'undo-fill': belongsTo('note-form', form.onUndoFill),
  'save-note': belongsTo('note-form', form.onSaveNote),
  'cut-note': belongsTo('note-form', form.onCutNote),
  'set-layout': belongsTo('note-form', form.onSetLayout),
  'set-note-language': belongsTo('note-form', form.onSetNoteLanguage),
  'choose-answer': belongsTo('note-form', form.onChooseAnswer),
  'clear-answer': belongsTo('note-form', form.onClearAnswer),
  'take-suggestion': belongsTo('note-form', form.onTakeSuggestion),
  'leave-note': belongsTo('note-form', form.onLeaveNote),
  'preview-note': belongsTo('note-form', form.onPreviewNote),
  'settle-pause': belongsTo('pause', onSettlePause),
  'settle-closing': belongsTo('closing', onSettleClosing),
  'finish-note': belongsTo('preview', onFinishNote),

  // Written notes, and their readers.
  'open-notes': opens('notes'),
  'open-note': opens('note', placeOfNote),
  'send-note': belongsTo('note', onSendNote),
  'send-summary': belongsTo('note', onSendSummary),
  'correct-note': belongsTo('note', onCorrectNote),
  'open-parts': opens('parts', placeOfNote),
  'send-parts': belongsTo('parts', onSendParts),
  'open-receipts': opens('receipts', placeOfNote),
  'open-readers': opens('readers'),
  'find-readers': belongsTo('readers', onFindReaders),
  'save-readers': belongsTo('readers', onSaveReaders),

  // Cards outside of the dialog stack.
  'read-summary': standsAlone('chats-and-channels', summary.onReadSummary),
  'fold-summary': standsAlone('chats-and-channels', summary.onFoldSummary),
  'acknowledge-summary': standsAlone('chats-and-channels', summary.onAcknowledgeSummary),
  'ask-about': standsAlone('chats-and-channels', summary.onAskAbout),
  'send-question': standsAlone('chats-and-channels', summary.onSendQuestion),
  'answer-question': standsAlone('chats', onAnswerQuestion),
  'snooze-reminder': standsAlone('chats', onSnoozeReminder),
  'open-reader': standsAlone('chats-and-channels', onOpenReader),
  'save-reader': standsAlone('chats-and-channels', onSaveReader),
  'set-digest': standsAlone('chats-and-channels', onSetDigest),
  'stop-reading': standsAlone('chats-and-channels', onStopReading),
  'open-customers': standsAlone('chats-and-channels', onOpenCustomers),
  'filter-customers': standsAlone('chats-and-channels', onFilterCustomers),
  'send-customers': standsAlone('chats-and-channels', onSendCustomers),
  'send-again': standsAlone('chats-and-channels', onSendAgain),
  'open-failed': standsAlone('admins', onOpenFailed),
  'open-admin': standsAlone('admins', onOpenAdmin),
};

/** Returns the owner of the verb that was pressed. */
export function ownerOf<V extends Verb>(press: PressOf<V>): Owner<V> {
  return owners[press.verb];
}
