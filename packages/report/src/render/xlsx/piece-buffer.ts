const pieceLength = 1 << 17;
const encoder = new TextEncoder();

/** Collects text as UTF-8 in one reused buffer, far cheaper than joining large strings. */
export interface PieceBuffer {
  /** @returns a piece once enough has gathered. */
  add(text: string): Uint8Array | undefined;
  /** What is left. */
  rest(): Uint8Array;
}

export function pieceBuffer(): PieceBuffer {
  let buffer = new Uint8Array(pieceLength);
  let used = 0;
  const rest = () => {
    const piece = buffer.slice(0, used);
    used = 0;
    return piece;
  };
  return {
    add(text) {
      const most = text.length * 3;
      const piece = used + most > buffer.length && used > 0 ? rest() : undefined;
      if (most > buffer.length) buffer = new Uint8Array(most);
      used += encoder.encodeInto(text, buffer.subarray(used)).written;
      return piece;
    },
    rest,
  };
}
