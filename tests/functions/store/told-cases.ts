import type { Draft } from '../../../events/article.ts'
import type { Arrival } from '../../../functions/store/arrival.ts'
import type { Current } from '../../../functions/store/facts.ts'
import { draftOf } from '../enrich/drafts.ts'
import { arrivedAs, besideOf, broke, pictureFile, saidBeside, seenBeside, shown, vanished, went } from './arrivals.ts'
import { bridge, hour, idOf, type When } from './histories.ts'

const story = 'world/bridge.txt'
const other = 'sport/bridge.txt'
const beside = 'world/bridge.png'
const elsewhere = 'pictures/bridge.png'
const harbour = idOf('harbour')

const arrived = (when: When, text: string, more: Partial<Draft> = {}) =>
  arrivedAs(when, [{ id: bridge, draft: draftOf('The bridge', [text], more) }])
const naming = (when: When, text: string, picture: string) => {
  const arrival = arrived(when, text)
  return { ...arrival, members: arrival.members.map(member => ({ ...member, pictures: [picture] })) }
}
const [first, second] = [
  { n: 1, at: 1 },
  { n: 2, at: 2 },
]

/** What the store may hear of an article, what it is then, and what its uploads are answered. */
export type Case = { what: string; hear: Arrival[]; is: Partial<Current>; answers: Record<string, object> }

