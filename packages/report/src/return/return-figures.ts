import { caseSources, committeeKinds, disputeTypes } from '@linfa/domain';
import { splitId, type Definition, type Dictionary } from '@linfa/figures';

/** A way to split all cases; its parts add up to the total. */
export interface ReturnSplit {
  readonly dimension: string;
  readonly word: string;
  readonly codes: Readonly<Record<string, string>>;
}

/** The three splits of the statistical return of people's mediation. */
export const returnSplits: readonly ReturnSplit[] = [
  { dimension: 'committeeKind', word: '调委会类型', codes: committeeKinds },
  { dimension: 'disputeType', word: '纠纷类型', codes: disputeTypes },
  { dimension: 'source', word: '案件来源', codes: caseSources },
];

export const accepted = 'mediation.accepted';
export const agreed = 'mediation.agreed-of-accepted';
export const successRate = 'mediation.success-rate';

/** The lines of the first table, in order. */
export const returnTotals = [
  accepted,
  agreed,
  successRate,
  'mediation.pending',
  'mediation.written',
  'mediation.oral',
  'mediation.performed',
  'mediation.confirmed',
  'mediation.amount',
  'mediation.followed-up',
  'screening.count',
  'screening.found',
  'screening.prevented',
  'mediation.prevented-crime',
  'mediation.prevented-crime-people',
  'mediation.prevented-petition',
  'mediation.prevented-petition-people',
] as const;

/** Compared with the year before and the period before in words. */
export const comparedInWords: readonly string[] = [accepted, agreed, successRate];

/** Every figure the return needs for each of its periods, to be asked at once of a dictionary made by `returnDictionary`. */
export function returnFigures(): string[] {
  return [
    ...returnTotals,
    ...returnSplits.flatMap(({ dimension, codes }) => Object.keys(codes).flatMap((code) => splitIds(dimension, code))),
  ];
}

/** The three figures of one line of a split: cases, agreed, rate. */
export function splitIds(dimension: string, code: string): [accepted: string, agreed: string, rate: string] {
  return [splitId(accepted, dimension, code), splitId(agreed, dimension, code), splitId(successRate, dimension, code)];
}

/** The id of a total's change: `mediation.accepted-on-year`. */
export function changeId(figure: string, against: 'previous-year' | 'preceding'): string {
  return `${figure}-on-${against === 'previous-year' ? 'year' : 'preceding'}`;
}

/** The dictionary with the rates and changes that only the return prints, so that each can be evaluated and traced. */
export function returnDictionary(dictionary: Dictionary): Dictionary {
  return dictionary.with([...splitRates(), ...changes(dictionary)].filter((one) => !dictionary.has(one.id)));
}

function splitRates(): Definition[] {
  return returnSplits.flatMap(({ dimension, codes }) =>
    Object.entries(codes).map(([code, word]): Definition => {
      const [over, of, id] = splitIds(dimension, code);
      return {
        kind: 'ratio',
        id,
        name: `${word}成功率`,
        unit: 'percent',
        of,
        over,
        show: 'percent',
        wording: { style: 'percent', decimals: 2 },
      };
    }),
  );
}

function changes(dictionary: Dictionary): Definition[] {
  return returnTotals
    .filter((figure) => figure !== successRate)
    .flatMap((figure) =>
      (['previous-year', 'preceding'] as const).map((against): Definition => {
        const prefix = against === 'previous-year' ? '同比' : '环比';
        return {
          kind: 'change',
          id: changeId(figure, against),
          name: `${dictionary.get(figure).name}${prefix}`,
          unit: 'percent',
          of: figure,
          against,
          wording: { style: 'change', prefix, decimals: 1 },
        };
      }),
    );
}
