import { Readable } from 'node:stream';
import type { Context } from 'koa';

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  zip: 'application/zip',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
} as const;
export type FileFormat = keyof typeof types;

export interface SentFile {
  /** Without its ending. */
  readonly name: string;
  readonly format: FileFormat;
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array> | string;
}

/** Answers with a download for the one who asked: never shown in the page, never kept by what lies between. */
export function sendFile(ctx: Context, { name, format, bytes }: SentFile): void {
  ctx.type = types[format];
  ctx.attachment(`${name}.${format}`);
  ctx.set('cache-control', 'private, no-store');
  ctx.body =
    typeof bytes === 'string' || bytes instanceof Uint8Array ? Buffer.from(bytes as Uint8Array) : Readable.from(bytes);
}
