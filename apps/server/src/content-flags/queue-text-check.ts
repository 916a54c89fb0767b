import type { CheckedText } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import { TextCheck } from './text-check.entity.ts';

/** Where a text is, and whose it is. */
export interface WrittenText {
  readonly kind: CheckedText;
  /** The row that holds it. */
  readonly id: number;
  readonly writer: { readonly id: number; readonly openidCipher?: string | null };
  readonly unit: { readonly id: number; readonly place: string };
}

/**
 * Has WeChat asked about a text once it is taken in, in the act's own transaction. Only where WeChat is there to be asked
 * and knows the writer, as it wants to; of a writer who is not loaded that is looked up when it is asked.
 */
export function queueTextCheck(
  { em, now, wechat }: Pick<ActContext, 'em' | 'now' | 'wechat'>,
  { kind, id, writer, unit }: WrittenText,
): void {
  if (!wechat.checksTexts || writer.openidCipher === null) return;
  em.persist(
    em.create(TextCheck, {
      person: writer.id,
      unit: unit.id,
      place: unit.place,
      kind,
      thingId: id,
      state: 'queued',
      createdAt: now,
      dueAt: now,
    }),
  );
}
