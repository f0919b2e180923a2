import type { ServiceId } from './service';

/** The codes a row's `kind` may have, by service; an empty kind is allowed everywhere. */
export const placeKinds = {
  coworkings: ['coworking', 'flex-office', 'hybrid', 'incubator'],
  'covered-markets': ['food', 'flowers'],
  'training-centres': [],
  fablabs: [],
  'job-desks': ['job-desk', 'job-centre', 'rider-point', 'health-at-work'],
  incubators: [
    'social-incubator',
    'university-incubator',
    'smart-city-incubator',
    'sector-incubator',
    'makers-hub',
    'creative-centre',
    'school-space',
  ],
  'manufacturing-spaces': [],
  'social-innovation': [
    'civic-crowdfunding',
    'neighbourhood-school',
    'business-grant',
    'market-pilot',
    'prison-economy',
    'welfare-foundation',
  ],
  agrifood: [
    'innovation-farm',
    'aquaponics',
    'food-school',
    'brewery',
    'community-garden',
    'market',
    'farm-shop',
    'park',
    'social-farm',
    'wholesale-market',
  ],
  'sharing-cities': [
    'mobility-area',
    'bike-station',
    'private-building',
    'public-building',
    'lamppost',
    'e-logistics',
    'car-sharing',
    'parking',
  ],
  'design-districts': [],
  own: [],
} as const satisfies Readonly<Record<ServiceId, readonly string[]>>;

/** The codes of what a place offers, by service. */
export const placeOffers = {
  coworkings: [],
  'covered-markets': [],
  'training-centres': ['languages', 'optics', 'fashion', 'applied-arts', 'gardens', 'inclusion', 'lutherie'],
  fablabs: [],
  'job-desks': [],
  incubators: [],
  'manufacturing-spaces': [],
  'social-innovation': [],
  agrifood: [],
  'sharing-cities': [],
  'design-districts': [],
  own: [],
} as const satisfies Readonly<Record<ServiceId, readonly string[]>>;

export type PlaceKind = (typeof placeKinds)[ServiceId][number];
export type PlaceOffer = (typeof placeOffers)[ServiceId][number];
