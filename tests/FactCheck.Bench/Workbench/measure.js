// What the bench asks of either page, from inside it, so that no driver's round trip is measured. Runs before the page.
globalThis.bench = (() => {
  // A message that was sent in a frame's callback arrives when that frame was handed to the screen.
  const painted = then => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => then(performance.now());
    after.port2.postMessage(0);
  });
  const first = (name, target, options, found) => {
    const seen = new Promise(resolve => {
      const watch = new MutationObserver(records => {
        const what = found(records);
        if (what) { watch.disconnect(); resolve(what); }
      });
      watch.observe(target, options);
    });
    // A figure that never comes is an error with a name, not a bench that hangs.
    return () => Promise.race([seen, new Promise((_, reject) => setTimeout(() => reject(new Error(`${name} was never seen`)), 20000))])
      .then(() => new Promise(painted));
  };
  const elements = records => records.flatMap(record => record.type === 'attributes'
    ? [record.target]
    : [...record.addedNodes].filter(node => node.nodeType === 1).flatMap(node => [node, ...node.querySelectorAll('*')]));

  const bench = { made: null, acted: 0 };
  for (const type of ['keydown', 'pointerup']) addEventListener(type, event => { bench.acted = event.timeStamp; }, { capture: true });

  // ---- opening

  // Waited for from the start: who asks comes later.
  const begun = promise => () => promise;
  // Each page is watched for its own sign alone: looking at every node that comes would cost the other one time.
  const isPeer = location.pathname.startsWith('/peer/');
  if (!isPeer) {
    const says = name => begun(first(`the workbench’s ${name}`, document, { subtree: true, attributes: true, attributeFilter: [name] },
      records => records.some(record => record.target.matches(`.bench[${name}]`)))());
    // A selection can be made a claim: what is taken from here on is painted at once and kept.
    bench.ready = says('data-ready');
    // The circuit stands, and answers.
    bench.live = says('data-live');
  } else {
    bench.ready = begun(first('an annotation of the peer', document, { subtree: true, childList: true },
      records => elements(records).some(element => element.matches('.r6o-annotation')))());
  }
  for (const opened of isPeer ? [bench.ready] : [bench.ready, bench.live]) opened().catch(() => {});

  // ---- marking

  const keys = element => element.dataset.c?.split(' ') ?? [];
  bench.expectMark = () => {
    const doc = document.querySelector('.doc');
    const known = new Set([...doc.querySelectorAll('mark[data-c]')].flatMap(keys));
    const isNew = element => element.matches('mark[data-c]') && keys(element).some(key => !known.has(key));
    const seen = first('the mark', doc, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-c'] }, records => elements(records).some(isNew))();
    bench.marked = () => seen.then(at => at - bench.acted);
  };
  bench.expectPeer = () => {
    bench.made = null;
    const seen = first('the new annotation', document.getElementById('doc'), { subtree: true, childList: true },
      () => bench.made && document.querySelector(`.r6o-annotation[data-annotation="${bench.made}"]`))();
    bench.marked = () => seen.then(at => at - bench.acted);
  };

  // ---- the echo

  let echoed = null;
  const set = HighlightRegistry.prototype.set;
  HighlightRegistry.prototype.set = function (name, highlight) {
    if (name === 'echo' && highlight.size && echoed) { const done = echoed; echoed = null; painted(at => done(at - bench.acted)); }
    return set.call(this, name, highlight);
  };
  bench.expectEcho = () => {
    const seen = new Promise((resolve, reject) => { echoed = resolve; setTimeout(() => reject(new Error('the echo was never seen')), 20000); });
    bench.echoed = () => seen;
  };

  // ---- a selection, as a person would make it: shown, and settled

  bench.range = (paragraphs, offsetOf, start, end) => {
    const range = document.createRange();
    for (const paragraph of paragraphs) {
      let at = offsetOf(paragraph);
      if (at > start || at + paragraph.textContent.length < start) continue;
      const walk = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        if (start >= at && start < at + node.length) range.setStart(node, start - at);
        if (end > at && end <= at + node.length) { range.setEnd(node, end - at); return range; }
        at += node.length;
      }
    }
    return null;
  };
  bench.select = (start, end) => {
    const range = bench.range(document.querySelectorAll('.doc [data-s]'), paragraph => Number(paragraph.dataset.s), start, end);
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return range.toString();
  };
  bench.place = (paragraph, start, end) => {
    const range = bench.range([document.querySelectorAll('#doc p')[paragraph]], () => 0, start, end);
    range.startContainer.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rects = [...range.getClientRects()];
    const [from, to] = [rects[0], rects[rects.length - 1]];
    return [from.left, from.top + from.height / 2, to.right, to.top + to.height / 2];
  };
  return bench;
})();
