import type { Command } from '../command.ts';
import { compareCommand } from './compare.ts';
import { figuresCommand } from './figures.ts';
import { migrateCommand } from './migrate.ts';
import { seedCommand } from './seed.ts';
import { traceCommand } from './trace.ts';

/** Every command, in the order that help lists them. */
export const commands: readonly Command[] = [figuresCommand, traceCommand, compareCommand, seedCommand, migrateCommand];
