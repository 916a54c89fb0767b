/** Public service numbers: they look like quantities and are none. */
const hotlines: ReadonlySet<string> = new Set([
  '12309',
  '12315',
  '12320',
  '12329',
  '12333',
  '12337',
  '12338',
  '12345',
  '12348',
  '12350',
  '12351',
  '12355',
  '12366',
  '12367',
  '12368',
  '12369',
  '12380',
  '12381',
  '12388',
  '12389',
  '12393',
  '95598',
]);

/** Short numbers are hotlines only where calling is spoken of: 110 may be a count as well. */
const shortHotlines: ReadonlySet<string> = new Set(['110', '119', '120', '122']);
const calling = /热线|电话|拨打|报警|接警|联动|急救|平台|派出所|公安/;

/** Do the digits of a text from `start` to `end` name a service line? */
export function isHotline(text: string, start: number, end: number): boolean {
  const digits = text.slice(start, end);
  return (
    hotlines.has(digits) || (shortHotlines.has(digits) && calling.test(text.slice(Math.max(0, start - 12), end + 8)))
  );
}
