import type { Box } from '../offline/box';
import { firstLine, type Community, type LineForm } from './log-form';

export type Template = Omit<LineForm, 'summary' | 'persons'>;

/** What somebody logged before: the next line begins like the last one, and the usual ones are one tap. */
export interface Habits {
  readonly community: Community | null;
  readonly last: Template;
  /** The newest first, each once. */
  readonly templates: readonly Template[];
}

const name = 'habits';
const mostTemplates = 3;

export function habitsOf(box: Box): Habits {
  const { summary: _summary, persons: _persons, ...last } = firstLine;
  return (box.read(name) as Habits | undefined) ?? { community: null, last, templates: [] };
}

/** @param mode how one usually does it: what followed from a duty says nothing of what comes after the duty */
export function noteHabit(
  box: Box,
  community: Community,
  { summary: _s, persons: _p, ...last }: LineForm,
  mode: LineForm['mode'],
): void {
  const same = (one: Template): boolean => JSON.stringify(one) === JSON.stringify(last);
  const others = habitsOf(box).templates.filter((one) => !same(one));
  box.write(name, {
    community,
    last: { ...last, mode },
    templates: [last, ...others].slice(0, mostTemplates),
  } satisfies Habits);
}
