// Lists of rows: J and K go from row to row, and a row can be dragged onto whoever may get it.

import * as keys from './keys.js';

const shown = element => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
const rows = () => [...document.querySelectorAll('[data-row]')].filter(shown);
let last = -1;

document.addEventListener('focusin', event => {
  const row = event.target.closest?.('[data-row]');
  if (row) last = rows().indexOf(row);
});

document.addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || keys.inField(event.target) || !keys.isOn()) return;
  const key = keys.meant(event);
  if (key !== 'KeyJ' && key !== 'KeyK') return;
  const all = rows();
  if (all.length === 0 || document.querySelector('.mud-dialog')) return;
  const inside = event.target.closest?.('li')?.querySelector('[data-row]');
  // A row that went away leaves its place to the one that came after it.
  const at = inside ? all.indexOf(inside) : key === 'KeyJ' ? last - 1 : last;
  const next = all[Math.min(Math.max(at + (key === 'KeyJ' ? 1 : -1), 0), all.length - 1)];
  event.preventDefault();
  next.focus();
  if (next.hasAttribute('data-follow') && next.getAttribute('aria-pressed') !== 'true') next.click();
});

// A row may be let go anywhere in the list before the server has said who can get it: that is decided there.
let isDragged = false;
document.addEventListener('dragstart', event => {
  const row = event.target.closest?.('[draggable=true]')?.querySelector('[data-row]');
  isDragged = Boolean(row);
  if (!row) return;
  // Some browsers drag nothing that carries nothing.
  event.dataTransfer.setData('text/plain', row.textContent.trim());
  event.dataTransfer.effectAllowed = 'move';
});
const target = event => isDragged ? event.target.closest?.('[data-drop]') : null;
document.addEventListener('dragover', event => {
  if (target(event)) event.preventDefault();
});
document.addEventListener('dragenter', event => {
  document.querySelectorAll('.load.over').forEach(other => other.classList.remove('over'));
  target(event)?.classList.add('over');
});
document.addEventListener('drop', event => {
  if (target(event)) event.preventDefault();
});
document.addEventListener('dragend', () => {
  isDragged = false;
  document.querySelectorAll('.load.over').forEach(other => other.classList.remove('over'));
});

// The first thing that can be decided, or the place where it says why nothing can.
window.factcheckDecide = id => {
  const place = document.getElementById(id);
  (place?.querySelector('form .in, .act button:not([aria-disabled="true"])') ?? place)?.focus();
};
