"""`Font size: small medium large`: a line with a page's type settings, in many languages.

It begins with the caption of a setting, and the rest is captions and choices: no story has such a line.
"""

from typing import Final

from octavo.passes.chrome.wording.word_tables import lower_case, table
from octavo.passes.chrome.wording.words import ends_like_speech
from octavo.passes.lazy_pattern import LazyPattern

_LONGEST: Final = 120
"""The most characters of such a line."""
_SIZES: Final = table("""
    font size|text size|type size|letter size|font|schriftgröße|schriftgrösse|schriftart|textgröße|taille du texte|taille de police|taille de la police|taille des caractères
    tamaño de letra|tamaño de la letra|tamaño de fuente|tamaño de la fuente|tamaño del texto|tamaño de texto|tamanho da fonte|tamanho da letra|tamanho do texto
    dimensione testo|dimensione del testo|dimensione carattere|dimensione caratteri|dimensione font|lettergrootte|tekstgrootte|textstorlek|teckenstorlek|tekststørrelse|skriftstørrelse
    fonttikoko|fontin koko|tekstin koko|rozmiar czcionki|rozmiar tekstu|velikost písma|velikost textu|veľkosť písma|veľkosť textu|betűméret|betűtípus|mărime text|mărime font|mărimea textului
    veličina slova|veličina fonta|veličina teksta|размер на шрифта|размер на текста|размер шрифта|размер текста|размер букв|шрифт|розмір шрифту|розмір тексту
    μέγεθος γραμματοσειράς|μέγεθος κειμένου|μέγεθος γραμμάτων|yazı boyutu|yazı tipi|yazı tipi boyutu|font boyutu|metin boyutu|ukuran huruf|ukuran font|ukuran teks|ukuran tulisan
    saiz huruf|saiz fon|saiz teks|laki ng titik|laki ng teksto|cỡ chữ|kích thước chữ|font chữ|cỡ font|ขนาดตัวอักษร|ขนาดตัวหนังสือ|ขนาดฟอนต์|ขนาดอักษร
    字体大小|字體大小|字号|字號|字体|字體|文字大小|字级|字級|文字サイズ|文字の大きさ|フォントサイズ|글자 크기|글자크기|글씨 크기|글씨크기|폰트 크기|폰트크기
    حجم الخط|حجم النص|اندازه متن|اندازه فونت|اندازه قلم|اندازه نوشته|גודל גופן|גודל הגופן|גודל טקסט|גודל הטקסט|גודל אותיות|फ़ॉन्ट आकार|फ़ॉन्ट का आकार|फॉन्ट साइज|अक्षर का आकार|ফন্ট সাইজ|ফন্টের আকার|অক্ষরের আকার
""")
_OTHERS: Final = table("""
    line height|line spacing|spacing|text width|width|margin|margins|background|background color|background colour|color|colour|theme|mode|alignment|contrast
    zeilenabstand|zeilenhöhe|textbreite|breite|hintergrund|hintergrundfarbe|farbe|blocksatz|kontrast|interligne|espacement|largeur|fond|couleur|thème|interlineado|espaciado|ancho|fondo|tema|modo
    espaçamento|entrelinha|largura|fundo|cor|cor de fundo|color de fondo|interlinea|spaziatura|larghezza|sfondo|colore|regelafstand|breedte|achtergrond|kleur|radavstånd|bredd|bakgrund|färg
    linjeafstand|linjeavstand|bredde|baggrund|bakgrunn|farve|farge|riviväli|leveys|tausta|odstęp|odstępy|interlinia|szerokość|tło|kolor|kolor tła|motyw|řádkování|šířka|pozadí|barva|riadkovanie|šírka|pozadie|farba
    sorköz|sortáv|sorköze|háttér|háttérszín|szín|spațiere|fundal|culoare|lățime|prored|pozadina|boja|фон|цвят|межстрочный интервал|интервал|ширина|цвет фона|цвет|тема|тло|колір|міжрядковий інтервал|інтервал
    διάστιχο|φόντο|χρώμα|satır aralığı|genişlik|arka plan|arkaplan|renk|spasi|jarak baris|lebar|latar|latar belakang|warna|giãn dòng|cách dòng|khoảng cách|nền|màu nền|màu|độ rộng
    ระยะห่าง|ระยะห่างบรรทัด|พื้นหลัง|สีพื้นหลัง|行距|间距|間距|行高|背景色|背景颜色|背景顏色|背景|颜色|顏色|宽度|寬度|模式|主题|主題|行間|余白|配色|文字色|書体|組み方向|줄 간격|줄간격|배경|배경색|여백|글꼴
    الخلفية|لون الخلفية|تباعد الأسطر|اللون|پس زمینه|پس‌زمینه|فاصله خطوط|رنگ|רקע|צבע רקע|מרווח שורות|צבע|पृष्ठभूमि|रंग
""")
_CHOICES: Final = table("""
    night mode|dark mode|day mode|nachtmodus|dunkelmodus|mode nuit|mode sombre|modo nocturno|modo oscuro|modo noturno|modo escuro|modalità notte|nachtmodus|nattläge|nattilstand|nattmodus|yötila|tryb nocny|noční režim|nočný režim|éjszakai mód|mod de noapte|noćni način
    нощен режим|ночной режим|нічний режим|νυχτερινή λειτουργία|gece modu|mode malam|mode gelap|mod malam|chế độ ban đêm|โหมดกลางคืน|夜间模式|夜間模式|夜间阅读|ナイトモード|야간 모드|다크 모드|الوضع الليلي|حالت شب|מצב לילה|नाइट मोड
    smaller|larger|bigger|small|medium|large|normal|default|standard|big|reset|increase|decrease|tiny|huge|auto|white|black|grey|gray|sepia|beige|cream|yellow|green|blue|pink|dark|light|night|day|serif|sans|sans serif|on|off|full|narrow|wide|px|pt|em
    kleiner|größer|klein|mittel|groß|zurücksetzen|weiß|schwarz|grau|gelb|grün|blau|hell|dunkel|nacht|tag|schmal|breit|plus petit|plus grand|petit|petite|moyen|moyenne|grand|grande|blanc|noir|gris|jaune|vert|bleu|clair|sombre|nuit|jour
    menor|mayor|pequeño|pequeña|mediano|mediana|blanco|negro|amarillo|verde|azul|claro|oscuro|noche|día|maior|pequeno|pequena|médio|média|branco|preto|cinza|amarelo|escuro|noite|dia|padrão|più piccolo|più grande|piccolo|medio|bianco|nero|giallo|chiaro|scuro|notte|giorno
    groter|groot|middel|wit|zwart|grijs|geel|licht|donker|nacht|mindre|större|liten|mellan|stor|vit|svart|grå|gul|ljus|mörk|større|lille|mellem|middels|hvid|hvit|sort|lys|mørk|pienempi|suurempi|pieni|suuri|valkoinen|musta
    mniejsza|większa|mniejszy|większy|mała|średnia|duża|mały|średni|duży|biały|czarny|żółty|jasny|ciemny|menší|větší|malé|střední|velké|malá|velká|bílá|černá|väčšie|stredné|veľké|kisebb|nagyobb|kicsi|közepes|nagy|fehér|fekete|sárga|világos|sötét|normál
    mic|mediu|mare|alb|negru|manje|veće|malo|veliko|по-малък|по-голям|малък|голям|меньше|больше|маленький|средний|большой|мелкий|крупный|обычный|по умолчанию|сброс|белый|чёрный|черный|серый|жёлтый|желтый|сепия|светлая|тёмная|темная|светлый|тёмный|ночь|день
    менше|більше|малий|середній|великий|білий|чорний|сірий|жовтий|сепія|світла|темна|μικρότερο|μεγαλύτερο|μικρό|μεσαίο|μεγάλο|λευκό|μαύρο|küçük|orta|büyük|varsayılan|beyaz|siyah|gri|sarı|açık|koyu|gece|gündüz|kecil|sedang|besar|putih|hitam|kuning|gelap|terang|sederhana
    nhỏ|vừa|lớn|to|mặc định|trắng|vàng|đen|xám|xanh|hồng|sáng|tối|đêm|ngày|เล็ก|กลาง|ใหญ่|ปกติ|ขาว|ดำ|เทา|สว่าง|มืด|小|中|大|特大|超大|较小|较大|默认|默認|預設|标准|標準|护眼|護眼|夜间|夜間|白天|日间|白|黑|灰|黄|黃|绿|綠|蓝|藍|粉|米|浅|深|白色|黑色|灰色|黄色|绿色|蓝色|粉色
    増|減|小さく|大きく|黒|緑|青|明|暗|横|縦|작게|보통|크게|기본|흰색|검정|회색|밝게|어둡게|صغير|متوسط|كبير|أكبر|أصغر|افتراضي|أبيض|أسود|فاتح|داكن|کوچک|بزرگ|سفید|سیاه|روشن|تیره|קטן|בינוני|גדול|רגיל|לבן|שחור|בהיר|כהה|छोटा|मध्यम|बड़ा|सफ़ेद|काला|ছোট|মাঝারি|বড়
""")


def _any_of(entries: frozenset[str]) -> str:
    """Return an expression for any of several phrases, the longest first."""
    return "|".join(sorted(entries, key=lambda entry: (-len(entry), entry)))


_CAPTION: Final = LazyPattern(rf"\W*(?:{_any_of(_SIZES)})(?![^\W\d_a])")
_ROW: Final = LazyPattern(
    rf"(?:(?>{_any_of(_SIZES | _OTHERS | _CHOICES)})|[aа]{{1,2}}(?![^\W\d_])|(?![。！？])[\W\d_])++"
)


def sets_letters(text: str) -> bool:
    """Return whether a line is only settings for larger type, more line spacing, a darker page.

    >>> [sets_letters(line) for line in ("Font size: small medium large", "字号：小中大 背景：白 黑", "Betűméret: - +")]
    [True, True, True]
    >>> sets_letters("Font of all wisdom, he was small."), sets_letters("Small, medium, large")
    (False, False)
    """
    if len(text) > _LONGEST or ends_like_speech(text):
        return False
    lower = lower_case(text)
    if _CAPTION.compiled.match(lower) is None:
        return False
    return _ROW.compiled.fullmatch(lower) is not None
