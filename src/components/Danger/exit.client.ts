// "Snel weg" takes the place of the page, so that Back does not lead to it; twice Escape does the same.
const exit = document.querySelector<HTMLAnchorElement>('a[data-exit]');
/** Two presses belong together within so many milliseconds. */
const TOGETHER = 2_000;
let pressed = -TOGETHER;

const leave = () => {
  // At once: on a slow line the next page is seconds away.
  document.documentElement.hidden = true;
  document.title = '';
  location.replace(exit!.href);
};

if (exit) {
  document.querySelector<HTMLElement>('.by-key')!.hidden = false;
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', ({ key, timeStamp, repeat }) => {
    if (repeat) return;
    if (key === 'Escape' && timeStamp - pressed < TOGETHER) leave();
    pressed = key === 'Escape' ? timeStamp : -TOGETHER;
  });
}
