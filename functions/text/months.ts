import { later } from './later.ts'

/**
 * Month names and usual short forms, as they stand in dates (genitive where the language has one). January first, `|` between
 * months. No form may name two months: Croatian's October is Polish's and Czech's November, so Croatian goes without.
 */
const names = [
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|october oct|november nov|december dec',
  'januar jänner|februar feber|märz mrz|april|mai|juni|juli|august|september|oktober okt|november|dezember dez',
  'janvier janv|février févr fév|mars|avril avr|mai|juin|juillet juil|août|septembre|octobre|novembre|décembre déc',
  'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre|octubre|noviembre|diciembre dic',
  'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre set|ottobre ott|novembre|dicembre',
  'janeiro|fevereiro fev|março|abril|maio|junho|julho|agosto|setembro|outubro out|novembro|dezembro',
  'januari|februari|maart mrt|april|mei|juni|juli|augustus|september|oktober|november|december',
  'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december',
  'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember des',
  'tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu',
  'stycznia styczeń|lutego luty|marca marzec|kwietnia kwiecień|maja|czerwca czerwiec|lipca lipiec|sierpnia sierpień|września wrzesień|października październik|listopada listopad|grudnia grudzień',
  'ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen|listopadu|prosince prosinec',
  'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  'januára január|februára február|marca marec|apríla apríl|mája máj|júna jún|júla júl|augusta august|septembra|októbra október|novembra|decembra',
  'január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
  'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
  'siječnja siječanj|veljače veljača|ožujka ožujak|travnja travanj|svibnja svibanj|lipnja lipanj|srpnja srpanj|kolovoza kolovoz|rujna rujan||studenoga studenog studeni|prosinca prosinac',
  'januarja|februarja|marca|aprila|maja|junija|julija|avgusta avgust|septembra|oktobra|novembra|decembra',
  'januara|februara|marta|aprila|maja|juna jun|jula jul|avgusta|septembra septembar|oktobra oktobar|novembra novembar|decembra decembar',
  'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio',
  'janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī',
  'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  'gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre',
  'januari|februari|maret|april|mei|juni jun|juli julai|agustus ogos|september|oktober|november|desember disember',
  'января янв|февраля фев|марта мар|апреля апр|мая май|июня|июля|августа авг|сентября сен|октября окт|ноября ноя|декабря дек',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  'јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар',
  'ιανουαρίου ιανουάριος ιαν|φεβρουαρίου φεβρουάριος φεβ|μαρτίου μάρτιος μαρ|απριλίου απρίλιος απρ|μαΐου μάιος μαΐ|ιουνίου ιούνιος ιουν|ιουλίου ιούλιος ιουλ|αυγούστου αύγουστος αυγ|σεπτεμβρίου σεπτέμβριος σεπ|οκτωβρίου οκτώβριος οκτ|νοεμβρίου νοέμβριος νοε|δεκεμβρίου δεκέμβριος δεκ',
  'בינואר לינואר ינואר|בפברואר לפברואר פברואר|במרץ למרץ מרץ|באפריל לאפריל אפריל|במאי למאי מאי|ביוני ליוני יוני|ביולי ליולי יולי|באוגוסט לאוגוסט אוגוסט|בספטמבר לספטמבר ספטמבר|באוקטובר לאוקטובר אוקטובר|בנובמבר לנובמבר נובמבר|בדצמבר לדצמבר דצמבר',
  'يناير|فبراير شباط|مارس آذار|أبريل إبريل نيسان|مايو أيار|يونيو حزيران|يوليو تموز|أغسطس آب|سبتمبر أيلول|أكتوبر|نوفمبر|ديسمبر',
  'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
  'जनवरी|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर',
  'มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค',
]

// Months of the Islamic and the Iranian calendar: their days are told of and not reckoned, for authorities differ by a day.
const otherCalendars =
  'muharram safar rabi rajab shaban ramadan shawwal dhu farvardin ordibehesht khordad mordad shahrivar mehr aban azar dey bahman esfand محرم صفر ربيع جمادى رجب شعبان رمضان شوال ذو فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'

const weekdays = [
  'monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun',
  'montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sonntag so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica segunda-feira terça-feira quarta-feira quinta-feira sexta-feira',
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag',
  'mandag tirsdag lørdag søndag maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina',
  'poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle',
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  'понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер пʼятниця неділя',
  'pondelok utorok streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri duminică',
  'ponedjeljak ponedeljak utorak srijeda sreda četvrtak petak nedjelja nedelja senin selasa rabu kamis jumat sabtu minggu',
  'måndagen tisdagen onsdagen torsdagen fredagen lördagen söndagen mandagen tirsdagen onsdagen torsdagen fredagen lørdagen søndagen',
  'środę sobotę niedzielę středu sobotu neděli stredu nedeľu hétfőn kedden szerdán csütörtökön pénteken szombaton lunea marțea miercurea joia vinerea duminica',
  'среду пятницу субботу вівторок середу пʼятницю п’ятницю суботу неділю δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή',
  'الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه',
  'понеделник вторник сряда четвъртък петък събота неделя thứ chủ',
  'सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार วันจันทร์ที่ วันอังคารที่ วันพุธที่ วันพฤหัสบดีที่ วันศุกร์ที่ วันเสาร์ที่ วันอาทิตย์ที่',
  '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 週一 週二 週三 週四 週五 週六 週日',
  '월요일 화요일 수요일 목요일 금요일 토요일 일요일',
]

// "heinäkuuta", "segunda-feira": no name of a month or a day is longer.
const longestName = 16

/** Case and diacritics folded, so that "FÉVRIER", "fevrier" and "février" are one name. */
function fold(word: string): string {
  if (word.length > longestName) return ''
  const small = word.toLowerCase()
  return /^[a-z]*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')
}

// Made when they are first asked for: a function that starts has no date to read yet.
const monthByName = later(
  () =>
    new Map(
      names.flatMap(list =>
        list
          .split('|')
          .flatMap((forms, index) => (forms.match(/\S+/g) ?? []).map(form => [fold(form), index + 1] as const)),
      ),
    ),
)
const otherMonths = later(() => new Set(otherCalendars.split(' ').map(fold)))
const weekdayNames = later(() => new Set(weekdays.flatMap(list => list.split(' ').map(fold))))

type Meaning = { month: number | undefined; isOtherMonth: boolean; isWeekday: boolean }

// Texts say the same words again and again, and to fold one costs more than to find it here.
const meanings = new Map<string, Meaning>()
const mostKept = 5000

function meaningOf(word: string): Meaning {
  const known = meanings.get(word)
  if (known) return known
  const folded = fold(word)
  const meaning = {
    month: monthByName().get(folded),
    isOtherMonth: otherMonths().has(folded),
    isWeekday: weekdayNames().has(folded),
  }
  if (word.length <= longestName && meanings.size < mostKept) meanings.set(word, meaning)
  return meaning
}

/** 1 to 12, in any of the languages above. */
export const monthOf = (word: string): number | undefined => meaningOf(word).month

/** The names of English letters that are known here, for whoever looks for one before a text is cut into words. */
export const monthNames = (): string =>
  [...monthByName().keys(), ...otherMonths()].filter(name => /^[a-z]+$/.test(name)).join(' ')

/** A month of a calendar that we do not reckon with. */
export const isOtherMonth = (word: string): boolean => meaningOf(word).isOtherMonth

export const isWeekday = (word: string): boolean => meaningOf(word).isWeekday
