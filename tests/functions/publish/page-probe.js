// Runs inside the browser: what a page has to be for people who do not see it, or see it in another way. These are rules
// of WCAG 2.2 at level AA that a program can judge; the numbers are those of its success criteria. It answers a sentence
// for each thing that is wrong.

const wrong = []
const shown = () => [...document.querySelectorAll('body *')].filter(one => one.checkVisibility())
const told = one => `<${one.localName} class="${one.className}"> ${(one.textContent ?? '').trim().slice(0, 40)}`
const must = (isRight, sentence) => {
  if (!isRight) wrong.push(sentence)
}

// 3.1.1, 3.1.2, 2.4.2
function language() {
  must(/^[a-z]{2,3}(-\w+)*$/.test(document.documentElement.lang), 'the page says no language')
  must(['ltr', 'rtl'].includes(document.documentElement.dir), 'the page says no direction')
  must(document.title.trim() !== '', 'the page has no title')
  for (const one of shown().filter(({ lang }) => lang !== ''))
    must(/^[a-z]{2,3}(-\w+)*$/.test(one.lang), `no language: ${told(one)}`)
}

// 1.3.1, 2.4.1: what is where, and nothing outside of it
function parts() {
  const landmarks = 'body > header, body > nav, body > main, body > footer'
  must(document.querySelectorAll('main').length === 1, 'there is not one main part')
  must(document.querySelectorAll('body > header').length === 1, 'there is not one masthead')
  for (const one of document.querySelectorAll('body > *'))
    must(one.matches(landmarks), `outside of all parts: ${told(one)}`)
  for (const one of document.querySelectorAll('nav')) must((one.ariaLabel ?? '') !== '', 'a navigation has no name')
  for (const list of document.querySelectorAll('ul, ol'))
    must(
      [...list.children].every(({ localName }) => localName === 'li'),
      `more than items in ${told(list)}`,
    )
}

// 1.3.1, 2.4.6: one headline, and no step left out below it
function headings() {
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  const levels = headings.map(({ localName }) => Number(localName.slice(1)))
  must(levels.filter(level => level === 1).length === 1, 'there is not one headline of the first level')
  for (const [n, level] of levels.entries()) must(level - (levels[n - 1] ?? level) <= 1, `a step left out: h${level}`)
  for (const one of headings) must((one.textContent ?? '').trim() !== '', 'an empty heading')
}

// 1.1.1, 2.4.4, 4.1.2, 4.1.1 of old
function names() {
  for (const image of document.images) must(image.hasAttribute('alt'), `a picture without alt: ${image.src}`)
  for (const link of document.links) must((link.textContent ?? '').trim() !== '', `a link without a name: ${link.href}`)
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id)
  must(new Set(ids).size === ids.length, 'an id twice')
  must(!ids.includes(''), 'an id that is none')
}

// 2.5.8: what stands by itself is large enough to be hit; what is in a sentence or a headline may be as its line is
function targets() {
  for (const one of document.querySelectorAll('nav a, footer a, .formats a, .kicker a, summary')) {
    const { height, width } = one.getBoundingClientRect()
    must(height >= 24 && width >= 24, `${Math.round(width)} × ${Math.round(height)} px: ${told(one)}`)
  }
}

// 1.4.3: light against dark
function contrast() {
  const colourOf = text => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const luminance = ([r, g, b]) => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map(v =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const over = ([r, g, b, a], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a), 1]
  const behind = one => {
    if (one === null) return [255, 255, 255, 1]
    const own = colourOf(getComputedStyle(one).backgroundColor)
    return own[3] === 1 ? own : over(own, behind(one.parentElement))
  }
  for (const one of shown().filter(({ childNodes }) =>
    [...childNodes].some(node => node.nodeType === 3 && (node.textContent ?? '').trim() !== ''),
  )) {
    const style = getComputedStyle(one)
    const below = behind(one)
    const [r, g, b, a] = colourOf(style.color)
    const [light = 0, dark = 0] = [luminance(over([r, g, b, a * Number(style.opacity)], below)), luminance(below)].sort(
      (x, y) => y - x,
    )
    const ratio = (light + 0.05) / (dark + 0.05)
    const size = Number.parseFloat(style.fontSize)
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700)
    must(ratio >= (isLarge ? 3 : 4.5), `contrast ${ratio.toFixed(2)}: ${told(one)}`)
  }
}

// 1.4.10: nothing is wider than the window but what scrolls by itself; 1.4.4: nothing is too small to read
function width() {
  must(
    document.documentElement.scrollWidth <= innerWidth,
    `${document.documentElement.scrollWidth} px wide in ${innerWidth}`,
  )
  for (const one of shown().filter(element => element.closest('pre, svg') === null)) {
    const { left, right, width } = one.getBoundingClientRect()
    must(
      width === 0 || (left >= -1 && right <= innerWidth + 1),
      `sticks out from ${Math.round(left)} to ${Math.round(right)}: ${told(one)}`,
    )
    must(Number.parseFloat(getComputedStyle(one).fontSize) >= 11.9, `smaller than 12 px: ${told(one)}`)
  }
}

function probe() {
  wrong.length = 0
  // What is folded away is to be read as well.
  for (const one of document.querySelectorAll('details')) one.open = true
  for (const look of [language, parts, headings, names, targets, contrast, width]) look()
  return wrong
}

// biome-ignore lint/correctness/noUnusedVariables: the test calls it by this name, once it has put axe beside it.
async function probeWithAxe() {
  const ours = [...probe()]
  const { violations } = await axe.run({ resultTypes: ['violations'] })
  const theirs = violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html }) => `axe ${id} (${impact}): ${html}`),
  )
  return [...ours, ...theirs]
}
