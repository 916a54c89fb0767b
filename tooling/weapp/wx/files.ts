import { randomUUID } from 'node:crypto';
import type { AppRun } from '../app/app-run.ts';
import type { ChosenFile } from '../device/answers.ts';
import type { Bag } from '../wxml/view-node.ts';
import { callbackApi, WxFailure, type Apis } from './callback-api.ts';
import { send } from './http.ts';
import { askPrivacy } from './privacy.ts';
import { headersOf, taskOf, timeoutOf } from './request.ts';
import { asText } from '../wxml/as-text.ts';

/** Choosing files, and sending and fetching them. */
export function fileApis(run: AppRun): Apis {
  const transfer = (name: string, act: (options: Bag, signal: AbortSignal) => Promise<Bag>) => (options: Bag) => {
    const abort = new AbortController();
    run.atEnd(() => abort.abort());
    callbackApi(run, name, (given) => act(given, abort.signal))({ success: () => undefined, ...options });
    return taskOf(run, abort);
  };
  const api = (name: string, act: (options: Bag) => unknown) => ({ [name]: callbackApi(run, name, act) });
  return {
    ...api('chooseMedia', async (options) => {
      const files = await chosen(run, Number(options['count'] ?? 9));
      const tempFiles = files.map((file) => ({
        tempFilePath: run.device.keep(file),
        size: file.bytes.byteLength,
        fileType: file.type.startsWith('video/') ? 'video' : 'image',
      }));
      return { type: 'image', tempFiles };
    }),
    ...api('chooseImage', async (options) => {
      const files = await chosen(run, Number(options['count'] ?? 9));
      const tempFiles = files.map((file) => ({ path: run.device.keep(file), size: file.bytes.byteLength }));
      return { tempFilePaths: tempFiles.map((file) => file.path), tempFiles };
    }),
    ...api('compressImage', (options) => ({ tempFilePath: options['src'] })),
    ...api('getImageInfo', (options) => ({
      ...known(run, options['src']),
      width: 1080,
      height: 1440,
      path: options['src'],
    })),
    ...api('previewImage', (options) => run.device.did('previewImage', { urls: [...(options['urls'] as string[])] })),
    ...api('openDocument', (options) => {
      const file = known(run, options['filePath']);
      run.device.did('openDocument', { name: file.name, type: file.type, bytes: file.bytes });
    }),
    ...api('shareFileMessage', (options) => {
      const file = known(run, options['filePath']);
      const text = new TextDecoder().decode(file.bytes);
      run.device.did('shareFileMessage', { name: asText(options['fileName'] ?? file.name), text });
    }),
    uploadFile: transfer('uploadFile', async (options, signal) => {
      const file = known(run, options['filePath']);
      const boundary = `----linfa-${randomUUID()}`;
      const body = multipart(boundary, asText(options['name']), file, (options['formData'] ?? {}) as Bag);
      const headers = { ...headersOf(options), 'content-type': `multipart/form-data; boundary=${boundary}` };
      const sending = {
        method: 'POST',
        url: asText(options['url']),
        headers,
        body,
        timeout: timeoutOf(options),
        signal,
      };
      const answer = await send(run, sending);
      return { statusCode: answer.status, data: Buffer.from(answer.bytes).toString('utf8') };
    }),
    downloadFile: transfer('downloadFile', async (options, signal) => {
      const url = asText(options['url']);
      const headers = headersOf(options);
      const sending = { method: 'GET', url, headers, body: undefined, timeout: timeoutOf(options), signal };
      const answer = await send(run, sending);
      const type = Object.entries(answer.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
      const name = new URL(url).pathname.split('/').at(-1) ?? '';
      const path = run.device.keep({ name, type, bytes: answer.bytes });
      return { statusCode: answer.status, tempFilePath: path, header: answer.headers };
    }),
  };
}

async function chosen(run: AppRun, most: number): Promise<readonly ChosenFile[]> {
  await askPrivacy(run);
  const files = run.device.script.media.take();
  if (!files) {
    run.problems.add('not in this tool', 'A picture was asked for and the test gives none: phone.answerMedia([...])');
    throw new WxFailure('cancel');
  }
  if (files.length === 0) throw new WxFailure('cancel');
  if (files.length > most) throw new Error(`The app lets one choose ${most} files, the test chose ${files.length}`);
  return files;
}

function known(run: AppRun, path: unknown): ChosenFile {
  const file = run.device.files.get(String(path));
  if (!file) throw new WxFailure(`file not found ${String(path)}`);
  return file;
}

function multipart(boundary: string, name: string, file: ChosenFile, fields: Bag): Uint8Array {
  const head = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}`;
  const texts = Object.entries(fields).map(([key, value]) => `${head(`name="${key}"`)}\r\n\r\n${String(value)}\r\n`);
  const opening = `${head(`name="${name}"; filename="${file.name}"`)}\r\nContent-Type: ${file.type}\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(`${texts.join('')}${opening}`),
    file.bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
}
