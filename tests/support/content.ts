// The content that laws are held against: content/, or the folder that CONTENT_DIR names.
import { readContent } from '../../src/adapters/content/disk.ts';

const read = readContent();
if (!read.catalogue) throw new Error('the content cannot be read; run check:content');

export const { codes } = read;
export const { catalogue } = read;
export const needs = [...catalogue.needs.values()];
export const provisions = [...catalogue.provisions.values()];
