// Each form on the page of a question sends its own fields; what stands half typed in another goes along, so that pressing one button loses nothing.

const TYPED = 'textarea, input:not([type]), input[type="text"]';

/** Every text that stands in another form of the page. */
function besides(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement)[] {
  const forms = [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]')];
  return forms
    .filter((other) => other !== form)
    .flatMap((other) => [...other.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(TYPED)])
    .filter(({ name, value }) => name !== '' && value.trim() !== '');
}

/** From now on half a text goes along with whatever is pressed. */
export function bringUnsentAlong(): void {
  document.addEventListener('submit', ({ target }) => {
    if (!(target instanceof HTMLFormElement) || !target.matches('main form[method="post"]')) return;
    for (const { name, value } of besides(target)) {
      if (target.elements.namedItem(name)) continue;
      const along = document.createElement('input');
      along.type = 'hidden';
      along.name = name;
      along.value = value;
      target.append(along);
    }
  });
}
