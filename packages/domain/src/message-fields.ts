/** What a message says, out of which a template's fields are filled. */
export interface MessageParts {
  /** 社区法律顾问预约 */
  readonly subject: string;
  /** In at most five Chinese characters: 已取消 */
  readonly status: string;
  readonly where: string;
  /** 请打开小程序查看 */
  readonly remark: string;
  /** `2026年3月12日`, where there is a day. */
  readonly day?: string;
  /** `09:30`, where the hour is known. */
  readonly clock?: string;
}

/** Parts that a template's field may be filled with. */
export const messageParts = {
  subject: '事项',
  status: '状态',
  where: '地点',
  when: '时间',
  remark: '提示',
} as const;
export type MessagePart = keyof typeof messageParts;

type Fit = (text: string) => string | null;

const longestThing = 20;
const ifMatches =
  (pattern: RegExp): Fit =>
  (text) =>
    pattern.test(text) ? text : null;

/**
 * Kinds of field, and what WeChat takes in each. Only running text is cut: half a status, name or number would say
 * something else, so that these are refused.
 */
const fits: Readonly<Record<string, Fit>> = {
  thing: shortened,
  phrase: ifMatches(/^\p{Script=Han}{1,5}$/u),
  name: ifMatches(/^(\p{Script=Han}{1,10}|[\x20-\x7e]{1,20})$/u),
  // eslint-disable-next-line no-control-regex -- printable ASCII
  character_string: ifMatches(/^[\x21-\x7e]{1,32}$/),
  number: ifMatches(/^(?=.{1,32}$)\d+(\.\d+)?$/),
  date: ifMatches(/^\d{4}年\d{1,2}月\d{1,2}日( ([01]\d|2[0-3]):[0-5]\d)?$/),
  time: ifMatches(/^(\d{4}年\d{1,2}月\d{1,2}日 )?([01]\d|2[0-3]):[0-5]\d$/),
};

/** `thing12` → `thing`; null where WeChat has no such field. */
export function fieldKind(field: string): string | null {
  const [, kind] = /^([a-z_]+)\d{1,2}$/.exec(field) ?? [];
  return kind !== undefined && Object.hasOwn(fits, kind) ? kind : null;
}

/** What a field is filled with; null where what is to be said does not fit it. */
export function fitField(field: string, text: string): string | null {
  const fit = fits[fieldKind(field) ?? ''];
  return fit === undefined ? null : fit(text);
}

/** The fields of a template; null where one of them cannot be filled. */
export function fillFields(
  fields: readonly { readonly field: string; readonly part: MessagePart }[],
  parts: MessageParts,
): Readonly<Record<string, string>> | null {
  const filled: Record<string, string> = {};
  for (const { field, part } of fields) {
    const value = fitField(field, textOf(part, field, parts));
    if (value === null) return null;
    filled[field] = value;
  }
  return filled;
}

function textOf(part: MessagePart, field: string, parts: MessageParts): string {
  if (part !== 'when') return parts[part];
  const { day, clock } = parts;
  // A running text may say the day alone; where WeChat wants an hour, none is made up.
  return [day, clock].filter((one) => one !== undefined).join(' ') || (fieldKind(field) === 'thing' ? '见详情' : '');
}

/** One line of at most twenty characters, as WeChat counts them; what was cut off is marked. Never ends within a character. */
function shortened(text: string): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= longestThing) return line === '' ? null : line;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(line)) {
    if (kept.length + segment.length > longestThing - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}
