import { createServer } from 'node:http';
import { StartError } from './say.mjs';

const loopback = '127.0.0.1';

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<noscript><meta http-equiv="refresh" content="2"></noscript>
<title>邻法正在准备</title>
<style>body{font-family:system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;line-height:1.8}</style>
</head>
<body>
<h1>邻法正在准备</h1>
<p role="status">正在安装并启动，首次启动约需一分钟。本页每两秒自动刷新，准备好后自动进入。</p>
<script>
setInterval(() => fetch(location.href, { cache: 'no-store' }).then((answer) => { if (answer.status !== 503) location.reload(); }).catch(() => {}), 2000);
</script>
</body>
</html>
`;

/**
 * Answers 503 on the port until the server takes it over: a page that refreshes itself, and a plain refusal for /healthz.
 * The page asks by script so that it outlives the moment in which the port changes hands; without script it refreshes itself.
 * @param {number} port
 * @returns {Promise<{ close: () => Promise<void> }>} close frees the port before it resolves
 * @throws {StartError} `port-in-use`, `port-forbidden`
 */
export function openWaitingPage(port) {
  const server = createServer((request, response) => {
    response.setHeader('retry-after', '2').setHeader('cache-control', 'no-store').setHeader('connection', 'close');
    if (request.url === '/healthz')
      response.writeHead(503, { 'content-type': 'application/json' }).end('{"status":"starting"}\n');
    else response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(wordListenError(error, port)));
    server.listen(port, loopback, () => resolve({ close: () => closeServer(server) }));
  });
}

/** @param {import('node:http').Server} server */
async function closeServer(server) {
  const closed = new Promise((resolve) => server.close(resolve));
  // From Node 18.2 on; without it a browser's open connection would hold the server.
  server.closeAllConnections?.();
  await closed;
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function wordListenError(error, port) {
  if (error.code === 'EADDRINUSE') {
    return new StartError(
      'port-in-use',
      `无法启动：端口 ${port} 已被占用。请先停止占用它的程序，或换一个端口：PORT=${port + 1} npm start`,
    );
  }
  if (error.code === 'EACCES')
    return new StartError(
      'port-forbidden',
      `无法启动：没有权限使用端口 ${port}。请换一个 1024 以上的端口：PORT=3000 npm start`,
    );
  return error;
}
