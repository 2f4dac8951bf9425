// The search page: asks `search.js` and shows what it finds.
(() => {
'use strict'
const { fold, sure, loose, keyOf, bareWord, variants, spans, load, search, WORD } = { ...window.newsdigestWords, ...window.newsdigestFind }
const form = document.getElementById('search')
const field = form.elements.q
const view = document.getElementById('results')
const status = document.getElementById('found')
const root = form.dataset.root
const PAGE = 10, NEAR = 110
const TANWIN = /ا\u064b|\u064bا/u
const LATIN = /\d*[a-z\u00c0-\u024f](?:[\w\u00c0-\u024f .,'’&+@:/-]*[\w\u00c0-\u024f])?/gi

const make = (name, options = {}, ...children) => {
  const node = Object.assign(document.createElement(name), options)
  node.append(...children)
  return node
}
// The words of a text that were sought, alone or in a subject's name.
const hitsIn = (text, { keys, names }) => {
  const hits = [...text.matchAll(WORD)]
  const folded = hits.map(hit => keyOf(hit[0]))
  const part = new Set(spans(folded, names).flatMap(([from, to]) => hits.slice(from, to)))
  // With its tanwin, what is spelled like a country is an adjective.
  const adjective = (hit, place) => TANWIN.test(hit[0]) && names.some(one => one.length < 2 && one[0] === folded[place])
  return hits.filter((hit, place) => !adjective(hit, place) && (part.has(hit) || variants(folded[place]).some(key => keys.has(key))))
}
// A text's nodes: what was sought is marked, and Latin names keep their direction.
const marked = (text, sought, start = 0, end = text.length) => {
  const hits = hitsIn(text, sought)
  const part = (from, to) => {
    const nodes = []
    for (const { index, 0: { length } } of hits) if (index >= from && index + length <= to) {
      nodes.push(text.slice(from, index), make('mark', { textContent: text.slice(index, index + length) }))
      from = index + length
    }
    return [...nodes, text.slice(from, to)]
  }
  const nodes = []
  for (const run of text.matchAll(LATIN)) {
    const from = Math.max(start, run.index), to = Math.min(end, run.index + run[0].length)
    if (from >= to) continue
    nodes.push(...part(start, from), make('bdi', { lang: 'en' }, ...part(from, to)))
    start = to
  }
  return [...nodes, ...part(start, end)]
}
const NOTHING = { keys: new Set(), names: [] }
const cut = (text, sought) => {
  const at = hitsIn(text, sought)[0]?.index ?? 0
  const start = at <= NEAR ? 0 : text.indexOf(' ', at - NEAR) + 1
  const stop = text.length - at <= 2 * NEAR ? text.length : text.lastIndexOf(' ', at + 2 * NEAR)
  return [start ? '… ' : '', ...marked(text, sought, start, stop), stop < text.length ? ' …' : '']
}
const pages = new Map()
const partsOf = async address => {
  const answer = await fetch(address)
  if (!answer.ok) throw answer
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return [...page.querySelectorAll('main .standfirst, .prose :is(p, li, h2, h3)')]
    .map(part => ({ text: part.textContent.replace(/\s+/g, ' ').trim(), spot: part.id }))
}
const distinct = (text, sought) => new Set(hitsIn(text, sought).map(hit => bareWord(keyOf(hit[0])))).size
// The passage with most of the words that were typed, then of a subject's other names.
const passage = async (address, sought) => {
  if (!pages.has(address)) pages.set(address, partsOf(address))
  let best = null, most = -1
  for (const part of await pages.get(address)) {
    const worth = 99 * distinct(part.text, { ...sought, names: [] }) + distinct(part.text, sought)
    if (worth > most) [best, most] = [{ ...part, spot: worth && part.spot }, worth]
  }
  return best
}
const shownResult = (article, sought) => {
  const [href, title, day, , outlet, , ours] = article
  const link = make('a', { href: root + href }, ...marked(title, sought))
  const facts = [day ? sought.day ? [make('mark', { textContent: day })] : marked(day, sought) : [view.dataset.undated], outlet ? marked(outlet, sought) : null]
    .filter(Boolean).map(fact => make('span', {}, ...fact))
  const made = ours ? [' ', make('span', { className: 'made', textContent: view.dataset.made })] : []
  const text = make('p', { className: 'hit__text' })
  passage(root + href, sought).then(best => {
    if (!best) return
    text.append(...cut(best.text, sought))
    if (best.spot) link.href += '#' + best.spot
  }, () => { pages.delete(root + href); text.remove() })
  return make('li', {}, make('h2', { className: 'hit__title' }, link, ...made), make('p', { className: 'meta' }, ...facts), text)
}
const shownSubject = ([kind, href, title]) =>
  make('li', {}, make('a', { href: root + href }, make('strong', {}, ...marked(title, NOTHING)), ' ', make('span', { className: 'muted small', textContent: view.dataset[kind] })))

// A message with what was typed, or a number, in the place of its «…».
const told = (name, ...parts) => {
  const [before, after] = view.dataset[name].split('…')
  return [before, ...parts.flatMap((one, place) => [place ? '» و«' : '', make('bdi', { textContent: one })]), after]
}
const button = (name, onclick) => make('button', { className: 'btn', type: 'button', textContent: view.dataset[name], onclick })
let turn = 0
const filtersOf = () => Object.fromEntries(['topic', 'outlet', 'year'].map(name => [name, form.elements[name]?.value ?? '']))
const show = (result, articles, from) => {
  const { order, named, sought } = result
  if (!from) {
    view.replaceChildren()
    if (named.length) view.append(make('ul', { className: 'rows' }, ...named.slice(0, 5).map(shownSubject)))
    view.append(make('ol', { className: 'hits' }))
  }
  const list = view.querySelector('.hits')
  list.append(...order.slice(from, from + PAGE).map(place => shownResult(articles[place], sought)))
  if (from) list.children[from].querySelector('a').focus()
  view.querySelector('.btn')?.remove()
  if (order.length > from + PAGE) {
    view.append(button('more', () => show(result, articles, from + PAGE)))
  }
}
const run = async () => {
  const mine = ++turn
  const text = field.value.trim()
  const filters = filtersOf()
  const given = Object.entries({ q: text, ...filters }).filter(([, value]) => value)
  try {
    history.replaceState(null, '', given.length ? '?' + new URLSearchParams(given) : location.pathname)
  } catch { /* asked too often */ }
  try {
    const result = given.length ? await search(text, filters) : null
    if (mine !== turn) return
    view.hidden = !result
    if (!result) {
      status.textContent = text ? view.dataset.wordless : ''
      return view.replaceChildren()
    }
    const { articles } = await load('index.json')
    const { order, all, named, whole, near, several } = result
    const count = (name, number) => told(name, number.toLocaleString(view.dataset.numbers))
    status.replaceChildren(...order.length ? [...near.length ? told('near', ...near) : [], ...count(whole ? 'count' : 'some', order.length)]
      : !text ? [view.dataset.empty]
        : all ? [...told('narrowed', text), ...count('apart', all)] : told(named.length ? 'paged' : several ? 'none' : 'noneOne', text))
    show(result, articles, 0)
    if (all && !order.length) view.append(button('all', () => {
      form.querySelectorAll('select').forEach(one => { one.value = '' })
      field.focus()
      run()
    }))
  } catch {
    if (mine === turn) status.textContent = view.dataset.broken
  }
}
let waiting
form.addEventListener('submit', event => { event.preventDefault(); run() })
form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(run, 150) })
const asked = new URLSearchParams(location.search)
const { year } = form.elements
// A year without articles is a choice too, and its answer that there are none.
if (year && /^\d{4}$/.test(asked.get('year')) && ![...year.options].some(one => one.value === asked.get('year'))) year.add(new Option(asked.get('year')))
for (const name of ['q', 'topic', 'outlet', 'year']) if (asked.get(name) && form.elements[name]) form.elements[name].value = asked.get(name)
form.querySelectorAll('[hidden]').forEach(part => { part.hidden = false })
if (field.value || location.search) run()
window.newsdigestSearch = { fold, sure, loose }
})()
