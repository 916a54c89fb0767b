type Listener = (reason: unknown, promise: Promise<unknown>) => void;

const worlds = new Set<{ owns: (promise: unknown) => boolean; report: (reason: unknown) => void }>();
let others: Listener[] = [];

/** Tells of the rejections that nobody in this world handled; all others go where they went before. */
export function watchRejections(
  owns: (promise: unknown) => boolean,
  report: (reason: unknown) => void,
): { end: () => void } {
  const world = { owns, report };
  if (worlds.size === 0) {
    others = process.listeners('unhandledRejection');
    for (const other of others) process.off('unhandledRejection', other);
    process.on('unhandledRejection', dispatch);
  }
  worlds.add(world);
  return {
    end() {
      if (!worlds.delete(world) || worlds.size > 0) return;
      process.off('unhandledRejection', dispatch);
      for (const other of others) process.on('unhandledRejection', other);
    },
  };
}

function dispatch(reason: unknown, promise: Promise<unknown>): void {
  for (const world of worlds) {
    if (world.owns(promise)) {
      world.report(reason);
      return;
    }
  }
  if (others.length === 0) throw reason;
  for (const other of others) other(reason, promise);
}
