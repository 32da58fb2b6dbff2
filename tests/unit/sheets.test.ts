// What a build leaves out of the sheets of packages is what no page bears, and nothing else.
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';
import { expect, it } from 'vitest';
import { sheetsOfPackages, unusedClasses } from '../../src/bootstrap/sheets.ts';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const unused = unusedClasses(src);
const left = transform({
  filename: 'packages.css',
  code: Buffer.from(sheetsOfPackages(src)),
  minify: true,
  unusedSymbols: unused,
}).code.toString();

it('keeps the states of a control that pages bear, and those that a browser gives it', () => {
  for (const kept of ['textbox--invalid', 'textarea--html-textarea:focus', 'alert--error'])
    expect(left).toContain(`.utrecht-${kept}`);
});

it('leaves out the variants that no page bears', () => {
  for (const name of ['utrecht-textbox--iban-size', 'nl-button--subtle', 'utrecht-alert--ok']) {
    expect(unused).toContain(name);
    expect(left).not.toContain(`.${name}`);
  }
});
