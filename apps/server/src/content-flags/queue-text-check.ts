import type { CheckedText } from '@linfa/domain';
import type { ActContext } from '../http/act-context.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';
import { TextCheck } from './text-check.entity.ts';

/** Where a text is, and whose it is. */
export interface WrittenText {
  readonly kind: CheckedText;
  /** The row that holds it. */
  readonly id: number;
  readonly writer: Person;
  readonly unit: OrgUnit;
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
      person: writer,
      unit,
      place: unit.place,
      kind,
      thingId: id,
      state: 'queued',
      createdAt: now,
      dueAt: now,
    }),
  );
}
