"""A line at the edge of an article → its purpose on the page, or "".

It says who helped to write it, where to follow the writer, when it was published, how long it takes to
read, how it is tagged, what to read next. Used for the first and last lines of a page; a line of
`ENDS` ends a copied story. Each pattern must begin the line or be all of a short line.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.closing_words import OF_APPLICATIONS, RATINGS
from octavo.passes.chrome.wording.notices_of_papers import OF_PAPERS
from octavo.passes.chrome.wording.stems import Pieces
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.reading.speech import says_who

PICTURE: Final = "says whose picture it is"
APPLICATION: Final = "speaks for the site's application"
SUBSCRIBING: Final = "asks for an address to send to"
LEGAL: Final = "says what nobody may do with it"
PUBLISHED: Final = "says when it was published"
HOW_IT_WAS: Final = "asks how it was"
FILED: Final = "names its categories"
SUBJECTS: Final = "names its subjects"
ASKING: Final = "asks to subscribe or to share"
FOLLOWING: Final = "asks to be followed"
OF_COMMENTS: Final = "speaks of the comments on it"
WRITER: Final = "says what else its writer wrote"
HISTORY: Final = "says where the story was published before"
ENDS: Final = frozenset({HOW_IT_WAS, ASKING, OF_COMMENTS, WRITER, HISTORY})
"""What is said about a story after its end, and never inside one."""
ELSEWHERE: Final = "points to something else to read"
"""Said before a link; without one, the same words may begin any sentence."""
_LONGEST: Final = 320  # characters of a line that the page has put at an article's edge; a longer one is the article's
_NETWORKS: Final = (
    r"(?:twitter|facebook|instagram|linkedin|youtube|tik ?tok|telegram|whatsapp|pinterest|tumblr|reddit"
    r"|mastodon|weibo|вконтакте|social media|微博|微信)"
)
_ROLES: Final = (
    r"(?:editor|writer|reporter|author|correspondent|contributor|columnist|curator|journalist|producer"
    r"|analyst|critic|professor|fellow|publisher|freelancer)"
)
_NAME: Final = r"(?-i:[^\W\d_a-zа-я])"
"""The capital letter at the beginning of a name."""
_ON: Final = r"(?: (?:on|at|via|sur|auf|en|su|na|no|op|di|på|на|в|trên)\b.{0,70}|\W*)\Z"
"""Where to follow somebody, and nothing else."""
_DAY: Final = (
    r"(?>[\d:./,|–-]+(?:st|nd|rd|th)?|(?:[ap]\.?m\.?|[a-z]{1,4}t|utc|at|on|of|the|ago|hours?|days?|minutes?|today"
    r"|yesterday|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan\w*|feb\w*|mar\w*|apr\w*|may"
    r"|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)(?![a-z]))"
)
"""A word of a date and time; atomic, so that a long row of them can be matched in only one way."""
_SAID_ANYWHERE: Final = (
    (
        PICTURE,
        (
            (
                "unsplash|pexels|pixabay|wikimedia|wikipedia|flickr|getty|shutterstock|cc by|cc-by|ויקיפדיה",
                (
                    r"(?:photos?|images?|pictures?|fotos?|bild|사진|צילום|写真|图片?)\s?(?:by|von|par|de|por|di|：|:)\s?.{0,60}"
                    r"(?:unsplash|pexels|pixabay|wikimedia|wikipedia|flickr|getty|shutterstock|\bcc[ -]by|ויקיפדיה).{0,30}\Z"
                ),
            ),
        ),
    ),
    (
        APPLICATION,
        (
            (
                "reader mode|refresh|server|next page|browser|reload",
                (
                    r"if (?:(?:the )?(?:text|images?|pictures?|content|chapter)s? (?:is|are|do(?:es)?n['’]t|do(?:es)? not|can['’]t)"
                    r"|you (?:can(?:not|['’]t)|do(?:n['’]t| not)) (?:see|read) (?:the |this )?(?:text|images?|pictures?|content|chapter)s?\b).{2,60}"
                    r"\b(?:reader mode|refresh|server|next page|browser|reload)\b.{0,60}\Z"
                ),
            ),
            (
                "browser|script|navegador|navigateur|браузер|przeglądark|ブラウザ|浏览器|瀏覽器|브라우저",
                (
                    r"(?:your|this) browser (?:does not|doesn['’]t|can(?:not|['’]t)) (?:support|play|display)\b.{0,100}\Z"
                    r"|.{0,60}\bnot supported (?:on|by|in) (?:your|this) browser\b.{0,60}\Z"
                    r"|(?:you are|you['’]re) using an out(?:dated|[- ]of[- ]date) browser\b.{0,160}\Z"
                    r"|java ?script (?:is|ist|est|está|è) (?:currently )?(?:disabled|not enabled|turned off|required|deaktiviert|désactivé|des(?:ativado"
                    r"|activado|habilitado)|deshabilitado|disabilitato)\b.{0,160}\Z"
                    r"|(?:.{2,40}, )?(?:please |you (?:need|have) to |you must )(?:enable|turn on|activate) java ?script\b.{0,120}\Z|.{4,100}[.!] (?:please )?(?:enable|activate|turn on|allow) java ?script to (?:view|see|use|load|continue|post|read|watch|comment)\b.{0,60}\Z"
                    r"|(?:dein|ihr) browser unterstützt\b.{0,80}\b(?:nicht|keine?)\b.{0,60}\Z"
                    r"|votre navigateur ne (?:supporte|prend|permet)\b.{0,100}\Z|(?:tu|su) navegador no (?:soporta|admite|es compatible)\b.{0,100}\Z"
                    r"|seu navegador não (?:suporta|oferece)\b.{0,100}\Z|il (?:tuo|vostro) browser non supporta\b.{0,100}\Z"
                    r"|ваш браузер не поддерживает.{0,100}\Z|twoja przeglądarka nie obsługuje.{0,100}\Z"
                    r"|お使いのブラウザ.{0,40}(?:対応して(?:い|お)|サポートされて|再生でき).{0,30}\Z|java ?script\s?(?:が無効|を有効).{0,60}\Z"
                    r"|(?:您|你)的(?:浏览器|瀏覽器).{0,12}不(?:支持|支援).{0,60}\Z|브라우저.{0,20}지원하지 않.{0,40}\Z"
                ),
            ),
            ("see the end of", r"see the end of the (?:chapter|work) for (?:more )?notes\W*\Z"),
            ("results matching", r'(?:no )?results matching ""\Z'),
            ("please wait", r"loading\W+please wait\b.{0,120}\Z"),
            ("log in to", r"sign up ?/ ?log in to .{2,40}\Z"),
            *OF_APPLICATIONS,
            ("will be free|unlock", r"chapter \d+ will be (?:free|unlocked) in\b.{0,60}\Z"),
            (
                "has been",
                r".{0,80}\byour (?:review|comment|vote|report) has been (?:posted|submitted|received|sent)\W*\Z",
            ),
            ("ad-free|ad free|remove ads", r"(?:go ad-?free|remove ads (?:from|for) .{2,30})\W*\Z"),
            ("locked", r"chapters? \d+(?:\s?(?:-|–|—|to)\s?\d+)? (?:is|are) locked\W*\Z"),
            ("full size", r"press enter or click to view image in full size\W*\Z"),
            ("ads help", r"ads help us\b.{0,40}\Z"),
            ("for visiting", r".{0,90}\bplease,? click\b.{0,40}\bfor visiting\W*\Z"),
            ("to your friends", r"share to your friends\b.{0,100}\Z"),
            (" code", r"use (?:the )?(?:promo )?code \w+ (?:for|to get)\b.{0,100}\Z"),
            (
                "the screen|the middle",
                r"tap the (?:screen|middle)\b.{0,40}\b(?:tools|menu|settings)\b.{0,100}\Z",
            ),
            (
                "keys to|key to",
                r"(?:tip: )?you can use\b.{0,40}\bkeys? to (?:browse|navigate)\b.{0,60}\Z",
            ),
            ("keys to", r".{0,60}\bvolume keys to\b.{0,60}\Z"),
        ),
    ),
    (
        SUBSCRIBING,
        (
            (
                "subscri|suscript|abonn|assinantes|iscritti|подписчик|підписник|subskryb|abonelere|aboneye|pelanggan|구독자|購読者|訂閱者|订阅者",
                (
                    r"(?:join|únete a|rejoignez|schließe? dich|junte-se a|unisciti a|присоединит\w+|приєдна\w+|dołącz|voeg je bij|diğer|bergabunglah|加入|他)"
                    r"\D{0,28}\d[\d.,\s]*\D{0,28}(?:subscribers?|suscriptor\w*|abonn\w+|assinantes|iscritti|подписчик\w*|підписник\w*|subskryb\w+|aboneye|pelanggan|購読者|訂閱者|订阅者)\b.{0,16}\Z"
                    r"|\d[\d,]*명의 (?:다른 )?구독자.{0,16}\Z"
                ),
            ),
            (
                "in your inbox|from this writer",
                r"get .{2,60}['’]s? (?:stories|posts) in your inbox\W*\Z|(?:get|receive) .{2,60} (?:in|to|into|straight to|delivered to) your (?:inbox|mailbox)\W*\Z|join .{2,30} for free to get updates from this writer\W*\Z",
            ),
            ("supported publication", r".{2,60} is a reader-supported publication\b.{0,130}\Z"),
            (
                "mail|пошти|почты|メールアドレス|메일|電子郵件|电子邮件",
                (
                    r"(?:(?:type|enter) your e-?mail(?: address)?|(?:escribe|ingresa|introduce) tu (?:correo(?: electrónico)?|e-?mail)|saisissez votre (?:adresse )?e-?mail"
                    r"|gib deine e-?mail-adresse ein|digite seu e-?mail|(?:scrivi|inserisci) la tua e-?mail|введите (?:свой |ваш )?(?:адрес )?(?:эл\. |электронной )почты"
                    r"|введіть адресу (?:ел\. |електронної )пошти|wpisz swój adres e-?mail|typ je e-?mailadres|e-?postanızı yazın|ketik(?:kan)? e-?mail"
                    r"|メールアドレスを入力.{0,6}|이메일(?: 주소)?(?:을|를) 입력.{0,6}|輸入(?:你|您)的電子郵件.{0,4}|输入(?:你|您)的电子邮件.{0,4})\s?(?:…|\.{3})?\Z"
                ),
            ),
        ),
    ),
    (
        PUBLISHED,
        (
            (
                "last edited|zuletzt ge|последний раз|dernière|última|ultima modifica|ostatnio|本帖最",
                (
                    r"(?:last edited|zuletzt geändert|zuletzt bearbeitet|последний раз редактировалось|dernière (?:édition|modification)|última (?:edición|edição|vez)"
                    r"|ultima modifica|ostatnio (?:edytowan|zmienion)\w*)\b[^.!?]{0,60}:? ?(?=.*\d).{4,80}\Z|本帖最[后後]由.{1,40}[编編][辑輯]\Z"
                ),
            ),
        ),
    ),
    (
        ELSEWHERE,
        (("baca juga", r"baca juga\s?[:：].{2,140}\Z"),),
    ),
    (
        LEGAL,
        (
            (
                "prohibited",
                r"(?:all rights reserved|copyright|unauthori[sz]ed (?:reproduction|copying))\b.{0,80}\bprohibited\W*\Z",
            ),
            (
                "permission",
                r"(?=.{0,200}\bwritten permission\b)(?=.*(?:©|copyright|all rights reserved)).{0,200}\bwritten permission\b.{0,120}\b(?:reprint|reproduc|republish|obtained)\w*.{0,120}\Z",
            ),
            ("禁", r"(?:本作品の)?無断(?:転載|複製).{0,20}(?:禁止|禁じ).{0,20}\Z"),
            ("금지|금합", r"(?:무단 ?전재|무단 ?복제).{0,30}(?:금지|금합니다)\W*\Z"),
        ),
    ),
)
"""What no line of a story says anywhere: each wording after the substrings one of which it contains."""
_PATTERNS: Final = (
    (
        "names who helped to report it",
        (
            rf"(?:additional |with )?(?:reporting|research|writing|editing) by {_NAME}"
            r"|(?:edited|compiled) by \w+(?: \w+){0,3}\W*\Z"
            r"|.{3,200}\bcontributed (?:reporting )?to (?:this|the) (?:report|story|article|post|piece)\W*\Z"
            rf"|with (?:files|reporting|information) from {_NAME}"
            rf"|(?:con información de|com informações d[aeo]s?|avec|при участии) {_NAME}[^.]{{2,60}}\Z"
            r"|(?:mitarbeit|colaborou|colaboraram|mit material von|ha collaborato)\s?:"
        ),
    ),
    (
        FOLLOWING,
        (
            r"(?:.{0,200}[.!?] )?(?:you can |please )?(?:follow|find|like|join) (?:me|us|him|her|them|@?\w+(?: \w+)?)"
            rf" on (?:\w+ )?{_NETWORKS}"
            r"|(?:follow us|s[ií]guenos|síg[au]el[oae]s?|suivez[- ](?:nous|moi|le|la)|folgen sie uns|folg(?:e|t) uns"
            r"|siga[- ]?nos|seguici|ikuti kami|theo dõi chúng tôi|obserwuj nas"
            rf"|volg ons|bizi takip edin|följ oss){_ON}"
            r"|подпис(?:ывайтесь|итесь)(?: (?:на (?:нас|наш|мой|канал|групп|страниц|новост|рассылк|обновлен"
            rf"|{_NETWORKS})|в {_NETWORKS}).{{0,70}}|\W*)\Z"
            r"|(?:フォローして|关注我们|關注我們|扫码关注|تابعنا|팔로우).{0,40}\Z"
        ),
    ),
    (
        ASKING,
        (
            r"(?:subscribe|sign up)\b.{0,80}\b(?:newsletters?|channel|youtube|e-?mail (?:list|alerts?|updates?)"
            r"|podcast|alerts|updates)\b|subscribe to \w+(?: \w+)? (?:on|and)\b"
            r"|(?:want|looking for) more (?:stories|articles|news)\b.{0,40}\Z"
            r"|(?:like|enjoy) this (?:story|article|post)\?"
            r"|share (?:this|the) (?:story|article|post|page)(?: (?:with (?:a |your )?friends?|on .{0,20}))?\W*\Z"
            r"|(?:empfiehl|empfehlen sie) (?:dies|diesen \w+|das|die seite|uns) .{0,20}\bfreunden?\b.{0,20}\Z"
            r"|(?:do you )?(?:want|would you like) to .{4,80}\? sign up (?:here|now|today)\b.{0,40}\Z"
            r"|(?:get|receive) .{0,60}\b(?:news|stories|updates|headlines)\b.{0,40}\b(?:to|on) your (?:phone|mobile)\b.{0,60}\Z"
            r"|zapraszamy (?:też |także |również )?do (?:subskrypcji|prenumeraty|śledzenia|polubienia)\b.{0,160}\Z"
            rf"|¿ya sab(?:ías|es|ía) que .{{2,60}}\b(?:canal|grupo|página)\b.{{0,20}}{_NETWORKS}.{{0,100}}\Z|¡?mira .{{2,40}}\bcanal\b.{{0,16}}{_NETWORKS}\W*\Z"
            rf"|¡?(?:únete|suscríbete|sigue)\b.{{0,60}}\b(?:canal|grupo|comunidad|página)\b.{{0,20}}{_NETWORKS}.{{0,60}}\Z"
            r"|(?:become a (?:member|subscriber|patron|supporter)|bli (?:prenumerant|abonnent)|bliv abonnent|tule tilaajaksi|word (?:nu )?abonnee|devenez abonnée?|hazte (?:socio|socia|suscriptor)"
            r"|(?:jetzt )?mitglied werden|werden sie mitglied|diventa (?:socio|sostenitore)|torne-se (?:assinante|membro)|zostań patronem|támogass(?: minket)?)\W*\Z|(?:editor['’]s note: )?(?:the )?publication of this \w+ was made possible by\b.{0,200}\Z"
            r"|click to tweet\W*\Z|(?:download|get) (?:the|our) .{0,30}\bapp\W*\Z"
            r"|(?:suscríbete|abonnez-vous|inscrivez-vous|jetzt abonnieren|abonnieren sie|inscreva-se|cadastre-se"
            r"|assine (?:a|o|já)|iscriviti|zapisz się|abone ol|meld je aan|schrijf je in)\b.{0,100}\Z"
            r"|(?:メルマガ|订阅我们|訂閱我們|구독하기).{0,40}\Z"
        ),
    ),
    *((kind, "|".join(said for _, said in wordings)) for kind, wordings in _SAID_ANYWHERE),
    *OF_PAPERS,
    (
        "points to pages elsewhere",
        (
            r"(?-i:SOURCE) (?-i:[A-Z]).{2,60}\Z|(?:media|press) contacts?\s*:.{0,200}\Z|(?:more|follow|find|read|see|visit|full coverage)\b[^.!?]{2,100}(?:[:：]| (?:at|on|here)):? *"
            r"(?:https?://|www\.)\S+(?:(?:,| and|,? &) (?:https?://|www\.)\S+)*\Z"
        ),
    ),
    (
        HOW_IT_WAS,
        RATINGS,
    ),
    (
        OF_COMMENTS,
        (
            r".{0,50}\b(?:(?:comments|comentários|comentarios|commentaires|kommentare|commenti|reacties|komentarze"
            r"|yorumlar|комментари[ияй]|bình luận)\b.{0,100}(?:\bmod[eé]r(?:at|ad|iert|é|ow)|\bмодер|\bspam\b|duyệt)"
            r"|moderat\w+ (?:all )?(?:the )?comments\b)"
            r"|(?:コメント|评论|評論|댓글).{0,40}(?:承認|审核|審核|관리자)"
        ),
    ),
    (
        PUBLISHED,
        (
            rf"(?:first |last |originally )?(?:published|updated|modified|edited|created|posted)\b:? *(?=.*\d)(?:{_DAY}[ ,]*+)+\Z"
            r"|(?:first |last )?(?:published|updated|posted):? [^.!?]{0,8}\d.{2,40}?(?:\|| / |•|·| [-–] )\s?(?:last )?(?:updated|published|modified):? (?=.*\d).{4,45}\Z|(?:published|updated|posted)\b:? *(?=.*(?:19|20)\d\d)(?:[\w.,/-]+ ?){1,4}\Z"
            r"|(?:publicado|actualizado|atualizado|publié|mis à jour|veröffentlicht|aktualisiert|pubblicato|aggiornato"
            r"|опубликовано|обновлено|diperbarui|cập nhật|yayınlan\w+|güncellen\w+|opublikowano|geplaatst|bijgewerkt|gepubliceerd"
            r"|publisert|oppdatert|publicerad|uppdaterad|udgivet|opdateret|julkaistu|päivitetty|publicat|actualizat|publikováno"
            r"|aktualizováno|megjelent|közzétéve|frissítve|опубліковано|оновлено|δημοσιεύτηκε|δημοσιεύθηκε|ενημερώθηκε)"
            r"\b(?=.*\d).{4,50}(?:(?<![.!?…])|(?<= [^\W\d_]\.))\Z"
            r"|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?: [\d:]{4,8})?\s*作者\s*[:：].{1,20}\Z|本帖最[后後]由.{1,40}[编編][辑輯]\Z"
            r"|(?:posted|written) by [^.!?]{2,60}\b(?:at|on)\b(?=.*\d)[^.!?]{4,60}\Z|publicado por [^.!?]{2,60} en \d.{2,20}\Z"
            r"|postado por [^.!?]{2,60} às \d.{2,20}\Z|publié par [^.!?]{2,60} à \d.{2,20}\Z|eingestellt von [^.!?]{2,60} um \d.{2,20}\Z"
            r"|pubblicato da [^.!?]{2,60} alle \d.{2,20}\Z|(?:diposting oleh|đăng bởi|gönderen) [^.!?]{2,60} \d\d?[:.]\d\d.{0,20}\Z"
            r"|(?:投稿者|張貼者|发帖者)[:：]? ?.{1,40}(?:時刻|于|於)[:：]? ?\d.{2,20}\Z|(?:автор|autor): [^.!?]{2,60} (?:на|o) \d\d?[:.]\d\d.{0,20}\Z"
            r"|by .{1,40} (?:19|20)\d\d\. ?\d{1,2}\. ?\d{1,2}\.? ?\d\d?:\d\d\Z|(?:公開日|更新日|掲載日|最終更新日?|发布时间|發布時間|发表于|發表於|发布于|發佈於|更新于|更新於|更新时间|更新時間|最后(?:编辑|更新)|最後(?:編輯|更新)|입력|등록|작성일|수정일|게시일)\W{0,3}(?=.*\d).{4,40}\Z"
        ),
    ),
    (
        "says whose its pictures are",
        (
            r"(?:(?:photo|image|picture)s? credits?|crédits? (?:photos?|images?)|créditos? (?:de la |da )?(?:foto|imagen?|imagem)(?:grafía)?s?"
            r"|(?:bild|foto)(?:er)?nachweise?|(?:beitrags|titel)bild|(?:источник|джерело) фото|(?:写真|画像)の?(?:出典|提供)"
            r"|(?:图片|圖片|照片)(?:来源|來源|提供)|(?:사진|이미지) ?(?:출처|제공)|مصدر الصورة?)\s?[:：](?:[^.!?。]|\.(?=\d)){2,80}\.?\Z"
        ),
    ),
    (
        FILED,
        (
            r"(?:this (?:entry|post|article) was (?:posted|filed|published) (?:in|on|by|under)\b.{2,280}\Z"
            r"|categori[sz]ed (?:as|in|under)\b.{2,200}\Z"
            r"|(?:dieser|der) (?:eintrag|beitrag|artikel)\b.{0,80} wurde\b.{0,120}\b(?:veröffentlicht|abgelegt|verschlagwortet)\b.{0,200}\Z"
            r"|est[ae] (?:entrada|artículo) (?:fue publicad[ao]|se publicó)\b.{2,240}\Z"
            r"|(?:ce contenu|cet article|cette entrée) a été publiée? (?:dans|le|par)\b.{2,240}\Z"
            r"|quest[ao] (?:voce|articolo|post) è stat[ao] pubblicat[ao]\b.{2,240}\Z"
            r"|est[ae] (?:entrada|artigo|post) foi publicad[ao]\b.{2,240}\Z"
            r"|(?:эта |данная )?(?:запись|статья) (?:была )?(?:опубликована|размещена) (?:в|автором|\d).{2,240}\Z"
            r"|(?:цей )?запис (?:був )?(?:оприлюднено|опублікован\w+|розміщен\w+)\b.{2,240}\Z"
            r"|ten wpis został opublikowany\b.{2,240}\Z|dit bericht (?:werd|is) geplaatst\b.{2,240}\Z"
            r"|bu (?:yazı|gönderi|içerik)\b.{2,160}\b(?:yayınlan|yayımlan|gönderil|etiketlen)\w+.{0,80}\Z"
            r"|(?:entri|tulisan|pos) ini (?:ditulis|dipublikasikan|diposkan|dipos)\b.{2,240}\Z"
            r"|bài (?:này|viết này) (?:đã )?được đăng (?:trong|vào|bởi)\b.{2,240}\Z"
            r"|この(?:投稿|記事|エントリ[ー]?)は.{2,120}(?:投稿|公開|作成|分類)され(?:まし|てい)た?.{0,40}\Z"
            r"|本(?:条目|條目|篇|文|文章)(?:发布|發布|发表|發表|張貼)(?:于|於|在).{2,120}\Z"
            r"|이 (?:글|항목|게시물)은 .{2,120}(?:분류되었|작성되었|게시되었|게시했).{0,60}\Z"
            r"|(?:نُ?شر(?:ت)? هذ[اه]|هذه (?:المقالة|التدوينة) (?:كُ?تبت|نُ?شرت)|كُ?تب هذا الموضوع).{2,200}\Z)"
        ),
    ),
    (
        "says how long it takes to read",
        (
            r"(?:reading time|tempo de leitura|tiempo de lectura|temps de lecture|lesezeit|tempo di lettura"
            r"|время чтения|czas czytania|okuma süresi|leestijd|waktu baca)\W{0,3}\d.{0,20}\Z"
            r"|\d{1,3}[- ]?(?:min(?:ute)?s?\.?) (?:read|de lecture|de lectura|de leitura|lesezeit|leestijd)\W*\Z"
        ),
    ),
    (
        SUBJECTS,
        (
            r"(?:#[^\s#]{1,30}\s*){3,}\Z|(?:#[^#.!?]{2,40}){5,}\Z|labels: [^.!?]{1,200}\Z|(?:tags?|tagged(?: (?:as|with))?|filed under|topics?|related topics|etiquetas?|marcadores|libellés|etichette|ярлыки|nhãn|etykiety|etiketler"
            r"|mots[- ]clés|schlagw[oö]rter|schlagworte|теги|метки|tagi|címkék|štítky|etichete|ετικέτες|stikkord|emneord|taggar|avainsanat|trefwoorden|oznake"
            r"|етикети|תגיות|التسميات|الوسوم|برچسب‌?ها|टैग|ট্যাগ|แท็ก|thẻ|tanda|タグ|标签|標籤|태그)\s*[:：].{1,200}\Z"
        ),
    ),
    (
        "says who wrote it",
        (
            rf"(?:\w+(?:['’.-]\w*)? ){{2,4}}(?:\([^)]{{3,60}}\) )?is (?:a|an|the|[\w’']+['’]s)\b.{{0,80}}\b{_ROLES}\b|(?:\w+(?:['’.-]\w*)? ){{2,4}}(?:covers|reports on|writes about)\b.{{4,200}}\bmore about {_NAME}.{{2,40}}\Z"
        ),
    ),
    (
        WRITER,
        (
            r"(?:(?-i:[^\W\d_a-zа-я])\w*(?:['’.-]\w*)? ){2,4}(?:\([^)]{3,60}\) )?(?:lives|writes|works|is|has)\b.{0,240}\b(?:her|his|their|whose) (?:\w+ )?(?:stories|fiction|work|poems|poetry|essays|novels?|writing)"
            r" (?:(?:has|have|is|are|was|were|will) [^.]{0,30}(?:appear|publish|forthcoming|nominat|shortlist|anthologi|translated into)|appears? in|can be found in \w+ (?:anthologies|magazines|journals))"
        ),
    ),
    (
        HISTORY,
        (
            r"this (?:\w+ )?(?:story|tale|poem|essay|article|piece) (?:was )?(?:first |originally )?(?:published|appeared|ran)\b (?:in|on|by)\b.{2,160}\Z"
        ),
    ),
    (
        ELSEWHERE,
        (
            r"(?:related(?: \w+)?|see more|see also|read (?:more|also|next)|also read|also on \S+|more"
            r"|more on this|don['’]t miss|recommended|leia (?:também|mais)|lea también|lee también|ver también|(?:le|te) puede interesar|mire también"
            r"|lire aussi|à lire aussi|lesen sie auch|lies auch|mehr zum thema|auch interessant|schon gelesen"
            r"|das könnte (?:sie|dich) auch interessieren|leggi anche|читайте также|смотрите также|czytaj (?:też|także)|zobacz też|baca juga|xem thêm|lees ook|läs också|les også|læs også|lue myös|διαβάστε ακόμη"
            r"|leia mais|następne części|poprzednie części|także przeczytaj|čtěte také|citește și|olvasd el|διαβάστε επίσης|bunu da oku(?:yun)?|همچنین بخوانید|още по темата|вижте още|прочетете (?:още|също)|pročitajte (?:još|i)|இதையும் படிக்க|ఇవీ చదవండి|यह भी पढ़ें|আরও পড়ুন|אולי יעניין אתכם|קראו גם|อ่านต่อ|читайте також|関連記事|あわせて読みたい|推荐阅读|推薦閱讀|热门推荐|新书推荐|相关阅读|相關閱讀|延伸阅读|延伸閱讀|相关新闻|관련 ?기사|اقرأ أيضا\u064b?"
            r"|(?:puedes|puede) ver|mir[ae]|te recomendamos|voir aussi|lesetipps?|must[- ]reads?|click here to read|from the archives?|lesen sie hier|passend dazu|mira también|läs även|przeczytaj (?:także|też|również)|polecamy|čítajte aj|kapcsolódó(?: cikk\w*)?|bunlar da ilginizi çekebilir|simak juga|อ่านเพิ่มเติม|更多新聞|更多新闻|شاهد أيضا\u064b?|ये भी पढ़ें|läs mer(?: \w+)?|les mer|læs mer|lue lisää|lees meer|lees verder|mehr dazu|mehr lesen|weiterlesen|lesetipp|en savoir plus|sur le même sujet|per saperne di più|per approfondire|approfondisci|saiba mais|veja também|veja mais|confira(?: também)?|más información|lee más|lea más|czytaj więcej|zobacz także|więcej|přečtěte si(?: také| i| více)?|čtěte více|ďalej čítajte|ilgili haber|daha fazla|selengkapnya|lihat juga|xem tiếp|相关报道|相關報導|続きを読む|もっと読む|더 ?보기|आगे पढ़ें|ये भी पढ़ें|यह भी देखें|по теме|подробнее|читайте по теме|по темі|докладніше)\s*[:：»›>|】].{0,200}\Z|(?:(?:à )?lire aussi|leggi anche|also read|read (?:also|more)|ये भी पढ़ें|यह भी पढ़ें)(?: [-–—] |- ).{0,200}\Z"
        ),
    ),
)
_CLOSINGS: Final = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _PATTERNS)
_SIGN_OF_FILING: Final = re.compile(
    r"(?=.*(?:permal|permanent|filed under|tagg|categor|kategor|rubri|mots[- ]cl|étiquet|etiquet|contrassegnat|schlagw|рубрик|метк|ссылк"
    r"|посилан|カテゴリ|タグ|分[类類]|[标標][签籤]|카테고리|태그|تصنيف|وسم|\bthẻ\b|chuyên mục))",
    re.IGNORECASE,
)
"""What a line that says under what something is filed must contain; checked only if it begins like one."""
_MARKS: Final = " \t*_[(【|•·>»▶►→"
"""What may precede the words; not a dash, which opens speech."""


_ANYWHERE: Final = frozenset(kind for kind, _ in _SAID_ANYWHERE)
_LONGEST_ANYWHERE: Final = 200  # the same for a line inside a story
_PIECES: Final = Pieces(
    piece for _, wordings in _SAID_ANYWHERE for pieces, _ in wordings for piece in pieces.split("|")
)
"""For a quick check: a line without any of these matches no pattern."""


@lru_cache(maxsize=REMEMBERED)
def stands_anywhere(text: str) -> str:
    """Return the purpose of a line that only a page says, even inside a story; "" for any other.

    >>> stands_anywhere("Photo by Ines Kaarl on Unsplash"), stands_anywhere("Photo by the door, she thought.")
    ('says whose picture it is', '')
    """
    if len(text) > _LONGEST_ANYWHERE:
        return ""
    if not _PIECES.stand_in(text.lower()):
        return ""
    kind = closing_of(text)
    return kind if kind in _ANYWHERE else ""


@lru_cache(maxsize=REMEMBERED)
def closing_of(text: str) -> str:
    """Return the purpose of a line at an article's edge, or "" if it may be the article's own.

    >>> closing_of("Additional reporting by Ines Kaarl")
    'names who helped to report it'
    >>> closing_of("Reporting the theft took her all morning.")
    ''
    """
    if len(text) > _LONGEST:
        return ""
    bare = text.lstrip(_MARKS)
    kinds = (kind for kind, pattern in _CLOSINGS if pattern.match(bare))
    kind = next((kind for kind in kinds if kind != FILED or _SIGN_OF_FILING.match(bare)), "")
    told = kind and (says_who(text) or (kind == APPLICATION and is_of_the_world(text)))
    return "" if told else kind
