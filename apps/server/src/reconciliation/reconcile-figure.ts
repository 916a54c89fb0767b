import type { Answer } from '@linfa/contract';
import type { ReconciliationKind } from '@linfa/domain';
import { addExact, exact, printExact, toNumber, type Exact, type FigureValue } from '@linfa/figures';

export type ReconciledFigure = Answer<'reconciliation', 'get'>['figures'][number];
type Amount = NonNullable<ReconciledFigure['sum']>;

/** A street's side of a figure. */
export interface StreetSide {
  readonly code: string;
  readonly name: string;
  readonly state: 'unsigned' | 'signed';
  /** What was signed; undefined where its report does not use the figure, null where it was blank. */
  readonly frozen: Exact | null | undefined;
  /** As the records give it now; null where it cannot be counted street by street. */
  readonly now: Exact | null;
  /** Why what was signed counts something else, where it does. */
  readonly other?: 'definition' | 'cut-off';
}

export interface FigureSides {
  readonly id: string;
  readonly name: string;
  readonly unitWord: string;
  readonly district: FigureValue;
  readonly streets: readonly StreetSide[];
  /** The unit's own records. */
  readonly own: Exact | null;
  readonly elsewhere: readonly { readonly name: string; readonly now: Exact }[];
  /** Why the streets' may not be added; null where they may. */
  readonly notAdded: string | null;
}

interface Named {
  readonly kind: ReconciliationKind;
  readonly unit: string | null;
  readonly sentence: string;
  readonly amount: Exact | null;
}

/**
 * Why a unit's figure is not the sum of its streets' signed ones. What is named adds up to the difference: what is left
 * over is named as such.
 */
export function reconcileFigure(sides: FigureSides): ReconciledFigure {
  const { id, name, unitWord, district, streets, notAdded } = sides;
  const show = (value: Exact | null): Amount => ({
    value: value === null ? null : toNumber(value),
    text: value === null ? '未填报' : `${printExact(value, unitWord === '%' ? 2 : 4)}${unitWord}`,
  });
  const sum = streets.reduce((all, one) => addExact(all, one.frozen ?? exact(0)), exact(0));
  const named = [...streets.flatMap((one) => nameStreet(one, show)), ...nameOthers(sides, show)];
  const difference = district.value === null ? null : minus(district.value, sum);
  const differences =
    notAdded === null
      ? [...named, ...nameRest(sides, named, difference, show)]
      : [
          { kind: 'not-additive' as const, unit: null, sentence: `各街道的数不能相加：${notAdded}。`, amount: null },
          ...named.filter((one) => one.unit !== null).map((one) => ({ ...one, amount: null })),
        ];
  return {
    id,
    name,
    unitWord,
    district: district.value === null ? { value: null, text: district.blankBecause ?? '未填报' } : show(district.value),
    sum: notAdded === null ? show(sum) : null,
    notAdded,
    difference: notAdded !== null || difference === null ? null : show(difference),
    streets: streets.map((one) => ({
      unit: one.code,
      signed: one.frozen === undefined ? null : show(one.frozen),
      now: one.now === null ? null : show(one.now),
    })),
    differences: differences.map((one) => ({ ...one, amount: one.amount === null ? null : show(one.amount) })),
  };
}

function nameStreet(
  { code, name, state, frozen, now, other }: StreetSide,
  show: (value: Exact | null) => Amount,
): Named[] {
  const say = (kind: ReconciliationKind, sentence: string, amount: Exact | null): Named[] => [
    { kind, unit: code, sentence, amount },
  ];
  const today = now === null ? '' : `，现在的记录为${show(now).text}`;
  if (state === 'unsigned') return say('not-signed', `${name}的报告尚未签发${today}，没有计入。`, now);
  if (frozen === undefined)
    return now !== null && isZero(now) ? [] : say('not-printed', `${name}签发的报告没有用这一数据${today}。`, now);
  if (frozen === null) return now === null ? [] : say('blank', `${name}签发时尚未填报${today}。`, now);
  if (now === null) return [];
  const changed = minus(now, frozen);
  if (isZero(changed)) return [];
  const was = `${name}签发的为${show(frozen).text}`;
  if (other === 'definition') return say('definition', `${was}，所用口径与现在的不同${today}。`, changed);
  if (other === 'cut-off') return say('cut-off', `${was}，截止日早于年末${today}。`, changed);
  return say('amended', `${was}，签发后记录有更正${today}。`, changed);
}

function nameOthers({ own, elsewhere }: FigureSides, show: (value: Exact | null) => Amount): Named[] {
  return [
    ...(own === null || isZero(own)
      ? []
      : [{ kind: 'own' as const, unit: null, sentence: `不属任何街道的本级记录为${show(own).text}。`, amount: own }]),
    ...elsewhere.flatMap(({ name, now }) =>
      isZero(now)
        ? []
        : [
            {
              kind: 'elsewhere' as const,
              unit: null,
              sentence: `${name}在年末前已划出或撤销，此前的记录为${show(now).text}。`,
              amount: now,
            },
          ],
    ),
  ];
}

function nameRest(
  { district }: FigureSides,
  named: readonly Named[],
  difference: Exact | null,
  show: (value: Exact | null) => Amount,
): Named[] {
  if (difference === null) return [];
  const left = named.reduce((all, one) => minus(all, one.amount ?? exact(0)), difference);
  if (isZero(left)) return [];
  if (district.card && district.card.addedFrom === undefined)
    return [
      {
        kind: 'card',
        unit: null,
        sentence: `本级另有${district.card.sourceOffice}提供的数据，以它为准，不与各街道的相加，相差${show(left).text}。`,
        amount: left,
      },
    ];
  return [{ kind: 'rest', unit: null, sentence: `其余相差${show(left).text}，须打开明细逐条核对。`, amount: left }];
}

function minus(left: Exact, right: Exact): Exact {
  return addExact(left, exact(-right.top, right.over));
}

function isZero({ top }: Exact): boolean {
  return top === 0n;
}
