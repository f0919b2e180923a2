"""Reads the shipped files of a study area, from the description of their bytes alone."""

import hashlib
import json
from pathlib import Path

import numpy as np

TUNNEL = 2


class Network:
    """Streets in local metres: end nodes, whole lengths, and the line of each edge with both ends."""

    def __init__(self, frame, node_xy, edge_from, edge_to, length):
        self.utm_zone, self.origin_x, self.origin_y = frame
        self.node_xy = node_xy
        self.edge_from = edge_from
        self.edge_to = edge_to
        self.length = length
        self.line_start = None
        self.line_xy = None
        self.is_tunnel = None


def varints(data):
    """All unsigned LEB128 numbers of a column at once."""
    raw = np.frombuffer(data, dtype=np.uint8)
    ends = np.flatnonzero(raw < 0x80)
    starts = np.concatenate(([0], ends[:-1] + 1))
    place = np.arange(raw.size) - np.repeat(starts, ends - starts + 1)
    return np.add.reduceat((raw & 0x7F).astype(np.int64) << (7 * place), starts)


def zigzags(data):
    numbers = varints(data)
    return np.where(numbers & 1, -((numbers + 1) >> 1), numbers >> 1)


def sections(data, at, count):
    """The columns that follow a list of their lengths; nothing may be left over."""
    lengths = np.frombuffer(data, dtype="<u4", count=count, offset=at)
    at += 4 * count
    parts = []
    for length in lengths:
        parts.append(data[at : at + int(length)])
        at += int(length)
    if at != len(data):
        raise ValueError(f"{len(data) - at} bytes left over")
    return parts


def header(data, magic, numbers):
    if data[:4] != magic or data[4:6] != b"\x01\x00":
        raise ValueError(f"not a file {magic!r} of version 1")
    return [int(number) for number in np.frombuffer(data, dtype="<u4", count=numbers, offset=6)]


def read_topology(data):
    *frame, node_count, edge_count = header(data, b"QNET", 5)
    xs, ys, degrees, targets, lengths = sections(data, 26, 5)
    node_xy = np.column_stack((np.cumsum(zigzags(xs)), np.cumsum(zigzags(ys)))).astype(float)
    edge_from = np.repeat(np.arange(node_count), varints(degrees))
    edge_to = edge_from + varints(targets)
    if edge_from.size != edge_count:
        raise ValueError(f"{edge_from.size} edges where {edge_count} are announced")
    straight = np.hypot(*(node_xy[edge_to] - node_xy[edge_from]).T)
    length = np.floor(straight + 0.5) + zigzags(lengths)
    return Network(frame, node_xy, edge_from, edge_to, length)


def read_shapes(data, network):
    edge_count, _ = header(data, b"QNSH", 2)
    kinds, counts, xs, ys = sections(data, 14, 4)
    bends = varints(counts)
    if bends.size != edge_count or edge_count != network.length.size:
        raise ValueError("shapes of another network")
    network.is_tunnel = (np.frombuffer(kinds, dtype=np.uint8) >> 4) & TUNNEL != 0
    network.line_start = np.concatenate(([0], np.cumsum(bends + 2)))
    first, last = network.line_start[:-1], network.line_start[1:] - 1
    steps = np.zeros((network.line_start[-1], 2))
    is_bend = np.ones(len(steps), dtype=bool)
    is_bend[first] = is_bend[last] = False
    steps[is_bend] = np.column_stack((zigzags(xs), zigzags(ys)))
    walked = np.cumsum(steps, axis=0)
    edge_of = np.repeat(np.arange(edge_count), bends + 2)
    network.line_xy = walked - walked[first][edge_of] + network.node_xy[network.edge_from][edge_of]
    network.line_xy[last] = network.node_xy[network.edge_to]


def read_demand(data):
    """Local metres of the demand points."""
    *_, count, _, _, _ = header(data, b"QDEM", 7)
    row_steps, column_steps, xs, ys, *_ = sections(data, 34, 9)
    rows, columns = varints(row_steps), varints(column_steps)
    row = np.cumsum(rows)
    total = np.cumsum(columns)
    starts = np.flatnonzero((rows > 0) | (np.arange(count) == 0))
    before = np.repeat(total[starts] - columns[starts], np.diff(np.append(starts, count)))
    inside = np.column_stack([np.frombuffer(part, dtype=np.uint8) for part in (xs, ys)])
    return 100.0 * np.column_stack((total - before, row)) + inside


def read_area(folder, area_id):
    """The network and the demand points of an area, each file checked against the manifest."""
    manifest = json.loads((folder / "manifest.json").read_text())
    area = next(area for area in manifest["studyAreas"] if area["id"] == area_id)

    def read(entry):
        data = (Path(folder) / entry["path"]).read_bytes()
        if hashlib.sha256(data).hexdigest() != entry["sha256"]:
            raise ValueError(f"{entry['path']} is not the file of the manifest")
        return data

    network = read_topology(read(area["network"]["topology"]))
    read_shapes(read(area["network"]["shapes"]), network)
    return network, read_demand(read(area["demand"]))
