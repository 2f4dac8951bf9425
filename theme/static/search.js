// Finding without a server: reads the index that the build wrote, and ranks the articles.
(() => {
'use strict'
const { fold, sure, loose, keyOf, wordsOf, bareWord, variants, twins, likeness, isSlip, spell, WORD } = window.newsdigestWords
const root = document.getElementById('search').dataset.root
const FIELDS = 4, WORDS = 12
const BOOST = [1, 2, 5]
// Opens the key of a word that stands only behind clitics, `site/search/clitics.py`.
const BEHIND = '-'

// -- the index
const loaded = new Map()
const load = name => {
  if (!loaded.has(name)) {
    const asked = fetch(root + 'search/' + name, name === 'index.json' ? { cache: 'no-cache' } : {})
    loaded.set(name, asked.then(answer => {
      if (!answer.ok) throw new Error(answer.status)
      return answer.json()
    }).then(read => {
      if (read.spellings) spell(read.spellings)
      return read
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
// The keys that stand for a typed word, with a weight; `near` where none stands for it surely.
const matches = async word => {
  const found = new Map()
  const add = (key, weight, lists) => {
    if (lists[key] && !(found.get(key)?.weight >= weight)) found.set(key, { weight, list: lists[key] })
  }
  const take = async (stem, near) => {
    const twin = twins(stem)
    if (stem.length > 2) for (const lists of new Set(await Promise.all(twin.heads.map(partOf)))) for (const key in lists) {
      const weight = likeness(key, stem, twin)
      if (weight && weight < 0.5 === near) add(key, weight, lists)
    }
  }
  const behind = async key => add(BEHIND + key, 0.5, await partOf(BEHIND + key))
  const bare = bareWord(word)
  for (const [place, key] of sure(word).entries()) add(key, place ? 0.95 : 1, await partOf(key))
  await take(bare, false)
  if (!found.has(bare) && bare.length > 3) await behind(bare)
  // A letter before a short word is too often its own.
  if (!found.size) for (const key of loose(word)) if (key.length > 4) {
    add(key, 0.8, await partOf(key))
    await take(key, false)
  }
  // Of two first letters cut, one here and one there, one is too often no clitic.
  if (!found.size) for (const key of loose(word)) if (key.length > 5) await behind(key)
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
// A day in figures is one word of the index.
const DAY = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/gu, ISO = /(?<!\d)(\d{4})-(\d\d?)-(\d\d?)(?!\d)/gu
const eight = (year, month, day) => year + month.padStart(2, 0) + day.padStart(2, 0)
const withDays = text => text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, fold)
  .replace(DAY, (_, day, sign, month, year) => eight(year, month, day)).replace(ISO, (_, ...parts) => eight(...parts))
const search = async (asked, filters) => {
  const { articles, subjects } = await load('index.json')
  const text = withDays(asked)
  const wanted = place => {
    const [, , , year, outlet, about] = articles[place]
    return (!filters.year || String(year) === filters.year) && (!filters.outlet || outlet === filters.outlet)
      && (!filters.topic || about.some(number => subjects[number][1] === filters.topic))
  }
  const words = wordsOf(text).slice(0, WORDS)
  if (!words.length) {
    if (text || !Object.values(filters).some(Boolean)) return null
    const named = subjects.filter(subject => subject[1] === filters.topic)
    return { order: [...articles.keys()].filter(wanted), all: 0, named, whole: true, near: [], sought: { keys: new Set(), names: [] } }
  }
  const found = await Promise.all(words.map(matches))
  const lists = found.map(one => scores(one.found, articles.length))
  // An article is found by each spelling of its subjects.
  const named = [], names = [], spelled = new Set()
  for (const [number, subject] of subjects.entries()) {
    const places = spans(words, subject[3])
    if (places.length || spans(words, subject[4]).some(([from, to]) => to - from === words.length)) named.push(subject)
    if (!places.length) continue
    names.push(...subject[3])
    const single = subject[3].filter(one => one.length < 2).map(async ([key]) => [key, { weight: 0.9, list: (await partOf(key))[key] ?? [] }])
    const same = scores(new Map(await Promise.all(single)), articles.length)
    for (const [from, to] of places) for (let at = from; at < to; at++) articles.forEach((article, place) => {
      spelled.add(at)
      if (article[5].includes(number)) lists[at].set(place, Math.max(1, same.get(place) ?? 0, lists[at].get(place) ?? 0))
    })
  }
  // A slip in the name of a person or a place leads to it, as something near.
  for (const [at, word] of words.entries()) if (found[at].near && !spelled.has(at)) for (const [number, subject] of subjects.entries()) {
    const meant = name => name.length < 2 && variants(word).some(key => isSlip(key, bareWord(name[0])))
    if (subject[0] === 'topics' || !subject[3].some(meant)) continue
    if (!named.includes(subject)) named.push(subject)
    names.push(...subject[3])
    articles.forEach((article, place) => { if (article[5].includes(number)) lists[at].set(place, Math.max(0.5, lists[at].get(place) ?? 0)) })
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
  const all = [...rank].filter(([, one]) => one.hits === most && (whole || one.solid))
    .sort((a, b) => b[1].worth - a[1].worth || a[0] - b[0]).map(([place]) => place)
  const order = all.filter(wanted)
  // A short word that most articles have is not worth a mark.
  const told = [...words.keys()].filter(at => counted.includes(at) || lists[at].size * 4 < articles.length * 3)
  const keys = new Set(told.flatMap(at => [...found[at].found.keys()]).map(key => key.replace(BEHIND, '')))
  const typed = text.match(WORD) ?? []
  const near = counted.filter(at => found[at].near && lists[at].size && !spelled.has(at)).map(at => typed[at] ?? words[at])
  return { order, all: all.length, named, whole, near, several: words.length > 1, sought: { keys, names, day: words.some(word => /^\d{8}$/.test(word)) } }
}
window.newsdigestFind = { fold, sure, loose, keyOf, bareWord, variants, spans, load, search, WORD }
})()
