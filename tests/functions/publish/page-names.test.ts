import { describe, expect, test } from 'vitest'
import type { Entry } from '../../../functions/publish/entry.ts'
import { renderPage } from '../../../functions/publish/page.ts'
import { arabic, baseUrl, context, harbour } from './sample-entries.ts'

const listed = (entry: Entry, title: string): string =>
  renderPage(entry, context).match(new RegExp(`<ul class="names" aria-label="${title}">(.*?)</ul>`))?.[1] ?? ''

describe('the page of an article', () => {
  test.each([
    ['Topics', 'economy, business and finance', `${baseUrl}/business/index.html`],
    ['Organisations', 'Ilse Brandt &#38; sons|Ilse Brandt &amp; sons', 'https://courier.example/brandt?a=1'],
    ['Keywords', 'ports', `${baseUrl}/feeds.html#keywords%2Fports`],
  ])('lists its %s, each as the way to its feed or its page', (title, name, href) => {
    expect(listed(harbour, title)).toMatch(new RegExp(`href="${href.replace(/[?.]/g, '\\$&')}[^"]*">(?:${name})</a>`))
  })

  test.each([
    ['People', 'Nora'],
    ['Places', 'Port of'],
  ])('lists its %s without a way to what there is not', (title, name) => {
    expect(listed(harbour, title)).toContain(name)
    expect(listed(harbour, title)).not.toContain('<a ')
  })

  test('lists the phrases that were found only where the publisher gave no keywords', () => {
    expect(listed({ ...arabic, phrases: ['The old pier'] }, 'Keywords')).toBe('<li dir="auto">The old pier</li>')
    expect(listed({ ...harbour, phrases: ['The old pier'] }, 'Keywords')).not.toContain('pier')
  })

  test('says how it reads beside newspapers of its language', () => {
    expect(listed({ ...harbour, readability: { formula: 'LIX', score: 41, newspapers: 52 } }, 'Readability')).toBe(
      '<li lang="en" dir="ltr">LIX 41; newspapers have 52 on average</li>',
    )
    expect(renderPage(harbour, context)).not.toContain('Readability')
  })

  test('leads to earlier articles that say the same, and apart from these to those of the same matter', () => {
    const page = renderPage(harbour, context)

    expect(page).toMatch(
      /Told before<\/h2><ul><li dir="auto"><a href="[^"]*port-9c8b7a6d.html">Port &lt;stays> open|Port &lt;stays&gt; open/,
    )
    expect(page).toMatch(/Related articles<\/h2><ul><li dir="auto"><a href="[^"]*divers-0a1b2c3d.html">/)
    expect(renderPage(arabic, context)).not.toContain('<aside class="beside')
  })
})
