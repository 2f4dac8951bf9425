// Search in the page: reads the index that the build wrote, once the reader asks.
// Words are folded and cut as `text/fold.py` and `text/keys.py` do.
(() => {
'use strict'
const form = document.getElementById('search')
const field = form.elements.q
const view = document.getElementById('results')
const status = document.getElementById('found')
const root = form.dataset.root
const PAGE = 10, FIELDS = 4, NEAR = 110, WORDS = 12
const BOOST = [1, 2, 5]
const LETTERS = { 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ی': 'ي', 'ک': 'ك' }
const DEFINITE = /^[وف]?(?:[بك]?ال|لل)(.{3,})$/u
const LETTERED = /^[وف](.{3,})$/u
const JOINED = /^(?:[وف][بكلس]?|[بكلس])(.{3,})$/u
const WORD = /[\p{L}\p{N}_\p{M}\p{Cf}\u0640]+/gu

const plain = sign => sign >= '\u0600' && sign <= '\u06ff' ? sign : sign.toLowerCase().normalize('NFKD')
const digit = sign => {
  const code = sign.codePointAt(0)
  return String(code < 58 ? code - 48 : code < 0x670 ? code - 0x660 : code - 0x6f0)
}
const fold = text => [...text.normalize('NFKC')]
  .map(sign => LETTERS[sign] ?? (/[0-9\u0660-\u0669\u06f0-\u06f9]/.test(sign) ? digit(sign) : plain(sign)))
  .join('').replace(/[\p{Mn}\p{Me}\p{Cf}\u0640]/gu, '')
const wordsOf = text => fold(text).match(/[\p{L}\p{N}_]+/gu) ?? []
const sure = word => {
  const bare = DEFINITE.exec(word)?.[1]
  return bare ? [word, bare] : [word]
}
const loose = word => [LETTERED, JOINED].map(cut => cut.exec(word)?.[1]).filter(Boolean)
const skeleton = word => word[0] + word.slice(1).replace(/[اويه]/g, '')

// -- the index
const loaded = new Map()
const load = name => {
  if (!loaded.has(name)) {
    const asked = fetch(root + 'search/' + name, name === 'index.json' ? { cache: 'no-cache' } : {})
    loaded.set(name, asked.then(answer => {
      if (!answer.ok) throw new Error(answer.status)
      return answer.json()
    }))
    loaded.get(name).catch(() => loaded.delete(name))
  }
  return loaded.get(name)
}
const partOf = async key => {
  const { parts } = await load('index.json')
  for (let length = key.length; length > 0; length--) {
    const name = parts[key.slice(0, length)]
    if (name) return load(name)
  }
  return {}
}
// The keys that stand for a typed word, with a weight: the surest kind of match.
const matches = async word => {
  const found = new Map()
  const add = (key, weight, lists) => {
    if (lists[key] && !(found.get(key)?.weight >= weight)) found.set(key, { weight, list: lists[key] })
  }
  for (const [place, key] of sure(word).entries()) add(key, place ? 0.95 : 1, await partOf(key))
  if (!found.size) for (const key of loose(word)) add(key, 0.8, await partOf(key))
  const stem = sure(word).at(-1)
  const lists = await partOf(stem)
  if (stem.length > 2) for (const key in lists) {
    if (key.startsWith(stem)) add(key, 0.6, lists)
    else if (key.length > 3 && stem.startsWith(key) && stem.length - key.length < 4) add(key, 0.5, lists)
  }
  if (!found.size && stem.length > 3) for (const key in lists) {
    if (skeleton(key) === skeleton(stem) && Math.abs(key.length - stem.length) < 3) add(key, 0.5, lists)
  }
  return found
}

// -- ranking
const scores = (found, total) => {
  const score = new Map()
  for (const { weight, list } of found.values()) {
    const rare = Math.log(1 + total / list.length)
    for (const posting of list) {
      const article = Math.floor(posting / FIELDS)
      const worth = weight * rare * BOOST[posting % FIELDS]
      score.set(article, Math.max(worth, score.get(article) ?? 0))
    }
  }
  return score
}
const bareWord = word => sure(word).at(-1)
const variants = word => [...sure(word), ...loose(word)]
// The places, from and to, where words spell one of a subject's names.
const spans = (words, spellings) => spellings.flatMap(spelling => words.flatMap((_, start) =>
  spelling.every((word, step) => variants(words[start + step] ?? '').includes(bareWord(word)))
    ? [[start, start + spelling.length]] : []))
const search = async (text, filters) => {
  const { articles, subjects } = await load('index.json')
  const words = wordsOf(text).slice(0, WORDS)
  if (!words.length) return null
  const found = await Promise.all(words.map(matches))
  const lists = found.map(one => scores(one, articles.length))
  // An article is found by each spelling of its subjects.
  const named = []
  subjects.forEach((subject, number) => {
    const places = spans(words, subject[3])
    if (places.length) named.push(subject)
    for (const [from, to] of places) for (const list of lists.slice(from, to)) articles.forEach((article, place) => {
      if (article[5].includes(number)) list.set(place, Math.max(1, list.get(place) ?? 0))
    })
  })
  // Words of two letters («في») must not be what keeps an article out.
  const needed = lists.filter((_, place) => words[place].length > 2)
  const counted = needed.length ? needed : lists
  const rank = new Map()
  for (const list of counted) for (const [place, worth] of list) {
    const held = rank.get(place) ?? { worth: 0, hits: 0 }
    rank.set(place, { worth: held.worth + worth, hits: held.hits + 1 })
  }
  const most = Math.max(0, ...[...rank.values()].map(one => one.hits))
  const wanted = ([place]) => {
    const [, , , year, outlet, about] = articles[place]
    return (!filters.year || String(year) === filters.year) && (!filters.outlet || outlet === filters.outlet)
      && (!filters.topic || about.some(number => subjects[number][1] === filters.topic))
  }
  const order = [...rank].filter(([, one]) => one.hits === most).filter(wanted)
    .sort((a, b) => b[1].worth - a[1].worth || a[0] - b[0]).map(([place]) => place)
  const keys = new Set(found.flatMap((one, place) => counted.includes(lists[place]) ? [...one.keys()] : []))
  return { order, named, whole: most === counted.length, sought: { keys, names: named.flatMap(one => one[3]) } }
}

// -- the view
const make = (name, options = {}, ...children) => {
  const node = Object.assign(document.createElement(name), options)
  node.append(...children)
  return node
}
// The words of a text that were sought, alone or in a subject's name.
const hitsIn = (text, { keys, names }) => {
  const hits = [...text.matchAll(WORD)]
  const folded = hits.map(hit => fold(hit[0]))
  const part = new Set(spans(folded, names).flatMap(([from, to]) => hits.slice(from, to)))
  return hits.filter((hit, place) => part.has(hit) || variants(folded[place]).some(key => keys.has(key)))
}
const marked = (text, sought, start = 0, end = text.length) => {
  const nodes = []
  let done = start
  for (const hit of hitsIn(text, sought)) {
    if (hit.index < start || hit.index + hit[0].length > end) continue
    nodes.push(text.slice(done, hit.index), make('mark', { textContent: hit[0] }))
    done = hit.index + hit[0].length
  }
  return [...nodes, text.slice(done, end)]
}
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
const passage = async (address, sought) => {
  if (!pages.has(address)) pages.set(address, partsOf(address))
  let best = null, most = -1
  for (const part of await pages.get(address)) {
    const distinct = new Set(hitsIn(part.text, sought).map(hit => bareWord(fold(hit[0])))).size
    if (distinct > most) [best, most] = [part, distinct]
  }
  return best
}
const shownResult = (article, sought) => {
  const [href, title, day, , outlet] = article
  const link = make('a', { href: root + href }, ...marked(title, sought))
  const facts = [day || view.dataset.undated, outlet].filter(Boolean).map(fact => make('span', { dir: 'auto', textContent: fact }))
  const text = make('p', { className: 'hit__text', dir: 'auto' })
  passage(root + href, sought).then(best => {
    if (!best) return
    text.append(...cut(best.text, sought))
    if (best.spot) link.href += '#' + best.spot
  }, () => { pages.delete(root + href); text.remove() })
  return make('li', {}, make('h2', { className: 'hit__title', dir: 'auto' }, link), make('p', { className: 'meta' }, ...facts), text)
}
const shownSubject = ([kind, href, title]) =>
  make('li', {}, make('a', { href: root + href }, make('strong', { textContent: title }), ' ', make('span', { className: 'muted small', textContent: view.dataset[kind] })))

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
    const more = make('button', { className: 'btn', type: 'button', textContent: view.dataset.more })
    more.onclick = () => show(result, articles, from + PAGE)
    view.append(more)
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
    const result = text ? await search(text, filters) : null
    if (mine !== turn) return
    view.hidden = !result
    if (!result) {
      status.textContent = ''
      return view.replaceChildren()
    }
    const { articles } = await load('index.json')
    const { order, whole } = result
    status.textContent = !order.length ? view.dataset.none.replace('…', () => text)
      : (whole ? view.dataset.count : view.dataset.some).replace('…', order.length.toLocaleString(view.dataset.numbers))
    show(result, articles, 0)
  } catch {
    if (mine === turn) status.textContent = view.dataset.broken
  }
}
let waiting
form.addEventListener('submit', event => { event.preventDefault(); run() })
form.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(run, 150) })
const asked = new URLSearchParams(location.search)
for (const name of ['q', 'topic', 'outlet', 'year']) if (asked.get(name) && form.elements[name]) form.elements[name].value = asked.get(name)
form.querySelectorAll('[hidden]').forEach(part => { part.hidden = false })
if (field.value) run()
window.newsdigestSearch = { fold, sure, loose, wordsOf }
})()
