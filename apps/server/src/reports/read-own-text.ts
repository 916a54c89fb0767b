import { RuleError } from '@linfa/domain';
import { readDocument, type TextDocument } from '@linfa/report';
import { ownUpload, readContent } from '../files/read-content.ts';
import type { Attachment } from '../files/attachment.entity.ts';
import { actorOf, type ActContext } from '../http/act-context.ts';

/** What of the kinds that may be uploaded is a text, and the ending by which a reader knows it. */
const endings: Readonly<Record<string, string>> = { docx: 'docx', txt: 'txt' };

export interface OwnText {
  readonly row: Attachment;
  readonly name: string;
  readonly bytes: Buffer;
  readonly document: TextDocument;
}

/**
 * A report that the actor has uploaded. What kind of file it is was told by its content when it came.
 * @throws RuleError `upload-gone`, `not-a-text`, and those of `readDocument`
 */
export async function readOwnText(context: ActContext, sealed: string): Promise<OwnText> {
  const row = await ownUpload({ ...context, actor: actorOf(context) }, sealed);
  const name = context.keyring.open(row.nameCipher);
  const ending = endings[row.kind];
  if (ending === undefined) throw new RuleError('not-a-text', { file: name });
  const bytes = await readContent(context, row);
  return { row, name, bytes, document: readDocument(bytes, `${name.replace(/\.[^.]*$/, '')}.${ending}`) };
}
