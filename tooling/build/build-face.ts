import { runChild } from '../run/child.mjs';
import { runTurbo } from '../check/run-turbo.ts';

export type BuiltFace = 'weapp' | 'h5' | 'admin';

/**
 * Builds the mini-program for a platform into `apps/miniprogram/dist`, the console into `apps/admin/dist`; what has not
 * changed is not built again.
 */
export async function buildFaces(...faces: readonly BuiltFace[]): Promise<number> {
  const args = ['run', ...faces.map((face) => `build:${face}`), '--output-logs=new-only'];
  return await runTurbo(args, {}, (command, rest, options) =>
    runChild(command, rest, { ...options, stdio: 'inherit' }),
  );
}
