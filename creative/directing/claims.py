"""A line of copy and what its sources say in; the claims that no source makes out.

Numbers, prices, percentages, superlatives and words of proof or price are claims. A line that was
written for a customer may hold them only where the customer's own pages or request do.
"""

# ruff: noqa: E501, SIM905 - word tables

from __future__ import annotations

import re
import unicodedata

# A number with what makes it a price or a share; the sign may stand on either side.
_MONEY = r"[$€£¥₹₽₩₺₴₫฿]|(?:us|ca|au)\$|\b(?:usd|eur|gbp|jpy|chf|cny|inr|kr|zł|kč)\b"
_NUMBER = re.compile(
    rf"(?P<before>{_MONEY}|#|№)?\s?(?P<digits>\d+(?:[.,'\u00a0\u202f ]\d{{3}})*(?:[.,]\d+)?)"
    rf"\s?(?P<after>%|‰|٪|percent|per cent|prozent|por ciento|pour cent|{_MONEY}|[x×](?!\w)|\+)?",
    re.IGNORECASE,
)
_PRICED = re.compile(
    rf"(?:{_MONEY})\s?\d|\d\s?(?:{_MONEY})|\d\s?(?:%|percent)\s?(?:off|rabatt|de réduction)"
    r"|\b(?:save|sparen?|économisez|ahorra)\s+(?:up to\s+)?\d|\b\d(?:[.,]\d)?\s?(?:/\s?5\b|out of 5)"
    r"|\d\s?(?:stars?|reviews|sterne|étoiles|estrellas|stelle|bewertungen)\b|[★⭐]",
    re.IGNORECASE,
)
_SYMBOL = re.compile(r"%|‰|٪|[$€£¥₹₽₩₺₴₫฿]|[½⅓¼¾⅔]|[①-⓿]|[★⭐]")
_LINK = re.compile(
    r"https?:|www\.|@\w|\b[\w-]{2,}\.(?:com|net|org|io|shop|store|co|info|biz)\b", re.IGNORECASE
)
_NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred "
    "thousand million billion dozen hundreds thousands millions billions dozens countless fifth "
    "tausende millionen milliers millions miles millones migliaia milioni milhares milhões duizenden "
    "miljoenen half double twice triple zwei drei vier fünf sechs sieben acht "
    "neun zehn hundert tausend million doppelt deux trois quatre cinq sept huit neuf dix cent mille "
    "double dos tres cuatro cinco seis siete ocho nueve diez cien mil doble tre quattro sette "
    "otto dieci cento mille dois quatro sete oito dez cem dobro".split()
)
# Words that are a claim wherever they stand: rank, proof, price, scarcity, promise.
_CLAIMS = frozenset(
    "best better most least only first finest greatest ultimate unbeatable unrivaled unrivalled "
    "unmatched unparalleled leading top number-one no.1 world-class award-winning award awarded "
    "winner certified proven clinically guarantee guaranteed guarantees free sale discount off save "
    "savings deal bargain cheap cheapest unlimited lifetime forever always never instant "
    "instantly immediately overnight miracle cure cures heals permanent permanently perfect "
    "flawless 100 exclusive exclusively limited revolutionary patented approved recommended trusted "
    "dermatologist doctor doctors experts scientists organic natural vegan sustainable hypoallergenic "
    "non-toxic safest safe original authentic genuine official unique "
    # German
    "beste besten bester bestes meiste einzige einziger erste führend führende garantiert garantie "
    "gratis kostenlos rabatt klinisch bewiesen getestet zertifiziert ausgezeichnet perfekt exklusiv "
    "immer nie sparen günstig bio vegan nachhaltig testsieger "
    # French
    "meilleur meilleure meilleurs meilleures seul seule premier première garanti garantie gratuit "
    "gratuite soldes remise prouvé prouvée certifié certifiée parfait parfaite exclusif exclusive "
    "toujours jamais cliniquement unique bio "
    # Spanish, Italian, Portuguese
    "mejor mejores único única primero primera garantizado garantía oferta descuento gratuito "
    "probado comprobado certificado perfecto perfecta exclusivo siempre nunca clínicamente miglior "
    "migliore migliori unico unica primo prima garantito sconto provato certificato perfetto sempre "
    "melhor melhores primeiro primeira garantido grátis desconto comprovado perfeito "
    # Dutch, Swedish, Danish, Norwegian, Polish
    "beste enige eerste gegarandeerd korting bewezen bäst bästa första garanterad rabatt bevisad "
    "bedste første garanteret bevist najlepszy najlepsza najlepsze jedyny pierwszy gwarantowany "
    "rabat darmowy udowodniony "
    # Russian, Ukrainian, Turkish
    "лучший лучшая лучшее лучшие самый самая единственный первый гарантия бесплатно скидка доказано "
    "найкращий найкраща єдиний перший безкоштовно знижка ücretsiz indirim garantili".split()
)
# Beginnings of words that promise health, rank or origin, in whatever form they stand.
_CLAIM_STEM = re.compile(
    r"^(?:treat(?!s? yourself)|prevent|eliminat|remov|revers|whiten|detox|slimm|cur(?:e[sd]?|ing|a|an|ar|ano)$"
    r"|heal(?:s|ed|ing)?$|heilt|heilung|linder|verhinder|guéri|soigne|élimin|prévien|alivi|elimin|previen|trata"
    r"|cura$|guaris|combatt|lose$|rated$|ranked$|bestsell|testsieg|meistverk|favou?rite|famous|legend"
    r"|iconic|superior|supreme|fda|clinical|dermatolog|klinisch|scientific|wissenschaft|proof"
    r"|refund|swiss$|carbon|klimaneutral|vendid[oa]s?$|bogo$|g\.o\.a\.t)",
)
# Phrases that are a claim though none of their words is.
_CLAIM_PHRASE = re.compile(
    r"\b(?:side effects?|effets secondaires|efectos secundarios|effetti collaterali|nebenwirkung\w*"
    r"|money[- ]back|buy one|get one|last chance|ends? (?:soon|today|tonight)|today only|made in \w+"
    r"|hecho en \w+|fabriqué en \w+|in (?:seconds|minutes|days|hours)|n[uú]mero uno|numéro un"
    r"|(?:la|le|les|el|los|las|il|lo|gli|o|a|os|as) (?:plus|más|mas|più|mais) \w+|plus vendu\w*"
    r"|(?:más|mais|più) vendut?[oai]s?|meest verkocht\w*|en çok \w+)",
    re.IGNORECASE,
)
# Written without spaces, or inflected at the front: looked for anywhere in the line.
_CLAIMS_INSIDE = (
    "最高", "最大", "最安", "最強", "世界一", "日本一", "一番", "唯一", "無料", "割引", "保証", "限定",
    "領先", "领先", "畅销", "暢銷", "热销", "売れ筋", "人気", "베스트셀러", "인기", "1위", "الأكثر", "सबसे",
    "ขายดี", "No.1", "ナンバーワン", "第一", "最好", "最佳", "最低", "免费", "折扣", "保证", "首个", "独家", "顶级",
    "최고", "최초", "유일", "무료", "할인", "보장", "أفضل", "الأفضل", "مجان", "خصم", "مضمون", "الأول",
    "الوحيد", "הטוב ביותר", "חינם", "הנחה", "सर्वश्रेष्ठ", "मुफ्त", "छूट", "ที่สุด", "ฟรี", "ส่วนลด", "รับประกัน",
)  # fmt: skip
# Superlatives by their endings. Words that merely end so are no claims.
_SUPERLATIVE = re.compile(
    r"^(?:\w{3,}(?:iest|est)|\w{4,}(?:ísim[oa]s?|issim[oaie]|íssim[oa]s?)|\w{4,}(?:ster|ste|sten|stes)"
    r"|(?:наи|най|naj)\w{4,}|\w{4,}(?:ейш|айш)\w{2,3})$"
)
_NO_SUPERLATIVE = frozenset(
    "forest harvest interest invest request protest contest honest modest suggest guest quest west "
    "nest rest test chest arrest digest everest priest latest-news conquest zest vest attest crest "
    "breakfast earnest tempest midwest northwest southwest unrest manifest bequest behest ingest "
    "detest armrest pinterest budapest poster muster master sister minister monster cluster roaster "
    "booster toaster register meister fenster schwester muster gestern western eastern kosten küste "
    "liste leiste weste kiste paste taste haste waste kasten besten dienste gäste gesten "
    "geste feste texte leisten testen rasten pasten youngster semester duster plaster easter barista "
    "poste vaste reste triste ensuite piste ajuste coste".split()
)


