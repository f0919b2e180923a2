import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

/** How a made .osm.pbf departs from a sound one. */
export interface MadePbf {
  readonly features?: readonly string[];
  readonly timestampSeconds?: number;
  /** Field of the blob that carries the data: 3 compressed with zlib, 1 as they are. */
  readonly field?: 1 | 3;
}

function message(write: (pbf: PbfWriter) => void): Uint8Array {
  const pbf = new PbfWriter();
  write(pbf);
  return pbf.finish();
}

function blob(type: string, content: Uint8Array, field: 1 | 3): Uint8Array {
  const data = message((pbf) => {
    pbf.writeVarintField(2, content.length);
    pbf.writeBytesField(field, field === 3 ? deflateSync(content) : content);
  });
  const header = message((pbf) => {
    pbf.writeStringField(1, type);
    pbf.writeVarintField(3, data.length);
  });
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, header.length);
  return new Uint8Array([...length, ...header, ...data]);
}

/** A small .osm.pbf: a street of three nodes, the middle one a locked gate. */
export function makePbf({
  features = ['OsmSchema-V0.6', 'DenseNodes'],
  timestampSeconds = 0,
  field = 3,
}: MadePbf = {}): Uint8Array {
  const header = message((pbf) => {
    for (const feature of features) pbf.writeStringField(4, feature);
    if (timestampSeconds > 0) pbf.writeVarintField(32, timestampSeconds);
  });
  const strings = ['', 'highway', 'residential', 'barrier', 'gate', 'access', 'private'];
  const block = message((pbf) => {
    pbf.writeMessage(
      1,
      (_, table) => {
        for (const text of strings) table.writeBytesField(1, new TextEncoder().encode(text));
      },
      null,
    );
    pbf.writeMessage(
      2,
      (_, group) => {
        group.writeMessage(
          2,
          (__, dense) => {
            dense.writePackedSVarint(1, [1, 1, 1]);
            dense.writePackedSVarint(8, [454_640_000, 0, 0]);
            dense.writePackedSVarint(9, [91_900_000, 10_000, 10_000]);
            dense.writePackedVarint(10, [0, 3, 4, 5, 6, 0, 0]);
          },
          null,
        );
      },
      null,
    );
    pbf.writeMessage(
      2,
      (_, group) => {
        group.writeMessage(
          3,
          (__, way) => {
            way.writeVarintField(1, 7);
            way.writePackedVarint(2, [1]);
            way.writePackedVarint(3, [2]);
            way.writePackedSVarint(8, [1, 1, 1]);
          },
          null,
        );
      },
      null,
    );
  });
  return new Uint8Array([...blob('OSMHeader', header, field), ...blob('OSMData', block, field)]);
}
