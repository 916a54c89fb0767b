/** An exact number: a quotient of two whole numbers, `over` > 0. Figures are rounded only when they are printed. */
export interface Exact {
  readonly top: bigint;
  readonly over: bigint;
}

export function exact(top: bigint | number, over: bigint | number = 1): Exact {
  const [a, b] = [BigInt(top), BigInt(over)];
  if (b === 0n) throw new RangeError('an exact number has no zero divisor');
  return b < 0n ? { top: -a, over: -b } : { top: a, over: b };
}

export function addExact(left: Exact, right: Exact): Exact {
  if (left.over === right.over) return { top: left.top + right.top, over: left.over };
  // The least common divisor keeps long sums of unlike parts small.
  const scale = right.over / divisor(left.over, right.over);
  return { top: left.top * scale + right.top * ((left.over * scale) / right.over), over: left.over * scale };
}

function divisor(left: bigint, right: bigint): bigint {
  return right === 0n ? left : divisor(right, left % right);
}

/** `left` ÷ `right`; undefined when `right` is zero. */
export function divideExact(left: Exact, right: Exact): Exact | undefined {
  return right.top === 0n ? undefined : exact(left.top * right.over, left.over * right.top);
}

export function compareExact(left: Exact, right: Exact): number {
  const difference = left.top * right.over - right.top * left.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounds half away from zero to `decimals` digits and returns that many digits' integer: 97.4093 at 2 → 9741n. */
export function roundExact(of: Exact, decimals: number): bigint {
  const scaled = of.top * 10n ** BigInt(decimals);
  const [sign, size] = scaled < 0n ? [-1n, -scaled] : [1n, scaled];
  return sign * ((size * 2n + of.over) / (of.over * 2n));
}

/** The nearest double (to 30 decimals); for JSON and charts, never for arithmetic. */
export function toNumber(of: Exact): number {
  return Number(`${roundExact(of, 30)}e-30`);
}

/** The greatest multiple of one part in `parts` that is not above the value: 12,960 ÷ 10,000 at 10 → 1.2. */
export function floorExact(of: Exact, parts: bigint): Exact {
  return { top: floorDivide(of.top * parts, of.over), over: parts };
}

/** Division of whole numbers towards minus infinity; `over` > 0. */
export function floorDivide(top: bigint, over: bigint): bigint {
  const quotient = top / over;
  return top % over < 0n ? quotient - 1n : quotient;
}

/** Decimal digits with trailing zeros dropped, at most `decimals`: 95501.5, 38, 0.25. */
export function printExact(of: Exact, decimals: number, keepZeros = false): string {
  const digits = roundExact(of, decimals);
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return sign + text;
  const [whole, fraction] = [text.slice(0, -decimals), text.slice(-decimals)];
  const kept = keepZeros ? fraction : fraction.replace(/0+$/, '');
  return sign + whole + (kept && `.${kept}`);
}
