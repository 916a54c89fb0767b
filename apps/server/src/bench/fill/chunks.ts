import { rowMakers } from '../rows/index.ts';
import type { Value } from '../rows/row-maker.ts';
import { seededRandom } from '../../seeds/seeded-random.ts';
import { blocksOf, type BenchPlan, type TablePlan } from './plan.ts';
import { unitTree, type UnitTree } from './unit-tree.ts';

/** A part of the load that is there as a whole or not at all. */
export interface Chunk {
  /** Unique in the plan: `consultation 12-13`. */
  readonly name: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: () => Generator<readonly Value[]>;
}

/** Rows in a chunk, about: enough to be quick, few enough to be lost when the load is killed. */
const chunkRows = 50_000;
const unitsSince = '2015-01-01';

/** All chunks of a plan: the units first, then the records, through time. */
export function chunksOf(plan: BenchPlan): Chunk[] {
  const tree = unitTree(plan);
  return [...unitChunks(plan, tree), ...plan.tables.flatMap((one) => recordChunks(plan, tree, one))];
}

function unitChunks(plan: BenchPlan, tree: UnitTree): Chunk[] {
  return [
    {
      name: 'org_unit',
      table: 'org_unit',
      columns: ['id', 'code', 'name', 'kind', 'parent_id', 'place', 'valid_from', 'provenance'],
      *rows() {
        for (const { id, code, name, kind, parentId, place } of tree.units())
          yield [id, code, name, kind, parentId, place, unitsSince, 'demo'];
      },
    },
    {
      name: 'org_unit_place',
      table: 'org_unit_place',
      columns: ['id', 'unit_id', 'place', 'from'],
      *rows() {
        for (const { id, place } of tree.units()) yield [id, id, place, unitsSince];
      },
    },
    {
      name: 'person',
      table: 'person',
      columns: ['id', 'name_cipher', 'provenance'],
      *rows() {
        for (let street = 0; street < plan.streets; street += 1) yield [street + 1, '', 'demo'];
      },
    },
  ];
}

function recordChunks(plan: BenchPlan, tree: UnitTree, { table, rows }: TablePlan): Chunk[] {
  const [blocks, step] = [blocksOf(plan, rows), Math.max(1, Math.round(chunkRows / plan.streets))];
  const { columns, make } = rowMakers[table];
  return Array.from({ length: Math.ceil(blocks / step) }, (_, index) => {
    const [first, last] = [index * step, Math.min(blocks, (index + 1) * step) - 1];
    return {
      name: `${table} ${first}-${last}`,
      table,
      columns: ['id', ...columns],
      *rows() {
        for (let block = first; block <= last; block += 1) {
          const random = seededRandom(`${table}/${block}`);
          const streets = Math.min(plan.streets, rows - block * plan.streets);
          for (let street = 0; street < streets; street += 1) {
            const when = (block + random.whole(1_000) / 1_000) / blocks;
            yield [block * plan.streets + street + 1, ...make({ random, street, when, plan, tree })];
          }
        }
      },
    };
  });
}
