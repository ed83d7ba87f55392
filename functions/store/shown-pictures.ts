import { stemOf } from '../../events/picture.ts'
import { byCodeUnit } from '../text/by-code-unit.ts'
import type { Current, Observation, PictureFact, UsableFact } from './facts.ts'

/**
 * The pictures that a version of a story shows: those that it names, and those of its own name beside it. Of each the
 * newest event holds. Blind to the order and number of the facts.
 */
export function shownPictures(facts: readonly Observation[], shown: UsableFact): Pick<Current, 'pictures'> {
  const pictures = [...historiesOf(facts, shown)].flatMap(([key, history]) => {
    const picture = history.at(-1)?.picture
    return picture === undefined ? [] : [[key, picture] as const]
  })

  return pictures.length === 0 ? {} : { pictures: Object.fromEntries(pictures) }
}

/** A picture that comes so long after its story comes with it: hardly any reader has met the one without the other. */
const TOGETHER_MILLISECONDS = 10 * 60_000

/**
 * When a picture of the story, first seen at `firstSeen`, last came late, was put in the place of another, or was taken away:
 * readers that go by dates are to take it in.
 */
export function pictureChangedAt(facts: readonly Observation[], shown: UsableFact, firstSeen: Date): Date | undefined {
  const withStory = firstSeen.getTime() + TOGETHER_MILLISECONDS
  const changes = [...historiesOf(facts, shown).values()].flatMap(history =>
    history.flatMap(({ picture, lastModified }, n) => {
      const isChange = picture?.hash !== history[n - 1]?.picture?.hash
      return isChange && (n > 0 || lastModified.getTime() > withStory) ? [lastModified.getTime()] : []
    }),
  )

  return changes.length === 0 ? undefined : new Date(Math.max(...changes))
}

function historiesOf(facts: readonly Observation[], shown: UsableFact): Map<string, PictureFact[]> {
  const own = facts.filter(isPicture).filter(({ key }) => isShown(key, shown))
  const inOrder = own.toSorted((a, b) => byCodeUnit(a.key, b.key) || byCodeUnit(a.sequencer, b.sequencer))

  return Map.groupBy(inOrder, ({ key }) => key)
}

const isPicture = (fact: Observation): fact is PictureFact => fact.kind === 'picture'

const isShown = (key: string, { key: story, pictures = [], among }: UsableFact): boolean =>
  pictures.includes(key) || (among === undefined && stemOf(key) === stemOf(story))
