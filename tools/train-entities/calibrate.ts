import { type Calibration, evidenceOf } from '../../functions/enrich/entities/confidence.ts'
import type { LexiconTables } from '../../functions/enrich/entities/lexicon.ts'
import { modelOf } from '../../functions/enrich/entities/model.ts'
import { learn } from './learn.ts'
import type { Names } from './names.ts'
import { type Judged, judgedNames } from './score.ts'
import { readCorpus } from './sentences.ts'
import { shippedCorpora, textbook } from './textbook.ts'

/** Each is read by a tagger that learnt from all the others: no sentence is judged that was learnt from. */
const heldOut = ['wikigold', 'ewt-dev', 'wnut17-dev'] as const

export function calibrated(data: string, names: Names, lexicon: LexiconTables): Calibration {
  return fitted(
    heldOut.flatMap(held => {
      const others = textbook(
        data,
        shippedCorpora.filter(name => name !== held),
        names,
      )
      return judgedNames(
        readCorpus(data, held),
        modelOf({ ...learn(others, lexicon), calibration: new Float32Array(2) }),
      )
    }),
  )
}

const rounds = 25

/** Logistic regression of two numbers by Newton's method. */
export function fitted(judged: readonly Judged[]): Calibration {
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
