import type { ClassOf } from './basemap-surfaces';

const GREEN: Readonly<Record<string, string>> = {
  park: 'park',
  garden: 'garden',
  forest: 'wood',
  wood: 'wood',
  allotments: 'grass',
  grass: 'grass',
  grassland: 'grass',
  golf_course: 'grass',
  meadow: 'grass',
  recreation_ground: 'grass',
  village_green: 'grass',
  farmland: 'farmland',
  orchard: 'farmland',
  plant_nursery: 'farmland',
};

const LANDUSE: Readonly<Record<string, string>> = {
  cemetery: 'cemetery',
  railway: 'railway',
  military: 'military',
  hospital: 'institution',
  university: 'institution',
  college: 'institution',
  school: 'institution',
  stadium: 'institution',
};

const WATERWAYS: Readonly<Record<string, string>> = {
  river: 'river',
  canal: 'canal',
  stream: 'stream',
  ditch: 'ditch',
  drain: 'ditch',
};

const pick = (classes: Readonly<Record<string, string>>, key: string): string | { dropped: string } =>
  Object.hasOwn(classes, key) ? classes[key] : { dropped: 'not part of this layer' };

/** Land cover by subclass. */
export const greenClassOf: ClassOf = ({ subclass }) => pick(GREEN, subclass);

/** Land use that helps to find one's way. */
export const landuseClassOf: ClassOf = (row) => pick(LANDUSE, row.class);

export const waterClassOf: ClassOf = (row) => (row.class === 'river' ? 'river' : 'lake');

export const waterwayClassOf: ClassOf = (row) =>
  row.brunnel === 'tunnel' ? { dropped: 'under the ground' } : pick(WATERWAYS, row.class);

/** Tracks by what runs on them; the metro under the ground is drawn, faintly, its sidings and yards are not. */
export const railClassOf: ClassOf = (row) => {
  const isTunnel = row.brunnel === 'tunnel';
  switch (row.class) {
    case 'rail':
      if (row.service !== '') return isTunnel ? { dropped: 'sidings under the ground' } : 'yard';
      return isTunnel ? 'tunnel' : 'main';
    case 'tram':
      return row.service === '' ? 'tram' : { dropped: 'tram and metro sidings' };
    case 'subway':
      return row.service === '' ? 'metro' : { dropped: 'tram and metro sidings' };
    default:
      return { dropped: 'not part of this layer' };
  }
};

/** The roads that nobody walks on, and that the walking network therefore leaves out. */
export const motorwayClassOf: ClassOf = (row) => {
  if (row.class !== 'motorway' && row.class !== 'trunk') return { dropped: 'drawn from the walking network' };
  return row.brunnel === 'tunnel' ? { dropped: 'under the ground' } : row.class;
};
