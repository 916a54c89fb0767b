import { defineEntity, p } from '@mikro-orm/core';

export interface RegisterColumn {
  readonly code: string;
  readonly name: string;
  readonly type: 'text' | 'code' | 'day' | 'number' | 'subject' | 'status';
  /** Of number columns: a key of the domain's units of measure. */
  readonly unit?: string;
  readonly unitWord?: string;
  /** Of code columns: the values allowed. */
  readonly codes?: Readonly<Record<string, string>>;
  /** Of them those that no new line may name. */
  readonly retiredCodes?: readonly string[];
  /** No new line may fill it; old ones keep what they say. */
  readonly retired?: boolean;
}

const Schema = defineEntity({
  name: 'Register',
  tableName: 'register',
  properties: {
    id: p.integer().primary(),
    code: p.string().length(40).unique(),
    name: p.string().length(80),
    /** The code of the unit that defined it; null for the ready-made set. */
    ownerCode: p.string().length(40).nullable(),
    unitOfMeasure: p.string().length(16),
    unitWord: p.string().length(8).nullable(),
    categories: p.json<Record<string, string>>().nullable(),
    /** Of the categories those that no new line may be of. */
    retiredCategories: p.json<readonly string[]>().nullable(),
    columns: p.json<RegisterColumn[]>(),
  },
});

/** A book that users define: what its lines are counted in and which typed columns they have. */
export class Register extends Schema.class {}
Schema.setClass(Register);
