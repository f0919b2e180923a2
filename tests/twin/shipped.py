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


def header(data, magic, version, numbers):
    if data[:4] != magic or data[4:6] != version.to_bytes(2, "little"):
        raise ValueError(f"not a file {magic!r} of version {version}")
    return [int(number) for number in np.frombuffer(data, dtype="<u4", count=numbers, offset=6)]


def rounded(value):
    return np.floor(value + 0.5)


def curve_point(position):
    """Column and row of a position on the Hilbert curve of 2^16 squares a side, from the largest quarter down."""
    corner, along, across = np.array([0, 0]), np.array([1, 0]), np.array([0, 1])
    for level in range(15, -1, -1):
        side = 1 << level
        quarter = (position >> (2 * level)) & 3
        # The quarters follow each other around; the first and the last are mirrored within themselves.
        if quarter == 1:
            corner = corner + side * across
        elif quarter == 2:
            corner = corner + side * (along + across)
        elif quarter == 3:
            corner = corner + side * along + (side - 1) * (along + across)
        if quarter == 0:
            along, across = across, along
        elif quarter == 3:
            along, across = -across, -along
    return corner


def read_nodes(square, node_count, high, low, rests):
    steps = zigzags(high) * 128 + np.frombuffer(low, dtype=np.uint8)
    if steps.size != node_count:
        raise ValueError(f"{steps.size} nodes where {node_count} are announced")
    squares = np.array([curve_point(int(position)) for position in np.cumsum(steps)])
    inside = varints(rests).reshape(-1, 2) if square > 1 else 0
    return (squares * square + inside).astype(float)


def read_topology(data):
    *frame, square, node_count, edge_count = header(data, b"QNET", 3, 6)
    high, low, rests, *degree_parts, first, further, lengths = sections(data, 30, 10)
    node_xy = read_nodes(square, node_count, high, low, rests)
    degrees = [iter(varints(part).tolist() if part else []) for part in degree_parts]
    first, further = iter(varints(first).tolist()), iter(zigzags(further).tolist())
    ending = np.zeros(node_count, dtype=int)
    edge_from, edge_to = [], []
    for node in range(node_count):
        target = node
        for number in range(next(degrees[min(ending[node], 3)])):
            target += next(first) if number == 0 else next(further)
            edge_from.append(node)
            edge_to.append(target)
            ending[target] += 1
    if len(edge_to) != edge_count:
        raise ValueError(f"{len(edge_to)} edges where {edge_count} are announced")
    edge_from, edge_to = np.array(edge_from), np.array(edge_to)
    straight = np.hypot(*(node_xy[edge_to] - node_xy[edge_from]).T)
    return Network(frame, node_xy, edge_from, edge_to, rounded(straight) + zigzags(lengths))


def read_shapes(data, network):
    edge_count, _ = header(data, b"QNSH", 2, 2)
    if edge_count != network.length.size:
        raise ValueError("shapes of another network")
    kinds, *parts = sections(data, 14, 29)
    counts = [iter(varints(part).tolist() if part else []) for part in parts[:10]]
    xs, ys = ([iter(zigzags(part).tolist() if part else []) for part in group] for group in (parts[10:19], parts[19:]))
    network.is_tunnel = (np.frombuffer(kinds, dtype=np.uint8) >> 4) & TUNNEL != 0
    starts, ends = network.node_xy[network.edge_from], network.node_xy[network.edge_to]
    longer = network.length - rounded(np.hypot(*(ends - starts).T))
    groups = (np.clip(longer, -1, 8) + 1).astype(int).tolist()
    line_start, line = [0], []

    def step(from_value, to_value, pieces, columns):
        expected = int(rounded((to_value - from_value) / pieces))
        return expected + next(columns[min(abs(expected).bit_length(), 8)])

    for (x, y), (end_x, end_y), group in zip(starts.tolist(), ends.tolist(), groups):
        line.append((x, y))
        for pieces in range(next(counts[group]) + 1, 1, -1):
            x, y = x + step(x, end_x, pieces, xs), y + step(y, end_y, pieces, ys)
            line.append((x, y))
        line.append((end_x, end_y))
        line_start.append(len(line))
    network.line_start, network.line_xy = np.array(line_start), np.array(line, dtype=float)


def read_demand(data):
    """Local metres of the demand points."""
    *_, count, _, _, _ = header(data, b"QDEM", 1, 7)
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
