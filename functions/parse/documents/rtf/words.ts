export const symbols: ReadonlyMap<string, string> = new Map([
  ['tab', ' '],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', ' '],
  ['enspace', ' '],
  ['qmspace', ' '],
  ['~', '\u00a0'],
  ['_', '\u2011'],
])

/** They end a paragraph. A line broken by hand does too: bylines and datelines are set so; and a cell of a table in a table. */
export const breaks: ReadonlySet<string> = new Set('par line page column sect nestcell nestrow \n \r'.split(' '))
