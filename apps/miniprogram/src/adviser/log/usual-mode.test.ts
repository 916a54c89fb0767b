import { describe, expect, it } from 'vitest';
import type { OwnShift } from '../today/use-shifts';
import { emptyDispute } from './dispute-form';
import { firstLine, type LogForm } from './log-form';
import { movedTo, usualMode } from './usual-mode';

const [east, west] = [
  { code: 'east', name: '东社区' },
  { code: 'west', name: '西社区' },
];
const day = '2026-03-11';
const now = new Date(`${day}T08:45:00+08:00`);
const phoneDuty = { community: east, day, startsAt: '08:30', state: 'planned', mode: 'phone' } as OwnShift;
const form: LogForm = {
  community: east,
  day,
  line: { ...firstLine, mode: 'phone', summary: '问遗嘱' },
  modeChosen: false,
  done: [],
  target: null,
  dispute: emptyDispute,
  booking: null,
};
const moved = (from: LogForm, to: typeof east) =>
  movedTo(from, to, usualMode([phoneDuty], { community: to, day }, now, 'on-site'));

describe('the way in which a service was given', () => {
  it('is that of the duty there on that day, and the usual one where there is none', () => {
    const at = (community: LogForm['community'], on = day) =>
      usualMode([phoneDuty], { community, day: on }, now, 'video');
    expect([at(east), at(west), at(null), at(east, '2026-03-10')]).toEqual(['phone', 'video', 'video', 'video']);
  });

  it('follows the community there and back, and takes nothing else along', () => {
    const there = { ...form, ...moved(form, west) };
    expect(there).toEqual({ ...form, community: west, line: { ...form.line, mode: 'on-site' } });
    expect({ ...there, ...moved(there, east) }).toEqual(form);
  });

  it('stays where it was chosen by hand', () => {
    expect(moved({ ...form, modeChosen: true }, west)).toEqual({ community: west });
  });
});
