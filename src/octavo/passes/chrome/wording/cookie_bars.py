"""A line that asks for consent to cookies, in many languages; not one about baking."""

import re
from typing import Final

from octavo.passes.chrome.wording.stems import holds_any
from octavo.passes.chrome.wording.word_tables import lower_case
from octavo.passes.lazy_pattern import LazyPattern

_LONGEST: Final = 320
"""The most characters of such a line."""
_COOKIES: Final = (
    "cookie", "kakor", "informasjonskapsler", "evästei", "ciastecz", "sütiket", "kolačić", "бисквитк", "куки",
    "çerez", "คุกกี้", "クッキー", "쿠키", "الكوكيز", "ملفات تعريف الارتباط", "کوکی", "עוגיות", "कुकी", "কুকি",
)  # fmt: skip
_USES: Final = LazyPattern(
    r"(?:we|(?:this|our|the) (?:web ?)?(?:site|page|blog)) uses? (?:\w+ )?cookies|(?:wir|(?:diese|unsere) (?:web)?(?:seite|site)) (?:verwende[nt]|nutz(?:en|t)|benutz(?:en|t)|setz(?:en|t)) cookies"
    r"|(?:nous utilisons|ce (?:site|blog) utilise) des cookies|(?:usamos|utilizamos|este (?:sitio|site|blog)(?: web)? (?:usa|utiliza)) cookies|(?:usiamo|utilizziamo|questo sito (?:usa|utilizza)) (?:i )?cookie"
    r"|(?:wij|we|deze (?:web)?(?:site|pagina)) gebruik(?:en|t) cookies|(?:vi|den här (?:webbplatsen|webbsidan|sidan|sajten)) använder (?:kakor|cookies)|(?:vi|dette nettstedet|denne (?:web|hjemme)?siden?) bruk?ger (?:informasjonskapsler|cookies)"
    r"|(?:vi|dette nettstedet|denne siden) bruker (?:informasjonskapsler|cookies)|(?:käytämme|(?:tämä )?sivusto(?:mme)? käyttää) (?:evästeitä|cookieita)|(?:używamy|korzystamy z|(?:ta )?strona (?:używa|korzysta z)) (?:plików )?(?:cookies?|ciasteczek)"
    r"|(?:používáme|používame|tent?o (?:web|stránka) používá?) (?:soubory |súbory )?cookies?|.{0,30}(?:sütiket|cookie-?kat) (?:használ|alkalmaz)|(?:folosim|utilizăm|acest (?:site|blog) (?:folosește|utilizează)) (?:module )?cookie"
    r"|(?:koristimo|ova (?:web )?stranica koristi|ovaj sajt koristi) (?:kolačiće|cookies)|(?:използваме|(?:този )?сайтът? използва) (?:бисквитки|cookies)|(?:χρησιμοποιούμε|(?:αυτός )?ο ιστότοπος χρησιμοποιεί) cookies"
    r"|(?:мы используем|(?:этот |наш )?сайт использует) (?:файлы )?(?:cookies?|куки)|(?:ми використовуємо|(?:цей |наш )?сайт використовує) (?:файли )?(?:cookies?|куки)|.{0,60}çerez\w* kullan(?:ıyoruz|ıyor|maktadır|maktayız|ır)"
    r"|(?:kami|situs ini|laman ini|blog ini) (?:menggunakan|memakai) (?:cookie|kuki)s?|(?:chúng tôi|trang(?: web)? này|website này) (?:có )?sử dụng cookies?|(?:เรา|เว็บไซต์นี้|เว็บนี้)(?:มีการ)?ใช้คุกกี้"
    r"|(?:本站|本网站|本網站|我们|我們)(?:会|會)?使用\s?cookies?|.{0,14}(?:サイト|当社|ブログ)(?:で)?は.{0,20}(?:cookie|クッキー)s?を(?:使用|利用)|.{0,16}(?:쿠키|cookie)s?를 (?:사용|이용)"
    r"|(?:نستخدم|يستخدم (?:هذا )?الموقع) (?:ملفات تعريف الارتباط|الكوكيز)|.{0,24}از کوکی.{0,6}استفاده|(?:אנו|אנחנו|אתר זה|האתר) .{0,12}(?:עוגיות|cookies)|(?:हम|यह (?:वेब)?साइट) कुकी"
)
_PARTNERS: Final = LazyPattern(
    r"(?:we and (?:our|up to|some of our)|wir und unsere|nous et nos|avec (?:votre accord, )?nos|nosotros y nuestros|nós e (?:os )?nossos|noi e i nostri|wij en onze|vi och våra|vi og (?:vores|våre)|me ja"
    r"|my i nasi|my a naši|mi és|noi și|biz ve|kami dan(?: para)?|chúng tôi và(?: các)?|мы и наши|ми (?:та|й|і) наші|εμείς και οι)(?: \d[\d., ]*| [\w-]+){0,3} (?:partn|vendor|third part|drittanbieter|parten|socios|proveedores"
    r"|parceiros|kumppan|ortak|mitra|đối tác|партн|συνεργ).{4,260}|(?:当社(?:と|および)|당사와|我们(?:及|和|以及)|我們(?:及|和|以及)).{0,12}(?:パートナー|파트너|合作伙伴|合作夥伴).{4,160}|نحن وشركاؤنا.{4,200}|हम और हमारे .{0,16}(?:साझेदार|पार्टनर).{4,200}"
)
"""Who else asks for consent, in texts that avoid the word cookies."""
_DATA: Final = re.compile(
    r"\b(?:device|information|data|gerät\w*|informationen|daten|appareil|informations|données|dispositivo|información|datos|informaç\w+|dados|informazioni|dati|apparaat|informatie|gegevens|urządzeni\w+|informacj\w+|dan[ey]\w*"
    r"|устройств\w+|информаци\w+|данны\w+|пристро\w+|інформаці\w+|дан(?:і|их)|cihaz\w*|bilgi\w*|veri\w*|zařízení|enhet\w*|enhed\w*|eszköz\w*|dispozitiv\w*|laittee\w+|tieto\w*|perangkat|informasi|συσκευή\w*|πληροφορί\w+)\b"
    r"|thiết bị|thông tin|端末|デバイス|情報|データ|기기|정보|데이터|设备|設備|信息|資訊|数据|資料|جهاز|معلومات|بيانات|डिवाइस|जानकारी|डेटा",
)
_WHAT_FOR: Final = re.compile(
    r"\b(?:this site|site|website|experience|traffic|advert\w*|analy\w+|polic\w+|privacy|accept|consent|settings|browser|seite|website|erlebnis|nutzung|datenschutz|akzeptier\w+|einstellungen"
    r"|sitio|experiencia|navegación|privacidad|aceptar|acepta|configura\w+|navigation|expérience|accepter|confidentialité|refuser|sito|esperienza|navigazione|accetta\w*|privacybeleid|ervaring|accepteren|instellingen"
    r"|upplevelse|webbplats\w*|acceptera|inställningar|godkänn\w*|oplevelse|accepter\w*|indstillinger|opplevelse|godta\w*|innstillinger|kokemu\w+|hyväksy\w*|asetukset|stron\w*|akcept\w+|prywatnoś\w+|ustawie\w+"
    r"|webu?|souhlas\w*|přijm\w+|nastavení|nastavenia|súhlas\w*|élmény\w*|elfogad\w*|beállítás\w*|experienț\w+|accept\w*|setări|iskustv\w+|prihva\w+|сайт\w*|работ\w+|приня\w+|принима\w+|соглас\w+|настройк\w+|прийня\w+|згод\w+|приема\w+"
    r"|εμπειρία\w*|αποδοχή|ρυθμίσεις|deneyim\w*|kabul|ayarlar\w*|gizlilik|pengalaman|setuju|terima|pengaturan|situs|trải nghiệm|chấp nhận|đồng ý|cài đặt)\b"
    r"|ประสบการณ์|ยอมรับ|ตั้งค่า|เว็บ|体验|體驗|接受|隐私|隱私|设置|設定|网站|網站|同意|サイト|体験|許可|경험|동의|설정|사이트|تجربة|قبول|الموقع|تجربه|پذیر|חוויי?ה|אישור|הגדרות|גלישה|अनुभव|स्वीकार|साइट"
)
"""What pages say along with it: what cookies are for, where they are stored, how to agree. A recipe says none of it."""


def asks_for_cookies(text: str) -> bool:
    """Return whether a line says that a page uses cookies, and what for, or how to agree.

    >>> asks_for_cookies("Vi använder kakor för att förbättra din upplevelse. Acceptera alla Inställningar")
    True
    >>> asks_for_cookies("We use cookies to bribe the dragon."), asks_for_cookies("This site uses cookies.")
    (False, True)
    >>> asks_for_cookies("We and our 213 partners store and access information on a device.")
    True
    >>> asks_for_cookies("We and our partners store grain in the tower.")
    False
    """
    if len(text) > _LONGEST:
        return False
    lower = lower_case(text)
    if _PARTNERS.compiled.match(lower) and _DATA.search(lower):
        return True
    if not holds_any(lower, _COOKIES):
        return False
    return _USES.compiled.match(lower) is not None and _WHAT_FOR.search(lower) is not None
