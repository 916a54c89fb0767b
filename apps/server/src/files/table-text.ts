import { RuleError } from '@linfa/domain';
import { decodeText } from '@linfa/report';

/** Whether bytes are text in an encoding that spreadsheets write: UTF-8 or GB18030, with or without a mark. */
export function isTableText(bytes: Uint8Array): boolean {
  try {
    return decodeText(bytes, '').trim() !== '';
  } catch (error) {
    if (error instanceof RuleError) return false;
    throw error;
  }
}
