import { describe, expect, test } from 'vitest'
import { storyOf } from '../../../../functions/enrich/story.ts'
import { linesOf } from '../../../../functions/enrich/summary/lines.ts'
import { openingsIn } from '../../../../functions/enrich/summary/openings.ts'
import { type Standing, standingOf } from '../../../../functions/enrich/summary/standing.ts'
import { draftOf } from '../drafts.ts'

/** Of each sentence of a paragraph. */
function standings(paragraph: string, language = 'en'): Standing[] {
  const ways = openingsIn(language)
  if (ways === undefined) throw new Error(`Nothing is known of ${language}`)
  const draft = draftOf('', [paragraph])

  return linesOf(storyOf(draft, language), draft).map(line => standingOf(line, ways))
}

describe('a sentence leans on the one before it', () => {
  test.each([
    'He left.',
    'It’s over.',
    "It's over.",
    'Their boats were sold.',
    'But the boats were sold.',
    'However, the boats were sold.',
    'These boats were sold.',
    'After that, the boats were sold.',
    'In his view the boats are worth nothing.',
    'On Tuesday night he sold the boats.',
    'For many years at a loss he had kept the boats.',
    'A road that he laid out meets itself.',
    'The boat she had bought was sold.',
    'The latter was sold.',
    'For example, the boats were sold.',
    'In addition, the boats were sold.',
    'As a result the boats were sold.',
    'On the other hand, the boats were sold.',
    '“The boats were sold,” the mayor said.',
    '"The boats were sold," the mayor said.',
    '‘The boats were sold,’ the mayor said.',
    '(The boats were sold.)',
    '– The boats were sold.',
  ])('%s', sentence => {
    expect(standings(sentence)).toEqual(['after'])
  })

  test.each([
    'Er ging.',
    'Am Dienstag verkaufte er die Boote.',
    'Danach wurden die Boote verkauft.',
    'Nach dieser Nacht wurden die Boote verkauft.',
    'Das Boot, das ihm gehörte, wurde verkauft.',
    'Zum Beispiel wurden Boote verkauft.',
    '„Die Boote sind verkauft“, sagte der Bürgermeister.',
  ])('%s', sentence => {
    expect(standings(sentence, 'de')).toEqual(['after'])
  })
})

describe('a sentence stands alone', () => {
  test.each([
    'For many years and at a loss he had kept the boats.',
    'The mayor left.',
    'The company said it would sell the boats.',
    'On Tuesday night the mayor sold the boats.',
    'The so-called boats were sold.',
    'So-called boats were sold.',
    'Itinerant traders sold the boats.',
    'Heather Moss sold the boats.',
    'The mayor said “the boats were sold”.',
    "The mayor's boats were sold for the mayor's sake.",
    'Of the boats that were sold last year on the quay by him, two sank.',
  ])('%s', sentence => {
    expect(standings(sentence)).toEqual(['alone'])
  })

  test.each(['Der Bürgermeister verkaufte die Boote.', 'Am Dienstag wurden die Boote verkauft.', 'Ernst Moos ging.'])(
    '%s',
    sentence => {
      expect(standings(sentence, 'de')).toEqual(['alone'])
    },
  )
})

describe('a sentence never stands without the others', () => {
  test('where a speech goes on beyond it, opened before or closed behind', () => {
    expect(standings('The mayor spoke. “We lost. We sold. We left,” said the mayor. The boats sank.')).toEqual([
      'alone',
      'never',
      'never',
      'never',
      'alone',
    ])
  })

  test.each([
    '"We lost. We left," the mayor said.',
    '«We lost. We left», the mayor said.',
    '„We lost. We left“, they said.',
  ])('in %s', speech => {
    expect(standings(speech)).toEqual(['never', 'never'])
  })

  test.each([
    ['“We lost,” she said, “and we sold.” He left.', ['after', 'after']],
    ['“We lost,” she said, “and we sold. We left.”', ['never', 'never']],
  ])('whichever way its marks add up: %s', (speech, expected) => {
    expect(standings(speech)).toEqual(expected)
  })

  test('and a speech that a paragraph leaves open does not reach into the next', () => {
    const draft = draftOf('', ['“We lost. We left.', 'The boats sank.'])

    expect(linesOf(storyOf(draft, 'en'), draft).map(({ startsInSpeech }) => startsInSpeech)).toEqual([
      false,
      true,
      false,
    ])
  })
})
