// A connection that breaks is mended by the framework. A page that cannot return to its circuit (the server started anew, or
// the circuit was given up) begins anew as soon as the server answers; a page that nobody looks at gives its circuit back.

const up = () => fetch('health/live', { cache: 'no-store' }).then(answer => answer.ok, () => false);
const rest = ms => new Promise(go => setTimeout(go, ms));
let isBeginning = false;

async function beginAnew() {
  if (isBeginning) return;
  isBeginning = true;
  for (let pause = 500; !await up(); pause = Math.min(pause * 2, 10_000)) await rest(pause);
  // The place on the page is taken up again (js/workbench/place.js), and what was typed is restored.
  sessionStorage.setItem('factcheck-return', location.pathname);
  location.reload();
}

// A circuit that was given up is made anew from what the server kept of it: the page is drawn afresh, and finds its place.
let forgetting = 0;
document.addEventListener('components-reconnect-state-changed', event => {
  const state = event.detail.state;
  clearTimeout(forgetting);
  if (['failed', 'rejected', 'resume-failed'].includes(state)) beginAnew();
  else if (state === 'hide') forgetting = setTimeout(() => { if (!isBeginning) sessionStorage.removeItem('factcheck-return'); }, 5_000);
  else sessionStorage.setItem('factcheck-return', location.pathname);
}, { capture: true });

// ---- a page that is hidden for long

const Hidden = 10 * 60_000;
let waiting = 0, isPaused = false, isResting = false;
/** Whether the circuit was given back and is not there again: it answers nothing, and complains of being asked. */
export const rests = () => isResting;
document.addEventListener('visibilitychange', async () => {
  clearTimeout(waiting);
  if (document.visibilityState === 'hidden') {
    waiting = setTimeout(async () => {
      isResting = true;
      isPaused = await window.Blazor?.pauseCircuit?.() ?? false;
      isResting = isPaused;
    }, Hidden);
  } else if (isPaused) {
    isPaused = false;
    const isBack = await window.Blazor.resumeCircuit();
    isResting = false;
    if (!isBack) beginAnew();
  }
});
