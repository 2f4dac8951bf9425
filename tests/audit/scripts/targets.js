// Controls outside running text of which less than 44 pixels answer to a finger. What answers is
// asked of the page itself, so that a row's stretched link and an invisible margin count. A line
// of facts is text like any other; a link of one short word is as wide as the word.
(() => {
  const LEAST = 44, NARROWEST = 24, MOST = 250
  const inText = one => {
    if (one.closest('dd')) return true
    if (getComputedStyle(one).display !== 'inline') return false
    let block = one.parentElement
    while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement
    const copy = block.cloneNode(true)
    copy.querySelectorAll('a, button, svg').forEach(link => link.remove())
    return /\p{L}{2}/u.test(copy.textContent)
  }
  const answers = (one, x, y) => {
    const hit = document.elementFromPoint(x, y)
    return hit && (hit === one || one.contains(hit) || (hit.closest('label') && hit.closest('label').contains(one)))
  }
  const extent = (one, x, y, dx, dy) => {
    let far = 0
    while (far < LEAST && answers(one, x + dx * (far + 1), y + dy * (far + 1))) far++
    return far
  }
  const menu = document.querySelector('.display')
  document.querySelectorAll('details').forEach(one => { one.open = true })
  const small = []
  for (const one of [...document.querySelectorAll('a[href], button, summary, input, select')].slice(0, MOST)) {
    if (menu) menu.open = menu.contains(one)
    if (!one.getClientRects().length || one.matches('.skip')) continue
    const away = getComputedStyle(one)
    if (away.visibility === 'hidden' || away.opacity === '0' && !one.closest('label')) continue
    // twice: what is drawn on arrival may push it away
    for (const _ of [1, 2]) one.scrollIntoView({ block: 'center', inline: 'center' })
    const box = (one.closest('label') ?? one).getClientRects()[0]
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
    const high = 1 + extent(one, x, y, 0, -1) + extent(one, x, y, 0, 1)
    const wide = 1 + extent(one, x, y, -1, 0) + extent(one, x, y, 1, 0)
    const [least, narrowest] = inText(one) ? [2, 2] : [LEAST, NARROWEST]
    const name = `${one.tagName.toLowerCase()}.${one.className} ${one.textContent.trim().slice(0, 30)}`
    if (!answers(one, x, y)) small.push(`covered: ${name}`)
    else if (high < least || wide < narrowest) small.push(`${wide} × ${high}: ${name}`)
  }
  return small
})()
