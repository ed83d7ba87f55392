/** Alternatives of a pattern, written on several lines with room between them. */
const anyOf = (list: string) =>
  list
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll(' | ', '|')

const greetings = anyOf(`
  hi | hello | hey | dear | greetings | good (?:morning|afternoon|evening|day) | morning | hallo | liebe[rs]? | sehr geehrte[rs]? | werte[rs]? |
  guten (?:tag|morgen|abend) | moin | servus | bonjour | bonsoir | salut | ch[eè]re?s? | hola | buen[oa]s (?:días|tardes|noches) | estimad[oa]s? | querid[oa]s? |
  ciao | buongiorno | buonasera | salve | gentil[ei] | car[oaie]s? | egregi[oa] | olá | oi | bom dia | boa (?:tarde|noite) | prezad[oa]s? | beste | geachte |
  hoi | goedemorgen | goedemiddag | hej | hei | kära | bäste | kjære | kære | hyvä | terve | cześć | dzień dobry | szanown\\p{L}+ | drog\\p{L}+ |
  dobrý den | ahoj | vážen\\p{L}+ | здравствуйте | добрый (?:день|вечер) | доброе утро | привет | уважаем\\p{L}+ | доброго дня | вітаю | шановн\\p{L}+ |
  καλημέρα | αγαπητ\\p{L}+ | merhaba | sayın | bună ziua | stimat\\p{L}+ | tisztelt | kedves | שלום | مرحبا | السلام عليكم | سلام | नमस्ते | xin chào | kính gửi | สวัสดี | 您好 | 你好 | お世話になっております | 안녕하세요`)

// Whoever writes to readers means them to read it.
const readers =
  /\b(?:readers?|subscribers?|friends|leser\p{L}*|lecteurs?|lector\p{L}*|lettori|leitor\p{L}*|lezers?)\b/iu

const recipients = anyOf(
  'desk | all | team | everyone | everybody | both | there | folks | colleagues | editors? | news ?desk | news ?room | copy ?desk | again',
)
const greeting = new RegExp(`^(?:${greetings})(?=$|[\\s,.!:–—-])`, 'iu')
const wholeGreeting = new RegExp(
  `^(?:${greetings})(?:[ ,]+(?:${recipients})[,.!:]?|(?: [\\p{L}\\p{M}.'’&/-]+){0,6} ?[,.!:–—-])?$`,
  'iu',
)

/** Whom a letter speaks to where no mark ends the line. */
const addressed =
  /^(?:(?:กราบ)?เรียน ?(?:ท่าน|คุณ|บรรณาธิการ|กอง ?บรรณาธิการ|หัวหน้า|ผู้สื่อข่าว|สื่อมวลชน|ทุกท่าน).{0,40}|.{1,30}(?:御中|各位|様)|尊敬的.{1,20}[:：,，]|.{0,20}(?:编辑|編輯|记者|記者)(?:部)?(?:您好|你好)?[:：,，!！]|.{1,20}(?:님께|귀하))$/u

/** "Hi desk,", "Sehr geehrte Frau Quill,": whom a letter speaks to, and nothing else on the line. */
export const isGreeting = (line: string): boolean =>
  line.length <= 80 && (addressed.test(line) || (wholeGreeting.test(line) && !readers.test(line)))

