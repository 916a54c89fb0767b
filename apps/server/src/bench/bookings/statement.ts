/** A statement as our own log has it: text with question marks, and their values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly Value[];
}
/** What goes through JSON and comes out the same. */
type Value = string | number | boolean | null | { readonly instant: string };

/** What differs from booking to booking. */
export interface Identities {
  readonly digest: string;
  readonly person: number;
  readonly session: number;
  readonly slot: number;
  readonly key: string;
  readonly activeKey: string;
  readonly booking: number;
}

/** The statements of one booking and whose they were: the recipe for any other. */
export interface Recipe {
  readonly of: Identities;
  readonly statements: readonly Statement[];
  /** What was answered. */
  readonly answer: string;
}

/**
 * The values of a statement for another booking. Identities are so large that nothing else is mistaken for them.
 * @throws Error for one that is not known yet: everybody booking as one person would be another measurement
 */
export function valuesFor({ values }: Statement, of: Identities, now: Partial<Identities>): unknown[] {
  const known = (name: keyof Identities): string | number => {
    const value = now[name];
    if (value === undefined || Number.isNaN(value)) throw new Error(`no ${name} is known when it is needed`);
    return value;
  };
  const names = Object.keys(of) as (keyof Identities)[];
  return values.map((value) => {
    if (typeof value === 'object') return value && new Date(value.instant);
    const whole = names.find((name) => of[name] === value);
    if (whole !== undefined) return known(whole);
    if (typeof value !== 'string') return value;
    // `booking:12`, `session:7`
    const [, kind, id] = /^(booking|session|person):(\d+)$/.exec(value) ?? [];
    const named = kind as 'booking' | 'session' | 'person' | undefined;
    return named !== undefined && String(of[named]) === id ? `${named}:${known(named)}` : value;
  });
}
