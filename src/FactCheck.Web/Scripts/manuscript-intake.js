// Has the server read what is brought. It reads and saves nothing; what it refuses comes back in words.

const failed = async answer => {
  let said = null;
  try { said = await answer.json(); } catch { /* no words came */ }
  return new Error(said?.message ?? said?.detail ?? (answer.status === 401
    ? 'You are signed out: sign in again in another tab, then repeat.'
    : answer.status === 413 ? 'This is too large to be read.' : 'The server could not read this just now. Try again.'));
};
const unreachable = () => new Error('The server cannot be reached. Nothing was lost: try again when the connection is back.');

const asked = async (path, body, signal) => {
  let answer;
  try {
    answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body), signal });
  } catch { throw unreachable(); }
  if (!answer.ok) throw await failed(answer);
  return answer.json();
};

export const pasted = (html, text, isPart, signal) => asked('api/manuscripts/paste', { html, text, isPart }, signal);
export const fetched = (address, signal) => asked('api/manuscripts/address', { address }, signal);

// Only XMLHttpRequest says how much of a file is on its way.
export const sent = (file, signal, share) => new Promise((done, wrong) => {
  const call = new XMLHttpRequest();
  call.open('POST', 'api/manuscripts/file');
  call.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
  call.setRequestHeader('Content-Type', 'application/octet-stream');
  call.upload.onprogress = event => { if (event.lengthComputable) share(event.loaded / event.total); };
  call.onerror = () => wrong(unreachable());
  call.onabort = () => wrong(new Error('Stopped.'));
  call.onload = async () => {
    const answer = new Response(call.response, { status: call.status >= 200 && call.status !== 204 ? call.status : 500 });
    if (call.status === 200) done(await answer.json()); else wrong(await failed(answer));
  };
  signal.addEventListener('abort', () => call.abort());
  call.send(file);
});
