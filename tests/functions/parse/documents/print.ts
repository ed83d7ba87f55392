/** A line to print: text at a place, in points from the lower left corner of a page of 595 × 842. */
export type Printed = { text: string; x: number; y: number; size?: number }

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&')

/** Letters that are in no Windows-1252 are printed by their numbers, of which a map of the font says what they are. */
const isWide = (text: string) => /[^\0-\xff]/.test(text)
const hexOf = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex')
const shown = (text: string) => (isWide(text) ? `<${hexOf(text)}>` : `(${escaped(text)})`)

const contentOf = (lines: readonly Printed[]) =>
  lines
    .map(({ text, x, y, size = 10 }) => `BT /F${isWide(text) ? 2 : 1} ${size} Tf ${x} ${y} Td ${shown(text)} Tj ET`)
    .join('\n')

const map =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ' +
  '1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap end end'
const wideFont = [
  '<< /Type /Font /Subtype /Type0 /BaseFont /Wide /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>',
  '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Wide /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 [300]] /FontDescriptor 7 0 R >>',
  `<< /Length ${map.length} >>\nstream\n${map}\nendstream`,
  '<< /Type /FontDescriptor /FontName /Wide /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
]

/** A PDF by hand, in Helvetica and Windows-1252, and in a font without outlines what is in other letters. `trailer`: what its last dictionary shall say too. */
export function pdfOf(pages: readonly (readonly Printed[])[], trailer = ''): Buffer {
  const first = 4 + wideFont.length
  const kids = pages.map((_, n) => `${first + n * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...wideFont,
    ...pages.flatMap((lines, n) => {
      const content = contentOf(lines)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 1 + n * 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
  ]

  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, n) => {
    const at = file.length
    file += `${n + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

/** The same with a picture behind its end, as a program leaves one that it took out of a page. */
export const withPicture = (pdf: Buffer): Buffer =>
  Buffer.concat([
    pdf,
    Buffer.from('9 0 obj\n<< /Type /XObject /Subtype /Image /Length 1 >>\nstream\nx\nendstream\nendobj\n', 'latin1'),
  ])

/** A column of lines from the top down. */
export const column = (
  lines: readonly string[],
  at: { x: number; y: number; size?: number; leading?: number },
): Printed[] =>
  lines.map((text, n) => ({
    text,
    x: at.x,
    y: at.y - n * (at.leading ?? 12),
    ...(at.size !== undefined && { size: at.size }),
  }))
