"""Walks to the nearest places, computed another way than in the app.

Each place and demand point becomes a node of its own: the edge it is nearest to is cut at the spot, and a link as
long as the straight walk leads from there. What the app does by formulas (partial edges, two points on one edge,
snap walks) is then nothing but a path, and scipy's Dijkstra on lengths in floating point finds it.

    twin.py FOLDER QUESTION ANSWER

reads public/geo and a JSON of positions and speeds, writes seconds as little-endian doubles: for each service, then
for each rank of the ranked service, for each speed, those of all demand points.
"""

import json
import sys
from pathlib import Path

import numpy as np
import pyproj
import scipy
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

from shipped import read_area

OFF_NETWORK_METERS = 250
SPACING_METERS = 10
TIE_METERS = 1e-9


class Segments:
    """The straight pieces of all edges that a point may be set on, and posts along them to find them by."""

    def __init__(self, network):
        start = np.ones(len(network.line_xy), dtype=bool)
        start[network.line_start[1:] - 1] = False
        at = np.flatnonzero(start)
        edge_of = np.repeat(np.arange(network.length.size), np.diff(network.line_start) - 1)
        step = network.line_xy[at + 1] - network.line_xy[at]
        size = np.hypot(*step.T)
        walked = np.cumsum(size) - size
        before = walked - walked[np.searchsorted(edge_of, edge_of)]
        drawn = np.bincount(edge_of, size, network.length.size)
        usable = ~network.is_tunnel[edge_of]
        self.edge, self.step, self.size = edge_of[usable], step[usable], size[usable]
        self.base, self.before = network.line_xy[at][usable], before[usable]
        self.scale = np.divide(network.length, drawn, out=np.zeros_like(drawn), where=drawn > 0)[self.edge]
        posts = np.ceil(self.size / SPACING_METERS).astype(int) + 1
        self.post_segment = np.repeat(np.arange(posts.size), posts)
        rank = np.arange(posts.sum()) - np.repeat(np.cumsum(posts) - posts, posts)
        share = rank / np.maximum(posts - 1, 1)[self.post_segment]
        self.tree = cKDTree(self.base[self.post_segment] + share[:, None] * self.step[self.post_segment])

    def snap(self, points):
        """By point: edge (-1 off the network), metres along it, straight metres to it, and whether edges tie."""
        nearest_post, _ = self.tree.query(points)
        near = self.tree.query_ball_point(points, nearest_post + SPACING_METERS / 2 + 1e-6)
        pairs = np.array([len(found) for found in near])
        point = np.repeat(np.arange(len(points)), pairs)
        segment = self.post_segment[np.concatenate([np.asarray(found, dtype=int) for found in near])]
        to_point = points[point] - self.base[segment]
        square = self.size[segment] ** 2
        share = np.divide((to_point * self.step[segment]).sum(1), square, out=np.zeros(len(square)), where=square > 0)
        share = np.clip(share, 0, 1)
        walk = np.hypot(*(to_point - share[:, None] * self.step[segment]).T)
        along = (self.before[segment] + share * self.size[segment]) * self.scale[segment]
        shortest = np.minimum.reduceat(walk, np.cumsum(pairs) - pairs)
        tied = np.flatnonzero(walk <= shortest[point] + TIE_METERS)
        tied = tied[np.lexsort((along[tied], self.edge[segment[tied]], point[tied]))]
        first = tied[np.unique(point[tied], return_index=True)[1]]
        edge = np.where(shortest <= OFF_NETWORK_METERS, self.edge[segment[first]], -1)
        return edge, along[first], shortest, (point[tied], self.edge[segment[tied]], along[tied])


def real_ties(network, ties):
    """The points whose nearest edges meet them at different spots: not just two edges at their common end."""
    point, edge, along = ties
    spot = np.where(along < 1e-6, network.edge_from[edge], -1)
    spot = np.where(along > network.length[edge] - 1e-6, network.edge_to[edge], spot)
    spot = np.where(spot < 0, network.node_xy.shape[0] + edge, spot)
    kinds = np.unique(np.column_stack((point, spot)), axis=0)[:, 0]
    return np.flatnonzero(np.bincount(kinds) > 1)


def cut_graph(network, edge, along, walk):
    """The streets cut at every spot, with a link from each spot to its point; points without an edge stand alone."""
    nodes = len(network.node_xy)
    used = np.flatnonzero(edge >= 0)
    spot_of, leaf_of = nodes + np.arange(edge.size), nodes + edge.size + np.arange(edge.size)
    every = np.arange(network.length.size)
    on = np.concatenate((every, edge[used], every))
    position = np.concatenate((np.zeros(every.size), along[used], network.length))
    kind = np.repeat((0, 1, 2), (every.size, used.size, every.size))
    node = np.concatenate((network.edge_from, spot_of[used], network.edge_to))
    order = np.lexsort((kind, position, on))
    on, position, node = on[order], position[order], node[order]
    same = np.flatnonzero(on[1:] == on[:-1])
    tail = np.concatenate((node[same], spot_of[used]))
    head = np.concatenate((node[same + 1], leaf_of[used]))
    length = np.concatenate((position[same + 1] - position[same], walk[used]))
    low, high = np.minimum(tail, head), np.maximum(tail, head)
    order = np.lexsort((length, high, low))
    low, high, length = low[order], high[order], length[order]
    shortest = np.append(True, (low[1:] != low[:-1]) | (high[1:] != high[:-1])) & (low != high)
    size = nodes + 2 * edge.size
    rows, columns = low[shortest], high[shortest]
    graph = csr_matrix((length[shortest], (rows, columns)), shape=(size, size))
    if graph.nnz != shortest.sum():
        raise ValueError("links were added up")
    return graph, leaf_of


def main(folder, question_path, answer_path):
    question = json.loads(Path(question_path).read_text())
    network, demand = read_area(Path(folder), question["area"])
    places = question["places"]
    projection = pyproj.Proj(proj="utm", zone=network.utm_zone, ellps="WGS84")
    x, y = projection([place["lng"] for place in places], [place["lat"] for place in places])
    place_xy = np.column_stack((x, y)) - (network.origin_x, network.origin_y)
    edge, along, walk, ties = Segments(network).snap(np.vstack((place_xy, demand)))
    graph, leaf_of = cut_graph(network, edge, along, walk)
    leaves = leaf_of[len(places) :]

    def sources(service):
        return [leaf_of[i] for i, place in enumerate(places) if place["service"] == service and edge[i] >= 0]

    fields = [dijkstra(graph, directed=False, indices=sources(service), min_only=True)[leaves]
              for service in question["services"]]
    each = np.array([dijkstra(graph, directed=False, indices=leaf)[leaves] for leaf in sources(question["ranked"])])
    fields += list(np.sort(each, axis=0)[: question["ranks"]])
    seconds = np.array([[meters / (kmh / 3.6) for kmh in question["speedsKmh"]] for meters in fields])
    Path(answer_path).write_bytes(seconds.astype("<f8").tobytes())
    print(json.dumps({
        "nodes": len(network.node_xy),
        "edges": network.length.size,
        "tunnels": int(network.is_tunnel.sum()),
        "demandPoints": len(demand),
        "offNetwork": int((edge < 0).sum()),
        "ties": [int(point) for point in real_ties(network, ties)],
        "python": sys.version.split()[0],
        "scipy": scipy.__version__,
        "proj": pyproj.proj_version_str,
    }))


if __name__ == "__main__":
    main(*sys.argv[1:])
