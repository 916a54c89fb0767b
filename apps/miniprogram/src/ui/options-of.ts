import type { Option } from './choice-rows';

/** A list of words as choices, in its own order. */
export function optionsOf<Value extends string>(
  words: Readonly<Record<Value, string>>,
  without: readonly string[] = [],
): Option<Value>[] {
  return (Object.entries(words) as [Value, string][])
    .filter(([value]) => !without.includes(value))
    .map(([value, label]) => ({ value, label }));
}
