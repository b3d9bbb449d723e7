"""What a page asks readers after a chapter or an article: how it was, to rate it; and how often it was read."""

from typing import Final

WORDINGS: Final = (
    r"(?:poll|quick poll|umfrage|sondage|encuesta|enquete|sondaggio|опрос|опитування|ankieta|anket|khảo sát|投票|アンケート|설문)[:：] ?[^.!。！]{3,80}[?？]\Z|"
    r"(?:so, )?(?:how (?:did you (?:like|enjoy|find)|was|do you like)|what did you think (?:of|about)) (?:this|the) (?:chapter|episode|story)\b[^.!?]{0,40}\?.{0,100}\Z"
    r"|(?:möchten sie|möchtest du|willst du) (?:den|diesen) (?:artikel|beitrag) teilen\?\Z"
    r"|(?:war|hat) (?:ihnen |dir |euch )?(?:der|dieser) (?:artikel|beitrag) (?:\w+ )?(?:nützlich|hilfreich|interessant|gefallen|geholfen)\?[^.!?]{0,60}\Z"
    r"|(?:was|did you find) this (?:article|post|page|guide|answer) (?:helpful|useful|interesting)\?[^.!?]{0,60}\Z"
    r"|(?:cet article|cette page) vous a(?:-t-(?:il|elle))? (?:été utile|aidée?|plu)\W*\Z|понравилась статья\W*\Z"
    r"|この記事は(?:役に立ちましたか|いかがでしたか|参考になりましたか)\W*\Z"
    r"|gillade du (?:artikeln|texten|novellen|kapitlet)\?\Z|likte du (?:artikkelen|saken|kapitlet|novellen)\?\Z|kunne du lide (?:artiklen|kapitlet|novellen)\?\Z"
    r"|piditkö (?:artikkelista|luvusta|tarinasta)\?\Z|vond je dit (?:verhaal|artikel|hoofdstuk) \w+\?.{0,80}\Z|tetszett (?:a|ez a) (?:cikk|fejezet|történet)\?\Z"
    r"|ți-a plăcut (?:articolul|capitolul|povestea)\?\Z|líbil[ao]? se (?:vám|ti) (?:článek|příběh|povídka|kapitola)\?.{0,80}\Z|σας άρεσε (?:το άρθρο|το κεφάλαιο|η ιστορία)[;;?]\Z"
    r"|(?:did you )?(?:like|enjoy) this (?:chapter|part|story|episode)\?\Z|rate this (?:post|article|chapter|page)\W*\Z|\(?visited [\d,.]+ times?(?:, \d+ visits? today)?\)?\Z|rating: [\d.,/ ]+\(\d+ votes? cast\)\Z"
    r"|(?:\(?[\d,.]+ (?:(?:total )?words in this text|reads)\)? ?[|·•-]? ?){1,3}(?:\[? ?printer.friendly(?: page| version)? ?\]?)?\Z"
    r"|(?:read|viewed) [\d,.]+ times\Z|(?:visto|leído|lido) [\d,.]+ ve(?:c|z)es\Z|lu [\d., ]+ fois\Z|letto [\d,.]+ volte\Z|прочитано:? [\d ]+ раза?\Z"
    r"|\W*(?:no ratings yet|noch keine bewertungen)\W*(?:loading|wird geladen)?\W*\Z|\W*\d+ (?:votes?|stimmen|votos|оцен\w+)\b[^.!?]{0,20}\b5\W*\Z"
    r"|(?:qué te (?:ha )?parec(?:ió|ido)|o que (?:você |vocês )?ach(?:ou|aram) d|qu['’]avez-vous pensé d|wie (?:hat (?:dir|euch)|fandet ihr|findest du)"
    r"|cosa (?:ne )?pens(?:i|ate) d|как вам|jak wam się|bu bölüm(?:ü)? nasıl|bagaimana (?:menurut|pendapat)|bạn thấy)[^.!?]{0,60}(?:cap[íi]tulo|historia|história|chapitre|histoire"
    r"|kapitel|geschichte|capitolo|storia|глава|часть|rozdział|buldunuz|bab|cerita|chương|truyện)[^.!?]{0,40}\?.{0,80}\Z|이번? ?(?:회차|화|편|작품은?) ?(?:은 )?어떠?(?:셨나요|세요|때요)\?\Z"
)
"""One expression, matched from the first letter of a line, whatever its case: see `closings`."""
