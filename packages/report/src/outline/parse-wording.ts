import type { Wording } from '@linfa/figures';
import type { JsonReader } from './json-reader.ts';

const styles = [
  'exact',
  'more',
  'at-least',
  'about',
  'nearly',
  'chinese-more',
  'large',
  'percent',
  'full-coverage',
  'change',
  'every',
  'first',
  'consecutive',
] as const;

/** A wording from JSON. @throws JsonFault */
export function parseWording(at: JsonReader): Wording {
  const style = at
    .fields(['style', 'decimals', 'word', 'step', 'always', 'by', 'more', 'prefix', 'every'])
    .style.oneOf(styles);
  const decimals = (field: JsonReader): number => {
    const value = field.number();
    return Number.isInteger(value) && value >= 0 && value <= 6 ? value : field.fault('应为 0 至 6 的整数');
  };
  const step = (field: JsonReader): number => (field.number() > 0 ? field.number() : field.fault('必须大于零'));
  const isTrue = (field: JsonReader): true => (field.flag() ? true : field.fault('只能写 true，不用时请删去'));
  switch (style) {
    case 'exact': {
      const of = at.fields(['style', 'decimals']);
      return { style, ...(of.decimals.given && { decimals: decimals(of.decimals) }) };
    }
    case 'more': {
      const of = at.fields(['style', 'word', 'step', 'always']);
      return {
        style,
        step: step(of.step),
        ...(of.word.given && { word: of.word.oneOf(['余', '多']) }),
        ...(of.always.given && { always: isTrue(of.always) }),
      };
    }
    case 'at-least':
    case 'about':
    case 'nearly':
      return { style, step: step(at.fields(['style', 'step']).step) };
    case 'large': {
      const of = at.fields(['style', 'by', 'decimals', 'more']);
      return {
        style,
        by: of.by.oneOf(['万', '亿']),
        ...(of.decimals.given && { decimals: decimals(of.decimals) }),
        ...(of.more.given && { more: isTrue(of.more) }),
      };
    }
    case 'percent':
    case 'full-coverage':
      return { style, decimals: decimals(at.fields(['style', 'decimals']).decimals) };
    case 'change': {
      const of = at.fields(['style', 'prefix', 'decimals']);
      return { style, prefix: of.prefix.oneOf(['同比', '环比']), decimals: decimals(of.decimals) };
    }
    case 'every':
      return { style, every: at.fields(['style', 'every']).every.oneOf(['月', '季度', '年']) };
    case 'chinese-more':
    case 'first':
    case 'consecutive':
      at.fields(['style']);
      return { style };
  }
}
