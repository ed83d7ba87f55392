import { describe, expect, test } from 'vitest'
import { likelihoodOf } from '../../../functions/enrich/entities/confidence.ts'
import { readModel } from '../../../functions/enrich/entities/model.ts'
import { modelBytes } from '../../../functions/enrich/model-bytes.ts'
import { fitted } from '../../../tools/train-entities/calibrate.ts'
import { calibrationError, type Judged } from '../../../tools/train-entities/score.ts'

/** Names of margins from -100 to 400, as often right as the curve says. */
function namesOf(curve: Float32Array): Judged[] {
  return Array.from({ length: 51 }, (_, at) => at * 10 - 100).flatMap(margin => {
    const right = Math.round(200 * likelihoodOf(margin, curve))
    return Array.from({ length: 200 }, (_, one) => ({ margin, isRight: one < right }))
  })
}

describe('the confidence of a name', () => {
  const { calibration } = readModel(modelBytes('entities.bin'))

  test('is fit so that the curve that made the data is found again', () => {
    const curve = Float32Array.of(0.5, 0.8)

    const [start, rise] = fitted(namesOf(curve))

    expect(start).toBeCloseTo(0.5, 1)
    expect(rise).toBeCloseTo(0.8, 1)
  })

  test('rises with its margin, and is never nothing nor all', () => {
    const confidences = [-1000, -50, 0, 1, 50, 1000].map(margin => likelihoodOf(margin, calibration))

    expect(confidences).toEqual(confidences.toSorted((one, other) => one - other))
    expect(new Set(confidences).size).toBe(6)
    expect(confidences.every(one => one > 0 && one < 1)).toBe(true)
  })
})

describe('the error of a calibration', () => {
  const model = readModel(modelBytes('entities.bin'))

  test('is nearly nothing for names that are right as often as it says', () => {
    expect(calibrationError(namesOf(model.calibration), model)).toBeLessThan(0.5)
  })

  test('is what is missing where none of the names is right', () => {
    const judged = [{ margin: 0, isRight: false }]

    expect(calibrationError(judged, model)).toBeCloseTo(100 * likelihoodOf(0, model.calibration))
  })
})
