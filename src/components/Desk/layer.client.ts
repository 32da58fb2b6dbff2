// The layer of staff beside a page: the box, the card when there is one of this page, and where else to go.
import { addSheet } from './add-sheet.ts';
import { bringBoxToLife } from './desk-box.ts';
import { cardIn } from './layer-card.ts';
import frameSheet from './layer-frame.css?url';
import { fetchBoxPage, fetchCardPage } from './layer-page.ts';
import { boxCame, listenToPlainKeys, numberAnswers } from './plain-keys.ts';

/** Parts of a page of the desk, to put here: what waits hidden for our script is shown, and none of them takes the focus. */
function partsOf(page: Document, name: string): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(name)].map((part) => {
    const here = document.importNode(part, true);
    for (const one of [here, ...here.querySelectorAll<HTMLElement>('li')]) one.hidden = false;
    here.querySelector('[autofocus]')?.removeAttribute('autofocus');
    return here;
  });
}

/** Puts the box, the card and the choice of language together; the card closed on a step of the wegwijzer, for there the answers are what one needs. */
function layerOf(page: Document, isStep: boolean): HTMLElement {
  const layer = document.createElement('aside');
  const [box, ...hint] = [...partsOf(page, '[data-box]'), ...partsOf(page, '[data-digits]')];
  layer.className = 'desk-layer';
  // In the language of staff, whatever that of the page is.
  layer.lang = 'nl';
  layer.ariaLabel = box?.ariaLabel ?? '';
  if (box) layer.append(box, ...(isStep ? hint : []));
  if (page.querySelector('[data-card]')) {
    const [fold] = isStep ? partsOf(page, '[data-fold]') : [];
    const place = fold ?? document.createElement('div');
    layer.append(place);
    cardIn(place, page);
  }
  const elsewhere = document.createElement('div');
  elsewhere.className = 'elsewhere';
  elsewhere.append(...partsOf(page, '[data-links]'));
  elsewhere.append(...document.querySelectorAll('.site-header .language'));
  layer.append(elsewhere);
  // Twice Escape leaves a watched page; here it only empties the box.
  layer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') event.stopPropagation();
  });
  return layer;
}

/** Adds the layer to this page. */
async function addLayer(): Promise<void> {
  const { classList } = document.documentElement;
  // At once, so that the page is moved once only.
  classList.add('at-desk');
  listenToPlainKeys();
  const fetched = fetchCardPage().then((card) => card ?? fetchBoxPage());
  const [page] = await Promise.all([fetched, addSheet(frameSheet)]);
  // No connection: the page as residents have it is better than none.
  if (!page) return classList.remove('at-desk');
  const layer = layerOf(page, document.querySelector('.answers') !== null);
  document.querySelector('main')!.before(layer);
  bringBoxToLife(layer);
  boxCame();
  numberAnswers();
}

void addLayer();
