import type { Vectors } from './vectors.ts'

/**
 * Words in like company: a path of 6, 3 and 3 bits, from 64 broad groups down to 4,096 fine ones, plus one so that
 * 0 is left for words unknown. k-means on the sphere, cut again within each group.
 */
export function clustersOf(vectors: Vectors): Uint16Array {
  const all = Uint32Array.from({ length: vectors.words.length }, (_, row) => row)
  const path = new Uint16Array(all.length)
  split(vectors, all, 64).forEach((group, first) => {
    split(vectors, group, 8).forEach((part, second) => {
      split(vectors, part, 8).forEach((rows, third) => {
        for (const row of rows) path[row] = (first << 6) | (second << 3) | third
      })
    })
  })

  return path.map(bits => bits + 1)
}

const rounds = 8

function split(vectors: Vectors, rows: Uint32Array, parts: number): Uint32Array[] {
  if (rows.length === 0) return Array.from({ length: parts }, () => rows)
  const { dimensions, values } = vectors
  // Spread over the ranks, so that common and rare words both found a group.
  const centres = new Float32Array(parts * dimensions)
  for (let part = 0; part < parts; part += 1) {
    const row = rows[Math.floor((part / parts) ** 2 * rows.length)] ?? 0
    centres.set(values.subarray(row * dimensions, (row + 1) * dimensions), part * dimensions)
  }
  let groups: number[][] = []
  for (let round = 0; round < rounds; round += 1) {
    groups = Array.from({ length: parts }, () => [])
    for (const row of rows) groups[nearest(vectors, row, centres)]?.push(row)
    groups.forEach((group, part) => {
      recentre(vectors, group, centres.subarray(part * dimensions, (part + 1) * dimensions))
    })
  }

  return groups.map(group => Uint32Array.from(group))
}

function nearest({ dimensions, values }: Vectors, row: number, centres: Float32Array): number {
  let best = Number.NEGATIVE_INFINITY
  let nearestPart = 0
  const offset = row * dimensions
  for (let part = 0, at = 0; at < centres.length; part += 1, at += dimensions) {
    let product = 0
    for (let index = 0; index < dimensions; index += 1)
      product += (values[offset + index] ?? 0) * (centres[at + index] ?? 0)
    if (product > best) [best, nearestPart] = [product, part]
  }

  return nearestPart
}

function recentre({ dimensions, values }: Vectors, group: number[], centre: Float32Array): void {
  if (group.length === 0) return
  centre.fill(0)
  for (const row of group)
    for (let index = 0; index < dimensions; index += 1)
      centre[index] = (centre[index] ?? 0) + (values[row * dimensions + index] ?? 0)
  const length = Math.hypot(...centre)
  for (let index = 0; index < dimensions; index += 1) centre[index] = (centre[index] ?? 0) / (length || 1)
}
