// Keeps one whole build on the phone, so that staff open it without a network. Which build, and what it consists of, is
// written in when it is built (write-worker.mjs).
const version = '__VERSION__';
/** @type {string[]} */
const files = ['__FILES__'];
/** The program that the page of this build starts. */
const program = '__PROGRAM__';

const root = '/m/';
const prefix = 'linfa-m-';
const own = prefix + version;
/** Milliseconds that a page is waited for where there is a network of sorts. */
const patience = 6000;
/** What has its content's digest in its name is right whatever build asks for it. */
const lasting = /\.[0-9a-f]{8}\.\w+$/;

/** The build is kept whole or not at all: where the server has a newer page by now, its own worker comes with it. */
async function keepBuild() {
  const cache = await caches.open(own);
  try {
    const page = await fetch(root, { cache: 'reload' });
    if (!page.ok || !(await page.clone().text()).includes(program)) throw new Error('the page is of another build');
    await cache.addAll(files.map((file) => new Request(root + file, lasting.test(file) ? {} : { cache: 'reload' })));
    await cache.put(root, page);
  } catch (error) {
    await caches.delete(own);
    throw error;
  }
}

/** The build before stays for pages of it that are still open. */
async function forgetOlder() {
  const kept = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);
  await Promise.all(kept.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The server's page where there is one, the kept one otherwise: each leads to files of its own build only. @param {Request} request */
async function openPage(request) {
  const kept = await (await caches.open(own)).match(root);
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  const fresh = await Promise.race([fetch(request).catch(() => undefined), late]);
  return fresh instanceof Response && fresh.status < 500 ? fresh : kept;
}

/** @param {Request} request */
async function openFile(request) {
  if (lasting.test(new URL(request.url).pathname)) return (await caches.match(request)) ?? fetch(request);
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(request);
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepBuild());
});
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || !pathname.startsWith(root)) return;
  event.respondWith(request.mode === 'navigate' ? openPage(request) : openFile(request));
});
