import type { BareCommand, Command } from '../command.ts';
import { adminCommand } from './admin.ts';
import { auditCommand } from './audit.ts';
import { backupNoteCommand } from './backup-note.ts';
import { backupCommand } from './backup.ts';
import { compareCommand } from './compare.ts';
import { demoCommand } from './demo.ts';
import { figuresCommand } from './figures.ts';
import { keysCommand } from './keys.ts';
import { lintCommand } from './lint.ts';
import { migrateCommand } from './migrate.ts';
import { moveCommand } from './move.ts';
import { numbersCommand } from './numbers.ts';
import { reencryptCommand } from './reencrypt.ts';
import { reportCommand } from './report.ts';
import { restoreCommand } from './restore.ts';
import { retentionCommand } from './retention.ts';
import { returnCommand } from './return.ts';
import { seedCommand } from './seed.ts';
import { traceCommand } from './trace.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order that help lists them. */
export const commands: readonly (Command | BareCommand)[] = [
  reportCommand,
  figuresCommand,
  traceCommand,
  lintCommand,
  returnCommand,
  compareCommand,
  verifyCommand,
  auditCommand,
  seedCommand,
  migrateCommand,
  moveCommand,
  backupCommand,
  backupNoteCommand,
  restoreCommand,
  adminCommand,
  demoCommand,
  keysCommand,
  reencryptCommand,
  retentionCommand,
  numbersCommand,
];
