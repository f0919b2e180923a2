import { openCity } from '../city';
import { implementations } from '../implementations';

/** Measures one list of works on one city, and prints what each gave as soon as it is known. */
const [list, side, share] = process.argv.slice(2).map(Number);
const city = await openCity(side);
for (const [index, { sides, measure }] of implementations[list].entries()) {
  if (sides && !sides.includes(side)) continue;
  globalThis.gc?.();
  console.log(JSON.stringify({ index, measured: measure(city, { share }) }));
}
