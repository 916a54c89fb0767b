import type { AreaActs } from '../http/area.ts';
import { amendDefinition } from './amend-definition.ts';
import { amendEntry } from './amend-entry.ts';
import { defineRegisterAct } from './define-register-act.ts';
import { enterEntryAct } from './enter-entry-act.ts';
import { exportCsv } from './export-csv.ts';
import { importEntries } from './import-entries.ts';
import { importPreview } from './import-preview.ts';
import { listAmendments } from './list-amendments.ts';
import { listEntries } from './list-entries.ts';
import { listRegisters } from './list-registers.ts';
import { entryReaders, entryWriters, registerDefiners } from './registers.policy.ts';

export const registerActs: AreaActs<'registers'> = {
  list: { access: entryReaders, handle: listRegisters },
  define: { access: registerDefiners, handle: defineRegisterAct },
  amendDefinition: { access: registerDefiners, handle: amendDefinition },
  enterEntry: { access: entryWriters, handle: enterEntryAct },
  amendEntry: { access: entryWriters, handle: amendEntry },
  listEntries: { access: entryReaders, handle: listEntries },
  listAmendments: { access: entryReaders, handle: listAmendments },
  importPreview: { access: entryWriters, handle: importPreview },
  importEntries: { access: entryWriters, handle: importEntries },
  exportCsv: { access: entryReaders, handle: exportCsv },
};
