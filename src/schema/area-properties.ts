/** Properties of the drawn areas: design districts, the Sharing Cities area. */
export interface AreaProperties {
  readonly id: string;
  readonly name: string;
  readonly service: string;
  /** True: our own drawing around named streets, not an official boundary. */
  readonly approximate: boolean;
}

/** The columns of areas.fgb. */
export const areaColumns = [
  { name: 'id', type: 'String' },
  { name: 'name', type: 'String' },
  { name: 'service', type: 'String' },
  { name: 'approximate', type: 'Bool' },
  { name: 'method', type: 'String' },
  { name: 'source', type: 'String' },
] as const;
