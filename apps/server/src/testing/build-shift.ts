import type { Day } from '@linfa/domain';
import { DutyShift } from '../duty-shifts/duty-shift.entity.ts';
import type { OrgUnit } from '../org-units/org-unit.entity.ts';
import type { Person } from '../people/person.entity.ts';
import { Slot } from '../slots/slot.entity.ts';
import type { TestServer } from './start-test-server.ts';

export interface ShiftPlan {
  readonly day: Day;
  /** Minutes from midnight; 9:00 unless said. */
  readonly startsAt?: number;
  readonly slots?: number;
  readonly capacity?: number;
  readonly unit?: OrgUnit;
  readonly adviser?: Person;
}

export interface BuiltShift {
  /** As the outside knows them. */
  readonly shift: string;
  readonly slots: readonly string[];
  readonly slotIds: readonly number[];
}

/** A planned shift with slots of half an hour, in the first community unless said. */
export async function buildShift(
  { app, units }: TestServer,
  { day, startsAt = 540, slots = 1, capacity = 1, unit = units.community, adviser }: ShiftPlan,
): Promise<BuiltShift> {
  return app.fork().transactional(async (em) => {
    const shift = em.create(DutyShift, {
      unit: unit.id,
      place: unit.place,
      originSet: null,
      originId: null,
      provenance: 'recorded',
      heldOn: day,
      adviser: adviser?.id ?? null,
      mode: 'on-site',
      state: 'planned',
      startsAt,
      minutes: slots * 30,
      noteCipher: null,
    });
    const rows = Array.from({ length: slots }, (_, index) =>
      em.create(Slot, {
        shift,
        unit: unit.id,
        place: unit.place,
        day,
        startsAt: startsAt + index * 30,
        minutes: 30,
        capacity,
        taken: 0,
        closed: false,
      }),
    );
    await em.persist([shift, ...rows]).flush();
    return {
      shift: app.keyring.ids.seal('shift', shift.id),
      slots: rows.map((row) => app.keyring.ids.seal('slot', row.id)),
      slotIds: rows.map((row) => row.id),
    };
  });
}
