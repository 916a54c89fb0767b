import type { Atom, SourceAtom } from './atoms.ts';
import { diffIds, type Step } from './diff-atoms.ts';

/** A stretch of a comparison as it is shown. */
export interface Piece {
  readonly op: 'same' | 'added' | 'removed';
  readonly text: string;
  /** The figure's tag, when the stretch is one. */
  readonly tag?: string;
}

export interface Rebuilt {
  /** What each sentence says now, as the outline writes it; undefined when nothing of it is left. */
  readonly texts: readonly (string | undefined)[];
  readonly pieces: readonly Piece[];
  /** Whether anything but marks of a word processor differs. */
  readonly changed: boolean;
}

/**
 * Lays what came back beside our own text and writes it as an outline does: what is untouched keeps its marks, what was
 * typed is text, a figure in its control is that figure wherever it was moved to.
 * @param keyOf the key of a figure by its tag
 */
export function rebuild(
  before: readonly SourceAtom[],
  after: readonly Atom[],
  sentences: number,
  keyOf: (tag: string) => string,
): Rebuilt {
  const steps = diffIds(
    before.map((one) => one.id),
    after.map((one) => one.id),
  );
  const kept = wholeGroups(before, steps);
  const texts: string[] = Array.from({ length: sentences }, () => '');
  const touched = new Set<number>();
  const pieces: Piece[] = [];
  let item = before[0]?.item ?? 0;
  let follows: number | undefined;
  for (const step of steps) {
    const own = step.op === 'added' ? undefined : before[step.before];
    if (own) item = own.item;
    // What is put behind the stop of a sentence belongs to the next one.
    else if (follows !== undefined && endsHere(before, follows)) item = before[follows + 1]?.item ?? item;
    if (step.op !== 'added') follows = step.before;
    if (step.op === 'removed') {
      touched.add(item);
      if (own) show(pieces, 'removed', own);
      continue;
    }
    const its = after[step.after];
    if (!its) continue;
    const isKept = own !== undefined && kept.has(own.group);
    const written = isKept ? own.source : its.tag === undefined ? unmarked(its.text) : `{${keyOf(its.tag)}}`;
    texts[item] = (texts[item] ?? '') + written;
    if (step.op === 'added') touched.add(item);
    show(pieces, step.op, step.op === 'same' && own ? own : its);
  }
  const spaceOnly = (one: Piece): boolean => one.op === 'same' || one.text.trim() === '';
  return {
    texts: texts.map((text, at) => (text.trim() === '' && touched.has(at) ? undefined : text)),
    pieces,
    changed: !pieces.every(spaceOnly),
  };
}

/** Marks all of whose atoms are still there, one behind the other. */
function wholeGroups(before: readonly SourceAtom[], steps: readonly Step[]): ReadonlySet<number> {
  const broken = new Set<number>();
  let group: number | undefined;
  let parted = false;
  for (const step of steps) {
    const own = step.op === 'added' ? undefined : before[step.before];
    if (!own) {
      parted = true;
      continue;
    }
    if (step.op === 'removed' || (parted && own.group === group)) broken.add(own.group);
    group = own.group;
    parted = false;
  }
  return new Set(before.map((one) => one.group).filter((one) => !broken.has(one)));
}

function endsHere(before: readonly SourceAtom[], at: number): boolean {
  const [here, next] = [before[at], before[at + 1]];
  return here !== undefined && next !== undefined && here.item !== next.item && /[,。;!?:]/.test(here.id);
}

/** A brace that somebody typed is no mark. */
function unmarked(text: string): string {
  return text.replaceAll('{', '｛').replaceAll('}', '｝');
}

function show(pieces: Piece[], op: Piece['op'], { text, tag }: Atom): void {
  const last = pieces.at(-1);
  if (last && last.op === op && last.tag === undefined && tag === undefined)
    pieces[pieces.length - 1] = { op, text: last.text + text };
  else pieces.push({ op, text, ...(tag !== undefined && { tag }) });
}
