"""What newspapers and magazines put at the end of a text, or inside it, in their own name.

They ask for news, and ask anybody who has cooked from a recipe to show the result; they say who checked the facts, on
what terms the text may be reused, who may read the rest, what a shop pays them, what to do about mistakes, and what
signing up means. Each is recognised by several words in order: a story may ask whether somebody has a tip.
"""

from typing import Final

_TO_US: Final = r"(?=.*(?:@|\d{5}|\d \d{3}|\b(?:us|our)\b|newsroom|news ?desk|news team))"
"""Where the answer goes; asked behind the words that must begin a line, since it looks through the rest of it."""
_TIPS: Final = (
    rf"(?:do you have|have you(?: got)?|got){_TO_US} (?:an?|any|some|more|an \w+)\b[^?!.]{{0,12}}\b(?:story|news|tip|lead|photos?|pictures?|videos?|information)\b[^?]{{0,90}}\?"
    r".{0,30}\b(?:e-?mail|call|ring|phone|text|whatsapp|contact|tell|send|message|write|get in touch|let us know)\b.{0,160}\Z"
    r"|(?:have|got|do you have) (?:an?|any) (?:news )?tips?\?.{0,20}\b(?:e-?mail|contact|send|call|let us|text|tell|write|dm)\b.{0,100}\Z"
    r"|(?:have a|got a) (?:news )?tip, .{0,20}\b(?:correction|comment)\b.{0,20}\?.{0,120}\Z"
    r"|(?:haben sie|hast du|habt ihr) (?:einen|eine|ein) [^?]{0,30}(?:hinweis|tipp|thema|frage|geschichte|foto)\w*\b[^?]{0,60}\?.{0,40}\b(?:schreib|mail|ruf|meld|schick|kontakt)\w*.{0,120}\Z"
    r"|¿(?:tienes|tiene|conoces|conoce) [^?]{0,30}(?:historia|noticia|pista|denuncia|foto|información)[^?]{0,40}\?.{0,40}(?:escrib|escríb|envía|manda|llama|contact|cuéntan|cuénten).{0,120}\Z"
    r"|(?:vous avez|avez-vous) [^?]{0,30}\b(?:info|information|témoignage|photo|vidéo)s?\b[^?]{0,50}\?.{0,40}(?:écrivez|contactez|envoyez|appelez|alertez).{0,120}\Z"
    r"|(?:você )?(?:tem|viu) [^?]{0,30}\b(?:sugestão|denúncia|história|notícia|foto|vídeo)\b[^?]{0,60}\?.{0,40}(?:envie|mande|escreva|fale|entre em contato).{0,120}\Z"
    r"|(?:hai|avete) (?:una|un|delle) [^?]{0,20}(?:segnalazione|storia|notizia|foto|informazion)[^?]{0,50}\?.{0,40}(?:scriv|invia|manda|contatt).{0,120}\Z"
    r"|(?:heb je|heeft u) (?:een )?(?:tip|nieuws|foto)[^?]{0,60}\?.{0,40}(?:mail|stuur|bel|app|laat).{0,120}\Z"
    r"|(?:masz|macie) (?:dla nas )?(?:temat|informacj|zdjęci)[^?]{0,60}\?.{0,40}(?:napisz|wyślij|zadzwoń|daj).{0,120}\Z"
    r"|(?:вы стали|стали|если вы стали) (?:очевид|свидетел)\w+[^.!?]{0,60}[.!?,].{0,40}(?:пишите|напишите|присылайте|звоните|сообщите|расскажите).{0,120}\Z"
)
_EXAMINED: Final = (
    r"(?:last )?(?:medically|clinically|scientifically) (?:reviewed|checked) (?:by|on) [^.!?]{2,80}\Z"
    r"|medizinisch geprüft (?:von|am) .{2,60}\Z|(?:revisado|revisión) médic(?:amente|a) (?:por|el) .{2,60}\Z"
)
_TERMS: Final = (
    r"при (?:\w+ )?(?:использовании|перепечатке|копировании|цитировании) .{0,40}(?:материал|текст|информац|статей|статьи).{0,60}(?:ссылк|обязательн|разрешени).{0,80}\Z"
    r"|(?:перепечатка|копирование|воспроизведение|использование) .{0,30}(?:материал|текст|стат)\w* .{0,60}(?:запрещ|разрешен|только|ссылк).{0,80}\Z"
    r"|(?:передрук|копіювання|використання) .{0,30}(?:матеріал|текст)\w* .{0,60}(?:заборон|дозвол|лише|посилан).{0,80}\Z"
    r"|(?:kaynak gösterilmeden|izinsiz|izin alınmadan) .{0,40}(?:alıntı|kopyala|kullanıl|yayınlan).{0,40}\Z"
    r"|(?:queda )?(?:prohibida|proibida|vedada) (?:la|a) (?:reproducción|reprodução) (?:total|parcial|de (?:este|esta|los|las)|deste|desta|sin|sem)\b.{0,120}\Z"
    r"|(?:toute )?reproduction .{0,30}\binterdite(?: (?:sans|sauf|même)\b.{0,80})?\W*\Z"
    r"|(?:nachdruck|vervielfältigung|weiterverwendung)\b.{0,50}\bnur mit\b.{0,60}\Z"
    r"|dilarang (?:mengcopy|menyalin|mengutip|mereproduksi)\b.{0,100}\Z"
    r"|(?:未经|未經)(?:授权|授權|许可|許可|允许).{0,16}(?:转载|轉載|复制|複製).{0,20}\Z|(?:转载|轉載)(?:请|請|须|須)(?:注明|註明).{0,30}\Z"
)
_COOKED: Final = (
    r"(?:did|have) you (?:make|made|try|tried|cook(?:ed)?|bake[d]?) (?:this|these|the)\b[^?]{0,30}\?.{0,40}\b(?:tag|share|mention|leave|rate|snap|comment|tell us|let (?:me|us) know)\b.{0,140}\Z"
    r"|(?:hast du|habt ihr|haben sie) (?:das|dieses) rezept [^?]{0,30}\?.{0,40}(?:verlink|markier|teil|kommentar|bewert|zeig).{0,120}\Z"
    r"|¿(?:has|ya) [^?]{0,20}(?:preparado|hecho|probado|hiciste|preparaste) (?:esta|la) receta[^?]{0,20}\?.{0,40}(?:etiqu|compart|coment|mencion|cuént).{0,120}\Z"
    r"|(?:vous avez|avez-vous|tu as) (?:testé|réalisé|essayé|fait) (?:cette|la) recette[^?]{0,20}\?.{0,40}(?:tag|identif|partag|comment|mention|dites).{0,120}\Z"
    r"|(?:hai|avete) (?:provato|fatto|preparato) (?:questa|la) ricetta[^?]{0,20}\?.{0,40}(?:tagg|condivid|comment|menzion).{0,120}\Z"
    r"|(?:você )?(?:fez|experimentou|testou) (?:esta|essa|a) receita[^?]{0,20}\?.{0,40}(?:marqu|compartilh|coment|mencion|conte).{0,120}\Z"
)
_CITED: Final = r"citation: .{10,220}\bretrieved \d.{4,30} from \S+\Z"
_PAID: Final = (
    r"(?:il vous reste|vous avez lu) [\d,.]+\s?% (?:de cet article|à).{0,120}\Z"
    r"|(?:la suite|l['’]article|cet article|la lecture) (?:(?:de|à) .{0,30})?(?:est|reste) réservée?s? (?:aux|à nos) abonnée?s\b.{0,80}\Z"
    r"|(?:this article|the rest of this article|the full article|full access) is (?:only |exclusively )?(?:available )?(?:for|to|reserved for) (?:\w+ )?(?:subscribers|members)\b.{0,80}\Z"
    r"|(?:you have|you['’]ve) (?:read |reached )?(?:your )?(?:\d+|limit|last)\b.{0,20}\b(?:free|complimentary) articles?\b.{0,100}\Z"
    r"|(?:dieser|der (?:ganze|vollständige)) (?:artikel|beitrag|text) ist (?:nur |exklusiv )?(?:für|unseren) (?:\w+ )?abonnent\w*\b.{0,80}\Z"
    r"|(?:este (?:artículo|contenido)|esta noticia) es (?:solo |exclusiv[oa] )?para (?:suscriptores|socios)\b.{0,80}\Z"
    r"|(?:este conteúdo|esta matéria|este artigo) é (?:exclusiv[oa] )?para assinantes\b.{0,80}\Z"
    r"|(?:questo|il) (?:articolo|contenuto) è riservato agli abbonati\b.{0,80}\Z|dit artikel is alleen (?:te lezen )?(?:voor|door) abonnees\b.{0,80}\Z"
)
_EARNED: Final = (
    r"(?=.*\b(?:links?|purchas\w*|buy|products?)\b)(?:[^.!?]{4,140}[.!] ){0,2}(?:if you .{4,80}, )?(?:we|(?-i:[A-Z])\S*(?: \S+)?) (?:may|might|could) (?:earn|receive|get|make)"
    r" (?:a |an |some )?(?:\w+ )?(?:affiliate )?(?:commission|share of (?:the )?sales)\b.{0,200}\Z"
)
"""The commission a shop pays the page for a reader's order."""
_FOLLOWED: Final = r"(?:follow|síguenos|sigue|suivez|folgen|folge|segui|seguici|siga|obserwuj|читайте|подпис\w+|takip|ikuti|theo dõi|urmărește|volg|följ)\b.{0,60}\bgoogle (?:news|discover)\b.{0,40}\Z"
_REPRINTED: Final = r"(?:免[责責])?(?:声|聲)明[:：].{0,60}(?:转载|轉載|本网|本網|本站|不代表).{0,160}\Z|(?:点击|點擊)(?:上方|下方)?(?:蓝|藍)字.{0,12}\Z"
_MENDED: Final = (
    r"when we learn of a mistake, .{10,200}\Z|if you (?:spot|see|find|notice) (?:an|any) (?:errors?|mistakes?|typos?), (?:please )?(?:let us know|e-?mail|contact|tell|write|click)\b.{0,120}\Z"
    r"|(?:did you |have you )?(?:spot(?:ted)?|seen?|found?|notice?d?) (?:an|a) (?:error|mistake|typo)\b[^?]{0,40}\?.{0,20}\b(?:let us know|e-?mail|contact|tell|write|click|report|select|highlight)\b.{0,140}\Z"
    r"|(?:haben sie|hast du) (?:einen )?(?:fehler|tippfehler) (?:entdeckt|gefunden|bemerkt).{0,140}\Z|(?:fehler|tippfehler) (?:entdeckt|gefunden)\?.{0,100}\Z"
    r"|(?:vous avez (?:repéré|trouvé|vu|remarqué)|une) (?:une )?(?:erreur|faute|coquille)\b.{0,60}\?.{0,100}\b(?:signale|écri|contact|dites).{0,80}\Z"
    r"|(?:нашли|заметили|увидели) (?:ошибку|опечатку)\b.{0,40}[?!.,].{0,30}(?:выделите|сообщите|нажмите|напишите).{0,100}\Z|(?:znalazłeś|zauważyłeś|widzisz) (?:błąd|literówkę).{0,30}\?.{0,100}\Z"
)
_PRINTED: Final = (
    r"(?:a )?version of this (?:article|story|piece|review|column|essay) (?:appears|appeared|ran|was published|will appear)\b(?=.*\b(?:in print|print edition|on page|page [a-z]?\d|headline|edition of)).{4,220}\Z"
    r"|the post .{2,160} (?:appeared first|first appeared) on .{2,60}\Z|(?:originally|first) published (?:on|at) \S+(?: \S+){0,4}\Z"
    r"|(?:view|see|read) (?:all|more) (?:\w+ )?(?:posts|stories|articles|entries) by .{2,40}\Z|more (?:stories|articles|posts) by .{2,40}\Z"
    r"|(?:.{3,80}?)?this article was (?:most recently|last) (?:revised|updated|reviewed)(?: and (?:revised|updated))? by .{2,60}\Z"
)
_SIGNING: Final = (
    r"by (?:signing up|subscribing|registering|submitting|entering|providing|clicking|joining|creating|continuing)\b(?=.*\b(?:terms|privacy|polic(?:y|ies)|conditions|agreements?|cookies?|e-?mails?|newsletters?|communications|offers|marketing|updates)\b).{0,120}\byou (?:agree|accept|consent|acknowledge|confirm|are agreeing|will receive)\b.{0,200}\Z"
    r"|(?:you (?:can|may) )?unsubscribe (?:at any ?time|anytime|whenever)\b.{0,60}\Z|this site is protected by recaptcha\b.{0,120}\Z"
    r"|(?:mit|durch) (?:der|ihrer|deiner|meiner|dem|die|das|den) (?:\w+ )?(?:anmeldung|registrierung|bestellung|klick|absenden|abonnieren)\b.{0,80}\b(?:akzeptier|stimm|willig|erklär|bestätig).{0,200}\Z"
    r"|ich bin damit einverstanden, dass mir extern.{0,280}\Z|(?:hiermit )?(?:stimme|willige) ich .{0,60}\b(?:datenschutz|verarbeitung|newsletter|inhalte).{0,160}\Z"
    r"|en (?:vous (?:inscrivant|abonnant|enregistrant)|cliquant|renseignant|validant)\b.{0,100}\bvous (?:acceptez|consentez|reconnaissez|autorisez).{0,200}\Z"
    r"|al (?:suscribir|registrar|inscribir|enviar|hacer clic|pulsar|darte)\w*\b.{0,80}\b(?:acept|consient|autoriz).{0,200}\Z|ao (?:se )?(?:inscrever|cadastrar|assinar|clicar|enviar|subscrever)\w*\b.{0,80}\b(?:concord|aceit|autoriz).{0,200}\Z"
    r"|(?:iscrivendo|registrando|cliccando|inviando)\w*\b.{0,80}\b(?:accett|acconsent|dichiar).{0,200}\Z|door (?:je|u|op|in) .{0,80}\b(?:ga je|gaat u|akkoord|accepteer).{0,160}\Z"
    r"|(?:zapisując|rejestrując|klikając)\b.{0,80}\b(?:akceptuj|zgadza|wyraża).{0,200}\Z|(?:подписываясь|нажимая|регистрируясь|отправляя)\b.{0,80}\b(?:соглаша|принима|согласи|подтвержда).{0,200}\Z"
    r"|(?:bültene |bültenimize )?(?:abone|kayıt|üye) ol\w*\b.{0,60}\bkabul\b.{0,100}\Z|(?:登録|送信)(?:する|いただく|した|ボタン).{0,40}(?:同意|承諾).{0,60}\Z|(?:订阅|訂閱|注册|註冊|点击|點擊).{0,16}即(?:表示|代表|视为|視為).{0,60}\Z|.{0,20}(?:구독|가입|등록)(?:하면|함으로써|시).{0,40}동의.{0,40}\Z"
)
_SENT: Final = (
    r"(?=(?:.{0,160}[.!] )?(?:send|e-?mail|share) )(?=.*(?:@|\bour\b|\bnews))(?:.{0,160}[.!] )?(?:send|e-?mail|share) (?:us )?your (?:story ideas?|story suggestions?|news|news tips?|photos?|pictures?|videos?|views|tips) (?:to|at|with us)\b.{0,120}\Z"
    r"|(?:.{0,160}[.!] )?if you have (?:a|any) (?:story|news) (?:suggestions?|tips?|ideas?)\b.{0,30}\b(?:e-?mail|send|call|contact|write|get in touch)\b.{0,100}\Z"
)
_EDITED: Final = r"[(（【]?(?:责任编辑|責任編輯|责编|責編|本文编辑|执行编辑|值班编辑|文字编辑|编辑|編輯|校对|校對|审核|審核)\s?[:：丨|/].{1,40}\Z|[(（【]?(?:原标题|原標題)\s?[:：].{2,80}\Z"
SIGNING: Final = "says what people agree to by signing up"
_POSTED: Final = (
    r"(?:(?:do you )?(?:want|looking for|love|like|enjoying|enjoy) (?:more )?(?:stories|articles|news|content|this article|this story|our stories|reading)\b[^?!.]{0,30}\?.{0,30})\b(?:sign up|subscribe|join|become)\b.{0,120}\Z"
    r"|(?:sign up|subscribe|register)(?: here| now| today| below)? (?:to (?:get|receive)|for) .{2,80}\b(?:in|to|into) your (?:inbox|e-?mail|phone|mailbox)\b.{0,60}\Z"
    r"|(?:thank you for reading\W+|thanks for reading\W+)?(?:please )?(?:consider )?(?:subscribing|support(?:ing)?) (?:to (?:help )?support )?(?:our|local|independent|quality|public[- ]service) journalism\b.{0,100}\Z"
    r"|thank(?:s| you) for reading\W+please consider (?:subscribing|supporting|donating|becoming)\b.{0,120}\Z"
    r"|melden sie sich .{0,40}\bnewsletter\b.{0,60}\ban\W*\Z|(?:bestellen|abonnieren) sie .{0,40}\bnewsletter\b.{0,120}\Z"
    r"|recevez .{4,80}\b(?:boîte (?:mail|e-mail|aux lettres)|e-?mail|courriel|newsletter)\b.{0,60}\Z|recibe .{4,80}\b(?:correo|e-?mail|bandeja|boletín)\b.{0,60}\Z"
    r"|receba .{4,80}\b(?:e-?mail|celular|whatsapp|newsletter)\b.{0,60}\Z|ricevi .{4,80}\b(?:e-?mail|posta|newsletter)\b.{0,60}\Z|ontvang .{4,80}\b(?:e-?mail|mailbox|inbox|nieuwsbrief)\b.{0,60}\Z"
    r"|ニュースレターに登録.{0,20}\Z|(?:无料|無料)?メルマガ.{0,20}(?:登録|購読).{0,12}\Z"
)
_JOINED: Final = (
    r"join (?:our|the) .{0,24}\b(?:whatsapp|telegram|facebook|discord|viber)\b.{0,60}\Z|siga (?:o|a) .{2,40}\b(?:instagram|facebook|twitter|whatsapp|google)\b.{0,40}\Z"
    r"|takip etmek için .{2,40}\Z"
)
_READERS: Final = (
    r"comments (?:are|have been|on this \w+ (?:are|have been)) (?:now )?(?:closed|disabled|turned off|locked)\b.{0,60}\Z|view the discussion thread\W*\Z"
    r"|(?:die )?kommentare? (?:sind|wurden|ist) (?:geschlossen|deaktiviert|gesperrt).{0,30}\Z|les commentaires sont (?:fermés|désactivés).{0,30}\Z|los comentarios están (?:cerrados|desactivados).{0,30}\Z"
    r"|(?:this|the) (?:story|article|post|page) has been (?:shared|viewed|read) [\d,.]+ times\b[\d,. ]*\Z|this (?:article|story) is (?:more than )?\d+ (?:months?|years?) old\W*\Z"
    r"|report (?:an? )?(?:error|typo|correction|mistake)(?: (?:in|on) this (?:article|story|page))?\W*\Z|what did you think (?:of|about) (?:this|the) (?:article|story)\b.{0,40}\Z"
)
_SUBSCRIBED: Final = (
    r"(?:this|our) (?:content|article|story|coverage) is (?:only |exclusively )?(?:available )?(?:for|to) (?:\w+ )?subscribers(?: only)?\W*\Z|subscriber[- ]only (?:content|article|story)\W*\Z"
    r"|(?:are you )?already (?:a |an )?(?:\w+ )?(?:subscriber|member|subscribed|registered)\b.{0,16}\b(?:log|sign) in\b.{0,30}\Z|already have an account\b.{0,10}\b(?:log|sign) in\b.{0,30}\Z"
    r"|(?:diesen |den )?(?:artikel |beitrag )?weiterlesen mit .{2,40}\Z|(?:sie haben|hast du|haben sie) (?:schon|bereits) ein (?:abo|konto)\b.{0,60}\Z|(?:déjà|vous êtes déjà) abonnée?\b.{0,60}\Z|¿?ya (?:eres|es) (?:suscriptor|socio)\w*\b.{0,60}\Z"
    r"|(?:this|the) (?:article|story) is part of .{4,60}\bfor subscribers\W*\Z"
)
OF_PAPERS: Final = (
    ("asks to subscribe", _POSTED),
    ("asks to be followed elsewhere", _JOINED),
    ("speaks of what readers did with it", _READERS),
    ("says who may read the rest", _SUBSCRIBED),
    ("says what to do about mistakes", _MENDED),
    ("says where it was printed", _PRINTED),
    (SIGNING, _SIGNING),
    ("asks for news", _SENT),
    ("says who edited it", _EDITED),
    ("asks for news", _TIPS),
    ("says who examined it", _EXAMINED),
    ("says what nobody may do with it", _TERMS),
    ("asks whoever has cooked it to show it", _COOKED),
    ("says how to cite it", _CITED),
    ("says who may read the rest", _PAID),
    ("says what the page earns by it", _EARNED),
    ("asks to be followed elsewhere", _FOLLOWED),
    ("says whose opinion it is not", _REPRINTED),
)
"""The purpose of a line → one expression, matched from the first letter of a line, in any case: see `closings`."""
KINDS: Final = frozenset(kind for kind, _ in OF_PAPERS)
"""The purposes of such lines anywhere on a page, if they are set apart from its paragraphs."""
