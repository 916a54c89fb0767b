import { accessSync, constants, mkdirSync } from 'node:fs';
import { RuleError } from '@linfa/domain';

/** The folder, made where it is missing. @throws RuleError `data-folder-unusable` when it cannot be made or written to */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new RuleError('data-folder-unusable', {
      folder,
      reason: error instanceof Error ? error.message : String(error),
    });
  }
}
