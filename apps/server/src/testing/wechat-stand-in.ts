import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server on loopback that answers as WeChat documents. */
export interface WechatStandIn {
  readonly address: string;
  /** What was asked for, in order: `/sns/jscode2session good-a`. */
  readonly asked: string[];
  /** As WeChat does when another program of the owner fetched a new token. */
  readonly expireToken: () => void;
  readonly close: () => Promise<void>;
}

export const standInAccount = { appId: 'wx0123456789abcdef', secret: '5f9c2d7a1b8e4036f1d2c3b4a5968778' };
export const standInSessionKey = 'HyVFkGl5F5OQWJZZaNzBBg==';

/** By the beginning of a code; everything else about it is free. */
const failures: Readonly<Record<string, number>> = {
  invalid: 40029,
  used: 40163,
  often: 45011,
  blocked: 40226,
  busy: -1,
  strange: 48001,
};

export async function wechatStandIn(): Promise<WechatStandIn> {
  const asked: string[] = [];
  let tokens = 1;
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    expireToken: () => (tokens += 1),
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
    if (typeof code === 'string' && code.startsWith('slow')) return;
    if (typeof code === 'string' && code.startsWith('garbage')) return void response.end('<html>502</html>');
    response.end(JSON.stringify(told(url, body)));
  }

  function told(url: URL, body: Record<string, unknown>): unknown {
    const query = url.searchParams;
    if (url.pathname === '/cgi-bin/stable_token') {
      if (body['appid'] !== standInAccount.appId || body['secret'] !== standInAccount.secret)
        return { errcode: 40125, errmsg: 'invalid appsecret' };
      if (body['force_refresh'] === true) tokens += 1;
      return { access_token: `token-${tokens}`, expires_in: 7200 };
    }
    if (url.pathname === '/sns/jscode2session') {
      if (query.get('appid') !== standInAccount.appId) return { errcode: 40013, errmsg: 'invalid appid' };
      if (query.get('secret') !== standInAccount.secret) return { errcode: 40125, errmsg: 'invalid appsecret' };
      const code = query.get('js_code') ?? '';
      const failed = failureOf(code);
      if (failed) return failed;
      const [, openid = '', unionid] = /^good-([a-z0-9]+)(?:-union-([a-z0-9]+))?/.exec(code) ?? [];
      return { session_key: standInSessionKey, openid: `oABC${openid}`, ...(unionid && { unionid: `uXYZ${unionid}` }) };
    }
    if (url.pathname === '/wxa/business/getuserphonenumber') {
      if (query.get('access_token') !== `token-${tokens}`) return { errcode: 40001, errmsg: 'invalid credential' };
      const code = String(body['code']);
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
    return { errcode: 40066, errmsg: 'invalid url' };
  }
}

function failureOf(code: string): unknown {
  const errcode = failures[code.split('-')[0] ?? ''];
  return errcode === undefined ? undefined : { errcode, errmsg: 'failed, rid: 0-0-0' };
}
