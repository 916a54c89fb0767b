import { encodeQR } from 'qr';
import { toBase64, toUtf8 } from '../offline/bytes';

/** A square picture that any phone's camera reads, as one image: WeChat draws no thousand views. */
export function drawCode(text: string): string {
  const picture = encodeQR(text, 'gif', { ecc: 'medium', scale: 6, border: 3, textEncoder: toUtf8 });
  return `data:image/gif;base64,${toBase64(picture)}`;
}
