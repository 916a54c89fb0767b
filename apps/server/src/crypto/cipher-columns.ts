import type { EntityManager } from '@mikro-orm/core';

/** A column of encrypted texts. */
export interface CipherColumn {
  readonly table: string;
  readonly column: string;
}

/** Every column whose property is named `…Cipher`, of every table: that name is what makes it one. */
export function cipherColumns(em: EntityManager): CipherColumn[] {
  return [...em.getMetadata().getAll().values()]
    .filter((meta) => !meta.abstract && !meta.embeddable)
    .flatMap((meta) =>
      Object.values(meta.properties)
        .filter((property) => property.name.endsWith('Cipher'))
        .map((property) => ({ table: meta.tableName, column: property.fieldNames[0] ?? property.name })),
    );
}
