// Finding without a server: reads the index that the build wrote, and ranks the articles.
// Words are folded and cut as `text/fold.py` and `text/keys.py` do.
(() => {
'use strict'
const root = document.getElementById('search').dataset.root
const FIELDS = 4, WORDS = 12
const BOOST = [1, 2, 5]
const LETTERS = { 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ی': 'ي', 'ک': 'ك' }
const DEFINITE = /^[وف]?(?:[بك]?ال|لل)(.{3,})$/u
const LETTERED = /^[وف](.{3,})$/u
const JOINED = /^(?:[وف][بكلس]?|[بكلس])(.{3,})$/u
// What may follow a stem of four letters, or of three; the feminine, one or many; what a near word lacks.
const ENDING = /^ي?(?:ا|ه|ات|ان|[يو]ن|ت[اي]ن)?(?:ها?|هما?|نا)?$/u
const OWN = /^(?:ا|ها|هما?|نا)$/u
const FEMININE = /^(?:ه|ات|ت[اي]ن|ا?ت(?:ها?|هما?|نا))$/u
const LEFT = /^(?:يه?|ا|يا|ات|[يو]ن|(?:ات)?(?:ها|هما?|نا))$/u
const MODEL = /(?<![\p{L}\p{N}_])([a-z])[-\u2010-\u2012](?=\d)/giu
const WORD = /(?<![\p{L}\p{N}_])[a-z][-\u2010-\u2012]\d+|[\p{L}\p{N}_\p{M}\p{Cf}\u0640]+/giu

const plain = sign => sign >= '\u0600' && sign <= '\u06ff' ? sign : sign.toLowerCase().normalize('NFKD')
const digit = sign => {
  const code = sign.codePointAt(0)
  return String(code < 58 ? code - 48 : code < 0x670 ? code - 0x660 : code - 0x6f0)
}
const fold = text => [...text.normalize('NFKC')]
  .map(sign => LETTERS[sign] ?? (/[0-9\u0660-\u0669\u06f0-\u06f9]/.test(sign) ? digit(sign) : plain(sign)))
  .join('').replace(/[\p{Mn}\p{Me}\p{Cf}\u0640]/gu, '')
const keyOf = text => fold(text).replace(MODEL, '$1')
const wordsOf = text => keyOf(text).match(/[\p{L}\p{N}_]+/gu) ?? []
const sure = word => {
  const bare = DEFINITE.exec(word)?.[1]
  return bare ? [word, bare] : [word]
}
const loose = word => [LETTERED, JOINED].map(cut => cut.exec(word)?.[1]).filter(Boolean)
const bareWord = word => sure(word).at(-1)
const variants = word => [...sure(word), ...loose(word)]
const skeleton = word => word[0] + word.slice(1).replace(/[اوي]|ه$/g, '')

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
// How surely a key stands for a stem: under a half it is a near word.
const likeness = (key, stem, base) => {
  if (base && key.startsWith(base) && FEMININE.test(key.slice(base.length))) return 0.7
  if (key.startsWith(stem)) {
    const rest = key.slice(stem.length)
    if ((stem.length > 3 ? ENDING : OWN).test(rest)) return 0.6
    return stem.length > 4 ? 0.3 : 0
  }
  if (key.length > 3 && stem.startsWith(key) && LEFT.test(stem.slice(key.length))) return 0.3
  const bones = skeleton(stem)
  return bones.length > 4 && skeleton(key) === bones && Math.abs(key.length - stem.length) < 3 ? 0.2 : 0
}
// The keys that stand for a typed word, with a weight; `near` where none stands for it surely.
const matches = async word => {
  const found = new Map()
  const add = (key, weight, lists) => {
    if (lists[key] && !(found.get(key)?.weight >= weight)) found.set(key, { weight, list: lists[key] })
  }
  const take = async (stem, near) => {
    const base = /^(.{3,})(?:ه|ات)$/u.exec(stem)?.[1]
    const heads = base ? [stem, base + 'ه', base + 'ات'] : [stem]
    if (stem.length > 2) for (const lists of new Set(await Promise.all(heads.map(partOf)))) for (const key in lists) {
      const weight = likeness(key, stem, base)
      if (weight && weight < 0.5 === near) add(key, weight, lists)
    }
  }
  const bare = bareWord(word)
  for (const [place, key] of sure(word).entries()) add(key, place ? 0.95 : 1, await partOf(key))
  await take(bare, false)
  // A letter before a short word is too often its own.
  if (!found.size) for (const key of loose(word)) if (key.length > 4) {
    add(key, 0.8, await partOf(key))
    await take(key, false)
  }
  const near = !found.size
  if (near) {
    for (const key of loose(word)) add(key, 0.4, await partOf(key))
    await take(bare, true)
  }
  return { found, near }
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
// The places, from and to, where words spell one of a subject's names.
const spans = (words, spellings) => spellings.flatMap(spelling => words.flatMap((_, start) =>
  spelling.every((word, step) => variants(words[start + step] ?? '').includes(bareWord(word)))
    ? [[start, start + spelling.length]] : []))
const search = async (text, filters) => {
  const { articles, subjects } = await load('index.json')
  const wanted = place => {
    const [, , , year, outlet, about] = articles[place]
    return (!filters.year || String(year) === filters.year) && (!filters.outlet || outlet === filters.outlet)
      && (!filters.topic || about.some(number => subjects[number][1] === filters.topic))
  }
  const words = wordsOf(text).slice(0, WORDS)
  if (!words.length) {
    if (!Object.values(filters).some(Boolean)) return null
    const named = subjects.filter(subject => subject[1] === filters.topic)
    return { order: [...articles.keys()].filter(wanted), named, whole: true, near: [], sought: { keys: new Set(), names: [] } }
  }
  const found = await Promise.all(words.map(matches))
  const lists = found.map(one => scores(one.found, articles.length))
  // An article is found by each spelling of its subjects.
  const named = [], spelled = new Set()
  for (const [number, subject] of subjects.entries()) {
    const places = spans(words, subject[3])
    if (!places.length) continue
    named.push(subject)
    const single = subject[3].filter(one => one.length < 2).map(async ([key]) => [key, { weight: 0.9, list: (await partOf(key))[key] ?? [] }])
    const same = scores(new Map(await Promise.all(single)), articles.length)
    for (const [from, to] of places) for (let at = from; at < to; at++) articles.forEach((article, place) => {
      spelled.add(at)
      if (article[5].includes(number)) lists[at].set(place, Math.max(1, same.get(place) ?? 0, lists[at].get(place) ?? 0))
    })
  }
  // Words of two letters («في») must not be what keeps an article out.
  const needed = [...words.keys()].filter(at => words[at].length > 2)
  const counted = needed.length ? needed : [...words.keys()]
  const rank = new Map()
  for (const at of counted) for (const [place, worth] of lists[at]) {
    const held = rank.get(place) ?? { worth: 0, hits: 0, solid: false }
    rank.set(place, { worth: held.worth + worth, hits: held.hits + 1, solid: held.solid || /^(?!\d+$).{3}/u.test(words[at]) })
  }
  const most = Math.max(0, ...[...rank.values()].map(one => one.hits))
  const whole = most === counted.length
  // A number or a short word alone is no answer to several words.
  const order = [...rank].filter(([place, one]) => one.hits === most && (whole || one.solid) && wanted(place))
    .sort((a, b) => b[1].worth - a[1].worth || a[0] - b[0]).map(([place]) => place)
  const keys = new Set(counted.flatMap(at => [...found[at].found.keys()]))
  const typed = text.match(WORD) ?? []
  const near = counted.filter(at => found[at].near && lists[at].size && !spelled.has(at)).map(at => typed[at] ?? words[at])
  return { order, named, whole, near, sought: { keys, names: named.flatMap(one => one[3]) } }
}
window.newsdigestFind = { fold, sure, loose, keyOf, bareWord, variants, spans, load, search, WORD }
})()
