// A way to danger leaves no trace in the history of the device.
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-leave]'))
  link.addEventListener('click', (event) => {
    event.preventDefault();
    location.replace(link.href);
  });
