import { describe, expect, test } from 'vitest'
import { companyOf, inCountry, inState, near, type Reading } from '../../../../functions/enrich/entities/company.ts'
import type { Candidate } from '../../../../functions/enrich/entities/gazetteer.ts'

const place = (kind: Candidate['kind'], where: Partial<Candidate> = {}): Candidate => ({
  ...{ kind, latitude: 0, longitude: 0, population: 1, ...where },
})
const read = (candidate: Candidate, share = 1): Reading => ({ candidate, share })

const texas = { country: 'US', state: 'US.TX' }
const austin = place('city', { ...texas, latitude: 30.3, longitude: -97.7 })
const elsewhere = place('city', { country: 'NO', state: 'NO.12', latitude: 59.9, longitude: 10.7 })

describe('a country is spoken of', () => {
  test('by itself and by whatever lies in it, as much as each is', () => {
    const company = companyOf([read(place('country', { country: 'US' }), 2), read(place('state', texas)), read(austin)])

    expect([inCountry(company, austin), inCountry(company, elsewhere)]).toEqual([4, 0])
  })

  test('by nothing that lies in no country', () => {
    expect(companyOf([read(place('city'))])).toMatchObject({ countries: new Map(), states: new Map() })
    expect(inCountry(companyOf([read(place('city'))]), place('city'))).toBe(0)
  })

  test.each([
    [0.03, 0.03],
    [0.029, 0],
  ])('by what is meant to %f as much as %f', (share, company) => {
    expect(inCountry(companyOf([read(austin, share)]), austin)).toBe(company)
  })
})

describe('a state is spoken of', () => {
  test('by its cities, and twice as much by its name', () => {
    expect(inState(companyOf([read(austin)]), austin)).toBe(1)
    expect(inState(companyOf([read(place('state', texas), 0.5)]), austin)).toBe(1)
  })

  test('by no other state and no country', () => {
    const company = companyOf([read(elsewhere), read(place('country', { country: 'US' }))])

    expect([inState(company, austin), inState(company, place('country', { country: 'US' }))]).toEqual([0, 0])
  })
})

describe('a city is near', () => {
  const beside = (latitude: number, longitude: number) =>
    near(companyOf([read({ ...austin, latitude, longitude })]), austin)

  test.each([
    [31.9, -98.9],
    [31.9, -97.7],
    [31.9, -96.1],
    [30.3, -98.9],
    [30.3, -97.7],
    [30.3, -96.1],
    [29.1, -98.9],
    [29.1, -97.7],
    [29.1, -96.1],
  ])('to one within a degree of it: %f, %f', (latitude, longitude) => {
    expect(beside(latitude, longitude)).toBe(1)
  })

  test.each([
    [32.1, -97.7],
    [28.9, -97.7],
    [30.3, -95.9],
    [30.3, -99.1],
    [32.1, -95.9],
    [28.9, -99.1],
    [-30.3, -97.7],
    [30.3, 97.7],
  ])('to none beyond: %f, %f', (latitude, longitude) => {
    expect(beside(latitude, longitude)).toBe(0)
  })

  test('to none that is a whole state or country, whose middle it may be', () => {
    const [state, country] = [
      place('state', { ...austin, kind: 'state' }),
      place('country', { ...austin, kind: 'country' }),
    ]

    expect(near(companyOf([read(state), read(country)]), austin)).toBe(0)
  })
})

test('near to a state is all that is in it, near to a country nothing', () => {
  const company = companyOf([read(austin, 3)])

  expect(near(company, place('state', texas))).toBe(3)
  expect(near(company, place('country', { ...austin, kind: 'country', state: undefined }))).toBe(0)
})
