import type { AppRun } from '../app/app-run.ts';
import { intoWorld } from '../realm/world.ts';
import type { Bag } from '../wxml/view-node.ts';
import { bytesIntoWorld, callbackApi, type Apis } from './callback-api.ts';
import { send, type Answer } from './http.ts';
import { asText } from '../wxml/as-text.ts';

const longest = 60_000;

/** `wx.request`. */
export function requestApis(run: AppRun): Apis {
  return {
    request(options: Bag) {
      const abort = new AbortController();
      run.atEnd(() => abort.abort());
      callbackApi(run, 'request', async () =>
        answerOf(run, options, await send(run, sendingOf(options, abort.signal))),
      )({
        success: () => undefined,
        ...options,
      });
      return taskOf(run, abort);
    },
  };
}

/** What can be done to a request under way. */
export function taskOf(run: AppRun, abort: AbortController): object {
  const quiet = (): void => undefined;
  return Object.assign(new run.world.Object(), {
    abort: () => abort.abort(),
    onHeadersReceived: quiet,
    offHeadersReceived: quiet,
    onProgressUpdate: quiet,
    offProgressUpdate: quiet,
    onChunkReceived: () => run.problems.add('not in this tool', 'RequestTask.onChunkReceived'),
    offChunkReceived: quiet,
  });
}

export function headersOf(options: Bag): Record<string, string> {
  const entries = Object.entries((options['header'] ?? {}) as Bag);
  return Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

export const timeoutOf = (options: Bag): number => Number(options['timeout'] ?? longest);

function sendingOf(options: Bag, signal: AbortSignal) {
  const method = asText(options['method'], 'GET').toUpperCase();
  const headers = { 'content-type': 'application/json', ...headersOf(options) };
  const { data } = options;
  const inAddress = (method === 'GET' || method === 'HEAD') && data !== undefined && data !== null;
  const written = asText(options['url']);
  const url = inAddress ? withQuery(written, data as Bag) : written;
  const body = inAddress || method === 'GET' ? undefined : bodyOf(data, headers['content-type']);
  return { url, method, headers, body, timeout: timeoutOf(options), signal };
}

function withQuery(url: string, data: Bag): string {
  const query = encodePairs(data);
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
}

function bodyOf(data: unknown, type: string): Uint8Array | undefined {
  if (data === undefined || data === null) return undefined;
  if (typeof data === 'string') return Buffer.from(data);
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') return Buffer.from(data as ArrayBuffer);
  return Buffer.from(type.includes('x-www-form-urlencoded') ? encodePairs(data as Bag) : JSON.stringify(data));
}

function encodePairs(data: Bag): string {
  return Object.entries(data)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&');
}

function answerOf(run: AppRun, options: Bag, answer: Answer): Bag {
  const text = (): string => Buffer.from(answer.bytes).toString('utf8');
  const data =
    options['responseType'] === 'arraybuffer'
      ? bytesIntoWorld(run, answer.bytes)
      : (options['dataType'] ?? 'json') === 'json'
        ? parsed(run, text())
        : text();
  return { data, statusCode: answer.status, header: answer.headers, cookies: answer.cookies };
}

/** An answer that is not JSON is given as the text that it is. */
function parsed(run: AppRun, text: string): unknown {
  try {
    return intoWorld(run.world, JSON.parse(text) as unknown);
  } catch {
    return text;
  }
}
