import { RuleError } from '@linfa/domain';

/** How the world reaches the server. */
export interface DoorSettings {
  /**
   * LINFA_MODE: `demo` listens to this machine only, loads demo data and shows codes on the screen; `production` does none
   * of it and does not start without its secrets. Left out, a HOST beyond this machine means production.
   */
  readonly mode: 'demo' | 'production';
  /** LINFA_PUBLIC_URL: what people type, `https://…`; needed in production. */
  readonly publicUrl: string | undefined;
  /** LINFA_STAFF_URL: what staff type where the console has a host of its own; left out, both sides share one. */
  readonly staffUrl: string | undefined;
  /** LINFA_PROXY: how many proxies stand before the server and add to X-Forwarded-For; 0, the default, believes nobody. */
  readonly proxies: number;
  /** LINFA_HSTS: `on` tells browsers to come by https only; leave it to the proxy where that says so. */
  readonly hsts: boolean;
  /** LINFA_STAFF_IDLE_MINUTES: after so long without a request a member of staff signs in again; 60. */
  readonly staffIdleMinutes: number;
  /**
   * LINFA_SECOND_FACTOR: who of the staff must set a code generator up before anything else: nobody (`optional`, as in the
   * demo), `officers` whose roles reach beyond one community (as in production), or all `staff`.
   */
  readonly secondFactor: (typeof secondFactors)[number];
}

const secondFactors = ['optional', 'officers', 'staff'] as const;

type Variables = Readonly<Record<string, string | undefined>>;

const loopback = ['127.0.0.1', 'localhost', '::1'];

/** @throws RuleError `bad-setting`; `demo-loopback-only` for a demo that others could reach */
export function readDoorSettings(from: Variables, host: string): DoorSettings {
  const local = loopback.includes(host);
  const mode = oneOf(from, 'LINFA_MODE', ['demo', 'production'], local ? 'demo' : 'production');
  if (mode === 'demo' && !local) throw new RuleError('demo-loopback-only', { host });
  const publicUrl = readOrigin(from, 'LINFA_PUBLIC_URL');
  return {
    mode,
    publicUrl,
    staffUrl: readStaffUrl(from, publicUrl),
    proxies: wholeNumber(from, 'LINFA_PROXY', { least: 0, most: 5, usual: 0 }),
    hsts: oneOf(from, 'LINFA_HSTS', ['off', 'on'], 'off') === 'on',
    staffIdleMinutes: wholeNumber(from, 'LINFA_STAFF_IDLE_MINUTES', { least: 5, most: 720, usual: 60 }),
    secondFactor: oneOf(from, 'LINFA_SECOND_FACTOR', secondFactors, mode === 'demo' ? 'optional' : 'officers'),
  };
}

/** One of a variable's words; an empty variable is one that is not set. @throws RuleError `bad-setting` */
export function oneOf<const Word extends string>(
  from: Variables,
  name: string,
  words: readonly Word[],
  usual: NoInfer<Word>,
): Word {
  const value = from[name] || usual;
  const word = words.find((one) => one === value);
  if (word === undefined) throw new RuleError('bad-setting', { name, value, hint: `须为 ${words.join('、')} 之一` });
  return word;
}

function wholeNumber(
  from: Variables,
  name: string,
  { least, most, usual }: { readonly least: number; readonly most: number; readonly usual: number },
): number {
  const value = from[name] || String(usual);
  if (!/^\d{1,4}$/.test(value) || Number(value) < least || Number(value) > most)
    throw new RuleError('bad-setting', { name, value, hint: `须为 ${least} 到 ${most} 的整数` });
  return Number(value);
}

function readOrigin(from: Variables, name: string): string | undefined {
  const value = from[name] || undefined;
  if (value === undefined) return undefined;
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol) || new URL(value).pathname !== '/')
    throw new RuleError('bad-setting', { name, value, hint: '写法：https://域名，后面不带路径' });
  return new URL(value).origin;
}

function readStaffUrl(from: Variables, publicUrl: string | undefined): string | undefined {
  const name = 'LINFA_STAFF_URL';
  const value = readOrigin(from, name);
  if (value === undefined) return undefined;
  if (publicUrl === undefined || new URL(publicUrl).host === new URL(value).host)
    throw new RuleError('bad-setting', { name, value, hint: '须与 LINFA_PUBLIC_URL 的域名不同，两项都要写' });
  return value;
}
