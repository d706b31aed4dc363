// Files for a source: dropped, pasted or chosen, several at once, sent one after another as they are, each with how far it is.

const queues = new WeakMap();

const placeOf = node => node?.closest?.('[data-upload]');

function rowOf(place, file) {
  const row = document.createElement('li');
  const name = document.createElement('bdi');
  const bar = document.createElement('progress');
  const said = document.createElement('span');
  const stop = document.createElement('button');
  name.textContent = file.name || 'Pasted file';
  Object.assign(bar, { max: 100, value: 0 });
  bar.setAttribute('aria-label', `How much of ${name.textContent} has been sent`);
  said.setAttribute('role', 'status');
  said.textContent = 'waits its turn';
  Object.assign(stop, { type: 'button', className: 'link-btn', textContent: 'Cancel' });
  stop.setAttribute('aria-label', `Cancel ${name.textContent}`);
  row.append(name, ' ', said, bar, stop);
  place.querySelector('[data-files]').append(row);
  return { row, bar, said, stop };
}

function say(entry, words, state) {
  entry.said.textContent = words;
  entry.row.dataset.state = state;
}

function settle(entry, words, state) {
  entry.bar.remove();
  entry.stop.remove();
  say(entry, words, state);
}

function send(place, file, entry) {
  return new Promise(done => {
    const call = new XMLHttpRequest();
    const end = (words, state) => { settle(entry, words, state); done(); };
    call.open('POST', place.dataset.upload);
    call.setRequestHeader('X-File-Name', encodeURIComponent(file.name ?? ''));
    call.setRequestHeader('Content-Type', 'application/octet-stream');
    call.upload.onprogress = event => { if (event.lengthComputable) entry.bar.value = 100 * event.loaded / event.total; };
    call.upload.onload = () => { entry.said.textContent = 'arrived; keeping it…'; };
    call.onload = () => {
      let words = '';
      try { words = JSON.parse(call.responseText).message ?? ''; } catch { /* Not in our words. */ }
      if (call.status === 201) end('is kept.', 'kept');
      else end(words || 'could not be sent. Try again.', 'failed');
    };
    call.onerror = () => end('The connection broke off. Nothing of it was kept: send it again.', 'failed');
    call.onabort = () => end('cancelled; nothing of it was kept.', 'cancelled');
    entry.stop.onclick = () => call.abort();
    say(entry, 'is being sent…', 'sending');
    call.send(file);
  });
}

// One after another: what fails or is cancelled takes nothing else with it.
function take(place, files) {
  const sent = [...files];
  if (sent.length === 0) return;
  if (!queues.get(place)) {
    for (const old of place.querySelectorAll('[data-files] > [data-state]')) old.remove();
  }
  for (const file of sent) {
    const entry = rowOf(place, file);
    let isCancelled = false;
    entry.stop.onclick = () => { isCancelled = true; settle(entry, 'cancelled; nothing of it was sent.', 'cancelled'); };
    const before = queues.get(place) ?? Promise.resolve();
    const mine = before.then(() => isCancelled ? undefined : send(place, file, entry)).then(() => { if (queues.get(place) === mine) queues.delete(place); });
    queues.set(place, mine);
  }
}

// A file let go beside its place would open in the browser, in place of the page and of what is typed on it.
function missed(event) {
  if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files') || !document.querySelector('[data-upload]')) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

addEventListener('beforeunload', event => {
  if (document.querySelector('[data-upload] [data-state=sending]')) event.preventDefault();
});
document.addEventListener('change', event => {
  const place = event.target.matches?.('input[type=file]') && placeOf(event.target);
  if (place) { take(place, event.target.files); event.target.value = ''; }
});
document.addEventListener('dragover', event => {
  const place = placeOf(event.target);
  if (place) { event.preventDefault(); place.classList.add('over'); } else missed(event);
});
document.addEventListener('dragleave', event => placeOf(event.target)?.classList.remove('over'));
document.addEventListener('drop', event => {
  const place = placeOf(event.target);
  if (!place) { missed(event); return; }
  event.preventDefault();
  place.classList.remove('over');
  take(place, event.dataTransfer.files);
});
document.addEventListener('paste', event => {
  const files = event.clipboardData?.files ?? [];
  const place = placeOf(event.target) ?? (event.target.closest?.('input, textarea, [contenteditable]') ? null : document.querySelector('[data-upload]'));
  if (files.length > 0 && place) { event.preventDefault(); take(place, files); }
});
