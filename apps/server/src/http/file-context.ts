import { RuleError } from '@linfa/domain';
import type { Context } from 'koa';
import type { App } from '../app.ts';
import { noteSession } from '../web/request-log.ts';
import type { ActContext } from './act-context.ts';
import type { Actor } from './actor.ts';
import { assertReady } from './assert-ready.ts';
import { resolveActor } from './resolve-actor.ts';
import { withReconnects } from './retry.ts';

/** What a file that anybody may have is looked up with. */
export type PublicFileContext = Pick<ActContext, 'em' | 'keyring' | 'now' | 'today'>;

/** What a file that only some may have is looked up with; its act narrows to where they may. */
export interface FileContext extends PublicFileContext {
  readonly actor: Actor;
}

/** Who asks for a file, as for an act: by cookie or bearer token. @throws RuleError `not-signed-in`, `must-change-password`, `needs-second-factor` */
export async function fileContext(app: App, ctx: Context): Promise<FileContext> {
  const found = publicFileContext(app);
  const actor = await withReconnects(() => resolveActor(app.fork(), ctx, found.now, found.today));
  if (!actor) throw new RuleError('not-signed-in');
  await assertReady(app.fork, actor);
  noteSession(ctx, actor.sessionId);
  return { ...found, actor };
}

export function publicFileContext(app: App): PublicFileContext {
  return { em: app.fork(), keyring: app.keyring, now: app.now(), today: app.today() };
}

/** What stands behind the `?` under that name; nothing when it is not there or there twice. */
export function queryPart(ctx: Context, name: string): string {
  const given = ctx.query[name];
  return typeof given === 'string' ? given : '';
}

/** A part of the file's address. */
export function addressPart(ctx: Context, name: string): string {
  return (ctx['params'] as Record<string, string | undefined>)[name] ?? '';
}
