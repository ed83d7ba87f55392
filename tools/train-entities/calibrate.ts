import {
  type Calibration,
  type Curve,
  curveAt,
  curveCount,
  evidenceOf,
  uncalibrated,
} from '../../functions/enrich/entities/confidence.ts'
import type { LexiconTables } from '../../functions/enrich/entities/lexicon.ts'
import { modelOf } from '../../functions/enrich/entities/model.ts'
import { learn } from './learn.ts'
import type { Names } from './names.ts'
import { type Judged, judgedNames } from './score.ts'
import { booksWithout, documentsOf, textbook } from './textbook.ts'

/** Each is read by a tagger that learnt from all the others: no sentence is judged that was learnt from. */
const heldOut = ['wikigold', 'ewt-dev', 'wnut17-dev', 'own-news-even', 'own-news-odd'] as const

export function calibrated(data: string, names: Names, lexicon: LexiconTables): Calibration {
  const judged = heldOut.flatMap(held =>
    judgedNames(
      documentsOf(data, held),
      modelOf({ ...learn(textbook(data, booksWithout(held), names), lexicon), calibration: uncalibrated() }),
    ),
  )
  const ofCurve = Map.groupBy(judged, curveAt)

  return Float32Array.from(Array.from({ length: curveCount }, (_, at) => [...fitted(ofCurve.get(at) ?? [])]).flat())
}

const rounds = 25

/** Logistic regression of two numbers by Newton's method. */
export function fitted(judged: readonly Pick<Judged, 'margin' | 'isRight'>[]): Curve {
  let [start, rise] = [0, 0]
  for (let round = 0; round < rounds; round += 1) {
    let [a, b, aa, ab, bb] = [0, 0, 0, 0, 0]
    for (const { margin, isRight } of judged) {
      const evidence = evidenceOf(margin)
      const share = 1 / (1 + Math.exp(-start - rise * evidence))
      const miss = share - Number(isRight)
      const weight = share * (1 - share)
      a += miss
      b += miss * evidence
      aa += weight
      ab += weight * evidence
      bb += weight * evidence * evidence
    }
    const determinant = aa * bb - ab * ab
    start -= (bb * a - ab * b) / determinant
    rise -= (aa * b - ab * a) / determinant
  }

  return Float32Array.of(start, rise)
}
