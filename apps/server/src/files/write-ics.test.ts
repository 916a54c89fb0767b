import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeIcs, type CalendarEntry } from './write-ics.ts';

const entry: CalendarEntry = {
  uid: 'booking-1@linfa',
  day: '2026-03-12',
  startsAt: 570,
  minutes: 30,
  title: '法律顾问咨询',
  location: '第一社区',
  cancelled: false,
};
const now = new Date('2026-03-11T02:00:00.000Z');
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar file', () => {
  it('says when in Beijing time, whichever clock reads it', () => {
    const lines = unfold(writeIcs(entry, now));
    expect(lines).toContain('DTSTART;TZID=Asia/Shanghai:20260312T093000');
    expect(lines).toContain('DURATION:PT30M');
    expect(lines).toContain('DTSTAMP:20260311T020000Z');
    expect(lines).toContain('TZOFFSETTO:+0800');
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });

  it('takes the whole day where only the day is known, and says when it is off', () => {
    const lines = unfold(writeIcs({ ...entry, startsAt: null, cancelled: true }, now));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260312');
    expect(lines).toContain('STATUS:CANCELLED');
    expect(lines.some((line) => line.startsWith('DURATION') || line.includes('VTIMEZONE'))).toBe(false);
  });

  it('keeps any text whole, in lines of at most 75 octets that nothing breaks out of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (typed) => {
        // eslint-disable-next-line no-control-regex -- the contract refuses these before they come here
        const title = typed.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').replaceAll('\r', '');
        const text = writeIcs({ ...entry, title }, now);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const [summary] = unfold(text).filter((line) => line.startsWith('SUMMARY:'));
        const read = summary!.slice(8).replaceAll(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
        expect(read).toBe(title);
        expect(unfold(text).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      }),
    );
  });
});
