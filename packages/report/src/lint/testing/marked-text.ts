import type { Run } from '../../document.ts';
import type { TextDocument, TextLine } from '../text-document.ts';
import { recogniseHeading } from '../text/heading.ts';

/** Test support. `⟦45余场次⟧` is a number that a figure backs. */
function plainText(marked: string): string {
  return marked.replace(/[⟦⟧]/g, '');
}

function runsOf(marked: string): Run[] {
  return marked
    .split(/(⟦[^⟧]*⟧)/)
    .filter((part) => part !== '')
    .map((part, at) => (part.startsWith('⟦') ? { text: plainText(part), figure: `figure.${at}` } : { text: part }));
}

/** The marked lines as a draft of our own, with runs. */
export function composedDocument(marked: readonly string[]): TextDocument {
  const lines = marked.map((text, at): TextLine => {
    const heading = recogniseHeading(plainText(text));
    return { line: at + 1, text: plainText(text), runs: runsOf(text), ...(heading ? { heading } : {}) };
  });
  return { origin: 'composed', lines };
}

/** The marked lines as the bytes of a text file. */
export function textFile(marked: readonly string[]): Uint8Array {
  return new TextEncoder().encode(marked.map(plainText).join('\n'));
}
