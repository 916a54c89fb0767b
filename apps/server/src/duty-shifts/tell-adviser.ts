import type { ActContext } from '../http/act-context.ts';
import { queueNotice, type NoticeKind } from '../notices/queue-notice.ts';
import type { Person } from '../people/person.entity.ts';
import type { DutyShift } from './duty-shift.entity.ts';

/** Queues a notice to an adviser about a shift whose unit is loaded: which, when and where. */
export function tellAdviser(context: ActContext, person: Person, kind: NoticeKind, shift: DutyShift): void {
  const { id, heldOn: day, startsAt, unit } = shift;
  queueNotice(
    context,
    person,
    kind,
    { shift: id, day, startsAt, community: unit.code },
    { unit, thing: `shift:${id}` },
  );
}
