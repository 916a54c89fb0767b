import { contract } from '@linfa/contract';
import { RuleError } from '@linfa/domain';
import type { EntityManager } from '@mikro-orm/core';
import type { Context } from 'koa';
import type * as z from 'zod';
import type { App } from '../app.ts';
import { noteSession } from '../web/request-log.ts';
import type { ActContext } from './act-context.ts';
import { holds, type Actor } from './actor.ts';
import { assertReady } from './assert-ready.ts';
import { acts } from './acts.ts';
import type { Access } from './area.ts';
import type { Services } from './asking-first.ts';
import { doorOf, putCookie } from './door.ts';
import { keyOf } from './idempotency-header.ts';
import { keyOwner } from './key-owner.ts';
import { resolveActor } from './resolve-actor.ts';
import { withReconnects } from './retry.ts';
import { runWrite, type WriteCall } from './run-write.ts';
import { assertJson, assertSound } from './sound-body.ts';
import { unlessMoved } from './unless-moved.ts';
import { usesOf } from '../wechat/uses-of.ts';
import { createWriteGate, type WriteLimits } from './write-limits.ts';

interface WireAct {
  readonly kind: 'read' | 'write';
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}
interface ServedAct {
  readonly access: Access;
  readonly ask?: (services: Services, input: unknown) => Promise<unknown>;
  readonly handle: (context: ActContext, input: unknown, asked: unknown) => Promise<unknown>;
}

/** What the console's cookie is to become; null takes it away. */
interface TokenCookie {
  readonly token: string | null;
  readonly expiresAt: string | null;
}

/** What is kept of a write for whoever repeats it: a repeated sign-in sets the same cookie again. */
interface Outcome {
  readonly answer: unknown;
  readonly cookies: readonly TokenCookie[];
}

/** What did not fit, field by field. */
export class BadRequest extends RuleError {
  readonly fields: readonly { readonly path: string; readonly message: string }[];

  constructor(error: z.ZodError) {
    super('bad-request');
    this.fields = error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
  }
}

/** `POST /api/<area>.<act>`: parses the input, asks the policy, runs the act, and lets out only what is declared. */
export function serveAct(app: App, limits: WriteLimits) {
  const gate = createWriteGate(limits);
  return async (ctx: Context): Promise<void> => {
    const name = String((ctx['params'] as Record<string, string>)['name']);
    const [area = '', act = '', ...more] = name.split('.');
    const wire = lookUp(contract, area, act) as WireAct | undefined;
    const served = lookUp(acts, area, act) as ServedAct | undefined;
    if (!wire || !served || more.length > 0) throw new RuleError('unknown-act', { act: name.slice(0, 80) });
    const now = app.now();
    const actor = await withReconnects(() => resolveActor(app.fork(), ctx, now, app.today()));
    if (actor) noteSession(ctx, actor.sessionId);
    if (wire.kind === 'write') await gate({ address: ctx.ip, sessionId: actor?.sessionId ?? null });
    if (actor && served.access !== 'anyone') await assertReady(app.fork, actor, name);
    admit(served.access, actor);
    const body = bodyOf(ctx);
    const parsed = wire.input.safeParse(body);
    if (!parsed.success) throw new BadRequest(parsed.error);
    // Asked once, however often the transaction is tried.
    let asking: Promise<unknown> | undefined;
    const before = () => (asking ??= served.ask?.({ wechat: app.wechat }, parsed.data) ?? Promise.resolve());
    let afterwards: (() => Promise<void>)[] = [];
    const run = async (em: EntityManager): Promise<Outcome> => {
      // What a try that was undone asked for is not done.
      afterwards = [];
      const cookies: TokenCookie[] = [];
      const context: ActContext = {
        em,
        keyring: app.keyring,
        sms: app.sms,
        actor,
        now,
        today: app.today(),
        demo: app.demo,
        secondFactor: app.secondFactor,
        wechat: usesOf(app.wechat),
        address: ctx.ip,
        residentsUrl: doorOf(ctx).residentsUrl,
        afterKept: (work) => void afterwards.push(work),
        setToken: (token, expiresAt) => cookies.push({ token, expiresAt: expiresAt?.toISOString() ?? null }),
      };
      return { answer: wire.output.parse(await served.handle(context, parsed.data, await asking)), cookies };
    };
    const call = (): WriteCall => ({
      owner: keyOwner(actor, area, ctx.ip),
      key: keyOf(ctx),
      act: name,
      body,
      before,
      at: now,
    });
    const outcome =
      wire.kind === 'read'
        ? await withReconnects(() => run(app.fork()))
        : await unlessMoved(app.fork, actor, () => runWrite(app.fork, app.keyring, call(), run));
    for (const work of afterwards) await work();
    for (const cookie of outcome.cookies) setCookie(ctx, cookie, now);
    ctx.body = outcome.answer;
  };
}

function admit(access: Access, actor: Actor | null): void {
  if (access === 'anyone') return;
  if (!actor) throw new RuleError('not-signed-in');
  if (access !== 'signed-in' && !holds(actor, access)) throw new RuleError('not-allowed');
}

/** What @koa/bodyparser read. */
function bodyOf(ctx: Context): unknown {
  assertJson(ctx);
  const { body } = ctx.request as { body?: unknown };
  assertSound(body);
  return body;
}

function setCookie(ctx: Context, { token, expiresAt }: TokenCookie, now: Date): void {
  putCookie(ctx, token, expiresAt === null ? {} : { maxAge: new Date(expiresAt).getTime() - now.getTime() });
}

/** Names from outside: only what the areas have themselves, never what every object has. */
function lookUp(areas: object, area: string, act: string): unknown {
  const inArea = Object.hasOwn(areas, area) ? (areas as Record<string, object>)[area] : undefined;
  return inArea && Object.hasOwn(inArea, act) ? (inArea as Record<string, unknown>)[act] : undefined;
}
