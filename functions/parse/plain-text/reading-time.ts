import { western } from '../../text/tokens.ts'

// "2 min read", "Reading time: 5 minutes", "3 Min. Lesezeit", "4 min de lecture", "leestijd 3 minuten", "読了時間：約3分".
const minutes =
  'mn|mins?|minutes?|minuten|minutos?|minuti|minuty?|minuutti(?:a)?|minuuttia|minuter|minutter|minut|minuta|minute|perc|dk|dakika|мин|минут[аы]?|хв|хвилини?|хвилин|λεπτά|λεπτό|דקות|דק׳|دقائق|دقيقة|دقیقه|मिनट|分钟|分鐘|分|분|phút|นาที'
const labels =
  '(?:estimated )?read(?:ing)? time|lesezeit|lesedauer|leestijd|lesetid|læsetid|lästid|lukuaika|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|czas czytania|doba čtení|čas čítania|okuma süresi|olvasási idő|timp de (?:citire|lectură)|vrijeme čitanja|время (?:чтения|на чтение)|час (?:читання|на читання)|време за четене|χρόνος ανάγνωσης|זמן קריאה|(?:وقت|مدة) القراءة|زمان مطالعه|पढ़ने का समय|पढ़ने का समय|阅读(?:时间|时长)|閱讀時間|読了時間|この記事は|읽는 시간|thời gian đọc|(?:ใช้)?เวลา(?:ใน)?(?:การ)?อ่าน'
const behind =
  'read|lesezeit|leestijd|lesetid|læsetid|lästid|lukuaika|de lecture|de lectura|di lettura|de leitura|czytania|čtení|čítania|okuma(?: süresi)?|olvasás|de citit|чтения|на чтение|читання|ανάγνωσης|קריאה|قراءة|阅读|で読めます|읽기|đọc'

const forms = [
  new RegExp(
    `^(?:${labels}) ?[:：]? ?(?:about |approx\\.? |ca\\.? |約|约)?(?<minutes>\\p{Nd}{1,3}) ?(?:${minutes})\\.?(?: de lecture)?$`,
    'iu',
  ),
  new RegExp(`^(?<minutes>\\p{Nd}{1,3})[ -]?(?:${minutes})\\.? ?(?:${behind})$`, 'iu'),
]

// Most lines are longer.
const longest = 60

/** The minutes a publisher gives for reading, where the text says nothing else. */
export function readingMinutes(text: string): number | undefined {
  if (text.length > longest || !/\p{Nd}/u.test(text)) return undefined
  const given = forms.map(form => form.exec(text)?.groups?.['minutes']).find(found => found !== undefined)

  return given === undefined ? undefined : Number(western(given))
}
