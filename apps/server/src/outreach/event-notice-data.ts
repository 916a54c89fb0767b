import type { OutreachEvent } from './outreach-event.entity.ts';

/** What a notice about an event needs: which, when and where; never who. */
export function eventNoticeData(event: OutreachEvent): Readonly<Record<string, string | number>> {
  const { id, heldOn, startsAt, title, unit, venue } = event;
  return {
    event: id,
    day: heldOn,
    title,
    unit: unit.code,
    ...(startsAt !== null && startsAt !== undefined && { startsAt }),
    ...(venue && { venue }),
  };
}
