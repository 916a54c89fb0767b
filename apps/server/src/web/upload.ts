import { createHash } from 'node:crypto';
import { fileKinds, mostFileBytes, RuleError } from '@linfa/domain';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { keepUpload } from '../files/keep-upload.ts';
import { refuseInfected } from '../files/refuse-infected.ts';
import { soundContent } from '../files/sound-content.ts';
import type { Finding } from '../files/virus-scanner.ts';
import { fileContext } from '../http/file-context.ts';
import { keyOf } from '../http/idempotency-header.ts';
import { keyOwner } from '../http/key-owner.ts';
import { runWrite } from '../http/run-write.ts';
import { createWriteGate, type WriteLimits } from '../http/write-limits.ts';

/** A file costs what ten acts cost. */
const share = 10;

/**
 * `POST /api/files`: the file itself is the body, its name percent-encoded in `X-File-Name`. A page of another site
 * cannot send it: it would have to ask first for either header. Looked at before it is kept; see `soundContent` and, where
 * there is one, the virus scanner, which sees it as it was sent.
 */
export function uploadFile(app: App, limits: WriteLimits) {
  const gate = createWriteGate({
    perSession: limits.perSession / share,
    perAddress: limits.perAddress / share,
    perAddressUnsigned: limits.perAddressUnsigned / share,
  });
  return async (ctx: Context): Promise<void> => {
    const context = await fileContext(app, ctx);
    const { actor } = context;
    await gate({ address: ctx.ip, sessionId: actor.sessionId });
    const key = keyOf(ctx);
    const name = nameOf(ctx);
    const body = await readBody(ctx);
    const sound = await soundContent(body, declaredType(ctx, name));
    let finding: Finding = { infected: false };
    ctx.body = await runWrite(
      app.fork,
      app.keyring,
      {
        owner: keyOwner(actor, 'files', ctx.ip),
        key,
        act: 'files.upload',
        body: { name, sha256: createHash('sha256').update(body).digest('hex') },
        before: async () => (finding = (await app.scanner?.scan(body)) ?? finding),
      },
      (em) =>
        finding.infected
          ? refuseInfected({ ...context, em }, finding.name)
          : keepUpload({ ...context, em }, name, sound),
    );
  };
}

function nameOf(ctx: Context): string {
  const given = ctx.get('x-file-name');
  if (given === '' || given.length > 2000) throw new RuleError('upload-unnamed');
  try {
    return decodeURIComponent(given);
  } catch {
    throw new RuleError('upload-unnamed');
  }
}

/** Plain text cannot be declared: any page's form may send that. So its name says it. */
function declaredType(ctx: Context, name: string): string {
  if (/\.txt$/i.test(name)) return fileKinds.txt.type;
  return ctx.get('content-type').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

async function readBody(ctx: Context): Promise<Buffer> {
  // A form's types are those that a foreign page may send; JSON is another road's.
  if (/^(application\/(json|x-www-form-urlencoded)|multipart\/|text\/plain)/i.test(ctx.get('content-type')))
    throw new RuleError('upload-kind');
  const tooLarge = (): RuleError => {
    // The rest of it is never read: the next request could not be told from it.
    ctx.set('connection', 'close');
    return new RuleError('upload-too-large', { limit: `${mostFileBytes / 1024 / 1024} MB` });
  };
  if (Number(ctx.get('content-length')) > mostFileBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostFileBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
