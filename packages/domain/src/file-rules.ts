/** What may be uploaded: the word people know it by, its media type, the endings that its name may have (the first is given where there is none). */
export const fileKinds = {
  jpeg: { word: 'JPEG 照片', type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { word: 'PNG 图片', type: 'image/png', endings: ['png'] },
  webp: { word: 'WebP 图片', type: 'image/webp', endings: ['webp'] },
  heic: { word: 'HEIC 照片', type: 'image/heic', endings: ['heic', 'heif'] },
  pdf: { word: 'PDF', type: 'application/pdf', endings: ['pdf'] },
  docx: {
    word: 'Word 文档',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    word: 'Excel 表格',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  txt: { word: '纯文本', type: 'text/plain', endings: ['txt'] },
  csv: { word: 'CSV 表格', type: 'text/csv', endings: ['csv'] },
} as const;
export type FileKind = keyof typeof fileKinds;

/** How long a file is kept: a day, or as long as the record or the case file that it hangs on. */
export type RetentionClass = 'unattached' | 'record' | 'case-file';

/** What files may hang on. `sensitive`: who reads one of them is put on record. */
export const fileThings = {
  'figure-answer': { word: '部门填报的依据', retention: 'record', sensitive: false },
  'filled-sheet': { word: '部门填报表', retention: 'record', sensitive: false },
  'register-entry': { word: '台账条目的依据', retention: 'record', sensitive: false },
  'mediation-request': { word: '调解申请的材料', retention: 'case-file', sensitive: true },
  'mediation-case': { word: '调解卷宗的材料', retention: 'case-file', sensitive: true },
  edition: { word: '报告的原稿和改稿', retention: 'record', sensitive: false },
  complaint: { word: '投诉的材料', retention: 'case-file', sensitive: true },
} as const satisfies Readonly<
  Record<string, { readonly word: string; readonly retention: RetentionClass; readonly sensitive: boolean }>
>;
export type FileThing = keyof typeof fileThings;

/** Of one file. */
export const mostFileBytes = 10 * 1024 * 1024;
/** What an Office file may unpack to. */
export const mostUnpackedBytes = 100 * 1024 * 1024;
/** On one thing: as many as a picture chooser on a phone takes. */
export const mostFilesOfThing = 9;
/** One person's uploads that hang on nothing yet. */
export const mostUnattached = 30;
/** After so long an upload that hangs on nothing goes. */
const unattachedHours = 24;

/** Uploads of before this instant that hang on nothing are as good as gone. */
export function unattachedSince(now: Date): Date {
  return new Date(now.getTime() - unattachedHours * 3_600_000);
}

const longestName = 100;

/**
 * A name that every system takes: no folders, no characters that cannot be seen or that turn the text around, and the
 * ending of what the file is, whatever it was called.
 */
export function fileNameFor(given: string, kind: FileKind): string {
  const plain = given
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim();
  const { endings } = fileKinds[kind];
  const [, stem = plain, ending = ''] = /^(.*)\.([^.]*)$/s.exec(plain) ?? [];
  const fits = (endings as readonly string[]).includes(ending.toLowerCase());
  const known = Object.values(fileKinds).some((one) =>
    (one.endings as readonly string[]).includes(ending.toLowerCase()),
  );
  const kept = [...(fits || known ? stem : plain)]
    .slice(0, longestName)
    .join('')
    .replace(/[. ]+$/, '');
  return `${kept === '' ? '文件' : kept}.${fits ? ending.toLowerCase() : endings[0]}`;
}
