"""Lines that are a recent date as sites write it, in languages with their own names for months and days."""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.reading.days import YEAR

_MONTHS: Final = """
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro março abril maio junho julho setembro outubro novembro dezembro
janvier février mars avril mai juin juillet août septembre octobre novembre décembre
januar februar märz april mai juni juli august september oktober november dezember
gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
januari februari maart mei augustus augusti maret agustus desember
stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
ledna února března dubna května června července srpna září října listopadu prosince
января февраля марта апреля мая июня июля августа сентября октября ноября декабря
січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
január február március április május június július augusztus szeptember október
ianuarie februarie martie aprilie iunie iulie septembrie octombrie noiembrie decembrie
ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου
בינואר בפברואר במרץ באפריל במאי ביוני ביולי באוגוסט בספטמבר באוקטובר בנובמבר בדצמבר
يناير فبراير مارس أبريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
जनवरी फ़रवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
মার্চ জানুয়ারি ফেব্রুয়ারি এপ্রিল জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
"""
_WEEKDAYS: Final = """
monday tuesday wednesday thursday friday saturday sunday lunes martes miércoles jueves viernes sábado domingo
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lundi mardi mercredi jeudi vendredi samedi dimanche
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lunedì martedì mercoledì giovedì venerdì sabato domenica
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag måndag tisdag onsdag torsdag fredag lördag söndag
poniedziałek wtorek środa czwartek piątek sobota niedziela pondělí úterý středa čtvrtek pátek neděle
понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер п'ятниця субота неділя
pazartesi salı çarşamba perşembe cuma cumartesi pazar senin selasa rabu kamis jumat sabtu minggu
hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți miercuri joi vineri sâmbătă duminică
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت
सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
"""
_MONTH: Final = "|".join(sorted(set(_MONTHS.split()), key=len, reverse=True))
_WEEKDAY: Final = "|".join(sorted(map(re.escape, set(_WEEKDAYS.split())), key=len, reverse=True))
_LONGEST: Final = 40
"""The most characters of a date."""
_DAY: Final = re.compile(
    rf"(?:(?:{_WEEKDAY}),? )?"
    rf"(?:\d{{1,2}}(?:\.|º|er)?(?: de)? (?:{_MONTH})(?: de)?,? {YEAR}(?: ?г\.?| р\.?)?|(?:{_MONTH}) \d{{1,2}},? {YEAR}"
    rf"|{YEAR}\. (?:{_MONTH}) \d{{1,2}}\.?|{YEAR}\. ?\d{{1,2}}\. ?\d{{1,2}}\.?|{YEAR} ?[년年] ?\d{{1,2}} ?[월月] ?\d{{1,2}} ?[일日]"
    rf"|{YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}})"
    rf"(?:,? (?:{_WEEKDAY})| ?[(（][日月火水木金土일월화수목금토][)）])?"
)


@lru_cache(maxsize=1024)
def is_day_abroad(text: str) -> bool:
    """Return whether a line is only a recent date, with or without a weekday.

    >>> [is_day_abroad(line) for line in ("piątek, 3 listopada 2023", "2023년 3월 3일", "3 मार्च 2023", "2023/03/03(金)")]
    [True, True, True, True]
    >>> is_day_abroad("3 listopada 1911"), is_day_abroad("piątek"), is_day_abroad("3 marca")
    (False, False, False)
    """
    return len(text) <= _LONGEST and _DAY.fullmatch(text.lower()) is not None
