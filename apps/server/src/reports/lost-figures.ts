import type { Dictionary } from '@linfa/figures';
import { bindingKey, type Binding, type Outline } from '@linfa/report';

/** Stands in the text where a figure was that nobody keeps any more. */
const blank = '【指标已停用】';

/** The figures of an outline that are no longer to be had: defined above a unit that has moved on, or taken away. */
export function lostFigures(outline: Outline, dictionary: Dictionary): Binding[] {
  return outline.figures.filter(({ figure }) => !dictionary.has(figure));
}

/** The outline as it can still be composed: where a lost figure stood a blank is seen, all else is as it was. */
export function withoutFigures(outline: Outline, lost: readonly Binding[]): Outline {
  if (lost.length === 0) return outline;
  const keys = new Set(lost.map(bindingKey));
  const text = (given: string): string =>
    given.replaceAll(/\{([^{}]*)\}/g, (mark: string, inside: string) => {
      const [of, cut] = inside.trim().split(/\s+/);
      if (cut !== undefined) return of === 'cutOff' && keys.has(cut) ? '' : mark;
      const named = inside.split(',').map((key) => key.trim());
      const left = named.filter((key) => !keys.has(key));
      if (left.length === named.length) return mark;
      return left.length === 0 ? blank : `{${left.join(',')}}${blank}`;
    });
  return {
    ...outline,
    figures: outline.figures.filter((binding) => !lost.includes(binding)),
    blocks: outline.blocks.map((block) => {
      if ('heading' in block) return { ...block, text: text(block.text) };
      if ('table' in block) {
        const { table, when } = block;
        return {
          table: { ...table, rows: table.rows.map((row) => row.map(text)) },
          ...(when && !keys.has(when.figure) && { when }),
        };
      }
      return {
        paragraph: block.paragraph.map((sentence) => {
          if (typeof sentence === 'string') return text(sentence);
          if (keys.has(sentence.when.figure)) return text(sentence.text);
          const { otherwise } = sentence;
          return {
            ...sentence,
            text: text(sentence.text),
            ...(otherwise !== undefined && { otherwise: text(otherwise) }),
          };
        }),
      };
    }),
  };
}
