"""Data: well-known families that cannot be bundled, and the bundled family drawn most like each."""

from __future__ import annotations

# the same design under a former or a regional name
RENAMED = {
    "sourcesanspro": "Source Sans 3",
    "sourcesans": "Source Sans 3",
    "sourceserifpro": "Source Serif 4",
    "sourceserif": "Source Serif 4",
    "notosanscjkjp": "Noto Sans JP",
    "notosanscjksc": "Noto Sans SC",
    "notosanscjkkr": "Noto Sans KR",
    "intervariable": "Inter",
    "interui": "Inter",
    "interdisplay": "Inter",
    "plusjakarta": "Plus Jakarta Sans",
    "jakartasans": "Plus Jakarta Sans",
    "bodonimoda11pt": "Bodoni Moda",
    "notocoloremoji": "Noto Color Emoji",
}

_GROUPS = {
    "Inter": """
        Helvetica|Helvetica Neue|Neue Helvetica|Helvetica Now|Helvetica Now Display|Arial|SF Pro|
        SF Pro Display|SF Pro Text|San Francisco|system-ui|-apple-system|BlinkMacSystemFont|
        Segoe UI|Neue Haas Grotesk|Neue Haas Unica|Aktiv Grotesk|Akzidenz-Grotesk|Univers|Unica|
        Suisse Int'l|Suisse|Aeonik|Neue Montreal|Inter Tight|Geist|Untitled Sans|Graphik|Söhne|
        Sohne|Public Sans|Hanken Grotesk|Arimo|Liberation Sans|Haas Grot|Basel Grotesk|Theinhardt|
        Monument Grotesk|Acumin|Acumin Pro|Nimbus Sans|Albert Sans|Onest|Golos|Atlas Grotesk|
        Schibsted Grotesk|National|Roobert|Haffer|Switzer|Satoshi|General Sans""",
    "DM Sans": """
        Google Sans|Product Sans|LL Circular|Circular|Circular Std|Airbnb Cereal|Cereal|
        Lineto Circular|Euclid|Euclid Circular|Euclid Circular A|Euclid Circular B|
        Red Hat Display|Red Hat Text|Cera|Cera Pro|Cabinet Grotesk|Uber Move|Averta|Gilmer""",
    "Montserrat": """
        Gotham|Gotham Pro|Proxima Nova|Proxima Nova Alt|Metropolis|Proxima Soft|Mont|Gilroy|Nexa|
        Brandon Text|Lufga|Causten""",
    "Jost": """
        Futura|Futura PT|Futura Now|Century Gothic|Avant Garde|ITC Avant Garde Gothic|Spartan|
        League Spartan|Josefin Sans|Twentieth Century|Tw Cen MT|Brandon Grotesque|Kabel|Neutra|
        Neutraface|Renner|Questrial|Didact Gothic|Tenor Sans|Function""",
    "Nunito": """
        Avenir|Avenir Next|Avenir LT|Nunito Sans|Mulish|Varela Round|Varela|Arial Rounded|
        Gotham Rounded|Museo Sans Rounded|VAG Rounded|Hiragino Maru Gothic|DIN Rounded|
        M PLUS Rounded 1c|Comfortaa|Din Next Rounded""",
    "Figtree": "Lexend|Lexend Deca|Urbanist|Readex Pro|Be Vietnam Pro|Wix Madefor|Mona Sans",
    "Poppins": "Gordita|Sofia Pro|Hero New|Prompt Latin|Kumbh Sans|Filson Pro|Sofia Sans",
    "Work Sans": "Franklin Gothic|ITC Franklin Gothic|Libre Franklin|News Gothic|Trade Gothic",
    "Archivo": "Druk Text|Grotesque MT|Knockout|Neue Plak|Whitney|Benton Sans|Interstate",
    "Archivo Black": "Arial Black|Helvetica Black|Obviously|Champ|Rubik Mono One|Dela Gothic One",
    "Anton": "Impact|Haettenschweiler|Druk|Druk Wide|Compacta|Tungsten|Champion Gothic|Teko",
    "Bebas Neue": "Bebas|Bebas Kai|Alternate Gothic|Big Shoulders Display|Agency FB|DDC Hardware",
    "Oswald": "Pathway Gothic One|Fjalla One|Antonio|PT Sans Narrow|Archivo Narrow|Pragmatica",
    "League Gothic": "Trade Gothic Condensed|Trade Gothic Bold Condensed|Gotham Condensed|Akrobat",
    "Barlow": "DIN|DIN Next|FF DIN|DIN Pro|DIN 2014|D-DIN|Bahnschrift|Rajdhani|Titillium Web",
    "Barlow Condensed": "DIN Condensed|DIN Next Condensed|Saira Condensed|Sofia Sans Condensed",
    "Roboto Condensed": """
        Helvetica Condensed|Helvetica Neue Condensed|Arial Narrow|Univers Condensed""",
    "Open Sans": """
        Noto Sans|Droid Sans|Verdana|Tahoma|Myriad Pro|Myriad|Frutiger|Segoe|Lucida Grande""",
    "Source Sans 3": """
        Calibri|Trebuchet MS|Gill Sans|Gill Sans MT|Gill Sans Nova|FF Meta|Meta|Scala Sans""",
    "Lato": "Carlito|Cabin|Corbel|Candara|Optima|Hind|Karla|Asap|Fira Sans|FF Mark|Whitney SSm",
    "Space Grotesk": "Eurostile|Microgramma|Space Age|Chakra Petch|Oxanium|Exo|Exo 2|Neue Machina",
    "Sora": "Syncopate|Michroma|Gantari|Red Rose|Clash Display|Clash Grotesk|Neue World",
    "Manrope": "Gellix|Gantari Sans|TT Norms|TT Norms Pro|TT Commons|Graphie|Avenir Next Rounded",
    "Outfit": "Visby|Visby CF|Gilroy Light|Fivo Sans|Glacial Indifference|Afacad|Lexend Zetta",
    "IBM Plex Sans": "Plex|Plex Sans|Corporate S|FF Unit|Encode Sans",
    "Playfair Display": """
        Didot|Linotype Didot|GFS Didot|Canela|Chronicle Display|Times Modern|Noe Display|Ogg|
        Recoleta Alt|Abril Fatface|Bodoni|Freight Big|Freight Display|Tiempos Headline|Austin|
        Domaine|Domaine Display|Yeseva One""",
    "Bodoni Moda": "Bauer Bodoni|Bodoni MT|ITC Bodoni|Bodoni URW|Chanel|Vogue|Didot HTF|Moderat",
    "DM Serif Display": """
        Cooper Light|Georgia Pro Black|Lyon Display|Tiempos|GT Super|Noto Serif Display""",
    "Fraunces": """
        Recoleta|Cooper|Cooper Black|Windsor|Souvenir|ITC Souvenir|Cheltenham|Gooper|Young Serif|
        Caprasimo|Chonburi|Roslindale|Larken""",
    "Instrument Serif": "Editorial New|PP Editorial New|Times Condensed|Apoc|Newsreader Display",
    "Cormorant Garamond": "Cormorant|Trajan|Cinzel|Italiana|Optimus Princeps|Forum|Bellefair",
    "EB Garamond": """
        Garamond|Adobe Garamond|Adobe Garamond Pro|Garamond Premier|ITC Garamond|Sabon|Bembo|
        Minion|Minion Pro|Jenson|Adobe Jenson|Cardo|Crimson|Crimson Text|Crimson Pro|Goudy|
        Goudy Old Style|Sorts Mill Goudy|Hoefler Text|Palatino|Palatino Linotype|Book Antiqua|
        Spectral|Perpetua|Caslon|Adobe Caslon""",
    "Lora": """
        Georgia|Georgia Pro|Charter|Constantia|Cambria|Bookerly|Freight Text|Libre Caslon Text""",
    "Source Serif 4": """
        Times|Times New Roman|Tinos|Noto Serif|PT Serif|Utopia|Tiempos Text|Lyon Text|
        IBM Plex Serif|Newsreader|Literata|Roboto Serif|Droid Serif|Mercury""",
    "Libre Baskerville": """
        Baskerville|Mrs Eaves|New Baskerville|Baskervville|Bell MT|Bulmer|Big Caslon""",
    "Bitter": "Roboto Slab|Rockwell|Memphis|Clarendon|Sentinel|Archer|Museo Slab|Arvo|Serifa|Aleo",
    "Zilla Slab": """
        Typewriter|American Typewriter|ITC American Typewriter|Josefin Slab|Glypha|Adelle""",
    "Fredoka": "Fredoka One|Cocon|Bubblegum Sans|Sniglet|Chewy|Dosis|Baloo|Grandstander|Omnes",
    "Quicksand": "Brandon Rounded|Isidora Soft|Nexa Rust|Filson Soft|Harmonia Sans",
    "Rubik": "Rubik One|Sharp Sans|Sharp Grotesk|Lufga Bold|Gabarito",
    "Caveat": "Bradley Hand|Comic Sans|Comic Sans MS|Indie Flower|Permanent Marker|Amatic SC|Kalam",
    "Pacifico": """
        Lobster|Brush Script|Brush Script MT|Cooper Script|Thirsty Script|Sofia|Yellowtail""",
    "Dancing Script": """
        Great Vibes|Allura|Snell Roundhand|Zapfino|Edwardian Script|Sacramento|Satisfy""",
    "JetBrains Mono": """
        Courier Prime Code|SF Mono|Menlo|Monaco|Consolas|Fira Code|Fira Mono|Source Code Pro|
        IBM Plex Mono|Roboto Mono|Inconsolata|DM Mono|Geist Mono|Input Mono""",
    "Space Mono": "Courier|Courier New|Courier Prime|OCR-A|OCR A|Letter Gothic|GT Pressura Mono",
    "Syne": "Monument Extended|PP Monument Extended|Druk Wide Super|Integral CF|Roc Grotesk",
    "Unbounded": "Bungee|Audiowide|Orbitron|Krona One|Michroma Bold",
    "Cairo": """
        Tajawal|Almarai|IBM Plex Sans Arabic|Noto Sans Arabic|Noto Kufi Arabic|Dubai|GE SS|
        DIN Next Arabic|Frutiger Arabic|Helvetica Neue Arabic|Vazirmatn|Amiri|Readex""",
    "Heebo": """
        Assistant|Noto Sans Hebrew|Open Sans Hebrew|Ploni|Varela Round Hebrew|Frank Ruhl Libre""",
    "Noto Sans Devanagari": """
        Hind Devanagari|Mukta|Kohinoor Devanagari|Mangal|Nirmala UI|Poppins Hindi""",
    "Noto Sans Thai": """
        Sarabun|Thonburi|Sukhumvit|Sukhumvit Set|Noto Sans Thai Looped|IBM Plex Sans Thai""",
    "Prompt": "Kanit|Bai Jamjuree|DB Heavent|Anuphan",
    "Noto Sans JP": """
        Hiragino Sans|Hiragino Kaku Gothic|Hiragino Kaku Gothic ProN|Yu Gothic|Meiryo|MS Gothic|
        Source Han Sans|Source Han Sans JP|Zen Kaku Gothic New|M PLUS 1p|BIZ UDPGothic|
        Noto Serif JP|Yu Mincho""",
    "Noto Sans SC": """
        PingFang SC|PingFang|Microsoft YaHei|Source Han Sans SC|Source Han Sans CN|SimHei|SimSun""",
    "Noto Sans KR": """
        Apple SD Gothic Neo|Malgun Gothic|Pretendard|Nanum Gothic|Source Han Sans KR|
        Spoqa Han Sans""",
}


