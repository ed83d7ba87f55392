export type Point = [longitude: number, latitude: number]
/** The middle of a shape on the map, in degrees. */
export type Middle = { latitude: number; longitude: number }

/** Of the largest of its parts: France lies in Europe. */
export function centreOf(rings: readonly Point[][]): Middle {
  const { area, x, y } = rings
    .map(sumsOf)
    .reduce((largest, ring) => (Math.abs(ring.area) > Math.abs(largest.area) ? ring : largest))

  return { latitude: rounded(y / (3 * area)), longitude: rounded(x / (3 * area)) }
}

/** Twice the area of a ring and its moments (the shoelace formula). */
function sumsOf(ring: Point[]): { area: number; x: number; y: number } {
  const sums = { area: 0, x: 0, y: 0 }
  ring.forEach(([x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    const cross = x * nextY - nextX * y
    sums.area += cross
    sums.x += (x + nextX) * cross
    sums.y += (y + nextY) * cross
  })

  return sums
}

/** Whether a line from the point eastward crosses the rings an odd number of times. */
export const isWithin = ([x, y]: Point, rings: readonly Point[][]): boolean =>
  rings.reduce((crossings, ring) => crossings + crossingsOf([x, y], ring), 0) % 2 === 1

const crossingsOf = ([x, y]: Point, ring: readonly Point[]): number =>
  ring.filter(([fromX, fromY], at) => {
    const [toX, toY] = ring[(at + 1) % ring.length] ?? [fromX, fromY]
    return fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX)
  }).length

export const rounded = (degree: number): number => Math.round(degree * 100) / 100
