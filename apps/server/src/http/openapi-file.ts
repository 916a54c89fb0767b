import { openApiDocument } from '@linfa/contract/openapi';
import type { Context } from 'koa';
import { wordAccess } from './access-words.ts';

/** The version of what goes over the wire. */
export const wireVersion = '0.1.0';

/** `/api/openapi.json`: made once, when the server starts. */
export function openApiFile() {
  const document = openApiDocument(wireVersion, wordAccess);
  return (ctx: Context): void => {
    ctx.body = document;
  };
}
