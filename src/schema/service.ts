/**
 * The services, in the order in which lists, legends and tables show them. Ids are stable: they are the names of
 * the CSV tables and layer files, and stand in links and on the command line.
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
export type ServiceId = (typeof serviceIds)[number];

/** Whether a text names a service. */
export function isServiceId(text: string): text is ServiceId {
  return (serviceIds as readonly string[]).includes(text);
}
