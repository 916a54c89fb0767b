import { BlobType, JsonType, type EntityManager } from '@mikro-orm/core';
import { quote } from '../database/sql.ts';

/** What a column holds, as far as the two databases write it differently. */
type Holds = 'instant' | 'json' | 'bytes' | 'plain';

export interface MovableColumn {
  readonly name: string;
  readonly holds: Holds;
  /** Digits after the second that MySQL keeps of an instant. */
  readonly fraction: number;
}

export interface MovableTable {
  readonly name: string;
  /** Its rows are read in the order of this column, which is the same on both. */
  readonly key: string;
  readonly columns: readonly MovableColumn[];
}

/** Every table of this version with its columns, as the entities declare them. */
export function movableTables(em: EntityManager): MovableTable[] {
  return [...em.getMetadata().getAll().values()]
    .filter((meta) => !meta.abstract && !meta.embeddable)
    .map((meta) => {
      const columns = meta.props
        .filter((one) => one.persist !== false && one.fieldNames !== undefined && one.fieldNames.length > 0)
        .map((one) => ({
          name: one.fieldNames[0] ?? one.name,
          holds: holdsOf(one),
          fraction: one.runtimeType === 'Date' ? (one.length ?? 0) : 0,
        }));
      const [key, ...more] = meta.getPrimaryProps().flatMap((one) => one.fieldNames);
      if (key === undefined || more.length > 0) throw new Error(`${meta.tableName} has no single key to go by`);
      return { name: meta.tableName, key, columns };
    });
}

/** Read so that both databases answer in the same words: JSON as its text. */
export function selectionOf({ columns }: MovableTable): string {
  return columns
    .map(({ name, holds }) => (holds === 'json' ? `cast(${quote(name)} as char) as ${quote(name)}` : quote(name)))
    .join(', ');
}

function holdsOf(property: { readonly runtimeType: string; readonly customType?: unknown }): Holds {
  if (property.customType instanceof JsonType) return 'json';
  if (property.customType instanceof BlobType) return 'bytes';
  return property.runtimeType === 'Date' ? 'instant' : 'plain';
}
