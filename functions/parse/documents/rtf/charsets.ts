export const windows = 'windows-1252'

// What Windows calls a font's charset (RTF 1.9.1 "Font Table", \fcharset), as encodings that a decoder knows.
const ofFonts = new Map([
  [0, windows],
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
])

const ofPages = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
])

export const charsetOfFont = (number: number): string | undefined => ofFonts.get(number)

/** `\ansicpg1251`: the code page that bytes are in unless their font says otherwise. */
export const charsetOfPage = (page: number): string =>
  ofPages.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : windows)
