import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the bootstrap installs for itself; git-ignored and safe to delete. */
export const toolsFolder = join(root, '.tools');
