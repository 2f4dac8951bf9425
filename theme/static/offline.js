// Lists the pages that were read, the last one first, where there is no connection.
(async () => {
'use strict'
const list = document.getElementById('kept')
const MOST = 30
const cache = await caches.open('digest ' + list.dataset.root + ' read')
const own = new URL(list.dataset.root + 'offline/', location).href
const pages = (await cache.keys()).filter(({ url }) => !url.includes('.json') && url !== own).reverse().slice(0, MOST)
for (const request of pages) {
  const text = await (await cache.match(request)).text()
  const textContent = new DOMParser().parseFromString(text, 'text/html').title.replace(list.dataset.after, '')
  if (!textContent) continue
  const link = Object.assign(document.createElement('a'), { href: request.url, dir: 'auto', textContent })
  const row = document.createElement('li')
  row.append(link)
  list.append(row)
}
list.closest('section').hidden = !list.children.length
})()
