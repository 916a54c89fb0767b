import type { IncomingMessage, ServerResponse } from 'node:http';

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><meta name="viewport" content="width=device-width">
<title>邻法正在准备</title><body style="font:18px/1.8 sans-serif;max-width:32em;margin:15vh auto;padding:0 1.5em"><h1 style="font-size:1.4em">邻法正在准备</h1>
<p>正在准备数据库，首次启动通常不到半分钟。本页会自动刷新。</p></body></html>`;

/** Every answer while the server prepares itself. */
export function waitingAnswer(request: IncomingMessage, response: ServerResponse): void {
  response.statusCode = 503;
  response.setHeader('retry-after', '2');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(request.method === 'HEAD' ? undefined : page);
}
