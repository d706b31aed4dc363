// Files for a source: dropped, pasted or chosen, sent as they are, with how far they are.

const placeOf = node => node?.closest?.('[data-upload]');

function send(place, file) {
  if (!file) return;
  const [bar, said] = [place.querySelector('progress'), place.querySelector('[role=status]')];
  const call = new XMLHttpRequest();
  call.open('POST', place.dataset.upload);
  call.setRequestHeader('X-File-Name', encodeURIComponent(file.name ?? ''));
  call.setRequestHeader('Content-Type', 'application/octet-stream');
  bar.hidden = false;
  bar.value = 0;
  said.textContent = `Sending ${file.name ?? 'the file'}…`;
  call.upload.onprogress = event => { if (event.lengthComputable) bar.value = 100 * event.loaded / event.total; };
  call.upload.onload = () => { said.textContent = 'Arrived; keeping it…'; };
  call.onload = () => {
    bar.hidden = true;
    let words = '';
    try { words = JSON.parse(call.responseText).message ?? ''; } catch { /* Not in our words. */ }
    said.textContent = call.status === 201 ? `${file.name ?? 'The file'} is kept.` : words || 'The file could not be sent. Try again.';
  };
  call.onerror = () => {
    bar.hidden = true;
    said.textContent = 'The connection broke off. Nothing of the file was kept: send it again.';
  };
  call.send(file);
}

document.addEventListener('change', event => {
  const place = event.target.matches?.('input[type=file]') && placeOf(event.target);
  if (place) { send(place, event.target.files[0]); event.target.value = ''; }
});
document.addEventListener('dragover', event => {
  const place = placeOf(event.target);
  if (place) { event.preventDefault(); place.classList.add('over'); }
});
document.addEventListener('dragleave', event => placeOf(event.target)?.classList.remove('over'));
document.addEventListener('drop', event => {
  const place = placeOf(event.target);
  if (!place) return;
  event.preventDefault();
  place.classList.remove('over');
  send(place, event.dataTransfer.files[0]);
});
document.addEventListener('paste', event => {
  const file = event.clipboardData?.files[0];
  const place = placeOf(event.target) ?? (event.target.closest?.('input, textarea, [contenteditable]') ? null : document.querySelector('[data-upload]'));
  if (file && place) { event.preventDefault(); send(place, file); }
});
