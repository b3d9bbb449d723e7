"""`Download the app to read on`, `Read ad-free with Premium`: promotions of apps and subscriptions, in many languages."""

from typing import Final

DOWNLOADS: Final = (
    "app|приложени|застосунок|aplikac|aplikasi|aplica|appli|ứng dụng|アプリ|앱|التطبيق|แอป|uygulama|ऐप|অ্যাপ",
    (
        r"(?:(?:download|get|install) (?:our|the) (?:\w+ )?app (?:to|for|and|now)\b"
        r"|(?:descarga|baja|instala|baixe|instale|scarica|installa) (?:la|nuestra|o|nosso|l['’]) ?(?:app|aplicación|aplicativo|applicazione) (?:para|per)\b"
        r"|(?:télécharge[rz]?|installe[rz]?) (?:l['’]|notre )(?:appli(?:cation)?|app) pour\b"
        r"|(?:laden sie (?:die|unsere)|lade (?:die|unsere)|hol dir die) app\b.{0,14}um\b"
        r"|download (?:de|onze) app om\b|ladda (?:ner|hem) (?:appen|vår app) för att\b|last ned appen for å\b|hent (?:vores )?app(?:en)? for at\b"
        r"|(?:скачайте|установите) (?:наше )?приложение,? чтобы|завантажте (?:наш )?застосунок,? щоб|pobierz (?:naszą )?aplikację,? (?:aby|żeby|by)\b"
        r"|(?:unduh|download) aplikasi\b.{0,20}\b(?:untuk|agar)\b|tải (?:ngay )?(?:ứng dụng|app)\b.{0,20}\bđể\b"
        r"|(?:حمّ?ل|نزّ?ل) (?:ال)?تطبيق.{0,20}\b(?:ل|كي)[^.!؟]{0,60}\Z|.{0,40}(?:devam etmek|okumak) için uygulama\w* indir(?:in|iniz)?\b"
        r"|.{2,40}के लिए (?:हमारा )?ऐप डाउनलोड (?:करें|कीजिए|करो)|.{2,40}অ্যাপ ডাউনলোড (?:করুন|করো)|ดาวน์โหลดแอป.{0,20}(?:เพื่อ|อ่าน)"
        r"|(?:公式)?アプリで(?:続きを)?読む\W*\Z|アプリをダウンロード\W*\Z|앱에서 (?:이어|계속|바로) ?보기\W*\Z|앱을? ?(?:다운로드|설치)(?:하기|하세요|해 ?주세요)?\W*\Z)"
        r".{0,100}\Z"
    ),
)
"""Substrings of the wordings, and the wordings: see `closings`."""
AD_FREE: Final = (
    "premium|vip|プレミアム|会员|會員|프리미엄|بريميوم|प्रीमियम|พรีเมียม",
    (
        r"(?=.{0,100}(?:\bad[- ]free|without ads|no ads|werbefrei|ohne werbung|sans (?:pub|réclame)|sin (?:anuncios|publicidad)|sem (?:anúncios|propagandas?|publicidade)"
        r"|senza (?:pubblicità|annunci)|reclamevrij|zonder (?:reclame|advertenties)|utan reklam|reklamfri|uden reklamer|uten reklame|ilman mainoksia|bez reklam|без реклам|reklams[ıi]z"
        r"|không quảng cáo|tanpa iklan|広告なし|広告非表示|无广告|無廣告|去广告|免廣告|광고 없이|بدون إعلانات|बिना विज्ञापन|विज्ञापन[- ]मुक्त|ไม่มีโฆษณา|χωρίς διαφημίσεις|reklámmentes))"
        r"(?=.{0,100}(?:\bpremium\b|\bvip\b|プレミアム|会员|會員|프리미엄|بريميوم|प्रीमियम|พรีเมียม))[^\"“”«»„「『—–]{6,120}\Z"
    ),
)
"""The same for reading without advertisements as a subscriber."""
