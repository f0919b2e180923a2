import { deflateRawSync } from 'node:zlib';

/** A zip archive of some deflated files. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let start = 0;
  for (const [path, content] of Object.entries(files)) {
    const [name, full] = [Buffer.from(path), Buffer.from(content)];
    const packed = deflateRawSync(full);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(full.length, 8);
    const names = Buffer.alloc(4);
    names.writeUInt16LE(name.length);
    const body = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
      sizes,
      names,
      name,
      packed,
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(start, 10);
    entries.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0, 0, 0, 8, 0, 0, 0, 0, 0]),
        sizes,
        names,
        rest,
        name,
      ]),
    );
    bodies.push(body);
    start += body.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...bodies, directory, end]);
}
