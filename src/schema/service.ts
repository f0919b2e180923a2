/**
 * The services of our layers, in the order in which lists, legends and tables show them. Ids are stable: they are the
 * names of the CSV tables and layer files, and stand in links and on the command line.
 */
export const serviceIds = [
  'coworkings',
  'covered-markets',
  'training-centres',
  'fablabs',
  'job-desks',
  'incubators',
  'manufacturing-spaces',
  'social-innovation',
  'agrifood',
  'sharing-cities',
  'design-districts',
] as const;
export type LayerServiceId = (typeof serviceIds)[number];

/** The service of the places that a person drops in: they have no file of ours and never leave her machine. */
export const OWN_SERVICE = 'own';

/** Every service that a question can be about; a person's own places stand last. */
export const askedServiceIds = [...serviceIds, OWN_SERVICE] as const;
export type ServiceId = (typeof askedServiceIds)[number];

/** Whether a text names a service of our layers. */
export function isServiceId(text: string): text is LayerServiceId {
  return (serviceIds as readonly string[]).includes(text);
}

/** Whether a text names a service that a question can be about. */
export function isAskedServiceId(text: string): text is ServiceId {
  return (askedServiceIds as readonly string[]).includes(text);
}
