import { expect, test } from 'vitest'
import { classified } from '../../../../functions/parse/plain-text/classify.ts'
import { linesOf } from '../../../../functions/parse/plain-text/lines.ts'
import { withoutKnownSite, withoutSite } from '../../../../functions/parse/plain-text/site-tail.ts'

const title = 'Rain stops play'

test.each([
  ['behind twelve letters', 'Rain fell on | News', 'Rain fell on'],
  ['not behind eleven', 'Rain is out | News', 'Rain is out | News'],
  ['in five words', `${title} | The Old Daily Dover Times`, title],
  ['not in six', `${title} | The Very Old Daily Dover Times`, `${title} | The Very Old Daily Dover Times`],
])('behind a bar stands whose title it is %s', (_, text, expected) => expect(withoutSite(text)).toBe(expected))

test.each([
  ['called like a paper', 'Daily Times', [], title],
  ['in five words', 'The Old Daily Dover Times', [], title],
  ['not in six', 'The Very Old Daily Dover Times', [], undefined],
  ['called like a section', 'Sports', [], title],
  ['where the title stands without it', 'Boats of Dover', [title], title],
  ['where the page calls itself so', 'boats of Dover', ['boats of Dover'], undefined],
  ['where the page is its own', 'Boats come in', ['© Boats come in'], title],
  ['where its address is named', 'Boats come in', ['Write to us at boatscomein.example'], title],
  ['not where another is', 'Boats come in', ['© Dover'], undefined],
  ['with capitals on a saved page', 'Boats of Dover', ['Share'], title],
  ['not without them', 'Boats come in', ['Share'], undefined],
  ['not with a number', 'Gardens 12', ['Share'], undefined],
  ['not in typed copy', 'Boats of Dover', [], undefined],
])('behind a dash stands whose title it is %s', (_, site, lines, expected) => {
  const text = `${title} - ${site}`
  const cast = linesOf([text, ...lines].join('\n')).map(line => ({ line, part: classified(line.text) }))
  expect(withoutKnownSite(text, cast)).toBe(expected ?? text)
})

test.each([
  ['Rainstorms play - Daily Times', 'Rainstorms play - Daily Times'],
  [`${title} - Sports - Daily Times`, title],
  [`${title} - Old Dover - Daily Times`, `${title} - Old Dover`],
  [`${title} -`, title],
])('%s is the title %s', (text, expected) => expect(withoutKnownSite(text, [])).toBe(expected))
