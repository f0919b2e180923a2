/*
 * Bounded shortest paths with buckets one metre wide, the measure that the search in TypeScript is held against.
 * No edge is shorter than a metre, so an improved node always lands in a later bucket and the costs are exact.
 *
 * kernel <file> <rounds>: the file holds 32-bit numbers, little endian:
 *   nodes, arcs, searches, cutoff in centimetres, first arc of each node (one more at the end), target of each arc,
 *   centimetres of each arc, then for each search the number of its seeds and for each seed its node and its cost.
 * Every search is run <rounds> times in turn. Prints "<nodes reached> <sum of costs>" over all searches of one round,
 * then the nanoseconds of each search in the last round, one a line.
 */
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define UNREACHED INT32_MAX
#define BUCKET_CENTIMETERS 100

struct arc {
  int32_t target;
  int32_t centimeters;
};

struct entry {
  int32_t node;
  int32_t next;
};

static int32_t *first_arc;
static struct arc *arcs;
static int32_t *cost;
static int32_t *touched;
static int32_t touched_count;
static int32_t *heads;
static struct entry *entries;
static int32_t entry_count;

static void *reserve(size_t count, size_t size) {
  void *memory = calloc(count ? count : 1, size);
  if (memory == NULL) {
    fputs("out of memory\n", stderr);
    exit(2);
  }
  return memory;
}

static inline void offer(int32_t node, int32_t new_cost) {
  int32_t known = cost[node];
  if (new_cost >= known) return;
  if (known == UNREACHED) touched[touched_count++] = node;
  cost[node] = new_cost;
  int32_t bucket = new_cost / BUCKET_CENTIMETERS;
  if (known != UNREACHED && known / BUCKET_CENTIMETERS == bucket) return;
  entries[entry_count] = (struct entry){node, heads[bucket]};
  heads[bucket] = entry_count++;
}

static void search(const int32_t *seeds, int32_t seed_count, int32_t cutoff) {
  for (int32_t i = 0; i < touched_count; i++) cost[touched[i]] = UNREACHED;
  touched_count = 0;
  entry_count = 0;
  for (int32_t i = 0; i < seed_count; i++)
    if (seeds[2 * i + 1] <= cutoff) offer(seeds[2 * i], seeds[2 * i + 1]);
  int32_t last = cutoff / BUCKET_CENTIMETERS;
  int32_t done = 0;
  for (int32_t bucket = 0; bucket <= last; bucket++) {
    int32_t at = heads[bucket];
    heads[bucket] = -1;
    for (; at >= 0; at = entries[at].next) {
      done++;
      int32_t node = entries[at].node;
      int32_t here = cost[node];
      if (here / BUCKET_CENTIMETERS != bucket) continue;
      for (int32_t arc = first_arc[node]; arc < first_arc[node + 1]; arc++) {
        int32_t new_cost = here + arcs[arc].centimeters;
        if (new_cost <= cutoff) offer(arcs[arc].target, new_cost);
      }
    }
    if (done == entry_count) break;
  }
}

static int64_t nanoseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int32_t *read_all(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    exit(2);
  }
  fseek(file, 0, SEEK_END);
  size_t count = (size_t)ftell(file) / sizeof(int32_t);
  rewind(file);
  int32_t *numbers = reserve(count, sizeof(int32_t));
  if (fread(numbers, sizeof(int32_t), count, file) != count) {
    perror(path);
    exit(2);
  }
  fclose(file);
  return numbers;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fputs("usage: kernel <file> <rounds>\n", stderr);
    return 2;
  }
  int32_t *numbers = read_all(arguments[1]);
  int rounds = atoi(arguments[2]);
  int32_t node_count = numbers[0], arc_count = numbers[1], search_count = numbers[2], cutoff = numbers[3];
  first_arc = numbers + 4;
  int32_t *targets = first_arc + node_count + 1;
  int32_t *lengths = targets + arc_count;
  int32_t *searches = lengths + arc_count;

  arcs = reserve(arc_count, sizeof(struct arc));
  for (int32_t i = 0; i < arc_count; i++) arcs[i] = (struct arc){targets[i], lengths[i]};
  cost = reserve(node_count, sizeof(int32_t));
  for (int32_t i = 0; i < node_count; i++) cost[i] = UNREACHED;
  touched = reserve(node_count, sizeof(int32_t));
  int32_t bucket_count = cutoff / BUCKET_CENTIMETERS + 1;
  heads = reserve(bucket_count, sizeof(int32_t));
  for (int32_t i = 0; i < bucket_count; i++) heads[i] = -1;

  int32_t most_seeds = 0;
  int32_t *at = searches;
  for (int32_t i = 0; i < search_count; i++) {
    if (*at > most_seeds) most_seeds = *at;
    at += 1 + 2 * *at;
  }
  /* A node is read once, so each arc is followed at most once in a search. */
  entries = reserve((size_t)arc_count + most_seeds, sizeof(struct entry));

  int64_t *taken = reserve(search_count, sizeof(int64_t));
  int64_t reached = 0, sum = 0;
  for (int round = 0; round < rounds; round++) {
    reached = 0;
    sum = 0;
    at = searches;
    for (int32_t i = 0; i < search_count; i++) {
      int64_t start = nanoseconds();
      search(at + 1, *at, cutoff);
      taken[i] = nanoseconds() - start;
      reached += touched_count;
      for (int32_t j = 0; j < touched_count; j++) sum += cost[touched[j]];
      at += 1 + 2 * *at;
    }
  }
  printf("%" PRId64 " %" PRId64 "\n", reached, sum);
  for (int32_t i = 0; i < search_count; i++) printf("%" PRId64 "\n", taken[i]);
  return 0;
}