const held = 'Its pubstatus holds it, or a restriction that cannot be read.'
const unshown = 'No article shows it: none names it, and no story of the same name lies beside it.'
export const cases: Case[] = [
  {
    what: 'a version and the next',
    hear: [arrived(first, 'It is open.'), arrived(second, 'It is shut until the summer.')],
    is: { versionNumber: 2, updatedAt: hour(2) },
    answers: { [story]: { outcome: 'updated' } },
  },
  {
    what: 'a version and one in which a slip is put right',
    hear: [arrived(first, 'The goverment has opened it.'), arrived(second, 'The government has opened it.')],
    is: { versionNumber: 2, updatedAt: hour(1) },
    answers: { [story]: { outcome: 'updated' } },
  },
  {
    what: 'an upload and its removal',
    hear: [arrived(first, 'It is open.'), went(second)],
    is: { state: 'removed', goneAt: hour(2) },
    answers: { [story]: { outcome: 'removed', provides: [] } },
  },
  {
    what: 'a version that is broken, and one that was gone before it was read',
    hear: [arrived(first, 'It is open.'), broke(second), vanished({ n: 3, at: 3 })],
    is: { state: 'usable', versionNumber: 1 },
    answers: { [story]: { outcome: 'superseded', provides: [bridge] } },
  },
  {
    what: 'two objects that claim an article, of which one goes',
    hear: [
      arrived(first, 'It is open.'),
      arrived({ ...first, at: 2, key: other }, 'It is shut.'),
      went({ n: 2, at: 3, key: other }),
    ],
    is: { key: story, formerKeys: [other] },
    answers: { [story]: { outcome: 'published' }, [other]: { outcome: 'removed' } },
  },
  {
    what: 'two objects that claim an article',
    hear: [arrived(first, 'It is open.'), arrived({ ...first, at: 2, key: other }, 'It is shut.')],
    is: { key: other, formerKeys: [story] },
    answers: {
      [story]: { outcome: 'superseded', reason: `Another object gives this article: ${other}` },
      [other]: { outcome: 'updated' },
    },
  },
  {
    what: 'an object that gives another article, and a kill of that',
    hear: [
      arrived(first, 'It is open.'),
      arrivedAs(second, [{ id: harbour, draft: draftOf('The harbour', ['Shut.'], { pubstatus: 'canceled' }) }]),
    ],
    is: { state: 'removed', goneAt: hour(2) },
    answers: { [story]: { outcome: 'withheld', provides: [harbour] } },
  },
  {
    what: 'a file of two articles, of which another object claims one',
    hear: [
      arrivedAs(
        first,
        [bridge, harbour].map(id => ({ id, draft: draftOf(`All about ${id}`, ['It is open.']) })),
      ),
      arrived({ ...first, at: 2, key: other }, 'It is shut.'),
    ],
    is: { key: other, formerKeys: [story] },
    answers: {
      [story]: { outcome: 'published', reason: 'Of 2 articles: 1 published, 1 superseded.' },
      [other]: { outcome: 'updated' },
    },
  },
  {
    what: 'a story and the word beside it that it waits',
    hear: [arrived(first, 'It is open.'), saidBeside(story, second, { pubstatus: 'withheld' })],
    is: { state: 'withheld', goneAt: hour(2) },
    answers: { [story]: { outcome: 'withheld', reason: held }, [besideOf(story)]: { outcome: 'published' } },
  },
  {
    what: 'a story and the word beside it that it is news again',
    hear: [arrived(first, 'It is open.'), saidBeside(story, second, { change: 'update' })],
    is: { versionNumber: 2, updatedAt: hour(2) },
    answers: { [story]: { outcome: 'updated' } },
  },
  {
    what: 'a story and another headline beside it',
    hear: [arrived(first, 'It is open.'), saidBeside(story, second, { headline: 'Nobody crosses any more' })],
    is: { versionNumber: 2, updatedAt: hour(2) },
    answers: { [story]: { outcome: 'updated' } },
  },
  {
    what: 'the word beside a story, as it was seen and as it was told, and its end',
    hear: [
      { ...arrived(first, 'It is open.'), beside: seenBeside(story, { n: 1, at: 0 }, { pubstatus: 'withheld' }) },
      saidBeside(story, { n: 1, at: 0 }, { pubstatus: 'withheld' }),
      went({ n: 2, at: 5, key: besideOf(story) }),
    ],
    is: { state: 'usable', updatedAt: hour(5) },
    answers: { [story]: { outcome: 'updated' }, [besideOf(story)]: { outcome: 'removed' } },
  },
  {
    what: 'words beside a story of which the later cannot be read',
    hear: [
      arrived(first, 'It is open.'),
      saidBeside(story, second, { section: 'sport' }),
      broke({ n: 3, at: 3, key: besideOf(story) }),
    ],
    is: { inputs: { folder: 'sport' }, updatedAt: hour(1) },
    answers: { [besideOf(story)]: { outcome: 'rejected' } },
  },
  {
    what: 'a story and the picture of its name, which is put in the place of another',
    hear: [
      arrived(first, 'It is open.'),
      shown({ ...first, key: beside }, 'a'),
      shown({ ...second, key: beside }, 'b'),
    ],
    is: { pictures: { [beside]: pictureFile('b') }, updatedAt: hour(2) },
    answers: { [beside]: { outcome: 'published', shownIn: [bridge] } },
  },
  {
    what: 'a picture that its story names no more',
    hear: [
      naming(first, 'It is open.', elsewhere),
      shown({ ...first, key: elsewhere }, 'a'),
      arrived(second, 'It is shut.'),
    ],
    is: { versionNumber: 2 },
    answers: { [elsewhere]: { outcome: 'withheld', reason: unshown, shownIn: [] } },
  },
  {
    what: 'a picture of a story that waits for its hour',
    hear: [shown({ ...first, key: beside }, 'a'), arrived({ n: 1, at: 2 }, 'It is open.', { embargoedUntil: hour(9) })],
    is: { publishedAt: hour(9) },
    answers: {
      [beside]: { outcome: 'withheld', heldUntil: hour(9), shownIn: [bridge] },
      [story]: { outcome: 'withheld', heldUntil: hour(9) },
    },
  },
  {
    what: 'a picture of a story that goes',
    hear: [arrived(first, 'It is open.'), shown({ ...first, key: beside }, 'a'), went(second)],
    is: { state: 'removed' },
    answers: { [beside]: { outcome: 'withheld', reason: 'The article that shows it is not to be read.' } },
  },
  {
    what: 'a picture that goes, and one that its uploader holds back',
    hear: [
      naming(first, 'It is open.', elsewhere),
      shown({ ...first, key: elsewhere }),
      shown({ ...first, key: beside }, 'a'),
      went({ ...second, key: beside }),
    ],
    is: { updatedAt: hour(2) },
    answers: { [beside]: { outcome: 'removed' }, [elsewhere]: { outcome: 'withheld' } },
  },
]
