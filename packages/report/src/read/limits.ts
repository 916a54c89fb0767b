/** The largest file that is read, in bytes. Check a file's size on disk against it before reading the file. */
export const largestFile = 20 * 1024 * 1024;
/** What a .docx may unpack to, all entries together, and one entry that is read. */
export const largestUnpacked = 100 * 1024 * 1024;
export const largestEntry = 50 * 1024 * 1024;
/** Elements inside one another; government texts stay below 100. */
export const deepestNesting = 2000;

/** `20 MB` */
export function wordSize(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round(bytes / 1024 / 1024)} MB`;
}
