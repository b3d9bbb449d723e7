"""A line at the edge of a story → whether it is the page's notice about itself: comments, typos, progress, its app.

`Spotted a typo? Select it and press Enter.` Each of these notices combines two or three things that no story's first or last
sentence combines. One of them alone proves nothing.
"""

from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.pleas_at_edges import tells_of_somebody
from octavo.passes.chrome.wording.prose_beside_requests import is_told_beside
from octavo.passes.lazy_pattern import LazyPattern

_LONGEST: Final = 160
"""The most characters of a notice; a longer line belongs to the story."""
_COMMENT: Final = (
    r"\bcomment|coment|komment|koment|коммент|комент|\byorum|bình luận|评论|評論|留言|コメント|感想|댓글|تعلي[قك]|علّ?ق"
    r"|टिप्पणी|टिप्पणियाँ|कमेंट|মন্তব্য|\breacti(?:e|es)\b|ความคิดเห็น|คอมเมนต์|σχόλι|תגוב|hozzászól|\breview"
)
_WORK: Final = (
    r"\b(?:chapter|episode|part|story|novel|kapitel\w*|geschichte|teil|chapitre|histoire|épisode|capítulo|capitolo|capitol\w*|historia|história"
    r"|episodio|episódio|relato|cuento|storia|racconto|hoofdstuk|verhaal|berättelse\w*|fejezet\w*|rozdzia\w+|opowiadan\w+|kapitol\w*|bölüm\w*|hikâye\w*|hikaye\w*"
    r"|öykü\w*|bab|cerita\w*)\b|глав[аеуыой]|истори|рассказ|книг|розділ|оповідан|chương|truyện|本章|章节|章節|本书|本文|本書|本作|作品|この話|小説|故事"
    r"|이 화|이번 화|작품|소설|الفصل|الرواية|القصة|अध्याय|कहानी|भाग|পর্ব|ตอน|นิยาย|הפרק|הסיפור|κεφάλαιο|ιστορία"
)
_PARTS: Final = rf"{_WORK}|\bparts\b|\bchapters\b|\bepisodes\b|\bteile\b|\bparties\b|\bchapitres\b|\bpartes\b|\bcap[íi]tulos\b|\bparti\b|\bcapitoli\b|част[еи]|章"
_LOG_IN: Final = (
    r"\b(?:log|sign)(?:ged|ned)? in\b|anmelden|angemeldet|einloggen|eingeloggt|se connecter|connecté|inici\w+ sesión|fazer login|logad[oa]|entrar na sua conta"
    r"|\baccedere\b|\baccesso\b|войти|вход|авториз|увійти|zalogow|giriş yap|oturum aç|đăng nhập|\bmasuk\b|\blogin\b|登录|登錄|登入|ログイン|로그인"
    r"|\bmeld\w* (?:dich|sie sich|euch) (?:bitte )?an\b|connectez-vous|connecte-toi|inicia sesión|faça login|\baccedi\b|effettua il login|войдите|увійдіть|zaloguj|\bmeld je aan\b|دخول إلى|تسجيل الدخول|लॉग ?इन|เข้าสู่ระบบ|inloggen|ingelogd|logga in|inloggad|bejelentkez"
)
_VOTE: Final = r"\bvotes?\b|\bvoting\b|abstimmen|\bvoter\b|\bvotar\b|\bvotare\b|голосова|\bgłosowa|oy ver|bình chọn|\bmemilih\b|投票|투표|تصويت|वोट|\bstemmen\b"
_SAVED: Final = (
    r"\bsaved?\b.+\b(?:profile|account|device)\b|\bprofil\w* (?:zu )?(?:ge)?speicher|\benregistr\w+.+\bprofil\b|\bguardar\w*.+\b(?:perfil|cuenta)\b|\bsalvar.+\b(?:perfil|conta)\b"
    r"|\bsalvare.+\bprofilo\b|сохран.+профил|zapisa.+profil|profil\w*.+kayde|lưu.+hồ sơ|menyimpan.+profil|保存.+(?:账号|个人资料|プロフィール)|프로필.+저장"
)
_LEFT_OVER: Final = r"\bleft\b|\bremaining\b|\bnoch\b|\breste\b|\bquedan\b|\brestam\b|\brimangono\b|осталось|залишилось|\bzostał|\bkaldı\b|còn|\btersisa\b|还可|還可|剩|残り|남았|남은|متبق|शेष|बची"
_MONTH: Final = (
    r"\bmonth\b|\bweek\b|\bmonat\b|\bwoche\b|\bmois\b|\bsemaine\b|\bmes\b|\bsemana\b|\bmês\b|\bmese\b|\bsettimana\b|месяц|недел|місяц|\bmiesiąc|\btygodni|\bbu ay\b|tháng|tuần|\bbulan\b"
    r"|\bminggu\b|本月|本周|今月|今週|이번 달|이번 주|الشهر|الأسبوع|महीने|हफ़्ते"
)
_FIRST: Final = (
    r"\bbe the first\b|\bsei (?:der|die) erste\b|\bsoyez l[ea] premi|\bsois l[ea] premi|\bs[ée] (?:el|la) primer|\bseja [oa] primeir|\bsii (?:il|la) prim"
    r"|будь(?:те)? перв|будь(?:те)? перш|\bbądź pierwsz|\bilk yorum|người đầu tiên|\bjadilah (?:yang|orang) pertama|第一[个個条條]|抢沙发|最初のコメント|첫 댓글"
    r"|أول من|पहली|पहले|wees de eerste|bli först|คนแรก"
)
_RATE: Final = (
    r"\brate\b|\bbewerte[nt]?\b|\bnote[rz]\b|\bvalora\b|\bcalifica\b|\bpuntúa\b|\bavali[ae]\b|\bvota(?:te)?\b|\bvaluta\b|оцените|оцініть|\boce[nń](?:cie)?\b|puan ver"
    r"|đánh giá|\bnilai\b|打个?分|打個?分|评分|評分|評価し|평가해|تقييم|قيّ?م|रेटिंग|\bbeoordeel\b|\bbetygsätt\b"
)
_FREE: Final = r"\bfree\b|\bkostenlos|\bgratuit|\bgratis\b|бесплатн|безкоштовн|\bdarmow|\bbezpłatn|\bücretsiz|miễn phí|免费|免費|無料|무료|مجاني|मुफ़्त|मुफ्त|নিঃশুল্ক|ฟรี"
_THIS: Final = r"\bthis\b|\bdiese[rs]?\b|\bce\b|\bcette\b|\best[ea]\b|\bquest[oa]\b|\bэт[аоу]\b|\bця\b|\bцей\b|\bt(?:en|o)\b|\bbu\b|\bnày\b|\bini\b|本|この|이 |هذا|هذه|यह|इस|\bdit\b|\bdeze\b|นี้"
_FOR_A_TIME: Final = (
    r"\bdays?\b|\bhours?\b|\btage?n?\b|\bstunden\b|\bjours?\b|\bheures\b|\bdías?\b|\bhoras\b|\bdias?\b|\bgiorni\b|\bore\b|дн[яей]|час[аов]|\bdni\b|\bgodzin|\bgün\b|\bsaat\b"
    r"|ngày|giờ|\bhari\b|\bjam\b|天|小时|小時|日|時間|限时|사흘|이틀|일 동안|시간|أيام|ساعات|दिन|घंटे|\bdagen\b|วัน"
)
_NOTIFY: Final = r"\bnotification|benachrichtigung|\bnotifi[ck]a|\bnotificaç|уведомлен|сповіщен|powiadomieni|\bbildirim|thông báo|通知|提醒|알림|إشعار|सूचना|नोटिफ|แจ้งเตือน|\bmeldingen\b|\baviseringar"
_SWITCH_ON: Final = (
    r"\bturn on\b|\benable\b|\bschalte\b|aktivier|\bactivez\b|\bactiva\b|\bative\b|\battiva\b|включите|увімкніть|\bwłącz|\baçın\b|\baç\b|bật|\bnyalakan\b|\baktifkan\b|开启|開啟|打开|オンに|켜"
    r"|فعّ?ل|चालू|เปิด|\bzet\b.+\baan\b|\bslå på\b"
)
_PROGRESS: Final = (
    r"\b(?:your|reading) (?:progress|place)\b|lesefortschritt|\bprogression\b|\bprogreso\b|\bprogresso\b|\bprogressi\b|место в книге|место чтения|прогресс|\bpostęp\b|kaldığın|tiến độ"
    r"|\bkemajuan\b|阅读进度|閱讀進度|読書位置|読んだ位置|읽던 위치|읽은 위치|موضع قراء|पढ़ने की जगह|प्रगति|\bleesvoortgang\b"
)
_DEVICE: Final = r"\bdevice\b|\bbrowser\b|\baccount\b|gerät|\bappareil\b|\bdispositivo\b|\baparelho\b|устройств|пристро|urządzeni|\bcihaz|thiết bị|\bperangkat\b|本机|本機|设备|設備|端末|기기|جهاز|डिवाइस|\bapparaat\b|อุปกรณ์"
_TYPO: Final = (
    r"\btypos?\b|\berrors?\b|(?:tipp|schreib)fehler|\bcoquille|\bfaute\b|\berrata\b|\berro\b|\brefus[oi]\b|опечатк|ошибк|помилк|literówk|yazım (?:hata|yanlış)|lỗi|salah ketik|错别字|錯別字|错误|誤字|오타"
    r"|خطأ إملائي|ग़लती|गलती|\btypefout|\bstavfel"
)
_SELECT: Final = r"\bselect\b|\bhighlight\b|markier|sélectionn|seleccion|selecci|\bselecione\b|selezion|выделите|виділіть|\bzaznacz|\bseçip\b|\bseçin\b|chọn|\bpilih\b|选中|選取|選択|선택|حدد|चुन|\bselecteer|\bmarkera\b"
_PRESS: Final = (
    r"\benter\b|\bctrl\b|\bentrée\b|\bintro\b|\binvio\b|\beingabe|回车|エンター|엔터|إدخال|एंटर"
)
_APPLICATION: Final = r"\bapps?\b|\bapplication\b|\baplicación\b|\baplicativo\b|\bapplicazione\b|приложени|застосун|aplikacj|\buygulama|ứng dụng|\baplikasi\b|客户端|客戶端|アプリ|앱|التطبيق|ऐप|แอป"
_ADS: Final = r"\bads?\b|\bad-free\b|\bwerbung|\bwerbefrei|\bpublicité|\bpubs?\b|\banuncios\b|\bpublicidad\b|\banúncios\b|pubblicità|реклам|\breklam|quảng cáo|\biklan\b|广告|廣告|広告|광고|إعلان|विज्ञापन|โฆษณา|\bhirdetés"
_CLOSED: Final = (
    r"\bturned off\b|\bdisabled\b|\bclosed\b|abgeschaltet|deaktiviert|geschlossen|désactivé|\bfermés?\b|\bdesactivad|\bcerrad|\bdesativ|\bfechad|disattivat|\bchius|отключ|закры|вимк|\bwyłącz|\bzamkn|\bkapat"
    r"|tắt|khóa|\bmenonaktif|\bditutup|关闭|關閉|受け付けて|閉じ|닫|أغلق|बंद|\bgesloten\b|ปิด"
)
_COPY: Final = r"\bcop(?:y|ied|ying)\b|\breproduced?\b|kopier|\bcopié|\bcopi(?:ad|ar|at)|копир|копію|\bkopiowa|\bkopyala|sao chép|\bdisalin\b|转载|轉載|転載|복제|نسخ|कॉपी|gekopieerd"
_LEAVE: Final = (
    r"\bpermission\b|\bconsent\b|соглас[иу]|erlaubnis|genehmigung|\bautorisation\b|\bpermiso\b|\bautorización\b|\bpermissão\b|\bautorização\b|\bpermesso\b|разрешен|дозвол|\bzgody?\b|\bizn|cho phép|\bizin\b|许可|許可|授权|허락|허가"
    r"|إذن|अनुमति|\btoestemming\b"
)
_CHANNEL: Final = (
    r"\btelegram[- ]?(?:channel|group|kanal|gruppe|канал|групп)|(?:\bchannel|\bgroup|\bkanal|\bkanał|\bgruppe|\bgrup|chaîne|groupe|\bcanal|\bcanale|\bgrupo|\bgruppo|канал|групп|\bkênh|\bnhóm)\w* (?:\w{1,3} )?telegram"
    r"|\btelegram kanal|тел[её]грам-?канал|канал\w* в тел[её]грам|\bdiscord\b|дискорд|\bwhatsapp\b|qq群|微信群|(?:电报|電報)(?:频道|頻道|群)|telegram(?:频道|頻道|群|チャンネル|グループ)"
    r"|قنا\w+ .{0,6}(?:تيليجرام|تليجرام|تلجرام|التليجرام)|(?:کانال|گروه) تلگرام|टेलीग्राम (?:चैनल|ग्रुप|समूह)|व्हाट्सएप (?:चैनल|ग्रुप|समूह)|(?:텔레그램|디스코드|오픈) ?(?:채널|채팅|서버|방)|ディスコード|ช่องเทเลแกรม|ดิสคอร์ด"
)
_JOIN: Final = (
    r"\bjoin\b|beitreten|beizutreten|\btritt\b|\brejoi[gn]|\búnete\b|\bunirte\b|\bentrar?e?\b|junte-se|unisciti|unirti|вступ|присоедин|приєдн|dołącz|katıl|\b(?:ber)?gabung|tham gia|انضم|عضو|جوین|जुड़|เข้าร่วม|加入|进群|進群|参加|참여|들어오"
    r"|\bclick here\b|klicke? hier|hier klicken|cliquez ici|clic(?:k)? aquí|clique aqui|clicca qui|нажмите|натисніть|kliknij|tıkla|\bklik\b|اضغط|کلیک|क्लिक|点击|點擊|クリック|클릭"
)
_CLICK_HERE: Final = (
    r"\bclick here\b|klicke? hier|hier klicken|cliquez ici|clic(?:k)? aquí|clique aqui|clicca qui|нажмите (?:здесь|сюда)|натисніть (?:тут|сюди)|kliknij (?:tutaj|tu)\b|buraya tıkla|klik di sini"
    r"|(?:nhấn|bấm) vào đây|اضغط هنا|اینجا کلیک|(?:यहाँ|यहां) क्लिक|点击(?:这里|此处)|點擊(?:這裡|此處)|こちらをクリック|여기를 클릭|คลิกที่นี่"
)
_AT_THE_END: Final = (
    r"\byou(?:['’]ve| have)\b.{0,12}\b(?:reached|read|caught up)\b|\b(?:du hast|sie haben)\b.+\berreicht|\b(?:vous avez|tu as)\b.+\b(?:atteint|arriv|fini)|\b(?:has|ha) llegado\b|\bvocê chegou\b|\bsei arrivat|\bhai raggiunto"
    r"|\bвы (?:дочитали|достигли)|\bви дочитали|\b(?:dotarłeś|dotarłaś)\b|\bsonuna (?:geldin|ulaştın)|\bbạn đã (?:đọc|đến)|已(?:读|讀)到|已经?(?:是|看到)|読み終わり|까지 (?:모두|다) (?:읽|보)"
)
_PUBLISHED: Final = r"\bpublished\b|\blatest\b|\bavailable\b|veröffentlicht|verfügbar|\bneuest|publié|disponib|\bpublicad|pubblicat|опубликован|последн|доступн|опублікован|\bopublikowan|\byayı(?:n|m)lan|mới nhất|đã đăng|最新|公開|公开|최신|공개된"
_ON_TYPOS: Final = tuple(map(LazyPattern, (_TYPO, _SELECT, _PRESS)))
"""What is said together about typos, which in many languages take the pronouns of persons: `Select it`, `Выделите её`."""
_NOTICES: Final = tuple(
    tuple(map(LazyPattern, kind))
    for kind in (
        (_COMMENT, _LOG_IN),
        (_VOTE, _LOG_IN),
        (_LOG_IN, _SAVED),
        (_FREE, _LEFT_OVER, _MONTH),
        (_COMMENT, _FIRST),
        (_RATE, _WORK, _THIS),
        (_FREE, _WORK, _THIS, _FOR_A_TIME),
        (_NOTIFY, _SWITCH_ON),
        (_PROGRESS, _DEVICE),
        (_APPLICATION, _ADS),
        (_COMMENT, _CLOSED, _WORK),
        (_COPY, _LEAVE, _WORK),
        (_CHANNEL, _JOIN),
        (_CLICK_HERE, _WORK),
        (_AT_THE_END, _PUBLISHED, _PARTS),
    )
)
"""What is said together in each other kind of notice, in all languages."""


@lru_cache(maxsize=1024)
def is_notice_of_page(text: str) -> bool:
    """Return whether a line at the edge of a story is a notice by its page.

    >>> [is_notice_of_page(line) for line in ("Spotted a typo? Select it and press Enter.", "请先登录再发表评论。")]
    [True, True]
    >>> is_notice_of_page("She could not read without the lamp."), is_notice_of_page("He said the comments were closed.")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    lower = text.lower()
    if _says_all(lower, _ON_TYPOS):
        return True
    if not any(_says_all(lower, kind) for kind in _NOTICES):
        return False
    return not (tells_of_somebody(text) or is_told_beside(text))


def _says_all(lower: str, kind: tuple[LazyPattern, ...]) -> bool:
    return all(said.compiled.search(lower) for said in kind)
