import { RuleError } from '@linfa/domain';

export function damaged(reason: string): RuleError {
  return new RuleError('upload-damaged', { reason });
}

/** A view that says which file is at fault where it ends too early. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The four letters that name a part. */
export function lettersAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
