/** As much of a JSON schema as our shapes make. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** A field as the documentation lists it. */
export interface FieldRow {
  /** `lines[].client.name` */
  readonly path: string;
  readonly kind: string;
  readonly needed: boolean;
  readonly remark: string;
}

const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  array: '列表',
  object: '对象',
  null: '空',
};

/** Every field of a schema, the inner ones after the one that holds them. */
export function fieldRows(schema: JsonSchema, path = ''): FieldRow[] {
  const inner = schema.properties ?? {};
  return Object.entries(inner).flatMap(([name, field]) => {
    const own = path === '' ? name : `${path}.${name}`;
    const row = {
      path: own,
      kind: kindOf(field),
      needed: schema.required?.includes(name) ?? false,
      remark: remarkOf(field),
    };
    return [row, ...insideOf(field, own)];
  });
}

function insideOf(field: JsonSchema, path: string): FieldRow[] {
  if (field.items) return field.items.properties ? fieldRows(field.items, `${path}[]`) : [];
  if (field.anyOf) return field.anyOf.flatMap((one) => insideOf(one, path));
  return fieldRows(field, path);
}

function kindOf(field: JsonSchema): string {
  if (field.enum || field.const !== undefined) return '代码';
  if (field.anyOf) return [...new Set(field.anyOf.map(kindOf))].join('或');
  if (field.items) return `${kinds['array']}（${kindOf(field.items)}）`;
  return [field.type ?? 'object']
    .flat()
    .map((type) => kinds[type] ?? type)
    .join('或');
}

function remarkOf(field: JsonSchema): string {
  const bounds = (least: number | undefined, most: number | undefined, word: string): string =>
    most === undefined || most >= Number.MAX_SAFE_INTEGER ? '' : `${least ?? 0}—${most}${word}`;
  const codes = field.enum ?? (field.const === undefined ? undefined : [field.const]);
  return [
    field.description ?? '',
    codes ? codes.map(String).join(' | ') : '',
    bounds(field.minLength, field.maxLength, '字'),
    bounds(field.minimum, field.maximum, ''),
    bounds(field.minItems, field.maxItems, '项'),
    field.default === undefined ? '' : `默认 ${JSON.stringify(field.default)}`,
  ]
    .filter((part) => part !== '')
    .join('；');
}
