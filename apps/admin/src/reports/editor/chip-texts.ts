import { fillingOf, fillText } from '@linfa/report/editing';
import type { Preview } from '../report-words';

/** What chips say: the printed words of the last preview. Chips are shown anew when it comes, without a change to the text. */
export interface ChipTexts {
  readonly textOf: (mark: string) => string;
  readonly show: (dom: HTMLElement, mark: string) => void;
  readonly forget: (dom: HTMLElement) => void;
  readonly take: (preview: Pick<Preview, 'document' | 'lastYear' | 'leftOut'>) => void;
  readonly name: (key: string, name: string) => void;
}

export function createChipTexts(): ChipTexts {
  const shown = new Map<HTMLElement, string>();
  const names = new Map<string, string>();
  let filling: ReturnType<typeof fillingOf> | undefined;
  let printed = new Map<string, Preview['document']['figures'][number]>();
  let lastYear = new Map<string, string>();
  const textOf = (mark: string): string => {
    try {
      const runs = filling ? fillText(`{${mark}}`, filling) : [];
      if (runs.length > 0) return runs.map((run) => run.text).join('');
    } catch {
      // Put in since the last preview: its name stands until the next one is there.
    }
    return mark.startsWith('cutOff ')
      ? ''
      : mark
          .split(',')
          .map((key) => names.get(key) ?? '…')
          .join('、');
  };
  const draw = (dom: HTMLElement, mark: string): void => {
    const text = textOf(mark);
    dom.textContent = text === '' ? '（截止日）' : text;
    const figure = printed.get(mark.split(',')[0] ?? '');
    dom.className = `chip${figure ? '' : ' chip-word'}${figure?.value === null && text.includes('＿') ? ' chip-blank' : ''}`;
    const before = lastYear.get(figure?.key ?? '');
    dom.title = figure
      ? [
          `${figure.name}：${figure.definition}`,
          `期间：${figure.periodWord}${figure.cutOffWord}　单位：${figure.unitWord || '无'}`,
          before === undefined ? '' : `上年：${before}`,
          '点开看依据',
        ]
          .filter((line) => line !== '')
          .join('\n')
      : '报告自身的文字，随年度和单位变化';
  };
  return {
    textOf,
    show: (dom, mark) => {
      shown.set(dom, mark);
      draw(dom, mark);
    },
    forget: (dom) => void shown.delete(dom),
    take: (preview) => {
      filling = fillingOf(preview.document as Parameters<typeof fillingOf>[0]);
      printed = new Map(preview.document.figures.map((one) => [one.key, one]));
      // What is not printed is on no list of the document.
      for (const { figures } of preview.leftOut) for (const { key, text } of figures) names.set(key, text);
      lastYear = new Map(preview.lastYear.map((one) => [one.key, one.text]));
      for (const [dom, mark] of shown) draw(dom, mark);
    },
    name: (key, name) => void names.set(key, name),
  };
}
