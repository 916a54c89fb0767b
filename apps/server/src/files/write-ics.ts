import type { Day } from '@linfa/domain';

/** One thing in somebody's calendar. */
export interface CalendarEntry {
  /** The same for the same thing, so that a later file replaces an earlier one. */
  readonly uid: string;
  readonly day: Day;
  /** Minutes from midnight, Beijing time; null for the whole day. */
  readonly startsAt: number | null;
  readonly minutes: number;
  readonly title: string;
  readonly location: string;
  readonly cancelled: boolean;
}

/** Beijing has had no daylight saving since 1992: one rule says all of it. */
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** A calendar file of one entry, as RFC 5545 wants it: CRLF, escaped texts, lines of at most 75 octets. @param now when it is written */
export function writeIcs(entry: CalendarEntry, now: Date): string {
  const { uid, day, startsAt, minutes, title, location, cancelled } = entry;
  const date = day.replaceAll('-', '');
  const times =
    startsAt === null
      ? [`DTSTART;VALUE=DATE:${date}`]
      : [`DTSTART;TZID=Asia/Shanghai:${date}T${clock(startsAt)}`, `DURATION:PT${minutes}M`];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Linfa//Linfa//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(startsAt === null ? [] : zone),
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    ...times,
    `SUMMARY:${escapeText(title)}`,
    `LOCATION:${escapeText(location)}`,
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}${String(minutes % 60).padStart(2, '0')}00`;
}

/** RFC 5545, 3.3.11 */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (found) => `\\${found}`).replace(/\r?\n/g, '\\n');
}

/** RFC 5545, 3.1: octets are counted, and a character is never cut. */
function fold(line: string): string {
  const most = 75;
  let [folded, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > most) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
