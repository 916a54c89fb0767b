import type { Definition, FigureValue } from '@linfa/figures';
import { compareExact, exact, toNumber } from '@linfa/figures';
import { definitionUnitWord } from '../outline/bound-figures.ts';
import { fittingWord, likelyWording, printedAs, type PrintedAs } from './printed-as.ts';
import type { TypedNumber } from './typed-numbers.ts';
import { nameScores } from './name-scores.ts';

/** A figure that a typed number may be: what it is called, and what it was in the period that the text is about. */
export interface FigureCandidate {
  readonly definition: Definition;
  /** Its own name and those that reports give it. */
  readonly names: readonly string[];
  /** What it counts, one Chinese sentence: it tells namesakes apart. */
  readonly counts: string;
  readonly value?: FigureValue | undefined;
}

/**
 * - `sure`: words and value identify it, and nothing else as well
 * - `likely`: words and value fit, but something else fits nearly as well or the words only partly
 * - `words`, `value`: only one of the two fits
 */
export type HowSure = 'sure' | 'likely' | 'words' | 'value';

export interface FigureMatch {
  readonly figure: string;
  readonly name: string;
  readonly counts: string;
  readonly sure: HowSure;
  /** How well the words fit, 0 to 1. */
  readonly score: number;
  /** Its value in the period that the text is about; null when nobody has answered it. */
  readonly value: number | null;
  readonly unitWord: string;
  readonly as: PrintedAs;
}

const wellNamed = 0.72;
const partlyNamed = 0.45;
const margin = 0.12;
const mostMatches = 5;

/** Finds figures for typed numbers; made once for a text, since names are weighed against one another. */
export function figureMatcher(candidates: readonly FigureCandidate[]): (typed: TypedNumber) => readonly FigureMatch[] {
  const scores = nameScores(candidates.map((one) => one.names));
  return (typed) => {
    const near = scores(typed.near);
    const wide = scores(typed.words);
    const found = candidates.flatMap((candidate, at): Found[] => {
      const unitWord = fittingWord(typed.unit, candidate.definition.unit, definitionUnitWord(candidate.definition));
      if (unitWord === undefined) return [];
      // What stands farther off in the sentence counts for less.
      const score = Math.max(near[at] ?? 0, (wide[at] ?? 0) * 0.85);
      const value = candidate.value?.value ?? null;
      const as = value === null ? undefined : printedAs(typed, value, unitWord);
      if (score < partlyNamed && as === undefined) return [];
      return [{ candidate, score, as, unitWord, value: value === null ? null : toNumber(value) }];
    });
    const ranked = found.toSorted((left, right) => rank(right) - rank(left) || byId(left, right));
    return ranked.slice(0, mostMatches).map((one) => matchOf(one, ranked, typed));
  };
}

interface Found {
  readonly candidate: FigureCandidate;
  readonly score: number;
  readonly as: PrintedAs | undefined;
  readonly unitWord: string;
  readonly value: number | null;
}

/** A value that fits is worth more the rarer such a value is: 3 fits many things by chance, 1,513 hardly any. */
function rank({ score, as, value }: Found): number {
  if (as === undefined) return score;
  return score + Math.min(0.9, 0.3 + Math.log10(1 + Math.abs(value ?? 0)) / 5);
}

function byId(left: Found, right: Found): number {
  return left.candidate.definition.id < right.candidate.definition.id ? -1 : 1;
}

function matchOf(one: Found, ranked: readonly Found[], typed: TypedNumber): FigureMatch {
  const { candidate, score, as, value, unitWord } = one;
  return {
    figure: candidate.definition.id,
    name: candidate.definition.name,
    counts: candidate.counts,
    sure: howSure(one, ranked),
    score: Math.round(score * 100) / 100,
    value,
    unitWord,
    as: as ?? { wording: likelyWording(typed), unitWord },
  };
}

function howSure(one: Found, ranked: readonly Found[]): HowSure {
  if (one.as === undefined) return 'words';
  if (one.score < partlyNamed) return 'value';
  const [best] = ranked;
  if (one !== best) return 'likely';
  const rival = ranked.find((other) => other !== one && other.as !== undefined);
  const alone = rival === undefined || one.score - rival.score >= margin || sameNumber(one, rival);
  return alone && one.score >= wellNamed ? 'sure' : 'likely';
}

/** Two figures that count the very same thing are no rivals to be asked about. */
function sameNumber(one: Found, other: Found): boolean {
  const { definition: left } = one.candidate;
  const { definition: right } = other.candidate;
  const [mine, its] = [one.candidate.value?.value, other.candidate.value?.value];
  const same = mine && its && compareExact(mine, its) === 0 && compareExact(mine, exact(0)) !== 0;
  return (
    Boolean(same) && JSON.stringify({ ...left, id: '', name: '' }) === JSON.stringify({ ...right, id: '', name: '' })
  );
}
