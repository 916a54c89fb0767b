/** What an editor in a browser needs of reports: no renderers, no readers. */
export { fillingOf } from './edited/atoms.ts';
export { fillText } from './compose/fill-text.ts';
export { keysOf, splitMarks, type Mark } from './outline/marks.ts';
export { bindingKey } from './outline/outline.ts';
export { cutOffDay } from './outline/cut-off-day.ts';
export type {
  Binding,
  Condition,
  ConditionalSentence,
  Outline,
  OutlineBlock,
  OutlineTable,
} from './outline/outline.ts';
export { applyChoices, sureChoices, type Choices } from './reuse/apply-choices.ts';
export { stretches } from './reuse/plain-block.ts';
export type { TextDraft } from './reuse/text-draft.ts';
export { diffIds } from './edited/diff-atoms.ts';
export { headingNumbers } from './compose/heading-numbers.ts';
