import type { EntityManager } from '@mikro-orm/core';
import type { FileKind, FileThing } from '@linfa/domain';
import type { Keyring } from '../crypto/keyring.ts';
import { Attachment } from './attachment.entity.ts';

/** A file as those who may read the thing that it hangs on see it in a list. */
export interface PresentedFile {
  readonly id: string;
  readonly name: string;
  readonly kind: FileKind;
  /** In bytes. */
  readonly size: number;
}

export function presentFile(keyring: Keyring, row: Attachment): PresentedFile {
  return {
    id: keyring.ids.seal('attachment', row.id),
    name: keyring.open(row.nameCipher),
    kind: row.kind as FileKind,
    size: row.size,
  };
}

/** The files of things of one kind, by the thing's id, oldest first; one statement however many there are. */
export async function filesOf(
  { em, keyring }: { readonly em: EntityManager; readonly keyring: Keyring },
  kind: FileThing,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly PresentedFile[]>> {
  const found = new Map<number, PresentedFile[]>();
  if (ids.length === 0) return found;
  const rows = await em.find(
    Attachment,
    { thingKind: kind, thingId: { $in: [...ids] }, removedAt: null },
    { orderBy: { id: 'asc' } },
  );
  for (const row of rows) {
    const id = row.thingId as number;
    found.set(id, [...(found.get(id) ?? []), presentFile(keyring, row)]);
  }
  return found;
}
