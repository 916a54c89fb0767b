import type { RuleError } from '@linfa/domain';
import { Parser } from 'htmlparser2';
import { deepestNesting } from './limits.ts';

export interface XmlVisitor {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Walks the XML of an Office file's part; names keep their prefix (`w:p`). No document types, no external entities.
 * @throws RuleError what `refusal` makes of it when it is not UTF-8 or nested beyond reason.
 */
export function walkXml(bytes: Uint8Array, visitor: XmlVisitor, refusal: (reason: string) => RuleError): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (depth > deepestNesting) throw refusal('标签嵌套过深');
        visitor.open?.(name, attributes);
      },
      onclosetag: (name) => {
        depth -= 1;
        visitor.close?.(name);
      },
      ontext: (text) => visitor.text?.(text),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += chunk)
      parser.write(decoder.decode(bytes.subarray(at, at + chunk), { stream: at + chunk < bytes.length }));
  } catch (error) {
    if (error instanceof TypeError) throw refusal('编码不是 UTF-8');
    throw error;
  }
  parser.end();
}

const chunk = 65_536;
