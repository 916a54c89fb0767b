import { runChild } from '../run/child.mjs';
import { runTurbo } from '../check/run-turbo.ts';

/** Builds the mini-program for one platform into `apps/miniprogram/dist`; what has not changed is not built again. */
export async function buildFace(platform: 'weapp' | 'h5'): Promise<number> {
  const args = ['run', `build:${platform}`, '--output-logs=new-only'];
  return await runTurbo(args, {}, (command, rest, options) =>
    runChild(command, rest, { ...options, stdio: 'inherit' }),
  );
}
