import { mutateBytes } from './mutate-bytes';
import { pickIndex, pickOne, type Random } from './random';

const AWKWARD_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  'v',
  'sc',
  'lang',
] as const;
const AWKWARD_VALUES = [
  '',
  '0',
  '-0',
  '-1',
  '1e3',
  '999',
  '1000000000000',
  'NaN',
  'Infinity',
  '0x10',
  '٣',
  '%',
  '%E0%A4',
  '%00',
  '%ED%A0%80',
  '%F0%9F%91%8D',
  '__proto__',
  'constructor',
  'toString',
  'own',
  'none',
  'file',
  'any/own',
  'all/coworkings,coworkings',
  '1,1',
  '76,',
  ',76',
  'n1,m1,n1',
  'n0',
  '12.00/91.0/9.0',
  '12.00/45.46/180',
  '45.1,-0.0000001',
  '-0.000001,0',
  '90,180',
  'o,cw,45.5,9.1',
  'o,cw,-0.0000001,9.1',
  'c,__proto__,x',
  'c,cw,%2F',
  'c,cw,%252F',
  'm,cw,a%2Cb,45.5,9.1',
  'x,45,9,45,9',
  'n,/n,x',
  'c,cw,x/n,a/n,b',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'x'.repeat(2500),
  'o,cw,45.5,9.1/'.repeat(600),
] as const;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Damages a link: a key or a value of its own or of another link, twice, gone, out of order; or its letters. */
export function mutateLink(seed: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.25) return mutateBytes(seed, other, random);
  const parts = decoder.decode(seed).replace(/^#/, '').split('&');
  const others = decoder.decode(other).replace(/^#/, '').split('&');
  for (let turns = 1 + pickIndex(random, 3); turns > 0; turns--) {
    const at = pickIndex(random, Math.max(1, parts.length));
    const [key, ...rest] = (parts[at] ?? '').split('=');
    const value = rest.join('=');
    switch (pickIndex(random, 8)) {
      case 0:
        parts.splice(at, 1);
        break;
      case 1:
        parts.push(pickOne(random, others));
        break;
      case 2:
        parts[at] = `${pickOne(random, AWKWARD_KEYS)}=${value}`;
        break;
      case 3:
        parts[at] = `${key}=${pickOne(random, others).split('=')[1] ?? ''}`;
        break;
      case 4: {
        const list = value.split(pickOne(random, [',', '/', '.']));
        list[pickIndex(random, list.length)] = pickOne(random, AWKWARD_VALUES);
        parts[at] = `${key}=${list.join(pickOne(random, [',', '/']))}`;
        break;
      }
      default:
        parts[at] = `${key}=${pickOne(random, AWKWARD_VALUES)}`;
    }
  }
  return encoder.encode(`#${parts.join('&')}`);
}
