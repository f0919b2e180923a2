import { CELL_METERS, type Demand } from '../core/access/demand';
import { groups } from '../core/access/population';
import { DataFormatError } from '../core/errors';
import type { LocalFrame } from '../core/geo';
import { ByteReader, ByteWriter } from './bytes';
import { isWithinLimits, limitsOf, readFrame, writeFrame } from './frame-limits';

const MAGIC = 'QDEM';
const VERSION = 1;
const COLUMN_COUNT = 9;
/** More 100 m cells than any study area of 65,536 cells a side could sensibly hold; more is a damaged header. */
const MAX_COUNT = 5_000_000;
const MAX_U16 = 0xffff;

/**
 * Writes demand points in columns, in the order of cell row, cell column, NIL, municipio: steps between cells as
 * varints, the place within the cell in metres, NIL and municipio a byte each, persons as varints; the totals of the
 * groups stand in the header and are checked.
 * @throws DataFormatError for points out of that order, off their cell, or with numbers no reader would accept.
 */
export function encodeDemand(demand: Demand): Uint8Array {
  const { count, frame } = demand;
  const writer = new ByteWriter();
  writer.writeAscii(MAGIC);
  writer.writeU16(VERSION);
  writeFrame(writer, frame);
  writer.writeU32(count);
  for (const total of groupTotals(demand)) writer.writeU32(total);
  const columns = Array.from({ length: COLUMN_COUNT }, () => new ByteWriter());
  const [rowSteps, columnSteps, xs, ys, nils, municipi, residents, over65, under15] = columns;
  let [previousX, previousY] = [0, 0];
  for (let i = 0; i < count; i++) {
    checkPoint(demand, i, 'demand');
    const [cellX, cellY] = [demand.cellX[i], demand.cellY[i]];
    if (cellY !== previousY) previousX = 0;
    rowSteps.writeVarint(cellY - previousY);
    columnSteps.writeVarint(cellX - previousX);
    xs.writeU8(demand.xMeters[i] - cellX * CELL_METERS);
    ys.writeU8(demand.yMeters[i] - cellY * CELL_METERS);
    nils.writeU8(demand.nil[i]);
    municipi.writeU8(demand.municipio[i]);
    residents.writeVarint(demand.residents[i]);
    over65.writeVarint(demand.over65[i]);
    under15.writeVarint(demand.under15[i]);
    [previousX, previousY] = [cellX, cellY];
  }
  for (const column of columns) writer.writeU32(column.length);
  for (const column of columns) writer.writeBytes(column.finish());
  return writer.finish();
}

/**
 * Reads what {@link encodeDemand} wrote; the bytes may start anywhere in their buffer.
 * @param path named in errors
 * @throws DataFormatError for anything else: another file, another version, a cut or damaged one.
 */
export function decodeDemand(bytes: Uint8Array, path: string): Demand {
  const reader = new ByteReader(bytes, path);
  reader.expectHeader(MAGIC, VERSION);
  const frame = readFrame(reader, path);
  const count = reader.readU32();
  if (count > MAX_COUNT || count > bytes.length)
    throw new DataFormatError(`${path}: ${count} demand points in ${bytes.length} bytes`);
  const announced = groups.map(() => reader.readU32());
  const lengths = Array.from({ length: COLUMN_COUNT }, () => reader.readU32());
  const columns = lengths.map((length) => reader.section(length));
  reader.expectEnd('the last column');
  const demand = readColumns(columns, count, frame, path);
  for (const column of columns) column.expectEnd('a column');
  groupTotals(demand).forEach((total, group) => {
    if (total !== announced[group])
      throw new DataFormatError(
        `${path}: ${total} residents of group ${groups[group]} where ${announced[group]} are announced`,
      );
  });
  return demand;
}

function readColumns(columns: readonly ByteReader[], count: number, frame: LocalFrame, path: string): Demand {
  const [rowSteps, columnSteps, xs, ys, nils, municipi, residents, over65, under15] = columns;
  const demand: Demand = {
    count,
    frame,
    cellX: new Uint16Array(count),
    cellY: new Uint16Array(count),
    xMeters: new Float64Array(count),
    yMeters: new Float64Array(count),
    nil: new Uint8Array(count),
    municipio: new Uint8Array(count),
    residents: new Uint16Array(count),
    over65: new Uint16Array(count),
    under15: new Uint16Array(count),
  };
  const limits = limitsOf(frame);
  let [cellX, cellY] = [0, 0];
  for (let i = 0; i < count; i++) {
    const rowStep = rowSteps.readVarint();
    if (rowStep > 0) cellX = 0;
    cellY = readU16(cellY + rowStep, i, 'row', path);
    cellX = readU16(cellX + columnSteps.readVarint(), i, 'column', path);
    demand.cellX[i] = cellX;
    demand.cellY[i] = cellY;
    demand.xMeters[i] = cellX * CELL_METERS + xs.readU8();
    demand.yMeters[i] = cellY * CELL_METERS + ys.readU8();
    if (!isWithinLimits(demand.xMeters[i], demand.yMeters[i], limits))
      throw new DataFormatError(`${path}: demand point ${i} lies outside its UTM zone`);
    demand.nil[i] = nils.readU8();
    demand.municipio[i] = municipi.readU8();
    demand.residents[i] = readU16(residents.readVarint(), i, 'residents', path);
    demand.over65[i] = readU16(over65.readVarint(), i, 'residents of 65 and over', path);
    demand.under15[i] = readU16(under15.readVarint(), i, 'residents under 15', path);
    checkPoint(demand, i, path);
  }
  return demand;
}

/** Totals in the order of `groups`. */
function groupTotals(demand: Demand): readonly number[] {
  return [demand.residents, demand.over65, demand.under15].map((column) => {
    let total = 0;
    for (const value of column) total += value;
    return total;
  });
}

function readU16(value: number, index: number, what: string, path: string): number {
  if (value > MAX_U16) throw new DataFormatError(`${path}: demand point ${index} has ${what} ${value}`);
  return value;
}

function checkPoint(demand: Demand, i: number, path: string): void {
  const fail = (what: string): never => {
    throw new DataFormatError(`${path}: demand point ${i} ${what}`);
  };
  const x = demand.xMeters[i] - demand.cellX[i] * CELL_METERS;
  const y = demand.yMeters[i] - demand.cellY[i] * CELL_METERS;
  if (!isOffset(x) || !isOffset(y)) fail(`lies at ${x}, ${y} m of its cell of ${CELL_METERS} m`);
  const { nil, municipio, residents, over65, under15 } = demand;
  if (nil[i] === 0) fail('has NIL 0');
  if ((municipio[i] === 0) !== (municipio[0] === 0))
    fail(`has municipio ${municipio[i]}, the first ${municipio[0]}`);
  if (residents[i] === 0) fail('has no residents');
  if (over65[i] + under15[i] > residents[i])
    fail(`has ${over65[i]} of 65 and over and ${under15[i]} under 15 among ${residents[i]} residents`);
  if (i > 0 && comparePoints(demand, i - 1, i) >= 0)
    fail('is not after the one before by row, column, NIL and municipio');
}

function isOffset(meters: number): boolean {
  return Number.isInteger(meters) && meters >= 0 && meters < CELL_METERS;
}

/** Order of two points of the file: negative where a stands before b, 0 where they are the same part of a cell. */
function comparePoints({ cellX, cellY, nil, municipio }: Demand, a: number, b: number): number {
  return cellY[a] - cellY[b] || cellX[a] - cellX[b] || nil[a] - nil[b] || municipio[a] - municipio[b];
}
