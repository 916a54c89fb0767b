import type * as z from 'zod';

/** A read changes nothing and may be repeated; a write carries an `Idempotency-Key`. */
export type ActKind = 'read' | 'write';

/** One thing that can be asked over the wire: `POST /api/<area>.<act>` with a JSON body. */
export interface Act<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  readonly kind: ActKind;
  /** One Chinese sentence, shown in the documentation. */
  readonly summary: string;
  readonly input: Input;
  readonly output: Output;
}

export function read<Input extends z.ZodObject, Output extends z.ZodType>(
  summary: string,
  input: Input,
  output: Output,
): Act<Input, Output> & { readonly kind: 'read' } {
  return { kind: 'read', summary, input, output };
}

export function write<Input extends z.ZodObject, Output extends z.ZodType>(
  summary: string,
  input: Input,
  output: Output,
): Act<Input, Output> & { readonly kind: 'write' } {
  return { kind: 'write', summary, input, output };
}
