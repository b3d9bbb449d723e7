"""The text of comment forms below a chapter, in the languages of blogs.

That an address will not be published, which fields are required, that the browser should remember: most blogs and
many serial sites say this in the same few sentences, and a story says them only in quotation marks.
"""

from typing import Final

_MAIL: Final = "mail|correo|surel|messagerie|adre|posta|posti|пошт|почт|имейл|メール|메일|邮|郵|อีเม|بريد|ایمیل|אימייל|διεύθυνσ|ईमेल|ইমেল|ইমেইল"
"""Words for an address, one of which is in any line that says it stays secret."""
_BROWSERS: Final = (
    "browser|navigateur|navegador|navigator|peramban|prohlíž|webbläs|selai|böngész|tarayıcı|przegląd|браузер|trình duyệt"
    "|ブラウザ|브라우저|浏览器|瀏覽器|όνομά μου|احفظ|ذخیره|דפדפן|mit navn|mitt navn"
)
_IS_NOT_SHOWN: Final = (
    r"\b(?:will not|won['’]t|never|not) be (?:published|shown|displayed|made public|visible)\b|\(not published\)"
    r"|\bwird nicht (?:veröffentlicht|angezeigt|weitergegeben)|\bne sera (?:pas|jamais) (?:publiée?|affichée?|visible|diffusée?)"
    r"|\bno (?:será|se hará) (?:publicad[ao]|mostrad[ao]|públic[ao])|\bno se (?:publicará|mostrará)|\bno es publicarà|\bno serà publicad"
    r"|\bnão será (?:publicad[ao]|divulgad[ao]|exibid[ao])|\bnon (?:verrà|sarà) (?:mai )?(?:pubblicat[oa]|res[oa] pubblic[oa]|mostrat[oa])"
    r"|\b(?:wordt|zal) niet (?:gepubliceerd|getoond|openbaar|worden gepubliceerd)|\bnie (?:zostanie|będzie) (?:opublikowan|publikowan|widoczn)"
    r"|\bне (?:будет|буде) (?:опубликован|опублікован|оприлюднен|видим|показан)|\bне публікуватиметься|\bняма да (?:бъде|се) публику"
    r"|\bnebude (?:zveřejněn|zverejnen|publikov)|\bpubliceras (?:inte|ej)|\bikke (?:bli(?:ve)? )?(?:publisert|offentliggjort|vist)"
    r"|\bei julkaista|\bnem (?:tesszük közzé|kerül nyilvános|lesz (?:nyilvános|látható)|jelenik meg)|\bnu va fi (?:publicat|făcut)"
    r"|\byayı[nm]lanmayacak|\btidak akan (?:di)?(?:publikasikan|siarkan|tampilkan|terbitkan)|\bkhông (?:được |bị )?(?:hiển thị|công khai|công bố)"
    r"|δεν (?:κοινοποιείται|δημοσιεύεται|θα δημοσιευ|θα κοινοποιηθ)|公開され(?:ること(?:は|が)あり)?ません|공개되지 않"
    r"|不(?:会|會|將)?(?:被|並)?(?:公开|公開|公布|公佈|发布|發佈|显示|顯示)|並不會被?公開|จะไม่(?:แสดง|ถูก(?:เผยแพร่|แสดง|เปิดเผย))"
    r"|(?:لن|لا) يتم (?:نشر|إظهار)|منتشر (?:نخواهد شد|نمی)|לא (?:יוצג|יפורסם|תפורסם|יוצגו)|प्रकाशित नहीं|প্রকাশ(?:িত)? (?:করা )?হবে না"
)
_MUST_BE_FILLED: Final = (
    r"\b(?:required|mandatory) fields\b.{0,20}\*|\bfields\b.{0,24}\* are required|\*\s?(?:required|denotes)\b"
    r"|\b(?:erforderliche|benötigte) felder\b.{0,24}\*|\bpflichtfelder\b.{0,24}\*|\bchamps\b.{0,24}(?:obligatoires|requis)\b.{0,24}\*"
    r"|\bcampos (?:necesarios|obligatorios|requeridos|obrigatórios|necessários)\b.{0,24}\*|\bcamps necessaris\b.{0,24}\*"
    r"|\bcampi obbligatori\b.{0,28}\*|\b(?:verplichte|vereiste) velden\b.{0,24}\*|\bpola\b.{0,40}\bwymagan.{0,40}\*|\bwymagane pola\b.{0,24}\*"
    r"|\bобязательные поля\b.{0,20}\*|\bобов['’]язкові поля\b.{0,20}\*|\bзадължителните полета\b.{0,24}\*|\b(?:vyžadované|povinné)\b.{0,28}\*"
    r"|\bobligatoriska fält\b.{0,20}\*|\b(?:obligatoriske felt|krævede felter)\b.{0,24}\*|\bpakolliset kentät\b.{0,20}\*|\bkötelező\w*\b.{0,28}\*"
    r"|\bcâmpurile obligatorii\b.{0,24}\*|\bgerekli alanlar\b.{0,20}\*|\bruas yang wajib\b.{0,20}\*|\btrường bắt buộc\b.{0,28}\*"
    r"|υποχρεωτικά πεδία.{0,28}\*|\*.{0,8}が付いている欄|필수 (?:입력창|항목|필드).{0,8}\*|必(?:填项|填項|要欄位|填欄位|填字段|填栏位).{0,10}\*"
    r"|ช่องที่(?:ต้องการ|จำเป็น).{0,24}\*|الحقول الإلزامية.{0,24}\*|بخش‌?های موردنیاز|שדות (?:ה)?חובה.{0,16}"
)
_REMEMBERED: Final = (
    r"\bsave my name\b.{2,60}\bbrowser\b|\b(?:meinen namen|name)\b.{2,60}\bbrowser\b.{0,60}\bspeichern|\benregistrer mon nom\b.{2,80}\bnavigateur"
    r"|\bguardar? mi nombre\b.{2,80}\bnavegador|\b(?:salvar|guardar) (?:o meu nome|meu nome|meus dados)\b.{2,80}\bnavegador"
    r"|\bsalva il mio nome\b.{2,80}\bbrowser|\bmijn naam\b.{2,80}\bbrowser|\bzapamiętaj moje dane\b.{2,80}\bprzeglądar"
    r"|\bсохранить мо[ёе] имя\b.{2,80}\bбраузер|\bзберегти моє ім.{2,80}\bбраузер|\bjméno\b.{2,80}\bprohlížeč|\bspara mitt namn\b.{2,80}\bwebbläsare"
    r"|\b(?:gem mit navn|lagre mitt navn)\b.{2,80}|\btallenna nimeni\b.{2,80}\bselain|\bnevem\b.{2,80}\bböngésző|\bsalvează-mi numele\b.{2,80}"
    r"|\b(?:adımı|ismimi)\b.{2,80}\btarayıcı|\bsimpan nama\b.{2,80}\b(?:peramban|browser)|\blưu tên\b.{2,80}\btrình duyệt"
    r"|次回のコメントで使用するため.{0,4}ブラウザー?|이름, ?이메일.{0,40}브라우저|在此(?:浏览器|瀏覽器)中(?:保存|儲存)我的|αποθήκευσε το όνομά μου|احفظ اسمي|ذخیره نام"
    r"|שמור בדפדפן"
)

OF_FORMS: Final = (
    *((piece, _IS_NOT_SHOWN) for piece in _MAIL.split("|")),
    *((piece, _REMEMBERED) for piece in _BROWSERS.split("|")),
    ("*", _MUST_BE_FILLED),
    ("חובה", _MUST_BE_FILLED),
    ("موردنیاز", _MUST_BE_FILLED),
)
"""Substrings and wordings: a line with a wording contains one of its substrings."""
