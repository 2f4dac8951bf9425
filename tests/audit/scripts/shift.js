// The sum of all movements that the reader did not cause, a while after loading.
new Promise(done => {
  let sum = 0
  new PerformanceObserver(list => {
    for (const one of list.getEntries()) if (!one.hadRecentInput) sum += one.value
  }).observe({ type: 'layout-shift', buffered: true })
  setTimeout(() => done(sum), 600)
})
