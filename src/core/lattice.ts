/** Distance between the points at which a relation is computed exactly. */
const LATTICE_METERS = 1000;

/**
 * A smooth relation from local metres to a pair of numbers, thousands of times faster than through a projection:
 * exact on a lattice of 1 km, straight between. Two map projections differ from a straight relation by less than
 * 3 cm within one lattice cell (the scale of Mercator changes by 1.6e-4 a kilometre at Milan).
 * @param exact must be pure; asked once for each corner met
 */
export function interpolateOnLattice(
  exact: (xMeters: number, yMeters: number) => readonly [number, number],
): (xMeters: number, yMeters: number) => [number, number] {
  const lattice = new Map<number, readonly [number, number]>();
  const cornerAt = (column: number, row: number): readonly [number, number] => {
    const key = column * 65536 + row;
    const known = lattice.get(key);
    if (known) return known;
    const corner = exact(column * LATTICE_METERS, row * LATTICE_METERS);
    lattice.set(key, corner);
    return corner;
  };
  let lastColumn = Number.NaN;
  let lastRow = Number.NaN;
  let [ax, ay, bx, by, cx, cy, dx, dy] = [0, 0, 0, 0, 0, 0, 0, 0];
  return (xMeters, yMeters) => {
    const column = Math.floor(xMeters / LATTICE_METERS);
    const row = Math.floor(yMeters / LATTICE_METERS);
    if (column !== lastColumn || row !== lastRow) {
      [ax, ay] = cornerAt(column, row);
      [bx, by] = cornerAt(column + 1, row);
      [cx, cy] = cornerAt(column, row + 1);
      [dx, dy] = cornerAt(column + 1, row + 1);
      lastColumn = column;
      lastRow = row;
    }
    const u = xMeters / LATTICE_METERS - column;
    const v = yMeters / LATTICE_METERS - row;
    return [
      (ax * (1 - u) + bx * u) * (1 - v) + (cx * (1 - u) + dx * u) * v,
      (ay * (1 - u) + by * u) * (1 - v) + (cy * (1 - u) + dy * u) * v,
    ];
  };
}
