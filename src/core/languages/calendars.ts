/** What CLDR says of the dates and numbers of a language that has no file of its own. */
export interface Calendar {
  /** January to December: the forms beside a day and alone, lower case, NFC. */
  readonly months: readonly (readonly string[])[]
  /** Monday to Sunday. */
  readonly weekdays: readonly (readonly string[])[]
  readonly group: ',' | '.' | ' '
  readonly decimal: ',' | '.'
}

const forms = (names: string): readonly (readonly string[])[] => names.split(', ').map((name) => name.split('/').filter(Boolean))
const calendar = (months: string, weekdays: string, group: Calendar['group'], decimal: Calendar['decimal']): Calendar => ({ months: forms(months), weekdays: forms(weekdays), group, decimal })

/** Written by tools/cldr-calendars.mjs from CLDR 48.2: dates/calendars/gregorian and numbers/symbols. Unicode License v3. */
export const calendars: Readonly<Record<string, Calendar>> = {
  az: calendar('yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr', ', , , , , şənbə, ', '.', ','),
  be: calendar('студзеня/студзень, лютага/люты, сакавіка/сакавік, красавіка/красавік, мая/май, чэрвеня/чэрвень, ліпеня/ліпень, жніўня/жнівень, верасня/верасень, кастрычніка/кастрычнік, лістапада/лістапад, снежня/снежань', 'панядзелак, аўторак, серада, чацвер, пятніца, субота, нядзеля', ' ', ','),
  bg: calendar('януари, февруари, март, април, май, юни, юли, август, септември, октомври, ноември, декември', 'понеделник, вторник, , четвъртък, петък, събота, неделя', ' ', ','),
  bs: calendar('januar, februar, mart, april, maj, juni, juli, august, septembar, oktobar, novembar, decembar', 'ponedjeljak, utorak, srijeda, četvrtak, petak, subota, nedjelja', '.', ','),
  ca: calendar('gener, febrer, març, abril, maig, juny, juliol, agost, setembre, octubre, novembre, desembre', 'dilluns, dimarts, dimecres, dijous, divendres, dissabte, diumenge', '.', ','),
  cs: calendar('ledna/leden, února/únor, března/březen, dubna/duben, května/květen, června/červen, července/červenec, srpna/srpen, září, října/říjen, listopadu/listopad, prosince/prosinec', 'pondělí, úterý, středa, čtvrtek, pátek, sobota, neděle', ' ', ','),
  da: calendar('januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december', 'mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag', '.', ','),
  el: calendar('ιανουαρίου/ιανουάριος, φεβρουαρίου/φεβρουάριος, μαρτίου/μάρτιος, απριλίου/απρίλιος, μαΐου/μάιος, ιουνίου/ιούνιος, ιουλίου/ιούλιος, αυγούστου/αύγουστος, σεπτεμβρίου/σεπτέμβριος, οκτωβρίου/οκτώβριος, νοεμβρίου/νοέμβριος, δεκεμβρίου/δεκέμβριος', 'δευτέρα, τρίτη, τετάρτη, πέμπτη, παρασκευή, σάββατο, κυριακή', '.', ','),
  es: calendar('enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre', 'lunes, martes, miércoles, jueves, viernes, sábado, domingo', '.', ','),
  et: calendar('jaanuar, veebruar, märts, aprill, mai, juuni, juuli, august, september, oktoober, november, detsember', 'esmaspäev, teisipäev, kolmapäev, neljapäev, reede, laupäev, pühapäev', ' ', ','),
  fi: calendar('tammikuuta/tammikuu, helmikuuta/helmikuu, maaliskuuta/maaliskuu, huhtikuuta/huhtikuu, toukokuuta/toukokuu, kesäkuuta/kesäkuu, heinäkuuta/heinäkuu, elokuuta/elokuu, syyskuuta/syyskuu, lokakuuta/lokakuu, marraskuuta/marraskuu, joulukuuta/joulukuu', 'maanantaina/maanantai, tiistaina/tiistai, keskiviikkona/keskiviikko, torstaina/torstai, perjantaina/perjantai, lauantaina/lauantai, sunnuntaina/sunnuntai', ' ', ','),
  fr: calendar('janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre', 'lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche', ' ', ','),
  gl: calendar('xaneiro, febreiro, marzo, abril, maio, xuño, xullo, agosto, setembro, outubro, novembro, decembro', 'luns, martes, mércores, xoves, venres, sábado, domingo', '.', ','),
  hr: calendar('siječnja/siječanj, veljače/veljača, ožujka/ožujak, travnja/travanj, svibnja/svibanj, lipnja/lipanj, srpnja/srpanj, kolovoza/kolovoz, rujna/rujan, listopada/listopad, studenoga/studeni, prosinca/prosinac', 'ponedjeljak, utorak, srijeda, četvrtak, petak, subota, nedjelja', '.', ','),
  hu: calendar('január, február, március, április, május, június, július, augusztus, szeptember, október, november, december', 'hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap', ' ', ','),
  hy: calendar('հունվարի/հունվար, փետրվարի/փետրվար, մարտի/մարտ, ապրիլի/ապրիլ, մայիսի/մայիս, հունիսի/հունիս, հուլիսի/հուլիս, օգոստոսի/օգոստոս, սեպտեմբերի/սեպտեմբեր, հոկտեմբերի/հոկտեմբեր, նոյեմբերի/նոյեմբեր, դեկտեմբերի/դեկտեմբեր', 'երկուշաբթի, երեքշաբթի, չորեքշաբթի, հինգշաբթի, ուրբաթ, շաբաթ, կիրակի', ' ', ','),
  is: calendar('janúar, febrúar, mars, apríl, maí, júní, júlí, ágúst, september, október, nóvember, desember', 'mánudagur, þriðjudagur, miðvikudagur, fimmtudagur, föstudagur, laugardagur, sunnudagur', '.', ','),
  it: calendar('gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre', 'lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica', '.', ','),
  ka: calendar('იანვარი, თებერვალი, მარტი, აპრილი, მაისი, ივნისი, ივლისი, აგვისტო, სექტემბერი, ოქტომბერი, ნოემბერი, დეკემბერი', 'ორშაბათი, სამშაბათი, ოთხშაბათი, ხუთშაბათი, პარასკევი, შაბათი, კვირა', ' ', ','),
  ky: calendar('январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь', 'дүйшөмбү, шейшемби, шаршемби, бейшемби, , ишемби, жекшемби', ' ', ','),
  lb: calendar('januar, februar, mäerz, abrëll, mee, juni, juli, august, september, oktober, november, dezember', 'méindeg, dënschdeg, mëttwoch, donneschdeg, freideg, samschdeg, sonndeg', '.', ','),
  lt: calendar('sausio/sausis, vasario/vasaris, kovo/kovas, balandžio/balandis, gegužės/gegužė, birželio/birželis, liepos/liepa, rugpjūčio/rugpjūtis, rugsėjo/rugsėjis, spalio/spalis, lapkričio/lapkritis, gruodžio/gruodis', 'pirmadienis, antradienis, trečiadienis, ketvirtadienis, penktadienis, šeštadienis, sekmadienis', ' ', ','),
  lv: calendar('janvāris, februāris, marts, aprīlis, maijs, jūnijs, jūlijs, augusts, septembris, oktobris, novembris, decembris', 'pirmdiena, otrdiena, trešdiena, ceturtdiena, piektdiena, sestdiena, svētdiena', ' ', ','),
  mk: calendar('јануари, февруари, март, април, мај, јуни, јули, август, септември, октомври, ноември, декември', 'понеделник, вторник, , четврток, петок, сабота, недела', '.', ','),
  nb: calendar('januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember', 'mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag', ' ', ','),
  nl: calendar('januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december', 'maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag', '.', ','),
  nn: calendar('januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember', 'måndag, tysdag, onsdag, torsdag, fredag, laurdag, søndag', ' ', ','),
  no: calendar('januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember', 'mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag', ' ', ','),
  pl: calendar('stycznia/styczeń, lutego/luty, marca/marzec, kwietnia/kwiecień, maja/maj, czerwca/czerwiec, lipca/lipiec, sierpnia/sierpień, września/wrzesień, października/październik, listopada/listopad, grudnia/grudzień', 'poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela', ' ', ','),
  pt: calendar('janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro', 'segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo', '.', ','),
  ro: calendar('ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie', ', marți, miercuri, joi, vineri, sâmbătă, duminică', '.', ','),
  sk: calendar('januára/január, februára/február, marca/marec, apríla/apríl, mája/máj, júna/jún, júla/júl, augusta/august, septembra/september, októbra/október, novembra/november, decembra/december', 'pondelok, utorok, streda, štvrtok, piatok, sobota, nedeľa', ' ', ','),
  sl: calendar('januar, februar, marec, april, maj, junij, julij, avgust, september, oktober, november, december', 'ponedeljek, torek, sreda, četrtek, petek, sobota, nedelja', '.', ','),
  sr: calendar('јануар, фебруар, март, април, мај, јун, јул, август, септембар, октобар, новембар, децембар', 'понедељак, уторак, , четвртак, петак, субота, недеља', '.', ','),
  sv: calendar('januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december', 'måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag', ' ', ','),
  tg: calendar('январ, феврал, март, апрел, май, июн, июл, август, сентябр, октябр, ноябр, декабр', 'душанбе, сешанбе, чоршанбе, панҷшанбе, ҷумъа, шанбе, якшанбе', ' ', ','),
  tk: calendar('ýanwar, fewral, mart, aprel, maý, iýun, iýul, awgust, sentýabr, oktýabr, noýabr, dekabr', 'duşenbe, sişenbe, çarşenbe, penşenbe, , şenbe, ýekşenbe', ' ', ','),
  tr: calendar('ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık', 'pazartesi, , çarşamba, perşembe, , cumartesi, ', '.', ','),
  tt: calendar('гыйнвар, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь', 'дүшәмбе, сишәмбе, чәршәмбе, пәнҗешәмбе, җомга, шимбә, якшәмбе', ' ', ','),
  uk: calendar('січня/січень, лютого/лютий, березня/березень, квітня/квітень, травня/травень, червня/червень, липня/липень, серпня/серпень, вересня/вересень, жовтня/жовтень, листопада/листопад, грудня/грудень', 'понеділок, вівторок, середа, четвер, пʼятниця, субота, неділя', ' ', ','),
  uz: calendar('yanvar, fevral, mart, aprel, may, iyun, iyul, avgust, sentabr, oktabr, noyabr, dekabr', 'dushanba, seshanba, chorshanba, payshanba, , shanba, yakshanba', ' ', ','),
}
