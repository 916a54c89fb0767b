import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { RuleError } from '@linfa/domain';

/**
 * Writes a file whole or not at all: to a neighbour first, then in its place.
 * @throws RuleError `output-not-writable`
 */
export async function writeOutput(file: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  try {
    if (bytes instanceof Uint8Array) writeFileSync(partial, bytes);
    else {
      const handle = await open(partial, 'w');
      try {
        for await (const chunk of bytes) await handle.write(chunk);
      } finally {
        await handle.close();
      }
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    if (error instanceof RuleError) throw error;
    throw new RuleError('output-not-writable', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}
