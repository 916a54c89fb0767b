import { wordValue, type FigureValue } from '@linfa/figures';
import { printFigure } from '../compose/print-figure.ts';
import type { PrintedFigure, Run } from '../document.ts';
import { defaultWording, definitionUnitWord } from '../outline/bound-figures.ts';
import type { MediationReturnInput, ReturnPeriod } from './return-input.ts';

/** Prints the return's figures as runs and keeps the list of all that were printed. */
export class ReturnPrinter {
  readonly #printed = new Map<string, PrintedFigure>();
  readonly #input: MediationReturnInput;

  constructor(input: MediationReturnInput) {
    this.#input = input;
  }

  get figures(): PrintedFigure[] {
    return [...this.#printed.values()];
  }

  /** A figure made elsewhere; `text` words it otherwise under a key of its own. */
  given(figure: PrintedFigure, more?: { readonly key: string; readonly text: string }): Run {
    const own = more ? { ...figure, ...more } : figure;
    this.#printed.set(own.key, own);
    return { text: own.text, figure: own.key };
  }

  /** A headline in a sentence, with its unit. */
  inWords(id: string): Run {
    return this.given({ ...this.#print(this.#input, id, id), sensitive: false });
  }

  /** The bare number in a table whose head or line names the unit; — where a rate has nothing to be a rate of. */
  inCell(
    id: string,
    options: { readonly headline: boolean; readonly of?: ReturnPeriod; readonly suffix?: string },
  ): Run {
    const of = options.of ?? this.#input;
    const value = valueOf(of, id);
    if (value.value === null && value.definition.kind === 'ratio') return { text: '—' };
    const figure = this.#print(of, id, options.headline || options.of ? `${id}#${options.suffix ?? '2'}` : id);
    const text = wordValue(value.value, '', defaultWording(value.definition));
    return this.given({ ...figure, text, sensitive: figure.sensitive && !options.headline });
  }

  #print(of: ReturnPeriod, id: string, key: string): PrintedFigure {
    const value = valueOf(of, id);
    const { definition } = value;
    const bound = {
      key,
      definition,
      period: of.period,
      name: definition.name,
      unitWord: definitionUnitWord(definition),
      wording: defaultWording(definition),
    };
    return printFigure(
      bound,
      value,
      { dictionary: of.dictionary, provenance: this.#input.provenance },
      of.backing?.get(id),
    );
  }
}

/** A period's value of a figure; a blank where the caller gave none. */
export function valueOf(of: ReturnPeriod, id: string): FigureValue {
  return (
    of.values.get(id) ?? {
      definition: of.dictionary.get(id),
      period: of.period,
      value: null,
      parts: [],
      blankBecause: '尚未填报',
    }
  );
}
