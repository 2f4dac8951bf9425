// Bytes of script inside the page.
[...document.scripts].filter(one => !one.src && !one.type)
  .reduce((sum, one) => sum + new Blob([one.textContent]).size, 0)
