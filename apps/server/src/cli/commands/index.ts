import type { Command } from '../command.ts';
import { figuresCommand } from './figures.ts';
import { traceCommand } from './trace.ts';

/** Every command, in the order that help lists them. */
export const commands: readonly Command[] = [figuresCommand, traceCommand];
