import { RuleError } from '@linfa/domain';
import type { Definition } from '@linfa/figures';
import { compareContributions, type RecordDifference } from './compare-contributions.ts';
import { definitionCore } from './definition-core.ts';
import type { EditionContent, FrozenContribution, FrozenEdition, FrozenFigure } from './frozen-edition.ts';
import { wordRecords } from './word-records.ts';

/** One thing that is no longer as it was signed. */
export interface Difference {
  readonly kind: 'value' | 'definition' | 'records' | 'paper' | 'figure-added' | 'figure-removed';
  readonly key: string;
  readonly name: string;
  /** A whole Chinese sentence. */
  readonly sentence: string;
  /** Exact values then and now, with their unit; empty where the figure did not stand. */
  readonly signed: string;
  readonly now: string;
  readonly records: readonly RecordDifference[];
}

/**
 * Holds a signed edition against the same report made from today's records: each figure whose value, definition, paper
 * or records differ, with the records that make the difference.
 */
export function compareEditions(
  frozen: FrozenEdition,
  frozenContributions: Iterable<FrozenContribution>,
  now: EditionContent,
  nowContributions: Iterable<FrozenContribution>,
): Difference[] {
  const records = compareContributions(frozenContributions, nowContributions);
  const current = new Map(now.figures.map((figure) => [figure.key, figure]));
  const signed = new Set(frozen.figures.map((figure) => figure.key));
  return [
    ...frozen.figures.flatMap((before) => {
      const after = current.get(before.key);
      if (!after)
        return [
          difference(
            'figure-removed',
            before,
            `“${before.name}”签发时为${before.exactText}，现在的提纲已不再使用。`,
            '',
          ),
        ];
      const coreChanged = core(before, frozen.definitions) !== core(after, now.definitions);
      return compareFigure(before, after, coreChanged, records.get(before.key) ?? []);
    }),
    ...now.figures.flatMap((after) =>
      signed.has(after.key)
        ? []
        : [
            {
              ...difference(
                'figure-added',
                after,
                `“${after.name}”是签发后加入提纲的，现为${after.exactText}。`,
                after.exactText,
              ),
              signed: '',
            },
          ],
    ),
  ];
}

function compareFigure(
  before: FrozenFigure,
  after: FrozenFigure,
  coreChanged: boolean,
  records: readonly RecordDifference[],
): Difference[] {
  const found: Difference[] = [];
  const add = (kind: Difference['kind'], sentence: string, own: readonly RecordDifference[] = []): void => {
    found.push({ ...difference(kind, before, sentence, after.exactText), records: own });
  };
  const because = wordRecords(records);
  if (coreChanged)
    add(
      'definition',
      `“${before.name}”的统计口径在签发后作了改动，签发时的${before.exactText}与现在的${after.exactText}不能直接比较。`,
    );
  if (before.value !== after.value)
    add(
      'value',
      `“${before.name}”签发时为${before.exactText}，现为${after.exactText}${because && `：${because}`}。`,
      records,
    );
  else if (because) add('records', `“${before.name}”仍为${before.exactText}，但签发后${because}。`, records);
  if (before.paper !== after.paper)
    add('paper', `“${before.name}”的依据由“${before.paper ?? '无'}”变为“${after.paper ?? '无'}”。`);
  return found;
}

function difference(kind: Difference['kind'], figure: FrozenFigure, sentence: string, now: string): Difference {
  return { kind, key: figure.key, name: figure.name, sentence, signed: figure.exactText, now, records: [] };
}

function core(figure: FrozenFigure, definitions: readonly Definition[]): string {
  const find = (id: string): Definition => {
    const found = definitions.find((one) => one.id === id);
    if (!found) throw new RuleError('unknown-figure', { figure: id, near: '' });
    return found;
  };
  return definitionCore(find(figure.id), find);
}
