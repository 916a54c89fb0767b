import type { Answer, Received } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import { printExact } from '@linfa/figures';
import type { Keyring } from '../crypto/keyring.ts';
import type { ActContext } from '../http/act-context.ts';
import { OrgUnit } from '../org-units/org-unit.entity.ts';
import { askedFigure } from './asked-figure.ts';
import { partOf } from './part-of-figure.ts';
import { recordPages, type RecordPage } from './record-pages.ts';
import { openCursor, sealCursor, type TraceCursor } from './trace-cursor.ts';
import { traceFigure, type TraceStrand } from './trace-figure.ts';

type Strand = Answer<'figures', 'trace'>['strands'][number];

/** Opens a figure down to its records, papers or units, page by page. Records come with sealed ids and no personal data. */
export async function traceAct(
  context: ActContext,
  input: Received<'figures', 'trace'>,
): Promise<Answer<'figures', 'trace'>> {
  const { em, keyring } = context;
  const { unit, asked, book, scopes, definition } = await askedFigure(context, input);
  const of = JSON.stringify([input.figure, input.unit, input.from, input.to, input.part]);
  const cursor = input.after === undefined ? undefined : openCursor(keyring, input.after, of);
  if (cursor && input.strand !== undefined && input.strand !== cursor.strand) throw new RuleError('not-found');
  const only = cursor?.strand ?? input.strand;
  const page = { limit: input.limit, ...(cursor && { afterId: cursor.last, counted: cursor }) };
  const part = input.part && partOf(definition, asked, book.dictionary, input.part);
  const strands = await traceFigure(em, unit, scopes, definition, asked, book.dictionary, page, only, part);
  const units = await unitsBehind(context, strands);
  const pages: ReadonlyMap<number, RecordPage>[] = [];
  for (const strand of strands) pages.push(await pagesBehind(context, strand));
  return {
    strands: strands.map((strand, index) =>
      present(strand, keyring, { of, strand: only ?? index }, units, pages[index] ?? new Map()),
    ),
  };
}

type NamedUnit = { readonly code: string; readonly name: string };

/** Where the records were made, by the unit's id. */
async function unitsBehind(
  { em }: ActContext,
  strands: readonly TraceStrand[],
): Promise<ReadonlyMap<number, NamedUnit>> {
  const ids = strands.flatMap((strand) =>
    strand.kind === 'records' ? strand.records.map(({ unitId }) => unitId) : [],
  );
  const units = await em.find(OrgUnit, { id: { $in: [...new Set(ids)] } }, { fields: ['code', 'name'] });
  return new Map(units.map(({ id, code, name }) => [id, { code, name }]));
}

async function pagesBehind(context: ActContext, strand: TraceStrand): Promise<ReadonlyMap<number, RecordPage>> {
  if (strand.kind !== 'records') return new Map();
  return recordPages(
    context,
    strand.set,
    strand.records.map(({ recordId }) => recordId),
  );
}

function present(
  strand: TraceStrand,
  keyring: Keyring,
  at: Pick<TraceCursor, 'of' | 'strand'>,
  units: ReadonlyMap<number, NamedUnit>,
  pages: ReadonlyMap<number, RecordPage>,
): Strand {
  if (strand.kind === 'units')
    return { kind: 'units', label: strand.label, covered: [...strand.covered], uncovered: [...strand.uncovered] };
  if (strand.kind === 'card') {
    const { card } = strand;
    return {
      kind: 'card',
      label: strand.label,
      card: card && {
        value: card.value === null ? null : Number(printExact(card.value, 4)),
        sourceOffice: card.sourceOffice,
        document: card.document,
        provenance: card.provenance,
      },
    };
  }
  const { label, set, setLabel, recordWord, combinedWord, unitWord, value, total, records, next } = strand;
  return {
    kind: 'records',
    label,
    set,
    setLabel,
    recordWord,
    combinedWord,
    unitWord,
    value,
    total,
    records: records.map((one) => ({
      record: keyring.ids.seal(set, one.recordId),
      day: one.day,
      unit: units.get(one.unitId) ?? { code: '', name: '' },
      amount: one.amount,
      provenance: one.provenance,
      page: pages.get(one.recordId) ?? null,
    })),
    next: next === undefined ? null : sealCursor(keyring, { ...at, last: next, value, total }),
  };
}
