"""A page's facts about a text with a number in them: how many like it, how often it was read, how long it takes.

`12 people like this`, `1.204 Mal gelesen`, `読了時間：5分`. Each wording is a whole line.
"""

from typing import Final

from octavo.passes.chrome.wording.word_tables import lower_case
from octavo.passes.lazy_pattern import LazyPattern

_LONGEST: Final = 60
"""The most characters of such a line."""
_N: Final = r"\d[\d.,\u00a0\u202f ]{0,9}(?:[km](?!\w)|тыс\.?|万|萬|만)?"
_MANY: Final = r"\d[\d.,\u00a0\u202f ]*\d[\d.,\u00a0\u202f ]*\d"
"""A number from a hundred on."""
_DAY: Final = r"(?:\d{1,2}\.? \S{3,12} (?:199[5-9]|20\d\d)|(?:199[5-9]|20\d\d) ?[年년] ?\d{1,2} ?[月월] ?\d{1,2} ?[日일]|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\.?)"
_LIKED: Final = (
    rf"{_N} (?:people|readers|users) (?:like|liked|love|loved) (?:this|it)(?: (?:chapter|story|post))?|{_N} (?:personen|lesern?|leuten|nutzern?) gefällt (?:das|dies)"
    rf"|{_N} (?:personnes?|lecteurs?) (?:aiment?|ont aimé) (?:ça|ceci|cela)|a {_N} personas? les? gusta(?: esto)?|{_N} pessoas (?:curtiram|gostaram)(?: disso)?|piace a {_N} persone"
    rf"|понравилось {_N} \w+|{_N} (?:человек|читател\w+) (?:оценили|лайкнули)|сподобалося {_N} \w+|lubi to {_N} os\w+|{_N} kişi (?:bunu )?beğendi|{_N} người (?:đã )?thích(?: \w+ này)?"
    rf"|{_N} orang menyukai(?: ini)?|{_N} ?人(?:喜欢|喜歡|点赞|點讚|赞过|觉得很赞|がいいねしました|がいいね)|{_N} ?명이 좋아합니다|أعجب {_N} \S+|{_N} लोगों (?:को पसंद आया|ने पसंद किया)"
    rf"|{_N} mensen vinden dit leuk|{_N} personer gillar detta"
)
_READ: Final = (
    rf"(?:read|viewed) {_N} times|{_N} mal (?:gelesen|angesehen|aufgerufen)|(?:lue?|vue?) {_N} fois|(?:leíd[oa]|vist[oa]) {_N} veces|(?:lid[oa]|vist[oa]) {_N} vezes|(?:lett[oa]|vist[oa]) {_N} volte"
    rf"|(?:прочитано|просмотрено|прочитали) {_N} раза?|(?:прочитано|переглянуто) {_N} разів|(?:przeczytano|czytano|wyświetlono) {_N} raz\w*|{_N} kez (?:okundu|görüntülendi)|đã (?:đọc|xem) {_N} lần"
    rf"|(?:dibaca|dilihat) {_N} kali|{_N} tayangan|已?(?:读|讀|阅读|閱讀|浏览|瀏覽)过?{_N} ?次|{_N} ?次(?:浏览|阅读|瀏覽|閱讀)|{_N} ?回(?:読まれました|閲覧)|閲覧数[:：]? ?{_N}|{_N} ?회 (?:읽음|조회)"
    rf"|قُ?رئت? {_N} مرة|شوهدت? {_N} مرة|{_N} बार (?:पढ़ा|देखा)(?: गया)?"
)
_WORDS: Final = (
    rf"(?:word count|wortanzahl|nombre de mots|número de palabras|número de palavras|numero di parole|количество слов|кількість слів|liczba słów"
    rf"|kelime sayısı|số từ|jumlah kata|字数|字數|文字数|글자 ?수|عدد الكلمات|शब्द संख्या|aantal woorden|antal ord)\s?[:：]\s?{_MANY}"
)
"""`Words: 1203` may be the author's own as well."""
_TIME: Final = (
    r"(?:reading time|read time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|tempo de leitura|tempo di lettura|leestijd|lästid|время чтения|час читання|czas czytania|okuma süresi"
    r"|thời gian đọc|waktu baca|阅读时间|閱讀時間|預計閱讀時間|読了時間|読了目安|읽는 시간|예상 읽기 시간|وقت القراءة|مدة القراءة|पढ़ने का समय)\s?[:：]?\s?(?:ca\.? |about |约|約|약 ?)?\d{1,3} ?\S{1,10}(?: \S{1,10})?"
)
_CHANGED: Final = (
    r"(?:last |zuletzt )?(?:updated|aktualisiert|geändert) (?:\d{1,2} \w+ ago|vor \d{1,2} \w+)|آخر تحديث:? \S+ \S+|\d{1,2} \S+ पहले अपडेट(?: किया गया)?|\d{1,2}\S{1,2} 전 (?:업데이트|수정)|\d{1,2}[日時分週月年]\S{0,2}前に?更新"
    r"|更新[于於]\S{2,8}前|zaktualizowano \d{1,2} \w+ temu|\d{1,2} \w+ önce güncellendi|cập nhật \d{1,2} \w+ trước|diperbarui \d{1,2} \w+ (?:yang )?lalu"
)
_PUT: Final = (
    rf"{_DAY} ?(?:公開|投稿|掲載|发布|發布|發表|게시|작성|등록|को प्रकाशित)|{_DAY} tarihinde (?:yayınlandı|yayımlandı|eklendi)|(?:diterbitkan|diposting)(?: pada)?:? {_DAY}"
    r"|đăng (?:vào )?ngày \d{1,2}[ /.-](?:tháng )?\d{1,2},?[ /.-](?:năm )?\d{4}|发布[于於] ?(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
)
_RATED: Final = r"(?:评分|評分|評価|평점|별점|التقييم|تقييم|रेटिंग|คะแนน)\s?[:：]\s?\d(?:[.,]\d{1,2})?(?: ?/ ?(?:5|10|100))? ?[(（]\d[\d.,]* ?\S{0,8}[)）]"
_STARS: Final = (
    r"\d(?:[.,]\d{1,2})? (?:out of|of|von|sur|de|su|из|з|z|van|av) (?:5|10) (?:stars?|sterne?n?|étoiles|estrellas|estrelas|stelle|звёзд|звезд|зірок|gwiazdek|sterren|stjärnor)"
    r"|(?:ten|diesen?|cet|este|questo) (?:artykuł|tekst|artikel|text|article|texto|artigo|articolo|testo) (?:przeczytasz|liest du|liest man|se lit|se lee|lê-se|si legge) (?:w|in|en|em) (?:ca\. )?\d{1,2} min\S*"
)
_FACT: Final = LazyPattern(f"{_STARS}|{_LIKED}|{_READ}|{_WORDS}|{_TIME}|{_CHANGED}|{_PUT}|{_RATED}")


def counts_for_page(text: str) -> bool:
    """Return whether a line is such a fact.

    >>> [counts_for_page(line) for line in ("12 people like this", "Прочитано 1 204 раза", "읽는 시간: 5분")]
    [True, True, True]
    >>> counts_for_page("Twelve people like this."), counts_for_page("Words: 3"), counts_for_page("12 people like this bridge")
    (False, False, False)
    """
    if len(text) > _LONGEST or not any(map(str.isdecimal, text)):
        return False
    return _FACT.compiled.fullmatch(lower_case(text)) is not None
