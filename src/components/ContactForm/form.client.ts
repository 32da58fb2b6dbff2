// Makes the form nicer: characters left, only the chosen way to reach you, and empty again when one leaves.
const form = document.querySelector<HTMLFormElement>('[data-question-form]');

if (form) {
  const text = form.querySelector('textarea');
  const left = form.querySelector<HTMLElement>('.left');
  const tell = () => {
    if (!text || !left) return;
    const rest = Number(left.dataset['most']) - [...text.value].length;
    const words = rest < 0 ? left.dataset['over'] : left.dataset['left'];
    left.textContent = words!.replace('#', String(Math.abs(rest)));
  };
  text?.addEventListener('input', tell);

  const ways = [...form.querySelectorAll<HTMLElement>('[data-way]')];
  const choose = () => {
    const chosen = form.querySelector<HTMLInputElement>('[name=reach]:checked')?.value;
    for (const way of ways) way.hidden = !way.dataset['way']!.split(' ').includes(chosen ?? '');
  };
  if (ways.length > 0) {
    choose();
    form.addEventListener('change', choose);
  }

  // A page that is left by another way than its own buttons must not show what was typed to the next person.
  let sending = false;
  form.addEventListener('submit', () => (sending = true));
  addEventListener('pagehide', () => {
    if (sending) return;
    for (const field of form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'textarea, input:not([type=hidden], [type=radio], [type=checkbox])',
    ))
      field.value = '';
  });
}
