// Keeps the pages that a reader has opened, so that they can be read again offline.
// Pages come from the network first: what is online is never older than it must be.
const BASE = {{ url('')|tojson }}
const CACHE = 'digest ' + BASE + ' {{ version }}'
const FRAME = ['', 'offline/', 'theme/fonts/plex-700.woff2', 'theme/fonts/plex-500.woff2', 'theme/fonts/naskh-400.woff2', 'theme/display.js', 'theme/icon.svg'].map(path => BASE + path).concat({{ [asset('style.css'), asset('more.css')]|tojson }})
const MOST = 200
addEventListener('install', event => {
  skipWaiting()
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(FRAME)))
})
addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('digest ' + BASE + ' ') && name !== CACHE) {
      const [old, own] = [await caches.open(name), await caches.open(CACHE)]
      for (const request of await old.keys()) if (!request.url.includes('/theme/') && !await own.match(request)) await own.put(request, await old.match(request))
      await caches.delete(name)
    }
    await clients.claim()
  })())
})
const store = async (request, answer) => {
  const cache = await caches.open(CACHE)
  await cache.put(request, answer)
  const kept = await cache.keys()
  for (const old of kept.slice(FRAME.length, Math.max(FRAME.length, kept.length - MOST))) await cache.delete(old)
}
const fromNetwork = async request => {
  const answer = await fetch(request)
  if (answer.ok && answer.type === 'basic') await store(request, answer.clone())
  return answer
}
const page = async request => {
  try {
    return await fromNetwork(request)
  } catch {
    return await caches.match(request, { ignoreSearch: true }) ?? await caches.match(BASE + 'offline/')
  }
}
const asset = async request => await caches.match(request) ?? fromNetwork(request)
addEventListener('fetch', event => {
  const { request } = event
  const address = new URL(request.url)
  if (request.method !== 'GET' || address.origin !== location.origin || !address.pathname.startsWith(new URL(BASE, location).pathname)) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (address.pathname.includes('/theme/')) event.respondWith(asset(request))
  else event.respondWith(page(request))
})
