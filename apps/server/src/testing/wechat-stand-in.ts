import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fitField } from '@linfa/domain';

/** How one question is answered instead of as it should be: an error code, nothing at all, no answer that is one, or a broken connection. */
export type Mishap = number | 'slow' | 'garbage' | 'hang-up';

/** A subscription message that was delivered. */
export interface Delivered {
  readonly openid: string;
  readonly template: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A server on loopback that answers as WeChat documents. */
export interface WechatStandIn {
  readonly address: string;
  /** What was asked for, in order: `/sns/jscode2session good-a`. */
  readonly asked: string[];
  /** As WeChat does when another program of the owner fetched a new token. */
  readonly expireToken: () => void;
  /** The token in force is refused although it is still given out, until a refresh is forced. */
  readonly breakToken: () => void;
  /** The person accepted a template once more. */
  readonly accept: (openid: string, template: string) => void;
  readonly delivered: readonly Delivered[];
  /** Texts that were checked. */
  readonly checked: readonly string[];
  /** What becomes of the next questions under that path, one each. A message whose answer is lost was delivered. */
  readonly next: (path: string, ...mishaps: Mishap[]) => void;
  readonly close: () => Promise<void>;
}

export const standInAccount = { appId: 'wx0123456789abcdef', secret: '5f9c2d7a1b8e4036f1d2c3b4a5968778' };
export const standInSessionKey = 'HyVFkGl5F5OQWJZZaNzBBg==';
export const sendPath = '/cgi-bin/message/subscribe/send';
export const checkPath = '/wxa/msg_sec_check';
export const tokenPath = '/cgi-bin/stable_token';

/** By the beginning of a code; everything else about it is free. */
const failures: Readonly<Record<string, number>> = {
  invalid: 40029,
  used: 40163,
  often: 45011,
  blocked: 40226,
  busy: -1,
  strange: 48001,
};
const fault = (errcode: number) => ({ errcode, errmsg: 'failed, rid: 0-0-0' });

/** @param delay milliseconds before each answer */
export async function wechatStandIn(delay = 0): Promise<WechatStandIn> {
  const asked: string[] = [];
  const delivered: Delivered[] = [];
  const checked: string[] = [];
  const accepted = new Map<string, number>();
  const mishaps = new Map<string, Mishap[]>();
  let tokens = 1;
  let broken = false;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    delivered,
    checked,
    expireToken: () => (tokens += 1),
    breakToken: () => (broken = true),
    accept: (openid, template) => {
      const key = `${openid} ${template}`;
      accepted.set(key, (accepted.get(key) ?? 0) + 1);
    },
    next: (path, ...more) => mishaps.set(path, [...(mishaps.get(path) ?? []), ...more]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://wechat');
    let text = '';
    for await (const part of request.setEncoding('utf8')) text += String(part);
    const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    const code = url.searchParams.get('js_code') ?? body['code'];
    asked.push(`${url.pathname}${typeof code === 'string' ? ` ${code}` : ''}`);
    // It says that it is plain text, and never another status than 200.
    response.setHeader('content-type', 'text/plain');
    const mishap = mishaps.get(url.pathname)?.shift();
    if (typeof mishap === 'number') return void response.end(JSON.stringify(fault(mishap)));
    if (typeof code === 'string' && code.startsWith('slow')) return;
    if (typeof code === 'string' && code.startsWith('garbage')) return void response.end('<html>502</html>');
    const all = told(url, body);
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    if (mishap === 'slow') return;
    if (mishap === 'hang-up') return void request.socket.destroy();
    response.end(mishap === 'garbage' ? '<html>502</html>' : JSON.stringify(all));
  }

  function told(url: URL, body: Record<string, unknown>): unknown {
    const query = url.searchParams;
    if (url.pathname === tokenPath) {
      if (body['appid'] !== standInAccount.appId || body['secret'] !== standInAccount.secret)
        return { errcode: 40125, errmsg: 'invalid appsecret' };
      if (body['force_refresh'] === true) {
        tokens += 1;
        broken = false;
      }
      return { access_token: `token-${tokens}`, expires_in: 7200 };
    }
    if (url.pathname === '/sns/jscode2session') {
      if (query.get('appid') !== standInAccount.appId) return { errcode: 40013, errmsg: 'invalid appid' };
      if (query.get('secret') !== standInAccount.secret) return { errcode: 40125, errmsg: 'invalid appsecret' };
      const code = query.get('js_code') ?? '';
      const failed = failureOf(code);
      if (failed) return failed;
      if (code.startsWith('nobody')) return { session_key: standInSessionKey };
      const [, openid = '', unionid] = /^good-([a-z0-9]+)(?:-union-([a-z0-9]+))?/.exec(code) ?? [];
      return { session_key: standInSessionKey, openid: `oABC${openid}`, ...(unionid && { unionid: `uXYZ${unionid}` }) };
    }
    if (broken || query.get('access_token') !== `token-${tokens}`)
      return { errcode: query.get('access_token') === `token-${tokens}` ? 42001 : 40001, errmsg: 'invalid credential' };
    if (url.pathname === '/wxa/business/getuserphonenumber') return phoneOf(String(body['code']));
    if (url.pathname === sendPath) return deliver(body as unknown as SentMessage);
    if (url.pathname === checkPath) return verdictOn(body);
    return { errcode: 40066, errmsg: 'invalid url' };
  }

  function deliver({ touser, template_id: template, data }: SentMessage): unknown {
    if (!touser.startsWith('oABC')) return fault(40003);
    if (!/^[A-Za-z0-9_-]{20,64}$/.test(template)) return fault(40037);
    const fields = Object.entries(data).map(([field, { value }]) => [field, value] as const);
    if (fields.length === 0 || fields.some(([field, value]) => fitField(field, value) !== value)) return fault(47003);
    const key = `${touser} ${template}`;
    const left = accepted.get(key) ?? 0;
    if (left === 0) return fault(43101);
    accepted.set(key, left - 1);
    delivered.push({ openid: touser, template, fields: Object.fromEntries(fields) });
    return { errcode: 0, errmsg: 'ok' };
  }

  function verdictOn({ version, openid, content }: Record<string, unknown>): unknown {
    const text = String(content);
    if (version !== 2 || text === '') return fault(47001);
    if (!String(openid).startsWith('oABC')) return fault(40003);
    if (String(openid).startsWith('oABCaway')) return fault(61010);
    if (text.length > 2500) return fault(45002);
    checked.push(text);
    if (text.includes('违规旧版')) return fault(87014);
    const [suggest, label] = text.includes('违规')
      ? ['risky', 20006]
      : text.includes('存疑')
        ? ['review', 20002]
        : ['pass', 100];
    return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail: [], trace_id: '0-0-0' };
  }
}

interface SentMessage {
  readonly touser: string;
  readonly template_id: string;
  readonly data: Readonly<Record<string, { readonly value: string }>>;
}

function phoneOf(code: string): unknown {
  const failed = failureOf(code);
  if (failed) return failed;
  const [, countryCode = '', purePhoneNumber = ''] = /^phone-(\d+)-(\d+)/.exec(code) ?? [];
  const phoneNumber = countryCode === '86' ? purePhoneNumber : `+${countryCode}${purePhoneNumber}`;
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: { phoneNumber, purePhoneNumber, countryCode: Number(countryCode) },
  };
}

function failureOf(code: string): unknown {
  const errcode = failures[code.split('-')[0] ?? ''];
  return errcode === undefined ? undefined : fault(errcode);
}
