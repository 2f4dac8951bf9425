// The contrast rule alone: with letters replaced, labels collide and other rules would report it.
axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, any }) =>
    `${id}: ${target.join(' ')} ${any[0]?.data?.contrastRatio ?? ''}`)))