def _key(name: str) -> str:
    return "".join(ch for ch in name.casefold().replace("ö", "o") if ch.isalnum())


LOOKALIKES = {
    _key(name): family
    for family, names in _GROUPS.items()
    for name in names.replace("\n", "").split("|")
}

# words in a name that tell its kind; the first word found decides
WORDS = (
    ("mono", "JetBrains Mono"),
    ("typewriter", "Space Mono"),
    ("code", "JetBrains Mono"),
    ("emoji", "Noto Color Emoji"),
    ("condensed", "Barlow Condensed"),
    ("compressed", "Anton"),
    ("narrow", "Roboto Condensed"),
    ("impact", "Anton"),
    ("script", "Dancing Script"),
    ("signature", "Dancing Script"),
    ("brush", "Pacifico"),
    ("hand", "Caveat"),
    ("handwritten", "Caveat"),
    ("marker", "Caveat"),
    ("rounded", "Nunito"),
    ("round", "Nunito"),
    ("soft", "Quicksand"),
    ("slab", "Bitter"),
    ("bodoni", "Bodoni Moda"),
    ("didot", "Playfair Display"),
    ("didone", "Playfair Display"),
    ("garamond", "EB Garamond"),
    ("caslon", "EB Garamond"),
    ("baskerville", "Libre Baskerville"),
    ("antiqua", "EB Garamond"),
    ("extended", "Syne"),
    ("wide", "Syne"),
    ("expanded", "Syne"),
    ("arabic", "Cairo"),
    ("kufi", "Cairo"),
    ("naskh", "Cairo"),
    ("hebrew", "Heebo"),
    ("devanagari", "Noto Sans Devanagari"),
    ("hindi", "Noto Sans Devanagari"),
    ("thai", "Noto Sans Thai"),
    ("jp", "Noto Sans JP"),
    ("sc", "Noto Sans SC"),
    ("cn", "Noto Sans SC"),
    ("kr", "Noto Sans KR"),
    ("futura", "Jost"),
    ("geometric", "Jost"),
    ("grotesk", "Space Grotesk"),
    ("grotesque", "Bricolage Grotesque"),
    ("gothic", "Work Sans"),
    ("sans", "Inter"),
    ("serif", "Source Serif 4"),
    ("display", "Playfair Display"),
)
