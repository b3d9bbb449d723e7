"""More words that a writer puts in by itself: of languages written in Latin letters.

Loaded when a book is in one of them.
"""

from collections.abc import Mapping
from typing import Final

from octavo.writers.xhtml.words import Words

LATIN: Final[Mapping[str, Words]] = {
    "ca": Words(
        cover="Coberta", pages="Pàgines", on_page="pàgina {}", contents="Taula de continguts", notes="Notes", start="Inici del text",
        by="de {}", translated_by="traducció de {}",
        edited_by="edició de {}", illustrated_by="il·lustracions de {}",
        narrated_by="narració de {}", photographs_by="fotografies de {}",
        author_note="Nota de l’autor", translator_note="Nota del traductor",
        status="Estat", picture="Imatge",
        sections="Portadella|Portada|Crèdits|Dedicatòria|Epígraf|Presentació|Prefaci"
        "|Introducció|Pròleg|Part|Capítol|Interludi|Epíleg|Postfaci|Agraïments"
        "|Apèndix|Colofó|Bibliografia|Glossari",
    ),
    "cs": Words(
        cover="Obálka", pages="Stránky", on_page="s. {}", contents="Obsah", notes="Poznámky", start="Začátek textu",
        by="{}", translated_by="překlad: {}",
        edited_by="redakce: {}", illustrated_by="ilustrace: {}",
        narrated_by="čte: {}", photographs_by="fotografie: {}",
        author_note="Poznámka autora", translator_note="Poznámka překladatele",
        status="Stav", picture="Obrázek",
        sections="Patitul|Titulní list|Autorská práva|Věnování|Motto|Úvodní slovo|Předmluva"
        "|Úvod|Prolog|Část|Kapitola|Mezihra|Epilog|Doslov|Poděkování"
        "|Příloha|Tiráž|Použitá literatura|Slovníček pojmů",
    ),
    "da": Words(
        cover="Omslag", pages="Sider", on_page="side {}", contents="Indhold", notes="Noter", start="Begynd at læse",
        by="af {}", translated_by="oversat af {}",
        edited_by="redigeret af {}", illustrated_by="illustreret af {}",
        narrated_by="læst af {}", photographs_by="fotografier af {}",
        author_note="Forfatterens note", translator_note="Oversætterens note",
        status="Status", picture="Billede",
        sections="Smudstitel|Titelblad|Ophavsret|Dedikation|Motto|Indledende ord|Forord"
        "|Indledning|Prolog|Del|Kapitel|Mellemspil|Epilog|Efterord|Tak"
        "|Bilag|Kolofon|Litteraturliste|Ordliste",
    ),
    "eo": Words(
        cover="Kovrilo", pages="Paĝoj", on_page="paĝo {}", contents="Enhavo", notes="Notoj", start="Komenco de la teksto",
        by="de {}", translated_by="tradukis {}",
        edited_by="redaktis {}", illustrated_by="ilustris {}",
        narrated_by="voĉlegis {}", photographs_by="fotis {}",
        author_note="Noto de la aŭtoro", translator_note="Noto de la tradukinto",
        status="Stato", picture="Bildo",
        sections="Antaŭtitolo|Titolpaĝo|Kopirajto|Dediĉo|Epigrafo|Antaŭparolo|Antaŭparolo"
        "|Enkonduko|Prologo|Parto|Ĉapitro|Interludo|Epilogo|Postparolo|Dankoj"
        "|Aldono|Kolofono|Bibliografio|Glosaro",
    ),
    "et": Words(
        cover="Kaas", pages="Leheküljed", on_page="lk {}", contents="Sisukord", notes="Märkused", start="Teksti algus",
        chapter="{}. peatükk", part="{}. osa",
        by="{}", translated_by="tõlkinud {}",
        edited_by="toimetanud {}", illustrated_by="illustreerinud {}",
        narrated_by="lugenud {}", photographs_by="fotod: {}",
        author_note="Autori märkus", translator_note="Tõlkija märkus",
        status="Olek", picture="Pilt",
        sections="Eeltiitelleht|Tiitelleht|Autoriõigus|Pühendus|Moto|Saatesõna|Eessõna"
        "|Sissejuhatus|Proloog|Osa|Peatükk|Vahemäng|Epiloog|Järelsõna|Tänusõnad"
        "|Lisa|Kolofoon|Kirjandus|Sõnastik",
    ),
    "eu": Words(
        cover="Azala", pages="Orrialdeak", on_page="{}. orrialdea", contents="Aurkibidea", notes="Oharrak", start="Testuaren hasiera",
        chapter="{}. kapitulua", part="{}. zatia",
        by="{}", translated_by="itzulpena: {}",
        edited_by="edizioa: {}", illustrated_by="irudiak: {}",
        narrated_by="irakurlea: {}", photographs_by="argazkiak: {}",
        author_note="Egilearen oharra", translator_note="Itzultzailearen oharra",
        status="Egoera", picture="Irudia",
        sections="Aurreazala|Azalburua|Egile-eskubideak|Eskaintza|Epigrafea|Aurkezpena|Hitzaurrea"
        "|Sarrera|Prologoa|Zatia|Kapitulua|Interludioa|Epilogoa|Hitzostea|Esker onak"
        "|Eranskina|Kolofoia|Bibliografia|Glosarioa",
    ),
    "fi": Words(
        cover="Kansi", pages="Sivut", on_page="s. {}", contents="Sisällys", notes="Viitteet", start="Tekstin alku",
        chapter="{}. luku", part="{}. osa",
        by="{}", translated_by="suomennos: {}",
        edited_by="toimitus: {}", illustrated_by="kuvitus: {}",
        narrated_by="lukija: {}", photographs_by="valokuvat: {}",
        author_note="Kirjailijan huomautus", translator_note="Kääntäjän huomautus",
        status="Tila", picture="Kuva",
        sections="Nimiö|Nimiölehti|Tekijänoikeudet|Omistus|Motto|Alkusanat|Esipuhe"
        "|Johdanto|Prologi|Osa|Luku|Välisoitto|Epilogi|Jälkisanat|Kiitokset"
        "|Liite|Kolofoni|Kirjallisuus|Sanasto",
    ),
    "ga": Words(
        cover="Clúdach", pages="Leathanaigh", on_page="leathanach {}", contents="Clár", notes="Nótaí", start="Tús an téacs",
        by="le {}", translated_by="aistrithe ag {}",
        edited_by="curtha in eagar ag {}", illustrated_by="maisithe ag {}",
        narrated_by="léite ag {}", photographs_by="grianghraif le {}",
        author_note="Nóta an údair", translator_note="Nóta an aistritheora",
        status="Stádas", picture="Pictiúr",
        sections="Leath-theideal|Leathanach teidil|Cóipcheart|Tiomnú|Eipeagraf|Réamhfhocal|Brollach"
        "|Réamhrá|Prólóg|Cuid|Caibidil|Eadarlúid|Eipealóg|Iarfhocal|Buíochas"
        "|Aguisín|Colafan|Leabharliosta|Gluais",
    ),
    "hr": Words(
        cover="Naslovnica", pages="Stranice", on_page="str. {}", contents="Sadržaj", notes="Bilješke", start="Početak teksta",
        by="{}", translated_by="prijevod: {}",
        edited_by="uredništvo: {}", illustrated_by="ilustracije: {}",
        narrated_by="čita: {}", photographs_by="fotografije: {}",
        author_note="Napomena autora", translator_note="Napomena prevoditelja",
        status="Status", picture="Slika",
        sections="Prednaslov|Naslovna stranica|Autorska prava|Posveta|Epigraf|Uvodna riječ|Predgovor"
        "|Uvod|Prolog|Dio|Poglavlje|Međuigra|Epilog|Pogovor|Zahvale"
        "|Dodatak|Impresum|Bibliografija|Pojmovnik",
    ),
    "hu": Words(
        cover="Borító", pages="Oldalak", on_page="{}. oldal", contents="Tartalom", notes="Jegyzetek", start="A szöveg kezdete",
        chapter="{}. fejezet", part="{}. rész",
        by="{}", translated_by="fordította: {}",
        edited_by="szerkesztette: {}", illustrated_by="illusztrálta: {}",
        narrated_by="felolvassa: {}", photographs_by="fényképek: {}",
        author_note="A szerző megjegyzése", translator_note="A fordító megjegyzése",
        status="Állapot", picture="Kép",
        sections="Szennycímlap|Címlap|Szerzői jogok|Ajánlás|Mottó|Beköszöntő|Előszó"
        "|Bevezetés|Prológus|Rész|Fejezet|Közjáték|Epilógus|Utószó|Köszönetnyilvánítás"
        "|Függelék|Kolofon|Irodalomjegyzék|Szójegyzék",
    ),
    "id": Words(
        cover="Sampul", pages="Halaman", on_page="halaman {}", contents="Daftar Isi", notes="Catatan", start="Mulai membaca",
        by="oleh {}", translated_by="diterjemahkan oleh {}",
        edited_by="disunting oleh {}", illustrated_by="ilustrasi oleh {}",
        narrated_by="dibacakan oleh {}", photographs_by="foto oleh {}",
        author_note="Catatan penulis", translator_note="Catatan penerjemah",
        status="Status", picture="Gambar",
        sections="Halaman prancis|Halaman judul|Hak cipta|Persembahan|Epigraf|Kata pengantar|Prakata"
        "|Pendahuluan|Prolog|Bagian|Bab|Selingan|Epilog|Penutup|Ucapan terima kasih"
        "|Lampiran|Kolofon|Daftar pustaka|Glosarium",
    ),
    "la": Words(
        cover="Involucrum", pages="Paginae", on_page="p. {}", contents="Index capitum", notes="Adnotationes", start="Initium libri",
        by="auctore {}", translated_by="interprete {}",
        edited_by="edidit {}", illustrated_by="imagines fecit {}",
        narrated_by="recitavit {}", photographs_by="photographemata: {}",
        author_note="Adnotatio auctoris", translator_note="Adnotatio interpretis",
        status="Status", picture="Imago",
        sections="Titulus brevis|Titulus|Iura auctoris|Dedicatio|Epigraphe|Prooemium|Praefatio"
        "|Introductio|Prologus|Pars|Caput|Interludium|Epilogus|Postfatio|Gratiarum actio"
        "|Appendix|Colophon|Bibliographia|Glossarium",
    ),
    "lt": Words(
        cover="Viršelis", pages="Puslapiai", on_page="p. {}", contents="Turinys", notes="Pastabos", start="Teksto pradžia",
        chapter="{} skyrius", part="{} dalis",
        by="{}", translated_by="vertė {}",
        edited_by="redagavo {}", illustrated_by="iliustravo {}",
        narrated_by="skaito {}", photographs_by="nuotraukos: {}",
        author_note="Autoriaus pastaba", translator_note="Vertėjo pastaba",
        status="Būsena", picture="Paveikslas",
        sections="Priešlapis|Antraštinis puslapis|Autorių teisės|Dedikacija|Epigrafas|Įžanginis žodis|Pratarmė"
        "|Įvadas|Prologas|Dalis|Skyrius|Intarpas|Epilogas|Pabaigos žodis|Padėka"
        "|Priedas|Leidinio duomenys|Literatūros sąrašas|Žodynėlis",
    ),
    "lv": Words(
        cover="Vāks", pages="Lappuses", on_page="{}. lpp.", contents="Saturs", notes="Piezīmes", start="Teksta sākums",
        chapter="{}. nodaļa", part="{}. daļa",
        by="{}", translated_by="tulkojums: {}",
        edited_by="redakcija: {}", illustrated_by="ilustrācijas: {}",
        narrated_by="lasa {}", photographs_by="fotogrāfijas: {}",
        author_note="Autora piezīme", translator_note="Tulkotāja piezīme",
        status="Statuss", picture="Attēls",
        sections="Priekštitullapa|Titullapa|Autortiesības|Veltījums|Epigrāfs|Ievadvārdi|Priekšvārds"
        "|Ievads|Prologs|Daļa|Nodaļa|Starpspēle|Epilogs|Pēcvārds|Pateicības"
        "|Pielikums|Izdevuma dati|Literatūras saraksts|Vārdnīca",
    ),
    "nb": Words(
        cover="Omslag", pages="Sider", on_page="side {}", contents="Innhold", notes="Noter", start="Begynn å lese",
        by="av {}", translated_by="oversatt av {}",
        edited_by="redigert av {}", illustrated_by="illustrert av {}",
        narrated_by="lest av {}", photographs_by="fotografier av {}",
        author_note="Forfatterens merknad", translator_note="Oversetterens merknad",
        status="Status", picture="Bilde",
        sections="Smusstittel|Tittelblad|Opphavsrett|Dedikasjon|Motto|Innledende ord|Forord"
        "|Innledning|Prolog|Del|Kapittel|Mellomspill|Epilog|Etterord|Takk"
        "|Tillegg|Kolofon|Litteraturliste|Ordliste",
    ),
    "nn": Words(
        cover="Omslag", pages="Sider", on_page="side {}", contents="Innhald", notes="Notar", start="Byrj å lese",
        by="av {}", translated_by="omsett av {}",
        edited_by="redigert av {}", illustrated_by="illustrert av {}",
        narrated_by="lesen av {}", photographs_by="fotografi av {}",
        author_note="Merknad frå forfattaren", translator_note="Merknad frå omsetjaren",
        status="Status", picture="Bilete",
        sections="Smusstittel|Tittelblad|Opphavsrett|Dedikasjon|Motto|Innleiande ord|Forord"
        "|Innleiing|Prolog|Del|Kapittel|Mellomspel|Epilog|Etterord|Takk"
        "|Tillegg|Kolofon|Litteraturliste|Ordliste",
    ),
    "ro": Words(
        cover="Copertă", pages="Pagini", on_page="pagina {}", contents="Cuprins", notes="Note", start="Începutul textului",
        by="de {}", translated_by="traducere de {}",
        edited_by="ediție îngrijită de {}", illustrated_by="ilustrații de {}",
        narrated_by="în lectura lui {}", photographs_by="fotografii de {}",
        author_note="Nota autorului", translator_note="Nota traducătorului",
        status="Stare", picture="Imagine",
        sections="Pagina de gardă|Pagina de titlu|Drepturi de autor|Dedicație|Motto|Cuvânt-înainte|Prefață"
        "|Introducere|Prolog|Partea|Capitol|Interludiu|Epilog|Postfață|Mulțumiri"
        "|Anexă|Casetă tehnică|Bibliografie|Glosar",
    ),
    "sk": Words(
        cover="Obálka", pages="Strany", on_page="s. {}", contents="Obsah", notes="Poznámky", start="Začiatok textu",
        by="{}", translated_by="preklad: {}",
        edited_by="redakcia: {}", illustrated_by="ilustrácie: {}",
        narrated_by="číta: {}", photographs_by="fotografie: {}",
        author_note="Poznámka autora", translator_note="Poznámka prekladateľa",
        status="Stav", picture="Obrázok",
        sections="Predtitul|Titulný list|Autorské práva|Venovanie|Motto|Úvodné slovo|Predslov"
        "|Úvod|Prológ|Časť|Kapitola|Medzihra|Epilóg|Doslov|Poďakovanie"
        "|Príloha|Tiráž|Použitá literatúra|Slovníček pojmov",
    ),
    "sl": Words(
        cover="Naslovnica", pages="Strani", on_page="str. {}", contents="Kazalo", notes="Opombe", start="Začetek besedila",
        by="{}", translated_by="prevod: {}",
        edited_by="uredništvo: {}", illustrated_by="ilustracije: {}",
        narrated_by="bere: {}", photographs_by="fotografije: {}",
        author_note="Avtorjeva opomba", translator_note="Prevajalčeva opomba",
        status="Stanje", picture="Slika",
        sections="Prednaslov|Naslovna stran|Avtorske pravice|Posvetilo|Moto|Uvodna beseda|Predgovor"
        "|Uvod|Prolog|Del|Poglavje|Medigra|Epilog|Spremna beseda|Zahvale"
        "|Dodatek|Kolofon|Literatura|Slovarček",
    ),
    "sr-latn": Words(
        cover="Korice", pages="Stranice", on_page="str. {}", contents="Sadržaj", notes="Napomene", start="Početak teksta",
        by="{}", translated_by="prevod: {}",
        edited_by="uredništvo: {}", illustrated_by="ilustracije: {}",
        narrated_by="čita: {}", photographs_by="fotografije: {}",
        author_note="Napomena autora", translator_note="Napomena prevodioca",
        status="Status", picture="Slika",
        sections="Prednaslov|Naslovna strana|Autorska prava|Posveta|Epigraf|Uvodna reč|Predgovor"
        "|Uvod|Prolog|Deo|Poglavlje|Međuigra|Epilog|Pogovor|Zahvalnost"
        "|Dodatak|Impresum|Bibliografija|Rečnik pojmova",
    ),
    "sv": Words(
        cover="Omslag", pages="Sidor", on_page="sidan {}", contents="Innehåll", notes="Noter", start="Börja läsa",
        by="av {}", translated_by="översatt av {}",
        edited_by="redigerad av {}", illustrated_by="illustrerad av {}",
        narrated_by="läst av {}", photographs_by="fotografier av {}",
        author_note="Författarens anmärkning", translator_note="Översättarens anmärkning",
        status="Status", picture="Bild",
        sections="Smutstitel|Titelsida|Upphovsrätt|Dedikation|Motto|Inledande ord|Förord"
        "|Inledning|Prolog|Del|Kapitel|Mellanspel|Epilog|Efterord|Tack"
        "|Bilaga|Kolofon|Litteraturförteckning|Ordlista",
    ),
}  # fmt: skip
