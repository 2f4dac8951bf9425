// Latin letters in place of Arabic ones, which the contrast rule passes over.
(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) walker.currentNode.data = walker.currentNode.data.replace(/[\u0600-\u06ff]/g, 'x')
})()
