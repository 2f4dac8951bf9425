// Keeps the pages that a reader has opened, so that they can be read again offline.
// Pages come from the network first: what is online is never older than it must be.
const BASE = {{ url('')|tojson }}
const FRAME = 'digest ' + BASE + ' {{ version }}'
const READ = 'digest ' + BASE + ' read'
const NEEDED = [BASE + 'offline/', {{ asset('style.css')|tojson }}, {{ asset('more.css')|tojson }}]
  .concat(['', 'theme/fonts/plex-700.woff2', 'theme/fonts/plex-500.woff2', 'theme/fonts/naskh-400.woff2', 'theme/display.js', 'theme/offline.js', 'theme/words.js', 'theme/search.js', 'theme/results.js', 'theme/icon.svg'].map(path => BASE + path))
const MOST = 200
const LARGEST = 500000
const PATIENCE = 4000
const FIXED = /\/theme\/(fonts\/|\w+\.[0-9a-f]{8,}\.css$)/

addEventListener('install', event => {
  skipWaiting()
  // Past what the browser itself keeps, or the files of two builds would be mixed; and a file that
  // cannot be had now is no reason to do without the others.
  event.waitUntil(caches.open(FRAME).then(cache =>
    Promise.allSettled(NEEDED.map(path => cache.add(new Request(path, { cache: 'reload' }))))))
})
addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('digest ' + BASE + ' ') && name !== FRAME && name !== READ) await caches.delete(name)
    }
    await clients.claim()
    // The page on which all this began was read before there was anybody to keep it.
    for (const { url } of await clients.matchAll({ type: 'window' })) {
      const request = new Request(url)
      await fetch(request).then(answer => answer.ok && keep(request, answer), () => {})
    }
  })())
})

// A page is one page whatever is asked of it; a part of the index has its state in the query.
const nameOf = url => url.includes('.json') ? url : url.split(/[?#]/)[0]
const keep = async (request, answer) => {
  const cache = await caches.open(READ)
  const type = answer.headers.get('content-type') ?? ''
  const small = Number(answer.headers.get('content-length')) < LARGEST
  if (!/html|json/.test(type) || answer.redirected || !small) return
  await cache.delete(request, { ignoreSearch: true })
  await cache.put(nameOf(request.url), answer)
  const kept = await cache.keys()
  for (const old of kept.slice(0, Math.max(0, kept.length - MOST))) await cache.delete(old)
}
const forget = async request => (await caches.open(READ)).delete(request, { ignoreSearch: true })
// From the network; as it was when it was read where there is none, or where it does not answer in
// time; what is gone from the site goes from here.
const asked = async (event, kept) => {
  const { request } = event
  const answer = await fetch(request)
  if (kept && answer.ok && answer.type === 'basic') event.waitUntil(keep(request, answer.clone()).catch(() => {}))
  if (answer.status === 404 || answer.status === 410) event.waitUntil(forget(request))
  return answer
}
const fresh = async (event, kept) => {
  const { request } = event
  const before = () => caches.match(request, { ignoreSearch: true })
  const answer = asked(event, kept)
  event.waitUntil(answer.catch(() => {}))
  const late = new Promise(go => setTimeout(go, PATIENCE)).then(before).then(old => old ?? answer)
  late.catch(() => {})
  try {
    return await Promise.race([answer, late])
  } catch (fault) {
    const old = await before()
    if (old) return old
    if (request.mode === 'navigate') return await caches.match(BASE + 'offline/') ?? Response.error()
    throw fault
  }
}
// Names that hold a digest never change what they stand for. A page kept from an older build asks
// for an older style sheet, and gets the one there is.
const fixed = async event => {
  const own = await caches.match(event.request)
  if (own) return own
  const answer = await fetch(event.request).catch(() => Response.error())
  const stem = /\/theme\/(\w+\.)[0-9a-f]{8,}\.css$/.exec(event.request.url)?.[1]
  if (answer.ok || !stem) return answer
  const frame = await caches.open(FRAME)
  const heir = (await frame.keys()).find(one => one.url.includes('/theme/' + stem))
  return heir ? frame.match(heir) : answer
}
addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  const home = new URL(BASE, location).pathname
  if (request.method !== 'GET' || request.headers.has('range')) return
  if (origin !== location.origin || !pathname.startsWith(home)) return
  if (FIXED.test(pathname)) event.respondWith(fixed(event))
  else event.respondWith(fresh(event, request.mode === 'navigate' || pathname.startsWith(home + 'search/')))
})
