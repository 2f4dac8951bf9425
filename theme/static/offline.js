// Lists the pages that were read, the last one first, where there is no connection.
(async () => {
'use strict'
const list = document.getElementById('kept')
const MOST = 30
const cache = await caches.open('digest ' + list.dataset.root + ' read')
const pages = (await cache.keys()).filter(one => !one.url.includes('.json')).reverse().slice(0, MOST)
for (const request of pages) {
  const text = await (await cache.match(request)).text()
  const title = new DOMParser().parseFromString(text, 'text/html').querySelector('h1')
  if (!title) continue
  const link = Object.assign(document.createElement('a'), { href: request.url, dir: 'auto', textContent: title.textContent })
  const row = document.createElement('li')
  row.append(link)
  list.append(row)
}
list.closest('section').hidden = !list.children.length
})()
