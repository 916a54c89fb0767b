import * as z from 'zod';
import { leftOut } from './left-out.ts';

const picked = z.registry<{ readonly picked: true }>();

/** Marks what people choose from what is offered to them, though it travels as text or as a number: a unit, a day. */
export function choice<Schema extends z.ZodType>(schema: Schema): Schema {
  picked.add(schema, { picked: true });
  return schema;
}

/** At least one; of none it is said what is said of anything left out, where there are no better words. */
export function some<Item extends z.ZodType>(item: Item, most: number, none = wordLeftOut(item)) {
  return z.array(item).min(1, none).max(most);
}

/** What is said where nothing stands for a schema: a list of its own, yes or no and what is marked are chosen. */
export function wordLeftOut(schema: z.core.$ZodType): string {
  return isChoice(schema) ? leftOut.chosen : leftOut.written;
}

function isChoice(schema: z.core.$ZodType): boolean {
  if (picked.get(schema as z.ZodType) !== undefined) return true;
  const { def } = schema as unknown as { readonly def: z.core.$ZodTypes['_zod']['def'] };
  switch (def.type) {
    case 'enum':
    case 'literal':
    case 'boolean':
      return true;
    case 'array':
      return isChoice(def.element);
    case 'optional':
    case 'nullable':
    case 'default':
      return isChoice(def.innerType);
    case 'union':
      return 'discriminator' in def || def.options.every(isChoice);
    case 'object': {
      const parts = Object.values(def.shape);
      return parts.length > 0 && parts.every(isChoice);
    }
    default:
      return false;
  }
}