const said = (list: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${anyOf(list)})(?![\\p{L}\\p{N}])`, 'iu')

const notes = said(`
  (?:please|pls|kindly) find | (?:find|see|copy|story|text|piece|article|release) (?:attached|below|enclosed) | attached (?:is|are|you) | below (?:is|are|you) |
  (?:here|below|attached|enclosed)(?: is|['’]s| are) (?:the|my|our|a|an|today['’]s|your) | as (?:discussed|promised|agreed|requested) |
  (?:pics?|pix|photos?|pictures?|images?) (?:attached|to follow|follow|below|enclosed|to come) | let me know | any (?:questions|queries|problems) | fyi |
  for your information | i attach | i['’](?:m|ve) (?:attach|send|fil|past)\\p{L}+ | (?:my|our) (?:story|piece|copy|text|article|column|report|draft|release) |
  hope (?:you|this|all) | would you (?:be|like|consider) | for (?:your )?(?:consideration|immediate release) | call me | happy to | word ?count |
  (?:anbei|im anhang|angehängt|nachfolgend|nachstehend|untenstehend) | hier (?:ist |kommt )?(?:mein|unser|der|die|das) | wie (?:besprochen|vereinbart|versprochen) |
  (?:mein|unser) (?:text|beitrag|artikel|stück|bericht) | bei (?:rück)?fragen | bilder (?:folgen|anbei) | mit der bitte um |
  (?:veuillez|vous) trouve\\p{L}* | ci-(?:dessous|joint|après)e?s? | (?:mon|notre) (?:texte|article|papier) | comme convenu | n['’]hésitez pas | pour info |
  (?:adjunto|adjunta|adjuntamos) | (?:a continuación|más abajo) | (?:mi|nuestro) (?:texto|artículo|nota) | quedo a (?:su|tu) disposición |
  in allegato | qui sotto | di seguito | (?:il mio|il nostro) (?:testo|articolo|pezzo) | (?:em|no) anexo | segue | (?:o meu|o nosso) (?:texto|artigo) |
  (?:hierbij|bijgaand|bijgevoegd|onderstaand) | (?:mijn|ons) (?:tekst|artikel|stuk|bericht) | zoals (?:besproken|afgesproken)`)

/** The same where no blanks part words, and fewer letters say as much. */
const notesJoined =
  /^ขอ(?:ส่ง|ฝาก)|เพื่อ(?:โปรด)?พิจารณา|เอกสารแนบ|添付(?:いた|し|の)|ご査収|请查收|請查收|(?:请|請)?[见見]附件|첨부(?:합|드|와)/u
const longestJoined = 80

// A note is short: what goes on for longer is what it announces.
const longestNote = 240

/** "Please find my story below. Pics to follow.": said to the desk, about the story. */
export const isNote = (line: string): boolean => {
  const rest = line.replace(greeting, '')
  if (line.length <= longestJoined && notesJoined.test(line)) return true

  return line.length <= longestNote && notes.test(rest)
}

const farewells = anyOf(`
  (?:all the )?best(?: wishes| regards)? | (?:(?:kind|kindest|warm|warmest|with(?: kind| best)?|many) )?regards | (?:many |with )?thanks(?: (?:again|so much|a lot|in advance))? |
  thank you(?: (?:again|so much|very much|in advance))? | cheers | sincerely(?: yours)? | yours(?: (?:sincerely|faithfully|truly|ever))? | respectfully | ta | rgds | thx |
  (?:mit )?(?:freundliche[nm]?|beste[n]?|liebe[n]?|viele[n]?|herzliche[n]?|schöne[n]?|kollegiale[n]?) (?:gr(?:ü|ue)(?:ß|ss)en?) | mfg | lg | vg | (?:vielen |besten |herzlichen )?dank |
  danke(?: schön)? | (?:bien )?cordialement | bien à (?:vous|toi) | amicalement | sincères salutations | salutations | merci(?: (?:d['’]avance|beaucoup))? | bonne (?:journée|réception) |
  (?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)? | atentamente | (?:muchas )?gracias | (?:cordiali|distinti) saluti | (?:molte )?grazie | saluti | (?:um )?abraços? | atenciosamente |
  (?:muito )?obrigad[oa] | (?:com os melhores )?cumprimentos | (?:met )?(?:vriendelijke|hartelijke) groet(?:en)? | groet(?:en|jes)? | mvg | bedankt | (?:med )?(?:vänlig|vänliga|vennlig|venlig|bästa|beste) häls?n?ing(?:ar)? |
  (?:med )?(?:vennlig|venlig|beste) hilsen(?:er)? | mvh | hälsningar | hilsen | tack(?: på förhand)? | (?:ystävällisin )?terveisin | kiitos | pozdrawiam | z poważaniem | dziękuję | s pozdravem |
  děkuji | с уважением | спасибо | з повагою | дякую | με εκτίμηση | ευχαριστώ | saygılarımla | teşekkürler | cu stimă | mulțumesc | üdvözlettel | köszönöm | בברכה | תודה | مع (?:التحية|(?:أطيب|خالص) (?:التحية|التحيات)) | تحياتي | شكرا |
  با (?:احترام|تشکر) | सादर | धन्यवाद | trân trọng | thân mến | ขอแสดงความนับถือ | ด้วยความเคารพ | ขอบคุณ | 此致(?:敬礼)? | 敬礼 | 谢谢 | よろしくお願い(?:いた|致)?します | 敬具 | 감사합니다`)

const farewell = new RegExp(`^(?:${farewells})$`, 'iu')
/** What may come behind it on its line: a mark, and who says it. */
const signed = /(?: ?[,.:!–—。，、！-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3})$/u

/** "Kind regards,", "Thanks, Anna", "Viele Grüße": what a letter ends with. */
export const isFarewell = (line: string): boolean => line.length <= 60 && farewell.test(line.replace(signed, ''))

const devices =
  /^(?:sent (?:from|via|with) (?:my |outlook|yahoo|gmail|proton)|get outlook for|von meinem .{2,40} gesendet|gesendet (?:von|mit) |envoyé (?:de|depuis) (?:mon |l['’]|outlook|yahoo)|enviado (?:desde|do|a partir do) (?:mi |meu |outlook|yahoo)|inviato (?:da|dal mio) |verzonden vanaf |verstuurd vanaf |skickat från |sendt fra |lähetetty |wysłane z |отправлено с )/i

/** "Sent from my iPhone": the telephone's own words. */
export const isDevice = (line: string): boolean => line.length <= 80 && devices.test(line)

const notices =
  /\b(?:this (?:e-?mail|message|communication)|(?:the|any) (?:information|attachments?) (?:contained )?(?:in|to) this|confidential(?:ity)?|intended (?:solely |only )?(?:for|recipient)|think before you print|diese (?:e-?mail|nachricht)|ce (?:message|courriel)|este (?:mensaje|correo|e-?mail)|questa? (?:e-?mail|messaggio)|esta mensagem|dit (?:bericht|e-mailbericht))\b/i

/** What a house's machine writes below each letter. */
export const isNotice = (line: string): boolean => notices.test(line)
