// Words as search knows them: folded and cut as `text/fold.py` and `text/keys.py` do, and compared.
(() => {
'use strict'
const LETTERS = { 'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ة': 'ه', 'ی': 'ي', 'ک': 'ك' }
const DEFINITE = /^[وف]?(?:[بك]?ال|لل)(.{3,})$/u
const LETTERED = /^[وف](.{3,})$/u
const JOINED = /^(?:[وف][بكلس]?|[بكلس])(.{3,})$/u
// What may follow a stem of four letters, or of three; the feminine, one or many; what a near word lacks.
const ENDING = /^ي?(?:ا|ه|ات|ان|[يو]ن|ت[اي]ن)?(?:ها?|هما?|نا)?$/u
const OWN = /^(?:ا|ها|هما?|نا)$/u
const FEMININE = /^(?:ه|ات|ت[اي]ن|ا?ت(?:ها?|هما?|نا))$/u
const PLURAL = /^[يو]ن$/u
// Words whose endings stand for each other: what is before them, the endings, and two that tell where keys lie.
const TWINS = [[/^(.{3,})(?:ه|ات)$/u, FEMININE, 'ه', 'ات'], [/^(.{3,})[يو]ن$/u, PLURAL, 'ون', 'ين']]
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
let spelled = text => text
// Takes the other spellings of words that the index comes with.
const spell = spellings => {
  const others = Object.keys(spellings).join('|')
  if (others) spelled = text => text.replace(RegExp(others, 'gu'), other => spellings[other])
}
// Hamza has no seat in keys.
const keyOf = text => spelled(fold(text).replace(/[ؤئ]/gu, 'ء')).replace(MODEL, '$1')
const wordsOf = text => keyOf(text).match(/[\p{L}\p{N}_]+/gu) ?? []
const sure = word => {
  const bare = DEFINITE.exec(word)?.[1]
  return bare ? [word, bare] : [word]
}
const loose = word => [LETTERED, JOINED].map(cut => cut.exec(word)?.[1]).filter(Boolean)
const bareWord = word => sure(word).at(-1)
const variants = word => [...sure(word), ...loose(word)]
const skeleton = word => word[0] + word.slice(1).replace(/[اوي]|ه$/g, '')
const twins = stem => {
  for (const [form, endings, ...ends] of TWINS) {
    const base = form.exec(stem)?.[1]
    if (base) return { base, endings, heads: [stem, ...ends.map(end => base + end)] }
  }
  return { heads: [stem] }
}

// How surely a key stands for a stem: under a half it is a near word.
const likeness = (key, stem, { base, endings }) => {
  if (base && key.startsWith(base) && endings.test(key.slice(base.length))) return 0.7
  if (key.startsWith(stem)) {
    const rest = key.slice(stem.length)
    if ((stem.length > 3 ? ENDING : OWN).test(rest)) return 0.6
    return stem.length > 4 ? 0.3 : 0
  }
  if (key.length > 3 && stem.startsWith(key) && LEFT.test(stem.slice(key.length))) return 0.3
  const bones = skeleton(stem)
  return bones.length > 4 && skeleton(key) === bones && Math.abs(key.length - stem.length) < 3 ? 0.2 : 0
}
// Whether a word is a name with other vowels, or with a letter doubled or single.
const bones = word => {
  if (!/^[a-z]/.test(word)) return skeleton(word)
  const one = word.replace(/w/g, 'v').replace(/[cq]/g, 'k')
  return one[0] + one.slice(1).replace(/[aeiouy]/g, '').replace(/(.)\1/g, '$1')
}
const isSlip = (word, name) => {
  const kept = bones(word)
  return kept.length > (/^[a-z]/.test(word) ? 2 : 3) && kept.length + word.length > 8
    && kept === bones(name) && Math.abs(word.length - name.length) < 3
}
window.newsdigestWords = { fold, sure, loose, keyOf, wordsOf, bareWord, variants, twins, likeness, isSlip, spell, WORD }
})()
