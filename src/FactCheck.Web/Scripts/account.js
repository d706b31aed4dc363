// Whoever signs out leaves nothing behind in this browser of what they typed and did not save.

document.addEventListener('submit', event => {
  if (!event.target.matches?.('form[action$="/account/sign-out"]')) return;
  Object.keys(localStorage).filter(key => key.startsWith('factcheck-keep:')).forEach(key => localStorage.removeItem(key));
});
