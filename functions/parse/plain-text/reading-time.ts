// "2 min read", "Reading time: 5 minutes", "3 Min. Lesezeit", "4 min de lecture", "5 min de lectura", "leestijd 3 minuten".
const forms = [
  /^(\d{1,3})[ -]?min(ute)?s?\.? read$/i,
  /^read(ing)? time:? (?:about |approx\.? )?(\d{1,3}) ?(?:min(ute)?s?\.?|mn)$/i,
  /^(?:estimated )?reading time:? (\d{1,3}) ?min(ute)?s?\.?$/i,
  /^(\d{1,3}) ?min(uten?)?\.? (lesezeit|leestijd|lesetid|læsetid|lästid|lukuaika)$/i,
  /^(lesezeit|leestijd|lesetid|læsetid|lästid|lukuaika):? (?:ca\.? )?(\d{1,3}) ?min(ut[a-z]{1,3})?\.?$/i,
  /^(?:temps de lecture ?:? ?)?(\d{1,3}) ?min(utes)?\.? de lecture$/i,
  /^(temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|czas czytania|doba čtení|okuma süresi) ?:? ?(\d{1,3}) ?(min(ut[a-zěy]{0,3})?|dk|dakika)\.?$/i,
  /^(\d{1,3}) ?min(ut[a-z]{0,2})?\.? (de lectura|di lettura|de leitura|czytania|čtení)$/i,
  /^(\d{1,3}) (?:dk|dakika)\.? okuma( süresi)?$/i,
]

// Each form holds one of these: asked first, as most short lines with a number give none.
const saysReading = /min|read|dk|dakika|lect|lett|leit|czyt|čten|okuma/i

/** The minutes a publisher gives for reading, where the text says nothing else. */
export function readingMinutes(text: string): number | undefined {
  if (!saysReading.test(text) || !forms.some(form => form.test(text))) return undefined

  return Number(/\d+/.exec(text)?.[0])
}
