import * as z from 'zod';

/** Kinds of records with a page of their own; of a book's lines it is the book's. */
const pagesOfRecords = ['case', 'event', 'consultation', 'shift', 'register'] as const;

/** Where a record behind a figure is read, for those who may open it. */
export const recordPage = z
  .object({ kind: z.enum(pagesOfRecords), id: z.string() })
  .nullable()
  .meta({ description: '可以打开的那一页；没有或无权打开的为 null' });
