// Steps of splitting: painted at once, sent one after another, kept in the browser until the server has them. Each has
// an id of its own, so that one sent twice over a broken connection is carried out once.

import { painted } from './places.js';

const waited = (promise, ms) => Promise.race([promise, new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), ms))]);

export function steps(root, place, revision, server, told) {
  const name = `factcheck-steps:${root.dataset.article}:${root.dataset.me}`;
  const read = () => { try { return JSON.parse(localStorage.getItem(name)) ?? []; } catch { return []; } };
  const waiting = read();
  const keep = () => { if (waiting.length) localStorage.setItem(name, JSON.stringify(waiting)); else localStorage.removeItem(name); };
  const paint = () => {
    const here = waiting.filter(step => step.revision === revision() && step.end > step.start && step.echo);
    painted('echo', here.filter(step => step.act !== 'clear').flatMap(step => place.ranges(step.start, step.end)));
    painted('echo-clear', here.filter(step => step.act === 'clear').flatMap(step => place.ranges(step.start, step.end)));
    root.toggleAttribute('data-waiting', waiting.length > 0);
  };

  let sending = false, again = false, lost = Boolean(server.isAbsent), retry = 0;
  const send = async () => {
    if (sending) { again = true; return; }
    sending = true;
    clearTimeout(retry);
    try {
      while (waiting.length && !lost) {
        const step = waiting[0];
        const answer = await waited(server.invokeMethodAsync('TakeStepAsync', step.id, step.act, step.revision, step.start, step.end, step.claim ?? null), 15_000);
        if (answer.again) { await new Promise(go => setTimeout(go, 60)); continue; }
        waiting.splice(waiting.indexOf(step), 1);
        keep();
        paint();
        told(step, answer);
      }
    } catch {
      // No answer yet: the step stays here and goes again when the connection is back.
      if (!lost) retry = setTimeout(send, 3_000);
    } finally {
      sending = false;
    }
    if (again) { again = false; send(); }
  };

  const take = (act, start, end, { claim, echo = true } = {}) => {
    waiting.push({ id: crypto.randomUUID(), act, revision: revision(), start, end, claim, echo });
    keep();
    paint();
    send();
  };

  const connection = document.getElementById('components-reconnect-modal');
  const changed = event => {
    lost = server.isAbsent || event.detail.state !== 'hide';
    if (!lost) { sending = false; send(); }
  };
  connection?.addEventListener('components-reconnect-state-changed', changed);
  if (waiting.length) { paint(); send(); }
  return {
    take,
    paint,
    count: () => waiting.length,
    dispose: () => {
      clearTimeout(retry);
      lost = true;
      connection?.removeEventListener('components-reconnect-state-changed', changed);
      painted('echo', []);
      painted('echo-clear', []);
    },
  };
}