def unsupported(line: str, said: str) -> tuple[str, ...]:
    """The claims in ``line`` that ``said`` (all source texts together) does not make, as written.

    A number must stand in the sources with the same digits, and a price or percentage with the
    same sign. Addresses of the web are never supported.
    """
    line, said = _plain(line), _plain(said)
    found: list[str] = [match.group() for match in _LINK.finditer(line)]
    known = {_amount(match) for match in _NUMBER.finditer(said)}
    found += [m.group().strip() for m in _NUMBER.finditer(line) if _amount(m) not in known]
    found += [sign for sign in _SYMBOL.findall(line) if sign not in said]
    said_words = set(_words(said))
    found += [word for word in _words(line) if _is_claim(word) and word not in said_words]
    stems = {match.group() for word in said_words if (match := _CLAIM_STEM.match(word))}
    found += [
        word
        for word in _words(line)
        if (match := _CLAIM_STEM.match(word)) and match.group() not in stems
    ]
    found += [
        m.group()
        for m in _CLAIM_PHRASE.finditer(line)
        if m.group().casefold() not in said.casefold()
    ]
    folded, source = line.casefold(), said.casefold()
    found += [
        part
        for part in _CLAIMS_INSIDE
        if part.casefold() in folded and part.casefold() not in source
    ]
    return tuple(dict.fromkeys(found))


def priced(line: str) -> bool:
    """True when a line names a price, a discount or a rating."""
    return bool(_PRICED.search(_plain(line)))


def _is_claim(word: str) -> bool:
    if word in _CLAIMS or word in _NUMERALS:
        return True
    return bool(_SUPERLATIVE.match(word)) and word not in _NO_SUPERLATIVE


def _amount(match: re.Match[str]) -> tuple[str, str]:
    """Digits without their separators, and the sign that makes them a price or a share."""
    digits = re.sub(r"[.,'\s]", ".", match["digits"])
    sign = " ".join((match["before"] or "", match["after"] or "")).split()
    kind = "".join(sign).casefold()
    percent = {"٪", "percent", "per cent", "prozent", "por ciento", "pour cent"}
    return digits, "%" if kind in percent else kind


def _plain(text: str) -> str:
    """Compatibility forms and every script's digits as the plain ones."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(
        str(unicodedata.digit(sign)) if sign.isdigit() and not sign.isascii() else sign
        for sign in folded
    )


def _words(text: str) -> list[str]:
    """Lower-case words; parts of hyphenated words stand for themselves too."""
    words = re.findall(r"[^\W\d_]+(?:[-'’.][^\W_]+)*", text.casefold())
    parts = [part for word in words if "-" in word for part in word.split("-")]
    return words + parts
