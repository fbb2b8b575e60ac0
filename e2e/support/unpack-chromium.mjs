// Run by npx with @sparticuz/chromium at hand: unpacks that browser and prints its path.
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [bin = ''] = (process.env.PATH ?? '').split(delimiter);
const module = join(bin, '../@sparticuz/chromium/build/index.js');
const { default: chromium } = await import(pathToFileURL(module).href);
console.log(await chromium.executablePath());
