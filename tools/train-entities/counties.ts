import { createRequire } from 'node:module'
import { type City, stateOf } from './cities.ts'
import { centreOf, isWithin, type Point } from './plane.ts'
import { states } from './states.ts'

const require = createRequire(import.meta.url)

/** Those of the United States, as its census draws them (us-atlas), each with the people of its cities; and of England, by hand. */
export const counties = (cities: readonly City[]): City[] => [...americanCounties(cities), ...englishCounties()]

type Geometry = { type: 'Polygon'; arcs: number[][] } | { type: 'MultiPolygon'; arcs: number[][][] } | { type: null }
type Named = Geometry & { id: string; properties: { name: string } }
type Topology = {
  arcs: Point[][]
  transform: { scale: Point; translate: Point }
  objects: { counties: { geometries: Named[] }; states: { geometries: Named[] } }
}

/** From here on the census counts cities that belong to no county. */
const firstCity = 500

function americanCounties(cities: readonly City[]): City[] {
  const topology: Topology = require('us-atlas/counties-10m.json')
  const citiesOf = Map.groupBy(cities, stateOf)
  const codes = new Map([...states].map(([code, name]) => [name, code]))
  const stateNumbered = new Map(
    topology.objects.states.geometries.map(({ id, properties }) => [id, codes.get(properties.name)]),
  )
  const arcs = topology.arcs.map(arc => decoded(arc, topology))

  return topology.objects.counties.geometries.flatMap(county => {
    const state = stateNumbered.get(county.id.slice(0, 2))
    const rings = ringsOf(county, arcs)
    if (state === undefined || rings.length === 0 || Number(county.id.slice(2)) >= firstCity) return []
    const own = (citiesOf.get(state) ?? []).filter(({ loc }) => isWithin(loc.coordinates, rings))

    return [
      {
        ...{ cityId: 0, name: `${county.properties.name} ${kindIn.get(state) ?? 'County'}` },
        ...{ country: 'US', adminCode: state.slice(3) },
        population: own.reduce((sum, { population }) => sum + population, 0),
        loc: { coordinates: middleIn(rings) },
      },
    ]
  })
}

function middleIn(rings: readonly Point[][]): Point {
  const { longitude, latitude } = centreOf(rings)

  return [longitude, latitude]
}

const kindIn = new Map([
  ['US.LA', 'Parish'],
  ['US.AK', 'Borough'],
])

/** Each point is kept as its distance from the one before it. */
function decoded(arc: readonly Point[], { transform: { scale, translate } }: Topology): Point[] {
  let [x, y] = [0, 0]

  return arc.map(([east, north]) => {
    x += east
    y += north
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
  })
}

function ringsOf(shape: Geometry, arcs: readonly Point[][]): Point[][] {
  if (shape.type === null) return []
  const rings = shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()

  return rings.map(ring => ring.flatMap(at => (at < 0 ? (arcs[~at] ?? []).toReversed() : (arcs[at] ?? []))))
}

/** Name, latitude, longitude, thousands of people. */
const england = `Bedfordshire 52.1 -0.5 700|Berkshire 51.4 -1 900|Buckinghamshire 51.8 -0.8 800|Cambridgeshire 52.3 0 850|Cheshire 53.2 -2.5 1100
Cornwall 50.4 -4.9 570|Cumbria 54.6 -2.9 500|Derbyshire 53.1 -1.6 1050|Devon 50.7 -3.8 1200|Dorset 50.8 -2.3 770|Essex 51.8 0.6 1800
Gloucestershire 51.8 -2.2 930|Hampshire 51.1 -1.3 1850|Herefordshire 52.1 -2.7 190|Hertfordshire 51.8 -0.2 1200|Isle_of_Wight 50.7 -1.3 140
Kent 51.2 0.7 1850|Lancashire 53.8 -2.6 1500|Leicestershire 52.7 -1.1 1050|Lincolnshire 53.1 -0.2 1100|Merseyside 53.4 -2.9 1400
Norfolk 52.7 1 900|Northamptonshire 52.3 -0.9 750|Northumberland 55.2 -2.1 320|Nottinghamshire 53.1 -1 1150|Oxfordshire 51.8 -1.3 690
Rutland 52.7 -0.6 40|Shropshire 52.6 -2.7 500|Somerset 51.1 -2.9 970|Staffordshire 52.8 -2 1130|Suffolk 52.2 1 760|Surrey 51.3 -0.4 1200
Sussex 50.9 -0.2 1700|Warwickshire 52.3 -1.6 570|Wiltshire 51.3 -1.9 720|Worcestershire 52.2 -2.2 590|Yorkshire 54 -1.5 5400`

const englishCounties = (): City[] =>
  england.split(/[|\n]/).map(line => {
    const [name = '', latitude, longitude, thousands] = line.split(' ')
    return {
      ...{ cityId: 0, name: name.replaceAll('_', ' '), country: 'GB', adminCode: 'ENG' },
      population: Number(thousands) * 1000,
      loc: { coordinates: [Number(longitude), Number(latitude)] },
    }
  })
