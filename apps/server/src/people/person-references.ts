import { ReferenceKind, type EntityManager } from '@mikro-orm/core';

/** A column that points at a person. */
export interface PersonReference {
  readonly table: string;
  readonly column: string;
}

/** Every one of them, of every table, out of what the tables are made from: a new one cannot be forgotten. */
export function personReferences(em: EntityManager): PersonReference[] {
  return [...em.getMetadata().getAll().values()].flatMap((meta) =>
    Object.values(meta.properties)
      .filter(
        (property) =>
          property.targetMeta?.className === 'Person' &&
          (property.kind === ReferenceKind.MANY_TO_ONE ||
            (property.kind === ReferenceKind.ONE_TO_ONE && property.owner)),
      )
      .map((property) => ({ table: meta.tableName, column: property.fieldNames[0] ?? property.name })),
  );
}
