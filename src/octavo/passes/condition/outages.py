"""A line → whether it comes from a substitute for the page: from a host, a browser, an archive, an age gate, a program.

Numbered errors (`404 Not Found`) and log-in forms are in `refusals.py`. Any of these lines may occur in a story;
only a page with hardly any other text is not a chapter.
"""

import re
from typing import Final

from octavo.passes.lazy_pattern import LazyPattern

_HOST: Final = (
    r"(?:this |your )?(?:web ?site |web ?page |site |account |domain )(?:has been |has |is |was )?(?:temporarily |currently )?"
    r"(?:suspended|disabled|deactivated|expired|unavailable|offline|for sale|parked|down(?: for maintenance)?|under (?:maintenance|construction))"
    r"|(?:account|site|domain|web ?site) suspended|(?:bandwidth|resource) limit (?:is |has been )?(?:reached|exceeded)"
    r"|(?:we(?:[’']re| are) |(?:site |currently |temporarily )*)?(?:down|closed|offline) for (?:scheduled |routine )?maintenance"
    r"|(?:site )?under maintenance|maintenance mode|we[’']ll be (?:right )?back (?:soon|shortly)|welcome to nginx|apache2? .{0,20}default page|index of /.{0,60}"
    r"|(?:dieses? |ihr |dein )?(?:konto|account|website|webseite|domain) (?:wurde |ist )?(?:vorübergehend )?(?:gesperrt|nicht (?:verfügbar|erreichbar)|im wartungsmodus)"
    r"|wartungsarbeiten|wartungsmodus|(?:ce |votre )?(?:compte|site) (?:a été |est )?(?:suspendu|désactivé|en maintenance|indisponible)"
    r"|(?:esta |este |su )?(?:cuenta|sitio|página) (?:ha sido |está |web )*(?:suspendida?|en mantenimiento|fuera de servicio)"
    r"|(?:esta |este |sua )?(?:conta|site|página) (?:foi |está )*(?:suspensa?|em manutenção|fora do ar)"
    r"|(?:questo |il )?(?:account|sito) (?:è |è stato )?(?:sospeso|in manutenzione)"
    r"|(?:этот |ваш )?(?:аккаунт|сайт|домен) (?:временно )?(?:заблокирован|приостановлен|недоступен|не оплачен|отключ[её]н)"
    r"|(?:на сайте )?(?:ведутся|проводятся) технические работы|technische wartung|(?:konto|strona) (?:zostało |jest )?(?:zawieszone|zablokowane|w przebudowie)"
    r"|przerwa techniczna|(?:hesap|site) askıya alındı|site bakımda|(?:该|此|本|您的)?(?:网站|站点|帐号|账号|帳號|網站)(?:已)?(?:被)?(?:暂停|關閉|关闭|停用|维护中|維護中)"
    r"|(?:网站|系统|網站|系統)(?:正在)?(?:维护|維護)中?|メンテナンス中(?:です)?|ただいまメンテナンス中です|(?:アカウント|サイト)(?:は|が)?(?:停止|凍結)されています|(?:사이트|서버) 점검 ?중(?:입니다)?"
)
_DATABASE: Final = (
    r"error establishing a database connection|database (?:connection )?error|(?:could not|unable to|cannot|can[’']t) connect to (?:the )?database"
    r"|there has been a critical error on (?:this|your) web ?site|fehler beim aufbau einer datenbankverbindung"
    r"|erreur lors de la connexion à la base de données|error al establecer una conexión con la base de datos"
    r"|erro ao estabelecer uma? conexão com o banco de dados|errore nello stabilire una connessione al database"
    r"|ошибка (?:установки )?(?:соединения|подключения) (?:с базой|к базе) данных|błąd (?:łączenia się|połączenia) z bazą danych"
    r"|er kan geen verbinding met de database gemaakt worden|veritabanı bağlantı(?:sı kurulurken )?hata(?:sı)?|lỗi kết nối (?:đến )?cơ sở dữ liệu"
    r"|建立数据库连接时出错|数据库连接(?:错误|失败)|建立資料庫連線時發生錯誤|データベース接続確立エラー|데이터베이스 연결 (?:중 )?오류"
)
_BROWSER: Final = (
    r"this (?:site|page) can[’']t be reached|this (?:page|site) isn[’']t working(?: right now)?|your connection (?:is not|isn[’']t) private"
    r"|(?:hmm\W+)?we(?:[’']re| are) having trouble finding that site|(?:hmm\W+)?we can[’']t (?:reach|connect to) (?:this|that) page|server not found"
    r"|unable to connect|the connection (?:has timed out|was reset|was interrupted)|secure connection failed|problem loading page|no internet(?: connection)?"
    r"|(?:\w+ )?can[’']t (?:open|find) the (?:page|server)|(?:net::)?(?:ERR|SSL_ERROR|PR|SEC_ERROR|DNS_PROBE)_[A-Z\d]+(?:_[A-Z\d]+)+"
    r"|die(?:se)? (?:web)?(?:site|seite) ist nicht erreichbar|seiten-ladefehler|ce site est inaccessible|cette page ne fonctionne pas"
    r"|no se puede (?:acceder|obtener acceso) a (?:este sitio(?: web)?|esta página)|não é possível acessar (?:esse|este) site|impossibile raggiungere il sito"
    r"|не удается получить доступ к сайту|попытка соединения не удалась|ta witryna jest nieosiągalna|bu siteye ulaşılamıyor|không thể truy cập trang web này"
    r"|situs ini tidak dapat dijangkau|无法访问此网站|該網頁無法正常運作|无法打开(?:此|该)?网页|無法連上這個網站|このサイトにアクセスできません|ページを表示できません"
    r"|사이트에 연결할 수 없음|페이지를 표시할 수 없습니다"
)
_ARCHIVE: Final = (
    r"the .{1,40} has not archived (?:that|this) (?:url|page|address)|(?:this|that) (?:url|page|site) (?:has been excluded|is excluded) from the .{1,40}"
    r"|(?:this|that) (?:url|page) (?:has not been|is not|was never) archived|no (?:captures?|snapshots?|archives?) (?:of this page )?(?:were |was )?(?:found|available)"
)
_ADULTS: Final = (
    r"(?:you must|you need to|you have to) be (?:at least |over )?(?:18|eighteen|21)(?: years)?(?: old| of age)?(?: or (?:older|over|above))?"
    r" (?:to|in order to) (?:view|enter|access|read|see|visit|continue).{0,60}"
    r"|are you (?:at least |over )?18(?: years)?(?: old| of age)?(?: or (?:older|over))?|age (?:verification|check|gate)(?: required)?"
    r"|(?:please )?(?:confirm|verify) (?:that )?(?:your age|you are (?:over|at least) 18.{0,30})"
    r"|(?:this|the) (?:work|story|fiction|page|chapter|site) (?:may )?contains? (?:adult|mature|explicit) content"
    r"|(?:du musst|sie müssen) mindestens 18(?: jahre alt)? sein.{0,60}|(?:bist du|sind sie) (?:mindestens|über|schon) 18(?: jahre alt)?|altersprüfung|altersverifikation"
    r"|vous devez avoir (?:au moins|plus de) 18 ans.{0,60}|avez-vous (?:au moins|plus de) 18 ans|(?:debes?|tienes que) (?:tener|ser) (?:al menos|más de|mayor de) 18 años.{0,60}"
    r"|¿?eres mayor de (?:18 años|edad)|você (?:deve|precisa) ter (?:pelo menos|mais de) 18 anos.{0,60}|devi avere (?:almeno|più di) 18 anni.{0,60}"
    r"|вам (?:уже )?(?:есть|исполнилось) 18(?: лет)?|подтвердите,? (?:свой возраст|что вам (?:есть|исполнилось) 18.{0,20})|czy masz (?:ukończone|skończone) 18 lat"
    r"|(?:您|你)(?:必须|必須|需要)(?:年)?满?滿?18(?:周?)岁.{0,30}|(?:您|你)(?:是否)?已?(?:年)?[满滿]18(?:周)?[岁歲]了?吗?|あなたは18歳以上ですか|18歳未満の(?:方|閲覧).{0,30}"
    r"|(?:만 ?)?1[89]세 (?:이상|미만).{0,30}"
)
_STANDS_IN: Final = LazyPattern(
    rf"(?:{_HOST}|{_DATABASE}|{_BROWSER}|{_ARCHIVE}|{_ADULTS})[.!?。！？:…]*(?:\s+[-–—|]\s.{{0,60}})?",
    re.IGNORECASE,
)
_LOADS: Final = LazyPattern(
    r"(?:loading|please wait|wird geladen|lade|lädt|bitte warten|chargement|veuillez patienter|cargando|por favor,? espere|carregando|aguarde|caricamento|attendere"
    r"|загрузка|ид[её]т загрузка|загружается|подождите|завантаження|ładowanie|wczytywanie|proszę czekać|laden|bezig met laden|yükleniyor|lütfen bekleyin|đang tải|memuat"
    r"|(?:正在)?加载中?|(?:正在)?载入中?|(?:正在)?載入中?|请稍(?:候|等)|請稍(?:候|等)|読み込み中(?:です)?|ロード中|로딩 ?중(?:입니다)?|불러오는 중(?:입니다)?|กำลังโหลด|جارٍ? التحميل|جاري التحميل)"
    r"(?: (?:the )?(?:chapter|content|page|story|en cours|in corso))?\W*(?:(?:please wait|bitte warten|veuillez patienter|espere|подождите)\W*)?"
    r"|(?:you need to|please) enable javascript to (?:run this app|(?:view|read|see|use) this (?:page|site|app|content)).{0,40}"
    r"|(?:this (?:site|page|app) requires javascript|javascript is (?:disabled|required)).{0,60}",
    re.IGNORECASE,
)
_JSON: Final = LazyPattern(
    r"\{\s*\"(?:errors?|message|msg|detail|details|status|status_?code|code|success|ok|reason)\"\s*:[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*",
    re.IGNORECASE,
)
"""A JSON object that reports how a request went."""


def stands_in(line: str) -> bool:
    """Return whether a line is what a host, a browser, an archive or an age gate shows instead of a page.

    >>> stands_in("Account Suspended"), stands_in("Her account was suspended in May.")
    (True, False)
    """
    return _STANDS_IN.compiled.fullmatch(line) is not None


def answers_a_program(text: str) -> bool:
    """Return whether a text is a server's answer to a program.

    >>> answers_a_program('{"error": "rate limit exceeded", "retry_after": 30}')
    True
    """
    return _JSON.compiled.fullmatch(text) is not None


def loads(line: str) -> bool:
    """Return whether a line only says that something is being loaded.

    >>> loads("Loading…"), loads("Loading the mule took an hour.")
    (True, False)
    """
    return _LOADS.compiled.fullmatch(line) is not None
