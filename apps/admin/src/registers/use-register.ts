import type { AnswerOf } from '@linfa/contract';
import { useRead, type Read } from '../api/use-read';

export type Register = AnswerOf<'registers.list'>['items'][number];
export type Column = Register['columns'][number];
export type Entry = AnswerOf<'registers.listEntries'>['items'][number];

/** One book by its code; null when there is none of that code. */
export function useRegister(
  code: string,
): Omit<Read<unknown>, 'data'> & { readonly register: Register | null | undefined } {
  const { data, ...read } = useRead('registers.list', {});
  return { ...read, register: data && (data.items.find((one) => one.code === code) ?? null) };
}
