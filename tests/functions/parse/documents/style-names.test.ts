import { expect, test } from 'vitest'
import { styleName } from '../../../../functions/parse/documents/style-names.ts'

test.each([
  ['Heading 2', 'heading 2'],
  ['Heading2', 'heading 2'],
  ['berschrift1', 'heading 1'],
  ['Título 3', 'heading 3'],
  ['Rubrik 1', 'heading 1'],
  ['見出し 1', 'heading 1'],
  ['Rubrik', 'title'],
  ['Ttulo', 'title'],
  ['Sous-titre', 'subtitle'],
  ['Konu Başlığı', 'title'],
  ['Lgende', 'caption'],
  ['Heading 1 Char', 'heading 1 char'],
  ['Heading 10', 'heading 10'],
  ['Byline', 'byline'],
])('the style %s is %s', (name, style) => expect(styleName(name)).toBe(style))
