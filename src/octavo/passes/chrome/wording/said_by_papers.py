"""What newspapers and magazines put at the end of a text, or inside it, in their own name.

They ask for tips, say who reviewed the text, on what terms it may be reused, who may read the rest and what
a shop pays them, and ask readers who cooked a recipe to show it. Each is recognised by several words in order: a story may ask whether somebody has a tip.
"""

from typing import Final

_TO_US: Final = r"(?=.*(?:@|\d{5}|\d \d{3}|\b(?:us|our)\b|newsroom|news ?desk|news team))"
"""Where the answer goes."""
_TIPS: Final = (
    rf"{_TO_US}(?:do you have|have you(?: got)?|got) (?:an?|any|some|more|an \w+)\b[^?!.]{{0,12}}\b(?:story|news|tip|lead|photos?|pictures?|videos?|information)\b[^?]{{0,90}}\?"
    r".{0,30}\b(?:e-?mail|call|ring|phone|text|whatsapp|contact|tell|send|message|write|get in touch|let us know)\b.{0,160}\Z"
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
OF_PAPERS: Final = (
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
