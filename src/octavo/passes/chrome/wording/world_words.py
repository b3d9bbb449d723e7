"""Words of the world of stories that sites do not use: kin, limbs, kitchens, weather, trades.

One row per language. A hyphen marks the beginning of a word; in scripts without spaces an entry may be anywhere.
Left out are words that sites also use, or have in their names: windows, pages, stars, hearts, coffee, libraries, keys.
"""

from typing import Final

_ENGLISH: Final = """
    mother|mothers|father|fathers|mama|papa|mum|dad|daddy|grandma|grandmother|grandfather|grandpa|uncle|aunt|auntie|husband|wife|widow|widower|bride|groom|nephew|niece|child|children
    king|queen|prince|princess|duke|priest|bishop|abbot|monk|nun|sheriff|judge|magistrate|jury|police|policeman|constable|detective|captain|sailor|soldier|soldiers|servant|servants|maid|butler
    landlord|landlady|clerk|waiter|waitress|prisoner|neighbour|neighbours|neighbor|neighbors|nurse|surgeon|tailor|blacksmith|shepherd|fisherman|ferryman|bailiff|notary|coroner|corpse
    horse|horses|mule|dog|dogs|cat|wolf|wolves|goat|goats|cow|cows|sheep|pig|pigs|hen|hens|goose|geese|fox|crow|crows|mouse|rat|rats|bees
    river|lake|mountain|mountains|hill|hills|forest|woods|valley|meadow|orchard|island|shore|cliff|marsh|bridge|village|castle|church|chapel|abbey|cathedral|harbour|harbor|quay|tavern|inn|prison|barracks
    ship|ships|boat|boats|train|tram|carriage|wagon|saddle|kitchen|bedroom|parlour|parlor|stairs|staircase|cellar|attic|roof|chimney|floorboards|ceiling|door|doors|doorway|gate|fence|garden|porch|barn
    bed|blanket|pillow|chair|chairs|bench|lamp|lamps|candle|candles|lantern|lanterns|stove|oven|kettle|cupboard|drawer|drawers|mantelpiece|curtain|curtains|carpet|
    bread|soup|stew|rice|meat|wine|beer|brandy|butter|cheese|apple|apples|pears|onion|onions|plate|plates|spoon|knife|knives|supper|breakfast|dinner
    sword|swords|spear|dagger|gun|rifle|pistol|coat|coats|cloak|boots|shoes|gloves|sleeve|sleeves|apron|scarf|purse|pockets|envelope|envelopes|parcel|basket|rope|bucket|hammer|shovel|umbrella
    rain|snow|wind|storm|fog|thunder|moonlight|dawn|midnight|dusk|frost|shoulder|shoulders|elbow|elbows|finger|fingers|thumb|wrist|knee|knees|throat|lips|cheek|cheeks|chin|forehead|eyebrow|hair|beard|moustache|bones|tears
    mouth|arm|arms|legs|ears|neck|chest|palm|palms|tongue|skin|ribs|jaw|skull|lungs|stomach|tooth|teeth|fist|fists|heel|heels
    floor|wall|walls|desk|hall|corridor|street|streets|clock|stool|sofa|handle|pot|tray|bowl|cup|cups|fork|tin|brass|iron|wooden|leather|velvet|silk|wool|jacket|collar|robe|shirt|trousers|skirt|dress|socks|spectacles
    hotel|hospital|lobby|balcony|basement|laundry|museum|theatre|courtroom|mill|cave|market|yard|hut|tent|tower|bus|taxi|truck|elevator|deck|mast|anchor|sail|sails|oar|oars|barge|wreck|lighthouse|lifeboat
    fire|fires|furnace|boiler|hearth|flame|flames|torch|smoke|ash|ashes|dust|mud|ice|sky|sunset|winter|summer|autumn|afternoon|noon|milk|eggs|flour|honey|sugar|lunch
    mayor|sergeant|inspector|lieutenant|colonel|corporal|admiral|pilot|officer|guards|sentry|sentries|jailer|knight|knights|squire|witch|dwarf|golem|innkeeper|bard|lawyer|lawyers|solicitor|solicitors|barrister|plaintiff|defendant|exhibit|verdict|witness|witnesses|gavel
    altar|shrine|plaque|urn|hymn|choir|violin|piano|drum|drums|statue|pigeon|pigeons|chicken|chickens|owl|bear|spider|snake|fish|tree|trees|grass|wheat|straw|roses|coal|ghost|ghosts|parchment|vellum|typewriter|pencil|blackboard|newspaper|newspapers|photograph|telephone
    grave|graves|coffin|funeral|wedding|dowry|christening|laughed|whispered|smiled|shrugged|nodded|sighed|shouted|muttered|wept|knelt
"""
_SPANISH: Final = """
    madre|padre|mamá|papá|abuel-|tío|tía|marido|esposa|viud-|novia|novio|primo|rey|reina|príncipe|princesa|duque|obispo|monje|monja|juez|jueza|policía|alcalde|capitán|soldado-|marinero-
    vecin-|camarer-|notario|tribunal|jurado-|perito-|caballo-|perro-|gato-|lobo-|cabra-|vaca-|oveja-|gallina-|río|lago|montaña-|bosque|valle|isla|puente|pueblo|aldea|castillo|iglesia|capilla|puerto|taberna|cárcel|molino|barco-|tren|carro|cocina|dormitorio|escalera-|tejado
    puerta|puertas|jardín|cama|silla-|mesa|lámpara-|vela|velas|farol|farola-|horno|armario|cajón|cajones|espejo|alfombra|pan|sopa|arroz|carne|vino|cerveza|mantequilla|queso|manzana-|plato-|cuchara|cuchillo-|cena|desayuno|espada-|pistola|abrigo|sombrero|botas|zapatos|guantes|bolsillo-
    cesta|cuerda|cubo|lluvia|nieve|viento|tormenta|niebla|medianoche|amanecer|hombro-|dedo|dedos|muñeca|rodilla-|garganta|labios|mejilla-|barba|hueso-|lágrima-|tumba|ataúd|entierro|boda|herencia|restaurante|saldo|taller|convento|banco
"""
_PORTUGUESE: Final = """
    mãe|pai|mamã|papá|avó|avô|tio|tia|marido|esposa|viúv-|noiv-|rei|rainha|príncipe|princesa|duque|padre|bispo|monge|freira|juiz|juíza|polícia|prefeito|capitão|soldado-|marinheiro-|vizinh-|garçom|garçonete|notário|tribunal|delegad-
    cavalo-|cachorro-|cão|lobo-|cabra-|vaca-|ovelha-|galinha-|lago|montanha-|floresta|vale|ilha|ponte|aldeia|castelo|igreja|capela|convento|taverna|prisão|moinho|barco-|trem|comboio|carroça|cozinha|quarto|escada-|telhado|porta|portas|jardim|cama|cadeira-|mesa|lâmpada-|vela|velas|lanterna|forno
    armário|gaveta-|espelho|tapete|estante|pão|sopa|arroz|carne|vinho|cerveja|manteiga|queijo|maçã-|prato-|colher|faca-|jantar|espada-|pistola|casaco|chapéu|botas|sapatos|luvas|bolso-|cesto|corda|balde|chuva|neve|vento|tempestade|nevoeiro|meia-noite|madrugada|ombro-|dedo|dedos|pulso|joelho-
    garganta|lábios|barba|osso|ossos|lágrima-|túmulo|caixão|enterro|casamento|cortejo|restaurante|saldo|gastos|banco
"""
_FRENCH: Final = """
    mère|père|maman|papa|grand-mère|grand-père|oncle|tante|épouse|veuve|veuf|mariée|roi|reine|prince|princesse|duc|curé|évêque|moine|nonne|juge|police|maire|capitaine|commissaire|soldat-|servante-|matelot-|voisin-|serveuse|notaire|tribunal|jury
    cheval|chevaux|chien-|loup-|chèvre-|vache-|mouton-|poule-|rivière|fleuve|lac|montagne-|forêt|vallée|île|pont|village|château|église|chapelle|couvent|taverne|prison|moulin|bateau-|train|charrette|cuisine|escalier-|toit|porte|portes|jardin|chaise-|lampe-|bougie-|lanterne|lanternes|armoire|tiroir-|miroir
    tapis|pain|soupe|riz|viande|vin|bière|beurre|fromage|pomme-|assiette-|cuillère|couteau-|dîner|épée-|pistolet|manteau|chapeau|midi|minuit|bottes|chaussures|gants|poche|poches|enveloppe-|panier|corde|seau|pluie|neige|vent|orage|brouillard|minuit|aube|épaule-|doigt-|poignet|genou-|gorge|lèvres|barbe|larme-|tombe|cercueil|enterrement|mariage|restaurant|fenêtre|registre
"""
_ITALIAN: Final = """
    madre|padre|mamma|papà|babbo|nonn-|zio|zia|marito|moglie|vedov-|sposa|sposo|cugin-|principe|principessa|duca|prete|vescovo|monaco|monaca|suora|giudice|polizia|sindaco|capitano|soldat-|marinai-|vicino di|cameriere|notaio|tribunale
    cavall-|cane|cani|gatto|gatti|lupo|lupi|capra|capre|mucca|pecora|pecore|gallina|galline|fiume|lago|montagna|montagne|bosco|valle|isola|ponte|villaggio|castello|chiesa|cappella|convento|taverna|prigione|mulino|barca|barche|treno|carro|cucina|scale|tetto|porta|porte|giardino|letto|sedia|sedie|tavola|tavolo|lampada|lampade|lume|candela|candele|lanterna|forno|armadio
    cassetto|cassetti|specchio|tappeto|pane|zuppa|riso|carne|vino|birra|burro|formaggio|mela|mele|piatto|piatti|cucchiaio|coltello|coltelli|cena|spada|spade|pistola|cappotto|cappello|stivali|scarpe|guanti|tasca|tasche|busta|buste|cesto|corda|secchio|pioggia|vento|tempesta|nebbia|mezzanotte|alba|spalla|spalle|dito|dita|polso|ginocchi-|gola|labbra|barba|lacrim-|tomba|bara|funerale|matrimonio|coprifuoco|albero|alberi|pietra|pietre|cantina|comune|danza
"""
_GERMAN: Final = """
    mutter|vater|mama|papa|oma|opa|großmutter|großvater|onkel|tante|ehemann|witwe-|braut|bräutigam|könig|königin|prinz|prinzessin|herzog|pfarrer|priester|bischof|mönch|nonne|richter-|polizei|polizist-|bürgermeister|kapitän|soldat-|diener|magd|matrose-|nachbar-|kellner-|notar|gericht
    pferd-|hund|hunde|katze|wolf|wölfe|ziege-|kuh|kühe|schaf|schafe|huhn|hühner|fluss|berg|berge|wald|insel|brücke|dorf|schloss|burg|kirche|kapelle|kloster|hafen|wirtshaus|gefängnis|mühle|schiff|schiffe|boot|boote|zug|kutsche|küche|treppe|dach|tür|türen|garten|bett|stuhl|stühle|tisch|lampe|lampen|kerze|kerzen|laterne|ofen|schrank|schublade-|spiegel|teppich|brot|suppe|reis|fleisch|wein|bier
    butter|käse|apfel|äpfel|teller|löffel|messer|abendessen|schwert-|pistole|mantel|stiefel|schuhe|handschuhe|tasche|taschen|umschlag|korb|seil|eimer|regen|schnee|wind|sturm|nebel|mitternacht|dämmerung|schulter-|finger|handgelenk|knie|kehle|lippen|bart|knochen|träne|tränen|sarg|begräbnis|hochzeit|akte|akten|akts|verlag
"""
_POLISH: Final = """
    matk-|ojciec|ojca|mama|mamo|mamy|tata|tato|babci-|dziad-|wuj-|ciotk-|mąż|żona|żony|wdow-|panna młoda|król|królow-|książę|księżniczk-|ksiądz|księdza|biskup-|mnich-|zakonnic-|sędzi-|policj-|policjant-|burmistrz-|kapitan-|żołnierz-|służąc-|marynarz-|sąsiad-|kelner-|notariusz-|sąd|sądu|sądzie|komisari-
    koń|konie|konia|pies|psa|kot|wilk-|koza|krow-|owc-|rzek-|jezior-|góry|górę|lasu|lesie|dolin-|wysp-|mostu|wieś|wioska|zamek|zamku|kości-|kaplic-|klasztor-|karczm-|więzieni-|młyn-|statek|łódź|łodzi|pociąg-|kuchni-|schod-|dach|dachu|drzwi|ogród|ogrodu|łóżk-|krzes-|stołu|świec-|lampa|lampę|lampy|latarni-|piec|szaf-|szuflad-|lustr-|dywan-
    chleb-|zup-|mięs-|wino|wina|piwo|piwa|masł-|jabłk-|talerz-|łyżk-|nóż|noże|noża|kolacj-|miecz-|pistolet-|płaszcz-|kapelusz-|rękawic-|kieszeni-|kopert-|kosz|koszyk-|deszcz-|śnieg-|wiatr-|burz-|mgł-|północ-|świt|ramię|ramion-|palec|palce|palcem|nadgarst-|kolan-|gardł-|wargi|usta|brod-|kości|łzy|grób|grobu|trumn-|pogrzeb-|ślub-|głód|głodzie|archiwum|przelew-|ojcu|listach
"""
_CYRILLIC: Final = """
    матер-|мать|мама|маме|маму|мамы|мамо|отец|отца|отцу|папа|папе|бабушк-|дедушк-|дядя|дяди|тётя|тетя|тётк-|тетк-|мужу|жена|жены|жене|вдов-|невест-|жених-|корол-|князь|князя|княгин-|священник-|епископ-|монах-|судья|судье|судьи|полици-|городовой|жандарм-|капитан-|солдат-|слуга|слуги|матрос-|сосед-|официант-|нотариус-|следовател-|присяг-|приговор-|суду|суда
    лошад-|конь|коня|собак-|кошк-|волк-|корова|коровы|овца|овцы|курица|курицы|реке|реки|реку|озер-|гора|горы|гору|лесу|леса|долин-|остров-|мосту|моста|деревн-|замок|замке|церк-|часовн-|монастыр-|трактир-|тюрьм-|мельниц-|корабл-|лодк-|поезд-|телега|телеге|телегу|телеги|кухн-|лестниц-|крыш-|двер-|сад|саду|кроват-|стул-|стола|столе|столу|ламп-|свеч-|фонар-|печк-|печь|печи|шкаф-|зеркал-|ковёр|ковре
    хлеб-|суп|супа|мясо|мяса|вино|вина|пиво|пива|масло|масла|сыр|яблок-|тарелк-|ложк-|нож|ножа|ножом|ужин-|меч|меча|мечом|пистолет-|пальто|шляп-|сапог-|перчатк-|карман-|конверт-|корзин-|дожд-|снег|снега|снегу|ветер|ветра|ветру|гроза|туман-|полноч-|рассвет-|плеч-|палец|пальц-|запяст-|колен-|горло|горла|губы|губ|бород-|слёз-|слез|могил-|гроб|гроба|похорон-|свадьб-|голубчик-|коллега|редакци-|барышн-
    мати|матері|батько|батька|бабус-|дідус-|дядько|дружин-|наречен-|суддя|поліці-|вирок-|вироку|сусід-|кінь|собака|річк-|ліс|лісі|острів|міст|село|церкв-|в'язниц-|дверей|двері|ліжк-|стіл|столі|свічк-|ліхтар-|хліб-|м'яс-|ніж|меч|дощ-|сніг|вітер|пальц-|сльоз-|могил-|труна|похорон-|весілл-
"""
_TURKISH: Final = """
    anne|annem|annesi|anneciğim|anneanne-|babaanne-|baba|babam|babası|dede|dedem|amca|teyze|kocası|karısı|gelini|damat|kral|kraliçe|prens|prenses|imam|papaz|hâkim|hakim|yargıç|polis|karakol-|muhtar|kaptan|asker|askerler|hizmetçi|komşu-|garson|noter|mahkeme-
    atı|atlar|köpek|kedi|kurt|keçi|inek|koyun|tavuk|nehir|nehri|göl|dağ|dağlar|orman|vadi|köprü-|köy|köyün|kale|kilise|cami|liman|hapishane|değirmen|gemi|sandal|tren|mutfak-|merdiven-|çatı|kapıyı|kapıda|kapının|bahçe|yatak|sandalye|masanın|lamba|fener|soba|dolap|çekmece|ekmek|ekmeği|çorba|pirinç|şarap|tereyağı|peynir|elma|tabak|kaşık|bıçak|kılıç|tabanca|palto|şapka|çizme|eldiven|cebine|zarf|sepet|kova
    yağmur-|rüzgâr-|rüzgar-|fırtına|gece yarısı|şafak|omuz-|parmak-|bilek|diz|boğaz|dudak-|sakal|gözyaş-|mezar|tabut|cenaze|düğün|kiracı-|koli|kolide|arşiv-|kapağına|kapağı
"""
_MALAY: Final = """
    ayah|nenek|kakek|paman|bibi|suami|istri|janda|pengantin|raja|ratu|pangeran|putri|pendeta|hakim|polisi|lurah|kapten|prajurit|pelayan|pelaut|tetangga|notaris|pengadilan|dukun|leluhur|kuda|anjing|kucing|serigala|kambing|sapi|domba|ayam|sungai|danau|gunung|hutan|lembah|pulau|jembatan|desa|benteng|gereja|masjid|candi|bukit|penjara|kapal|perahu|kereta|dapur|tangga|atap|pintu|kebun|ranjang|kursi|meja|lampu|lilin|lentera|tungku|lemari
    laci|cermin|roti|sup|nasi|daging|mentega|apel|piring|sendok|pisau|makan malam|pedang|pistol|jubah|topi|sepatu|saku|amplop|keranjang|tali|ember|hujan|salju|angin|badai|kabut|tengah malam|fajar|bahu|jari|pergelangan|lutut|tenggorokan|bibir|jenggot|air mata|makam|peti mati|pemakaman|pernikahan|gaun|kue|wasiat|saldo|adat|wabah|koran|naskah|juru ketik|berkas
"""
_VIETNAMESE: Final = """
    mẹ|cha|ông nội|bà nội|ông ngoại|bà ngoại|bà cụ|ông lão|chồng|vợ|góa|goá|cô dâu|chú rể|vua|hoàng hậu|hoàng tử|công chúa|linh mục|nhà sư|quan tòa|quan huyện|cảnh sát|công an|thuyền trưởng|lính|người hầu|hàng xóm|tòa án|bản án|thư ký|cáo trạng|thắng kiện|con ngựa|con chó|con mèo|chó sói|con dê|con bò|con gà|dòng sông|bờ sông|hồ nước|ngọn núi|khu rừng|hòn đảo|cây cầu|ngôi làng|làng|lâu đài|nhà thờ|bến cảng|nhà tù|cối xay|con thuyền|chuyến tàu|nhà bếp|căn bếp|cầu thang|mái nhà|cánh cửa|khu vườn
    cái giường|cái ghế|cái bàn|ngọn đèn|ngọn nến|đèn lồng|bếp lò|cái tủ|ngăn kéo|tấm gương|bánh mì|bát canh|bát cơm|thịt|rượu|quả táo|cái đĩa|cái thìa|con dao|thanh kiếm|khẩu súng|áo khoác|cái mũ|đôi giày|túi áo|phong bì|cái giỏ|sợi dây|cơn mưa|tuyết|ngọn gió|cơn bão|sương mù|nửa đêm|bình minh|bờ vai|ngón tay|cổ tay|đầu gối|cổ họng|đôi môi|bộ râu|nước mắt|ngôi mộ|quan tài|đám tang|đám cưới|mối thù|số dư|đời bà|đời ông|tiền thừa|bức thư|bản thảo
"""
_ARABIC: Final = """
    امي|ابي|والدتي|والدي|جدتي|جدي|عمي|خالتي|زوجها|زوجته|الارملة|العروس|العريس|الملك|الملكة|الامير|الاميرة|الشيخ|الامام|الراهب|القاضي|الشرطة|المختار|القبطان|الجندي|الجنود|الخادم|الخادمة|البحار|الجار|الجيران|المحكمة|اللصوص|الحصان|الكلب|القطة|الذئب|الماعز|البقرة|الدجاج|النهر|البحيرة|الجبل|الغابة|الوادي|الجسر|القرية|الكنيسة|المسجد|الميناء|السجن|الطاحونة|القارب|القطار|المطبخ|الدرج|السقف|الباب|الحديقة|السرير|الكرسي|الطاولة
    الفرن|الخزانة|المراة|الخبز|الحساء|الارز|اللحم|الزبدة|التفاح|الصحن|الملعقة|السكين|العشاء|السيف|المسدس|المعطف|القبعة|الحذاء|الجيب|الظرف|السلة|الحبل|الدلو|المطر|الثلج|الريح|العاصفة|الضباب|الفجر|كتفه|كتفها|اصابعه|اصابعها|ركبته|حنجرته|شفتيه|شفتيها|لحيته|دموع|القبر|النعش|الجنازة|العرس|المجرى|البنك|الحوالات|المخطوط
"""
_HEBREW: Final = """
    אמא|אבא|אמי|אבי|סבתא|סבא|דודה|בעלה|אשתו|האלמנה|הכלה|החתן|המלך|המלכה|הנסיך|הנסיכה|הרב|הנזיר|השופט|המשטרה|למשטרה|הקברניט|החייל|החיילים|המשרת|השכן|השכנים|בית המשפט|הסוס|הכלב|החתול|הזאב|הנהר|האגם|ההר|היער|העמק|האי|הגשר|הכפר|הטירה|הכנסייה|הכלא|הספינה|הסירה|הרכבת|המטבח|המדרגות|הגג|הדלת|הגינה|המיטה|הכיסא|המנורה|הנר|הפנס|התנור|הארון|המגירה|הלחם|המרק|האורז|הבשר|היין|הצלחת|הכף|הסכין|החרב|האקדח|המעיל|הכובע|המגפיים|הכיס|המעטפה|הסל|החבל|הגשם|השלג|הרוח|הסערה|הערפל|חצות|השחר|כתפו|כתפה|אצבעותיו|אצבעותיה|שפתיו|זקנו|דמעות|הקבר|הארון|ההלוויה|החתונה
"""
_HINDI: Final = "माँ|पिता|पिताजी|दादी|दादा|नानी|नाना|चाचा|पति|पत्नी|विधवा|दुल्हन|राजा|रानी|राजकुमार|पुजारी|न्यायाधीश|पुलिस|थाने|कप्तान|सिपाही|नौकर|पड़ोसी|अदालत|घोड़ा|घोड़े|कुत्ता|बिल्ली|भेड़िया|बकरी|गाय|नदी|झील|पहाड़|जंगल|घाटी|द्वीप|पुल|गाँव|किला|मंदिर|जेल|चक्की|जहाज|नाव|रसोई|सीढ़ी|छत|दरवाज|बगीच|बिस्तर|कुर्सी|मेज|चिराग|मोमबत्ती|लालटेन|चूल्ह|अलमारी|रोटी|चावल|मांस|मक्खन|थाली|चम्मच|चाकू|तलवार|बंदूक|टोपी|जूते|जेब|लिफाफ|टोकरी|रस्सी|बाल्टी|बारिश|बर्फ|आँधी|कोहरा|आधी रात|कंध|उँगल|कलाई|घुटन|होंठ|दाढ़ी|आँसू|कब्र|ताबूत|शादी|अखबार"
_THAI: Final = "คุณแม่|แม่ของ|นะแม่|สิแม่|คุณพ่อ|พ่อของ|คุณยาย|คุณย่า|คุณปู่|คุณตา|ภรรยา|แม่ม่าย|เจ้าสาว|เจ้าบ่าว|พระราชา|ราชินี|เจ้าชาย|เจ้าหญิง|หลวงพ่อ|ผู้พิพากษา|ตำรวจ|นายอำเภอ|กัปตัน|ทหาร|คนใช้|เพื่อนบ้าน|สุนัข|หมาป่า|แม่น้ำ|ทะเลสาบ|ภูเขา|ในป่า|หุบเขา|สะพาน|หมู่บ้าน|ปราสาท|โบสถ์|ท่าเรือ|เรือลำ|รถไฟ|ในครัว|บันได|หลังคา|ประตู|ในสวน|เตียง|เก้าอี้|ตะเกียง|เทียนไข|โคมไฟ|เตาไฟ|ลิ้นชัก|กระจกเงา|ขนมปัง|เนื้อวัว|แอปเปิล|เสื้อคลุม|รองเท้า|ซองจดหมาย|ตะกร้า|เส้นเชือก|สายฝน|หิมะ|สายลม|พายุ|เที่ยงคืน|รุ่งเช้า|หัวไหล่|ปลายนิ้ว|ข้อมือ|หัวเข่า|ริมฝีปาก|หนวดเครา|น้ำตา|หลุมศพ|โลงศพ|งานศพ|หอสมุด|คัมภีร์|ธนาคาร|หัวมุม"
_JAPANESE: Final = "母は|母が|母の|母に|父は|父が|父の|父に|祖母|祖父|叔父|叔母|妻|未亡人|花嫁|花婿|王様|王妃|王子|姫|司祭|僧|裁判官|警察|船長|兵士|召使|隣人|法廷|馬|犬|猫|狼|山羊|牛|羊|鶏|川を|川の|川に|湖|山道|森の中|森へ|谷間|島へ|島の|橋を|橋の|村へ|村の|村人|城へ|城の|教会|港へ|港の|牢|船に|船が|汽車|台所|階段|屋根|扉|戸口|庭に|庭の|寝台|椅子|机の|机に|ランプ|蝋燭|灯籠|竈|箪笥|引き出し|鏡|パン|汁|米を|肉を|酒を|林檎|皿|匙|包丁|夕食|刀|剣|銃|外套|帽子|靴|手袋|袂|懐|封筒|籠|縄|桶|雨が|雨の|雪が|雪の|嵐|霧|真夜中|夜明け|肩|指先|指を|指で|手首|膝|喉|唇|髭|涙|墓|棺|葬|婚礼|窓辺|廊下"
_KOREAN: Final = "어머니|아버지|엄마|아빠|할머니|할아버지|삼촌|이모|남편|아내|과부|신부|신랑|임금|왕비|왕자|공주|스님|판사|경찰|선장|병사|하인|이웃|법정|법원|말을 타|강아지|고양이|늑대|염소|암소|양떼|강가|호수|산길|숲|골짜기|섬|다리를|마을|성벽|교회|항구|감옥|방앗간|배를|기차|부엌|계단|지붕|대문|마당|침대|의자|책상|식탁|등불|촛불|등잔|아궁이|옷장|서랍|거울|빵을|국을|쌀|고기|술을|사과를|접시|숟가락|칼|저녁밥|총을|외투|모자|구두|장갑|주머니|봉투|바구니|밧줄|양동이|비가|눈이|바람이|폭풍|안개|한밤|새벽녘|어깨|손가락|손목|무릎|목구멍|입술|수염|눈물|무덤|관을|장례|결혼식"
_CHINESE: Final = (
    "母亲|母親|父亲|父親|妈妈|媽媽|爸爸|祖父|祖母|爷爷|爺爺|奶奶|外婆|外公|叔叔|舅舅|姑姑|丈夫|妻子|寡妇|寡婦|新娘|新郎|儿子|兒子|女儿|女兒|孩子|老人|老头|老頭|姑娘|皇帝|国王|國王|王后|将军|將軍|士兵|和尚|道士|师父|師父|丫鬟|警察|法官|法院|法庭|律师|律師|船长|船長|掌柜|掌櫃|邻居|鄰居|仆人|僕人|同学|同學|学生|學生|老师|老師|医生|醫生"
    "|马车|馬車|野狗|黑猫|黑貓|狼群|牛羊|公鸡|公雞|河边|河邊|湖边|湖邊|山上|山路|树林|樹林|岛上|島上|桥头|橋頭|桥上|橋上|村里|村裡|村口|城门|城門|城墙|城牆|教堂|码头|碼頭|监狱|監獄|茶馆|茶館|酒馆|酒館|屋子|小船|火车|火車|厨房|廚房|楼梯|樓梯|屋顶|屋頂|门口|門口|门外|門外|院子|窗外|窗台|窗臺|床上|椅子|桌上|桌子|书桌|書桌|油灯|油燈|蜡烛|蠟燭|灯笼|燈籠|炉子|爐子|火炉|火爐|柜台|櫃檯|抽屉|抽屜|镜子|鏡子"
    "|面包|麵包|米饭|米飯|热汤|熱湯|糖|喝酒|酒杯|喝茶|茶杯|早饭|早飯|晚饭|晚飯|吃饭|吃飯|碗|筷|刀子|枪|槍|大衣|帽子|靴子|袖子|袖口|口袋|信封|篮子|籃子|绳子|繩子|下雨|雨水|雨声|雨聲|下雪|雪地|大风|大風|风声|風聲|雾气|霧氣|半夜|黎明|肩膀|肩上|手腕|膝盖|膝蓋|喉咙|喉嚨|嘴里|嘴裡|嘴角|嘴唇|胡子|鬍子|眉头|眉頭|眼泪|眼淚|脸上|臉上|脸色|臉色|坟|墳|棺材|葬礼|葬禮|婚礼|婚禮"
    "|笑了|笑着|笑著|笑道|微笑|哭了|哭着|哭著|哭声|哭聲|低声|低聲|叹了|嘆了|叹气|嘆氣|报纸|報紙|黑板|墙上|牆上|墙角|牆角"
)
OF_SPACED: Final = (_ENGLISH, _SPANISH, _PORTUGUESE, _FRENCH, _ITALIAN, _POLISH, _CYRILLIC, _TURKISH, _MALAY, _VIETNAMESE, _ARABIC, _HEBREW)  # fmt: skip
OF_GERMANY: Final = (_GERMAN,)
"""German, which capitalises all nouns."""
OF_JAPAN: Final = (_JAPANESE,)
OF_CHINA: Final = (_CHINESE,)
OF_UNSPACED: Final = (_HINDI, _THAI, _KOREAN)
