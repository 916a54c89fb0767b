import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AppRun } from '../app/app-run.ts';
import type { Device, SentRequest } from '../device/device.ts';
import { WxFailure } from './callback-api.ts';

export interface Sending {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly timeout: number;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  /** With the names as the server wrote them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly bytes: Uint8Array;
}

/** Sends over the network as the phone has it at the moment. */
export async function send(run: AppRun, sending: Sending): Promise<Answer> {
  const { device } = run;
  const record: SentRequest = { method: sending.method, url: sending.url, page: device.currentPage() };
  device.sent.push(record);
  const top = run.pages.top;
  if (top && !top.hasContent) top.record.requestsBeforeContent += 1;
  const done = run.activity.beginRequest();
  device.mostRequestsAtOnce = Math.max(device.mostRequestsAtOnce, run.activity.requests);
  try {
    const answer = await exchange(device, sending);
    record.status = answer.status;
    return answer;
  } catch (error) {
    record.failed = (error as Error).message;
    throw error;
  } finally {
    // The callback is begun in the same turn, so that the phone is never seen at rest in between.
    setTimeout(done, 1);
  }
}

async function exchange(device: Device, sending: Sending): Promise<Answer> {
  const { network } = device;
  const offline = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED';
  const dropped = 'errcode:-101 cronet_error_code:-101 error_msg:net::ERR_CONNECTION_RESET';
  const url = addressOf(device, sending.url);
  if (!network.online) throw new WxFailure(offline, { errno: 600001 });
  const cut = network.takeCut(sending.url);
  const started = performance.now();
  const stop = new AbortController();
  const ends: (() => void)[] = [];
  const halted = new Promise<never>((_, refuse) => {
    const timer = setTimeout(() => refuse(new WxFailure('timeout', { errno: 5 })), sending.timeout);
    const aborted = (): void => refuse(new WxFailure('abort', { errno: 600003 }));
    if (sending.signal.aborted) aborted();
    sending.signal.addEventListener('abort', aborted);
    const unwatch = network.watch((online) => {
      if (!online) refuse(new WxFailure(dropped, { errno: 600001 }));
    });
    ends.push(
      () => clearTimeout(timer),
      () => sending.signal.removeEventListener('abort', aborted),
      unwatch,
    );
  });
  try {
    const answer = await Promise.race([overHttp(url, sending, stop.signal), halted]);
    const rest = network.delay - (performance.now() - started);
    if (rest > 0) await Promise.race([new Promise((resolve) => setTimeout(resolve, rest)), halted]);
    if (cut) throw new WxFailure(dropped, { errno: 600001 });
    return answer;
  } finally {
    for (const end of ends) end();
    stop.abort();
  }
}

/** Where a request really goes: to the test's server, whatever the package was built for. */
function addressOf(device: Device, written: string): URL {
  if (!/^https?:\/\//.test(written)) throw new WxFailure(`invalid url "${written}"`, { errno: 600009 });
  const url = new URL(written);
  if (device.settings.server !== undefined) return new URL(`${url.pathname}${url.search}`, device.settings.server);
  if (/^(127\.|localhost$|\[::1\]$)/.test(url.hostname)) return url;
  throw new WxFailure(`no server was given for ${url.origin}`);
}

function overHttp(url: URL, sending: Sending, signal: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'user-agent': 'Mozilla/5.0 (Linux; Android 12) MicroMessenger/8.0.50 MiniProgramEnv/android',
      referer: 'https://servicewechat.com/touristappid/devtools/page-frame.html',
      ...sending.headers,
      ...(sending.body && { 'content-length': String(sending.body.byteLength) }),
    };
    const begin = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = begin(url, { method: sending.method, headers, agent: false, signal }, (message) => {
      readAnswer(message).then(resolve, reject);
    });
    request.once('error', (error: NodeJS.ErrnoException) => {
      reject(new WxFailure(`errcode:-102 error_msg:net::${error.code ?? error.message}`, { errno: 600001 }));
    });
    request.end(sending.body);
  });
}

async function readAnswer(message: IncomingMessage): Promise<Answer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  const headers: Record<string, string> = {};
  for (let at = 0; at < message.rawHeaders.length; at += 2) {
    const name = message.rawHeaders[at] ?? '';
    const value = message.rawHeaders[at + 1] ?? '';
    headers[name] = headers[name] === undefined ? value : `${headers[name]},${value}`;
  }
  const cookies = message.headers['set-cookie'] ?? [];
  return { status: message.statusCode ?? 0, headers, cookies, bytes: Buffer.concat(pieces) };
}
