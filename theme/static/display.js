// How the reader wants to see the site, kept in this browser alone; and the pages kept for reading offline.
(() => {
'use strict'
const root = document.documentElement
const form = document.getElementById('display')
const base = form.dataset.root
const names = ['scheme', 'size', 'contrast']
const read = () => {
  try { return { ...JSON.parse(localStorage.getItem('display')) } } catch { return {} }
}
const keep = chosen => {
  try { localStorage.setItem('display', JSON.stringify(chosen)) } catch { /* private windows may forbid it */ }
}
const apply = chosen => {
  for (const name of names) {
    if (chosen[name]) root.dataset[name] = chosen[name]
    else delete root.dataset[name]
  }
  document.getElementById('dark').media =
    !chosen.scheme ? '(prefers-color-scheme: dark)' : chosen.scheme === 'dark' ? 'all' : 'not all'
}
const workers = navigator.serviceWorker
const offline = async wanted => {
  if (!workers) return
  if (wanted) {
    await workers.register(base + 'sw.js', { scope: base })
    return
  }
  for (const one of await workers.getRegistrations()) if (one.scope === new URL(base, location).href) await one.unregister()
  for (const name of await caches.keys()) if (name.startsWith('digest ' + base + ' ')) await caches.delete(name)
}
const chosen = read()
for (const name of names) form.elements[name].value = chosen[name] ?? ''
form.elements.offline.checked = chosen.offline !== false
if (!workers || !window.isSecureContext) form.elements.offline.closest('label').hidden = true
form.addEventListener('change', () => {
  for (const name of names) {
    if (form.elements[name].value) chosen[name] = form.elements[name].value
    else delete chosen[name]
  }
  if (form.elements.offline.checked) delete chosen.offline
  else chosen.offline = false
  keep(chosen)
  apply(chosen)
  offline(chosen.offline !== false).catch(() => {})
})
// The menu goes when it is no longer meant.
const menu = form.closest('details')
addEventListener('keydown', event => {
  if (event.key !== 'Escape' || !menu.open) return
  menu.open = false
  menu.firstElementChild.focus()
})
addEventListener('click', event => { if (!menu.contains(event.target)) menu.open = false })
addEventListener('load', () => { offline(chosen.offline !== false).catch(() => {}) })
})()
