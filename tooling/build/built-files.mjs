// What builds of both apps share: what they weigh, and compressed files beside each text.
export { compressFiles } from './compress-files.mjs';
export { filesOf } from './files-of.mjs';
export { wordBudgets } from './word-budgets.mjs';
