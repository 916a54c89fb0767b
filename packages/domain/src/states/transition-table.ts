import { RuleError } from '../rule-error.ts';
import type { Role } from './roles.ts';

/** The life of a thing as data: which act leads from which state to which, and who may do it. */
export interface TransitionTable<State extends string, Act extends string> {
  /** What it is called in a refusal. */
  readonly thing: string;
  readonly initial: State;
  readonly states: Readonly<Record<State, string>>;
  readonly acts: Readonly<Record<Act, TransitionAct<State>>>;
}

export interface TransitionAct<State extends string> {
  readonly word: string;
  readonly roles: readonly Role[];
  readonly moves: Readonly<Partial<Record<State, State>>>;
}

/** The state after an act. @throws RuleError `wrong-state` when the act does not lead on from there */
export function applyAct<State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  state: State,
  act: Act,
): State {
  const { word, moves } = table.acts[act];
  const next = moves[state];
  if (next === undefined)
    throw new RuleError('wrong-state', { thing: table.thing, state: table.states[state], act: word }, { state, act });
  return next;
}

/** What can be done in a state, by somebody who holds these roles. */
export function actsOpen<State extends string, Act extends string>(
  table: TransitionTable<State, Act>,
  state: State,
  held: readonly Role[],
): Act[] {
  const acts = Object.keys(table.acts) as Act[];
  return acts.filter(
    (act) => table.acts[act].moves[state] !== undefined && table.acts[act].roles.some((role) => held.includes(role)),
  );
}
