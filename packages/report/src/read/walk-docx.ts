import { RuleError } from '@linfa/domain';
import { walkXml, type XmlVisitor } from './walk-xml.ts';

/** Walks a part of a Word file. @throws RuleError `docx-unreadable` */
export function walkDocx(bytes: Uint8Array, fileName: string, visitor: XmlVisitor): void {
  walkXml(bytes, visitor, (reason) => new RuleError('docx-unreadable', { file: fileName, reason: `正文的${reason}` }));
}
