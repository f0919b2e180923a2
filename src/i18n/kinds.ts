import type { PlaceKind, PlaceOffer } from '../schema/place-kinds';

interface Label {
  readonly it: string;
  readonly en: string;
}

/** What each kind of place is called. */
export const kindLabels: Readonly<Record<PlaceKind, Label>> = {
  coworking: { it: 'Coworking', en: 'Coworking' },
  'flex-office': { it: 'Uffici flessibili', en: 'Flexible offices' },
  hybrid: { it: 'Coworking con altre attività', en: 'Coworking with other activities' },
  incubator: { it: 'Incubatore', en: 'Incubator' },
  food: { it: 'Alimentari', en: 'Food' },
  flowers: { it: 'Fiori', en: 'Flowers' },
  'job-desk': { it: 'Sportello lavoro', en: 'Job desk' },
  'job-centre': { it: 'Centro per l’impiego', en: 'Public job centre' },
  'rider-point': { it: 'Servizi per i rider', en: 'Services for riders' },
  'health-at-work': { it: 'Prevenzione nei luoghi di lavoro', en: 'Prevention at work' },
  'social-incubator': { it: 'Incubatore di innovazione sociale', en: 'Social innovation incubator' },
  'university-incubator': { it: 'Incubatore universitario', en: 'University incubator' },
  'smart-city-incubator': { it: 'Incubatore smart city', en: 'Smart city incubator' },
  'sector-incubator': { it: 'Centro di formazione e incubatore', en: 'Training centre and incubator' },
  'makers-hub': { it: 'Hub per maker e studenti', en: 'Hub for makers and students' },
  'creative-centre': { it: 'Centro per le imprese creative', en: 'Centre for creative industries' },
  'school-space': { it: 'Spazio per gli spin-off della scuola', en: 'School spin-off space' },
  'civic-crowdfunding': { it: 'Crowdfunding Civico', en: 'Civic crowdfunding' },
  'neighbourhood-school': { it: 'Scuola dei Quartieri', en: 'Scuola dei Quartieri (neighbourhood school)' },
  'business-grant': { it: 'Impresa sostenuta da un bando', en: 'Business backed by a city grant' },
  'market-pilot': { it: 'Mercato pilota', en: 'Market pilot' },
  'prison-economy': { it: 'Economia carceraria', en: 'Prison economy' },
  'welfare-foundation': { it: 'Fondazione per il welfare', en: 'Welfare foundation' },
  'innovation-farm': { it: 'Centro di innovazione agricola', en: 'Agricultural innovation centre' },
  aquaponics: { it: 'Acquaponica', en: 'Aquaponics' },
  'food-school': { it: 'Scuola del pane', en: 'Bread school' },
  brewery: { it: 'Birrificio', en: 'Brewery' },
  'community-garden': { it: 'Orto comune', en: 'Community garden' },
  market: { it: 'Mercato coperto', en: 'Covered market' },
  'farm-shop': { it: 'Bottega agricola', en: 'Farm shop' },
  park: { it: 'Impianto e parco', en: 'Plant and park' },
  'social-farm': { it: 'Fattoria sociale', en: 'Social farm' },
  'wholesale-market': { it: 'Mercato all’ingrosso', en: 'Wholesale market' },
  'mobility-area': { it: 'Area di mobilità elettrica', en: 'Electric mobility area' },
  'bike-station': { it: 'Stazione di bici condivise', en: 'Shared bike station' },
  'private-building': { it: 'Condominio riqualificato', en: 'Retrofitted condominium' },
  'public-building': { it: 'Edificio pubblico riqualificato', en: 'Retrofitted public building' },
  lamppost: { it: 'Lampioni intelligenti', en: 'Smart lampposts' },
  'e-logistics': { it: 'Logistica elettrica', en: 'E-logistics' },
  'car-sharing': { it: 'Car sharing condominiale', en: 'Condominium car sharing' },
  parking: { it: 'Sensori di sosta', en: 'Parking sensors' },
};

/** What each thing on offer is called. */
export const offerLabels: Readonly<Record<PlaceOffer, Label>> = {
  languages: { it: 'lingue', en: 'languages' },
  optics: { it: 'ottica', en: 'optics' },
  fashion: { it: 'moda', en: 'fashion' },
  'applied-arts': { it: 'arti applicate', en: 'applied arts' },
  gardens: { it: 'verde e giardini', en: 'gardens' },
  inclusion: { it: 'inclusione lavorativa', en: 'inclusion at work' },
  lutherie: { it: 'liuteria', en: 'lutherie' },
};
