import { wordPeriod, yearPeriod, type Day } from '@linfa/domain';
import type { Dictionary, FigureValue, RegisterShape } from '@linfa/figures';
import type { Block, PrintedFigure, Provenance, ReportDocument, Run, Table } from '../document.ts';
import { boundFigures, type BoundFigure } from '../outline/bound-figures.ts';
import { checkOutline } from '../outline/check-outline.ts';
import type { Outline, OutlineBlock, OutlineTable } from '../outline/outline.ts';
import { holds, partOf, shownPart, type Shown } from './condition.ts';
import { fillText, type Filling } from './fill-text.ts';
import { findLeftOut, type LeftOut } from './left-out.ts';
import { headingNumbers } from './heading-numbers.ts';
import { noticesOf, provenanceNotice } from './notices.ts';
import { printFigure, type FigureBacking } from './print-figure.ts';
import { defaultSigner } from './signer.ts';

export interface ComposeInput {
  readonly outline: Outline;
  /** `levelWord`: 街道, 镇, 区 … as the text says 本街道. */
  readonly unit: { readonly code: string; readonly name: string; readonly levelWord: string };
  readonly year: number;
  readonly dictionary: Dictionary;
  /** Lend registers and their columns their names in definitions and evidence. */
  readonly registers?: readonly RegisterShape[];
  /** By binding key, as `boundFigures` asked them; a key without a value prints a blank. */
  readonly values: ReadonlyMap<string, FigureValue>;
  /** The day under the signature. */
  readonly day: Day;
  /** Where the unit's records come from. */
  readonly provenance: Provenance;
  readonly backing?: ReadonlyMap<string, FigureBacking>;
  /** The number given to the paper; the outline's pattern stands until there is one. */
  readonly documentNumber?: string;
  readonly notices?: readonly string[];
}

/**
 * Puts an outline and its figures together to a document in which every number knows its figure. The same input gives
 * the same document.
 * @throws RuleError as `checkOutline`
 */
export function composeReport(input: ComposeInput): ReportDocument {
  return composeWithSources(input).document;
}

export interface Composed {
  readonly document: ReportDocument;
  /** For each block of the document, which block of the outline it comes from: some vanish. */
  readonly sources: readonly number[];
  /** For each block of the outline, which of its texts each sentence says; empty but for paragraphs. */
  readonly shown: readonly (readonly Shown[])[];
  /** What the outline has and the document has not, and why. */
  readonly leftOut: readonly LeftOut[];
}

/** The same, with how the document and the outline lie upon one another. */
export function composeWithSources(input: ComposeInput): Composed {
  const { outline, unit, year, dictionary } = input;
  checkOutline(outline, dictionary);
  const period = yearPeriod(year);
  const bound = new Map(boundFigures(outline, dictionary, year).map((one) => [one.key, one]));
  const figures = new Map<string, PrintedFigure>();
  const inTables = new Set<string>();

  const boundOf = (key: string): BoundFigure => {
    const asked = bound.get(key);
    if (!asked) throw new TypeError(`unchecked outline: ${key}`);
    return asked;
  };
  const valueOf = (key: string): FigureValue => {
    const asked = boundOf(key);
    return (
      input.values.get(key) ?? {
        definition: asked.definition,
        period: asked.period,
        value: null,
        parts: [],
        blankBecause: '尚未填报',
      }
    );
  };
  const print = (key: string): PrintedFigure => {
    const known = figures.get(key);
    if (known) return known;
    const printed = printFigure(boundOf(key), valueOf(key), input, input.backing?.get(key));
    figures.set(key, printed);
    return printed;
  };
  const words = {
    year: String(year),
    nextYear: String(year + 1),
    unit: unit.name,
    level: unit.levelWord,
    period: wordPeriod(period),
  };
  const filling: Filling = { words, print };
  const fill = (text: string): Run[] => fillText(text, filling);
  const plain = (text: string): string =>
    fill(text)
      .map((run) => run.text)
      .join('');
  const number = headingNumbers();

  const table = (of: OutlineTable): Table => ({
    type: 'table',
    caption: plain(of.caption),
    columns: of.columns.map((column) => ({ ...column, title: plain(column.title) })),
    rows: of.rows.map((row) =>
      row.map((cell) => {
        const runs = fill(cell);
        for (const run of runs) if (run.figure !== undefined) inTables.add(run.figure);
        return runs;
      }),
    ),
    ...(of.note !== undefined && { note: plain(of.note) }),
  });
  const compose = (block: OutlineBlock): Block[] => {
    if ('heading' in block)
      return [{ type: 'heading', level: block.heading, number: number(block.heading), runs: fill(block.text) }];
    if ('table' in block)
      return block.when && !holds(block.when.is, valueOf(block.when.figure)) ? [] : [table(block.table)];
    const sentences = block.paragraph.flatMap((one) => partOf(one, shownPart(one, valueOf)) ?? []);
    return sentences.length === 0 ? [] : [{ type: 'paragraph', runs: fill(sentences.join('')) }];
  };

  const composed = outline.blocks.flatMap((block, source) => compose(block).map((one) => ({ one, source })));
  const documentNumber = input.documentNumber ?? outline.documentNumber;
  const document = {
    kind: outline.kind,
    title: plain(outline.title),
    ...(documentNumber !== undefined && { documentNumber: plain(documentNumber) }),
    ...(outline.addressee !== undefined && { addressee: plain(outline.addressee) }),
    unit,
    year,
    period,
    blocks: composed.map(({ one }) => one),
    signature: {
      signer: outline.signature.signer === undefined ? defaultSigner(unit.name) : plain(outline.signature.signer),
      day: input.day,
      sealed: outline.signature.sealed,
    },
    attachments: (outline.attachments ?? []).map(plain),
  };
  // A headline total in the text is never suppressed; only cells of tables may be.
  const printed = [...figures.values()].map((figure) => ({
    ...figure,
    sensitive: figure.sensitive && inTables.has(figure.key),
  }));
  return {
    document: {
      ...document,
      figures: printed,
      notices: noticesOf(printed, [...(input.notices ?? []), provenanceNotice(input.provenance)]),
    },
    sources: composed.map(({ source }) => source),
    leftOut: findLeftOut(outline, boundOf, valueOf),
    shown: outline.blocks.map((block) =>
      'paragraph' in block ? block.paragraph.map((one) => shownPart(one, valueOf)) : [],
    ),
  };
}
