import type { Command } from '../command.ts';
import { auditCommand } from './audit.ts';
import { compareCommand } from './compare.ts';
import { figuresCommand } from './figures.ts';
import { lintCommand } from './lint.ts';
import { migrateCommand } from './migrate.ts';
import { reportCommand } from './report.ts';
import { returnCommand } from './return.ts';
import { seedCommand } from './seed.ts';
import { traceCommand } from './trace.ts';
import { verifyCommand } from './verify.ts';

/** Every command, in the order that help lists them. */
export const commands: readonly Command[] = [
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
];
