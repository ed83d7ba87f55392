import { describe, expect, test } from 'vitest'
import {
  type Curve,
  curveAt,
  curveIn,
  type Evidence,
  likelihoodOf,
  onCurve,
} from '../../../functions/enrich/entities/confidence.ts'
import { readModel } from '../../../functions/enrich/entities/model.ts'
import { entityTypes } from '../../../functions/enrich/entities/tags.ts'
import { modelBytes } from '../../../functions/enrich/model-bytes.ts'
import { fitted } from '../../../tools/train-entities/calibrate.ts'
import { calibrationError, type Judged } from '../../../tools/train-entities/score.ts'

/** Towns of margins from -100 to 400, as often right as the curve says. */
function townsOf(curve: Curve): Judged[] {
  return Array.from({ length: 51 }, (_, at) => at * 10 - 100).flatMap(margin => {
    const right = Math.round(200 * onCurve(margin, curve))
    return Array.from({ length: 200 }, (_, one) => ({ ...town, margin, isRight: one < right }))
  })
}

const town = { type: 'place', isListed: true } as const

describe('the confidence of a name', () => {
  const { calibration } = readModel(modelBytes('entities.bin'))

  test('is fit so that the curve that made the data is found again', () => {
    const curve = Float32Array.of(0.5, 0.8)

    const [start, rise] = fitted(townsOf(curve))

    expect(start).toBeCloseTo(0.5, 1)
    expect(rise).toBeCloseTo(0.8, 1)
  })

  test.each(entityTypes.flatMap(type => [true, false].map(isListed => ({ type, isListed }))))(
    'rises with its margin, and is never nothing nor all: $type, listed: $isListed',
    found => {
      const confidences = [-1000, -50, 0, 1, 50, 1000].map(margin => likelihoodOf({ ...found, margin }, calibration))

      expect(confidences).toEqual(confidences.toSorted((one, other) => one - other))
      expect(new Set(confidences).size).toBe(6)
      expect(confidences.every(one => one > 0 && one < 1)).toBe(true)
    },
  )

  test('is greater for a place of a list than for one of none by the same margin', () => {
    const sure = (isListed: boolean) =>
      likelihoodOf({ type: 'place', isListed, margin: 20 } satisfies Evidence, calibration)

    expect(sure(true)).toBeGreaterThan(sure(false))
  })
})

describe('the error of a calibration', () => {
  const model = readModel(modelBytes('entities.bin'))

  test('is nearly nothing for names that are right as often as it says', () => {
    const towns = townsOf(curveIn(model.calibration, curveAt(town)))

    expect(calibrationError(towns, model)).toBeLessThan(0.5)
  })

  test('is what is missing where none of the names is right', () => {
    const judged = [{ ...town, margin: 0, isRight: false }]

    expect(calibrationError(judged, model)).toBeCloseTo(100 * likelihoodOf({ ...town, margin: 0 }, model.calibration))
  })
})
