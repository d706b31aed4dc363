// What the others have selected just now, outlined with their names: advisory, never a lock.

export function peers(root, doc, place, on) {
  const pane = root.querySelector('.text');
  const layer = document.createElement('div');
  layer.className = 'peers';
  layer.setAttribute('aria-hidden', 'true');
  pane.append(layer);
  let known = [], frame = 0;

  const draw = () => {
    frame = 0;
    const box = pane.getBoundingClientRect();
    layer.replaceChildren(...known.filter(one => one.revision === doc.dataset.revision).flatMap(one => {
      const rects = lines(place.ranges(one.start, one.end).flatMap(range => [...range.getClientRects()]));
      return rects.map((rect, index) => {
        const outline = document.createElement('div');
        outline.className = 'peer';
        outline.style.setProperty('--face', one.face);
        outline.style.cssText += `;left:${rect.left - box.left - 3}px;top:${rect.top - box.top - 1}px;width:${rect.right - rect.left + 6}px;height:${rect.bottom - rect.top + 2}px`;
        if (index === 0) {
          const name = document.createElement('span');
          name.textContent = one.name;
          outline.append(name);
        }
        return outline;
      });
    }));
  };

  // One box a line, however many marks lie on it.
  const lines = rects => rects.reduce((all, rect) => {
    const last = all[all.length - 1];
    if (last && Math.abs(last.top - rect.top) < rect.height / 2) {
      Object.assign(last, { left: Math.min(last.left, rect.left), right: Math.max(last.right, rect.right), bottom: Math.max(last.bottom, rect.bottom) });
    } else if (rect.width > 0) {
      all.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
    }
    return all;
  }, []);

  const soon = () => { if (known.length || layer.firstChild) frame ||= requestAnimationFrame(draw); };
  const sizes = new ResizeObserver(soon);
  sizes.observe(doc);
  on(doc, 'contentvisibilityautostatechange', soon, { capture: true });
  return {
    show: others => {
      known = others;
      const said = document.querySelector('[data-peers-said]');
      if (said) said.textContent = others.map(one => one.says).join(' · ');
      frame ||= requestAnimationFrame(draw);
    },
    redraw: soon,
    dispose: () => { sizes.disconnect(); cancelAnimationFrame(frame); layer.remove(); },
  };
}
