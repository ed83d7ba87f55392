import { unescaped } from '../../xml/references.ts'

/** What is set in the middle of a line; all else ends one. */
const inLine =
  /^\/?(?:w:(?:r|t|rPr|ins|hyperlink|smartTag|fldSimple|proofErr|sdt|sdtPr|sdtContent|bookmarkStart|bookmarkEnd|sym|lang|b|i|u|sz|szCs|color|rFonts|rStyle|vanish|caps|smallCaps|highlight|shd)|a:(?:r|t|rPr))$/
/** What was struck out is not said any more, nor is what a field is told to do. */
const unsaid = new Set(['w:delText', 'w:instrText', 'w:delInstrText'])
const tag = /<([^\s<>/]+|\/[^\s<>]+)(?=[\s/>])([^<>]*)>([^<]*)/g

/**
 * All that a part of a Word document says, in lines: of heads, comments, properties and charts, words that are hidden or drawn, what is said of
 * pictures. Not what a form asks for.
 */
export function wordsAround(xml: string): string[] {
  const found: string[] = []
  const prompt = { isNext: false, isHere: false }
  let line = ''
  for (const [, name = '', attributes = '', text = ''] of xml.matchAll(tag)) {
    lookForPrompt(prompt, name)
    if (!inLine.test(name)) {
      found.push(line)
      line = ''
    }
    if (prompt.isHere) continue
    for (const value of valuesIn(attributes)) found.push(value)
    if (!unsaid.has(name)) line += text
  }
  return [...found, line].filter(one => one.trim() !== '').map(unescaped)
}

function lookForPrompt(prompt: { isNext: boolean; isHere: boolean }, name: string): void {
  if (name === 'w:showingPlcHdr') prompt.isNext = true
  else if (name === 'w:sdtContent') prompt.isHere = prompt.isNext
  else if (name === '/w:sdtContent') Object.assign(prompt, { isNext: false, isHere: false })
}

/** A value of one word is no line. */
const valuesIn = (attributes: string): string[] =>
  [...attributes.matchAll(/="([^"]*)"/g)].map(([, value = '']) => value).filter(value => value.includes(' '))
