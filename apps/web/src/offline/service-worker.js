// Lets a page that was open before open again without a network. Boards themselves are kept by the page.
// Built files carry a hash in their names and never change, so the copy is as good as the server's.
// Pages are asked of the server first: a new version is never hidden by an old copy.
const CACHE = 'feltline-app';
const SHELL = '/';
/** Filled in by the build with the addresses of its files; a new build is thereby a new worker. */
const BUILD_FILES = [];

self.addEventListener('install', (event) => {
  event.waitUntil(keepBuild().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(event));
});

/** The shell and every file of the build, so that panels not opened yet work offline too; older builds' files go. */
async function keepBuild() {
  await keep([SHELL, ...BUILD_FILES]);
  const cache = await caches.open(CACHE);
  const current = new Set(
    [SHELL, ...BUILD_FILES].map((file) => new URL(file, self.location.origin).href),
  );
  for (const kept of await cache.keys()) if (!current.has(kept.url)) await cache.delete(kept);
}

async function keep(addresses) {
  const cache = await caches.open(CACHE);
  await Promise.all(
    addresses.map(async (address) => {
      if (address !== SHELL && (await cache.match(address))) return;
      const answer = await fetch(address);
      if (answer.ok) await cache.put(address, answer);
    }),
  );
}

async function page(event) {
  try {
    const answer = await fetch(event.request);
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    if (answer.ok && isPage) keepBeside(event, SHELL, answer);
    return answer;
  } catch (error) {
    const kept = await caches.match(SHELL);
    if (kept) return kept;
    throw error;
  }
}

async function asset(event) {
  const kept = await caches.match(event.request);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.ok) keepBeside(event, event.request, answer);
  return answer;
}

/** Keeps a copy while the page reads the answer: of two readers of one answer neither may wait for the other. */
function keepBeside(event, address, answer) {
  const copy = answer.clone();
  event.waitUntil(caches.open(CACHE).then((cache) => cache.put(address, copy)));
}
