import { RuleError } from '@linfa/domain';
import type { MessageTemplates } from '../wechat/message-templates.ts';
import { oneOf } from './door-settings.ts';
import { readTemplates } from './template-settings.ts';

/** Where texts to phones go. */
export type SmsSettings =
  | { readonly kind: 'demo' | 'off' }
  /** LINFA_SMS=http: each message is posted to the deployment's gateway, signed. */
  | { readonly kind: 'http'; readonly url: string; readonly secret: string };

/** WeChat's open platform. */
export type WechatSettings =
  | { readonly kind: 'sandbox' | 'off' }
  | {
      readonly kind: 'live';
      readonly appId: string;
      readonly secret: string;
      readonly address: string;
      readonly templates: MessageTemplates;
    };

type Variables = Readonly<Record<string, string | undefined>>;

/** Short ones can be tried out. */
const shortestSecret = 32;

/**
 * LINFA_SMS: `http` with LINFA_SMS_URL and LINFA_SMS_SECRET, `off`, or in the demo `demo`, which shows the code.
 * @throws RuleError `missing-secret`, `weak-secret`, `bad-setting`
 */
export function readSmsSettings(from: Variables, production: boolean): SmsSettings {
  assertSaid(from, 'LINFA_SMS', production, '须写明 http 或 off');
  const kind = oneOf(
    from,
    'LINFA_SMS',
    production ? ['http', 'off'] : ['demo', 'http', 'off'],
    production ? 'off' : 'demo',
  );
  if (kind !== 'http') return { kind };
  return {
    kind,
    url: webAddress('LINFA_SMS_URL', required(from, 'LINFA_SMS_URL', '短信网关的地址'), production),
    secret: secret(from, 'LINFA_SMS_SECRET', '给短信网关的请求用它签名'),
  };
}

/**
 * LINFA_WECHAT: `live` with LINFA_WECHAT_APPID and LINFA_WECHAT_SECRET, `off`, or in the demo `sandbox`, which asks nobody.
 * LINFA_WECHAT_ADDRESS stands in for WeChat's own address, LINFA_WECHAT_TEMPLATE_… are its message templates.
 * @throws RuleError `missing-secret`, `weak-secret`, `bad-setting`
 */
export function readWechatSettings(from: Variables, production: boolean): WechatSettings {
  const given = (from['LINFA_WECHAT_APPID'] ?? '') !== '' ? 'live' : undefined;
  if (given === undefined) assertSaid(from, 'LINFA_WECHAT', production, '须写明 live 或 off');
  const words = production ? (['live', 'off'] as const) : (['sandbox', 'live', 'off'] as const);
  const kind = oneOf<'live' | 'off' | 'sandbox'>(from, 'LINFA_WECHAT', words, given ?? 'sandbox');
  if (kind !== 'live') return { kind };
  const appId = required(from, 'LINFA_WECHAT_APPID', '小程序的 AppID');
  if (!/^wx[0-9a-f]{16}$/.test(appId))
    throw new RuleError('bad-setting', { name: 'LINFA_WECHAT_APPID', value: appId, hint: '形如 wx 加16位' });
  return {
    kind,
    appId,
    secret: secret(from, 'LINFA_WECHAT_SECRET', '小程序的 AppSecret'),
    address: webAddress(
      'LINFA_WECHAT_ADDRESS',
      from['LINFA_WECHAT_ADDRESS'] || 'https://api.weixin.qq.com',
      production,
    ),
    templates: readTemplates(from),
  };
}

/** LINFA_METRICS_TOKEN: what a monitor shows to read /metrics; without it there is no such page. @throws RuleError `weak-secret` */
export function readMetricsToken(from: Variables): string | undefined {
  const name = 'LINFA_METRICS_TOKEN';
  return from[name] ? secret(from, name, '监控读取 /metrics 时出示') : undefined;
}

/**
 * LINFA_CLAMD: the socket of a ClamAV daemon, or `host:port` on this machine: it is spoken to in the clear.
 * @throws RuleError `bad-setting`
 */
export function readClamd(from: Variables): string | undefined {
  const name = 'LINFA_CLAMD';
  const value = from[name];
  if (!value) return undefined;
  if (!/^\/\S/.test(value) && !/^(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/.test(value))
    throw new RuleError('bad-setting', {
      name,
      value,
      hint: '须为本机杀毒服务的套接字，如 /run/clamav/clamd.ctl，或 127.0.0.1:3310',
    });
  return value;
}

/** In production nothing is off because somebody forgot it. */
function assertSaid(from: Variables, name: string, production: boolean, hint: string): void {
  if (production && !from[name]) throw new RuleError('missing-secret', { name, hint });
}

function required(from: Variables, name: string, hint: string): string {
  const value = from[name];
  if (!value) throw new RuleError('missing-secret', { name, hint });
  return value;
}

/** Refused without being repeated. */
function secret(from: Variables, name: string, hint: string): string {
  const value = required(from, name, hint);
  if (value.length < shortestSecret)
    throw new RuleError('weak-secret', { name, reason: `只有${value.length}个字符，至少${shortestSecret}个` });
  if (/^(.{1,4})\1+$/.test(value)) throw new RuleError('weak-secret', { name, reason: '是重复的字符' });
  return value;
}

function webAddress(name: string, value: string, production: boolean): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const local = url !== undefined && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  // On this machine, or within the installation's own network, a gateway may speak plain http; secrets do not cross the net.
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && (local || !production))))
    throw new RuleError('bad-setting', { name, value: '…', hint: '须为 https 地址' });
  return value.replace(/\/$/, '');
}
