"""A Brief without copy in; out comes the complete copy, written only from what the pages say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from creative.brief import Brief, CopyLine, CopyType, Format, Source
from creative.directing.claims import priced, unsupported
from creative.directing.languages import language_of

ALT_LENGTH = 300
# breadth (see there) of headline, subheadline and button that a format holds at a readable size
ROOMY = (40, 80, 24)
SHORT = (28, 44, 13)  # strips, towers, small banners
NARROW = (28, 26, 10)
SMALL = (24, 0, 13)
TINY = (14, 0, 8)

# for what can be bought, then for what is first understood; of each the shorter way to say it too
CALLS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "en": (("Shop now", "Shop"), ("Learn more", "More")),
    "es": (("Comprar ahora", "Comprar"), ("Más información", "Ver más")),
    "fr": (("Acheter",), ("En savoir plus", "Découvrir")),
    "de": (("Jetzt kaufen", "Kaufen"), ("Mehr erfahren", "Mehr dazu", "Mehr")),
    "it": (("Acquista ora", "Acquista"), ("Scopri di più", "Scopri")),
    "pt": (("Comprar agora", "Comprar"), ("Saiba mais",)),
    "nl": (("Nu kopen", "Koop nu"), ("Meer informatie", "Meer info")),
    "sv": (("Köp nu",), ("Läs mer",)),
    "da": (("Køb nu",), ("Læs mere",)),
    "nb": (("Kjøp nå",), ("Les mer",)),
    "fi": (("Osta nyt",), ("Lue lisää",)),
    "pl": (("Kup teraz",), ("Dowiedz się więcej", "Zobacz więcej", "Więcej")),
    "cs": (("Koupit",), ("Zjistit více", "Více")),
    "ro": (("Cumpără acum", "Cumpără"), ("Află mai multe", "Detalii")),
    "hu": (("Vásárlás",), ("Tudj meg többet", "Részletek")),
    "el": (("Αγορά τώρα", "Αγορά"), ("Μάθετε περισσότερα", "Περισσότερα", "Δείτε")),
    "tr": (("Satın al",), ("Daha fazla bilgi", "Keşfet")),
    "ru": (("Купить",), ("Подробнее",)),
    "uk": (("Купити",), ("Докладніше", "Більше")),
    "ar": (("تسوق الآن", "تسوق"), ("اعرف المزيد", "المزيد")),
    "he": (("לקנייה",), ("למידע נוסף", "לפרטים")),
    "hi": (("अभी खरीदें", "खरीदें"), ("और जानें",)),
    "id": (("Beli sekarang", "Beli"), ("Selengkapnya", "Lihat")),
    "vi": (("Mua ngay",), ("Tìm hiểu thêm", "Xem thêm")),
    "th": (("ซื้อเลย",), ("ดูเพิ่มเติม",)),
    "ja": (("今すぐ購入", "購入"), ("詳しくはこちら", "詳しく")),
    "ko": (("지금 구매", "구매"), ("자세히 보기", "더 보기")),
    "zh": (("立即购买", "购买"), ("了解更多", "更多")),
}
# nothing is put into a basket here, or not at first sight
EXPLAINED = frozenset(
    {"software", "finance", "travel", "automotive", "health", "education", "charity"}
)

_SENTENCES = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？।])\s*|\s*[\n\r|•]+\s*")
_PARTS = re.compile(r"\s+[–—|·:-]\s+|:\s+|;\s+|[、，]")
# where a sentence is whole before it says more of the same
_ADDED = re.compile(r",\s+(?=(?:with|which|made|mit|avec|con|com|met|med)\s)")
# where a name is whole before it tells what is in it or whom it is for
_NAMED = re.compile(
    r"\s+(?=(?:with|for|in|mit|für|aus|avec|pour|con|para|per|com|met|voor|med)\s)|\s*[,(|]\s*"
)
_AMOUNT = re.compile(
    r"\s*[,–—|(-]?\s*(?:\d+(?:[.,]\d+)?\s?(?:(?:ml|cl|l|g|kg|oz|fl\.? ?oz|cm|mm|in|pack|pcs)\b|"
    r"كجم|جم|مل|ग्राम|किलो|มล|กรัม|กก|г|кг|мл|шт|グラム|克|毫升|그램)|\d+\s?[x×]\s?\d+(?:\s?cm)?)"
    r"\.?\)?\s*$",
    re.IGNORECASE,
)
# what shops write for search engines and what a button says: no line of an ad
_CALLED = re.compile(
    r"^(?:shop|buy|order|browse|click|sign up|subscribe|book|add to|discover our range|"
    r"free (?:shipping|delivery)|jetzt|hier|bestell|kauf|kostenlose lieferung|achete|commande|"
    r"découvrez (?:notre|nos|toute)|livraison|compra|comprar|pide|envío|acquista|ordina|scopri la|"
    r"spedizione|compre|peça|frete|koop|bestel|gratis|köp|kup|купит|закаж|立即|今すぐ|지금)\b|"
    r"\bonline (?:at|bei|chez|en|su|na|bij)\b|\b(?:official (?:site|store)|online ?shop|webshop)\b",
    re.IGNORECASE,
)
_FOOTNOTE = re.compile(r"[*†‡¹²³]|\(\d\)|\[\d\]")
_ASKS_PRICES = re.compile(
    r"\b(?:prices?|pric(?:ed|ing)|costs?|offers?|discounts?|sale|ratings?|rated|stars?|reviews?"
    r"|preis\w*|angebot\w*|rabatt\w*|prix|offre|remise|avis|precio|oferta|descuento|prezzo|sconto)\b"
    r"|価格|値段|价格|折扣|цен|скидк",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\b(?:write|generate|suggest|invent|come up with|escribe|r[eé]dige[zr]?|schreibe?)\b"
    r"[^.;\n\"“]{0,30}?\b(?P<kind>sub[- ]?headline|headline|cta|call to action|button|copy|text|"
    r"titular|titre|[üÜ]berschrift)\b",
    re.IGNORECASE,
)


def missing_kinds(brief: Brief) -> tuple[CopyType, ...]:
    """The kinds of line that somebody has to write: see ``write_missing``."""
    ordered = _ordered(brief.direction)
    if brief.copy and not ordered:
        return ()
    wanted = ordered if brief.copy else frozenset(CopyType)
    lengths = lengths_for(brief)
    return tuple(
        kind for kind in CopyType if kind in wanted and lengths[kind] and not brief.lines(kind)
    )


def lengths_for(brief: Brief) -> dict[CopyType, int]:
    """The greatest breadth of each kind that fits every format of the brief: all share one copy."""
    rooms = [_room(wanted) for wanted in brief.formats] or [ROOMY]
    return dict(zip(CopyType, (min(kind) for kind in zip(*rooms, strict=True)), strict=True))


def breadth(text: str) -> int:
    """The number of characters, those of East Asia counted twice, as they are that broad."""
    return sum(2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1 for sign in text)


def _room(wanted: Format) -> tuple[int, int, int]:
    area, aspect = wanted.width * wanted.height, wanted.width / wanted.height
    if area < 12_000:
        return TINY
    if area < 20_000:
        return SMALL
    if wanted.width < 140:
        return NARROW
    tight = not 0.4 <= aspect <= 2.5 or min(wanted.width, wanted.height) < 240
    return SHORT if tight else ROOMY


def write_missing(brief: Brief, proposed: tuple[CopyLine, ...] = ()) -> tuple[CopyLine, ...]:
    """The complete copy of the ad, in painting order; lines of the request are untouched.

    A media buyer who sends only a headline wants only a headline: what was sent is the copy, and
    nothing is added to it. Lines are written only when none was sent, or when the direction
    orders one ("write a headline", "come up with a CTA").

    The headline is the brand's short tagline or the product's name, the subheadline the first
    sentence about the product that fits; both are the page's own words (``Source.SITE``), cut
    only at the end of a sentence or part, so that no claim, number or superlative is new. The
    call to action is a set phrase in ``brief.language`` (``Source.DEFAULT``; English when the
    language has none). A page without words gives a call to action alone.

    ``proposed`` are checked lines of an outside director: of each missing kind the first is taken.
    All lines together fit ``lengths_for`` the brief's formats.
    """
    missing = set(missing_kinds(brief))
    if not missing:
        return brief.copy
    lengths = lengths_for(brief)
    written: list[CopyLine] = []
    for line in proposed:
        if line.kind in missing:
            missing.discard(line.kind)
            written.append(line)
    said = " ".join(line.text for line in (*brief.copy, *written)).casefold()
    headline = _headline(brief, lengths[CopyType.HEADLINE])
    if CopyType.HEADLINE in missing and headline and headline.casefold() not in said:
        written.append(CopyLine(CopyType.HEADLINE, headline, Source.SITE))
    if CopyType.SUBHEADLINE in missing:
        used = {headline.casefold(), *(line.text.casefold() for line in (*brief.copy, *written))}
        benefit = _benefit(brief, used, lengths[CopyType.SUBHEADLINE])
        if benefit:
            written.append(CopyLine(CopyType.SUBHEADLINE, benefit, Source.SITE))
    if CopyType.CTA in missing:
        call = _call(brief, lengths[CopyType.CTA])
        written += [CopyLine(CopyType.CTA, call, Source.DEFAULT)] if call else []
    order = list(CopyType)
    return tuple(sorted((*brief.copy, *written), key=lambda line: order.index(line.kind)))


def prices_asked(brief: Brief) -> bool:
    """True when the direction or a line that was sent is about prices or ratings."""
    said = " ".join((brief.direction, *(line.text for line in brief.copy)))
    return bool(_ASKS_PRICES.search(said)) or priced(said)


def source_text(brief: Brief) -> str:
    """Everything that the customer's request and pages say, as one text."""
    return "\n".join(
        (
            brief.brand.name,
            brief.brand.positioning,
            brief.product.name,
            brief.product.description,
            brief.direction,
            *(line.text for line in brief.copy),
        )
    )


def alt_text(brief: Brief, lines: tuple[CopyLine, ...], layout: str) -> str:
    """What a person who cannot see the ad needs to know, at most 300 characters.

    ``layout`` is the arrangement's name; a side in it (``hero-right``) says where the product is.
    """
    subject = brief.product.name.strip() or next(
        (image.description.strip() for image in brief.product.images if image.description.strip()),
        "",
    )
    who = brief.brand.name.strip()
    opening = f"{who} ad" if who else "Ad"
    if subject and subject.casefold() != who.casefold():
        opening += f" for {subject}" if brief.product.name.strip() else f" showing {subject}"
    side = next((word for word in ("right", "left") if word in layout.split("-")), "")
    if side and brief.product.images:
        opening += f", product on the {side}"
    told = [opening.rstrip(".")]
    words = [line.text.strip() for line in lines if line.kind is not CopyType.CTA]
    told += [word.rstrip(".") for word in words if word.casefold() != subject.casefold()]
    told += [f"Button: {line.text.strip()}" for line in lines if line.kind is CopyType.CTA]
    text = ". ".join(told) + "."
    return text if len(text) <= ALT_LENGTH else text[: ALT_LENGTH - 1].rsplit(" ", 1)[0] + "…"


def _ordered(direction: str) -> frozenset[CopyType]:
    kinds: set[CopyType] = set()
    for match in _ORDERS.finditer(direction):
        word = match["kind"].casefold()
        if word.startswith("sub"):
            kinds.add(CopyType.SUBHEADLINE)
        elif word in {"cta", "call to action", "button"}:
            kinds.add(CopyType.CTA)
        elif word in {"copy", "text"}:
            kinds.update(CopyType)
        else:
            kinds.add(CopyType.HEADLINE)
    return frozenset(kinds)


def _sentences(text: str, *, prices: bool = False) -> Iterator[str]:
    """Whole sentences that may stand alone: a footnote's mark promises what is not here.

    Prices and ratings are left out unless somebody asks for them.
    """
    for sentence in _SENTENCES.split(text.strip()):
        cleaned = " ".join(sentence.split()).strip(" -–—•、，")
        usable = len(cleaned) > 2 and not _FOOTNOTE.search(cleaned) and not _CALLED.search(cleaned)
        if usable and (prices or not priced(cleaned)):
            yield cleaned


def _fitted(text: str, length: int, *, prices: bool = False) -> str:
    """The first sentence, or the first part of one, that fits; never the middle of a phrase.

    A part that claims something is not cut from the rest, which may be its condition.
    """
    sentences = list(_sentences(text, prices=prices))
    for sentence in sentences:
        if breadth(sentence) <= length:
            return _bare(sentence)
    for sentence in sentences:
        for parts in (_PARTS, _ADDED):
            first = parts.split(sentence)[0].strip(" ,;:")
            if first == sentence or (parts is _ADDED and first.count(" ") < 3):
                continue
            if breadth(first) <= length and not unsupported(first, ""):
                return _bare(first)
    return ""


def _bare(text: str) -> str:
    return text[:-1] if text.endswith((".", "。", "।")) and not text.endswith("..") else text


def _name(name: str, length: int) -> str:
    """A product's name without its amount; a long one as far as it is a name of its own."""
    whole = " ".join(_AMOUNT.sub("", name).split()).split(" | ")[0]
    for parts in (_SENTENCES, _PARTS, _NAMED):
        if breadth(whole) <= length:
            break
        first = parts.split(whole)[0].strip(" ,;:-–—")
        whole = first if len(first) > 2 else whole
    return _quiet(_bare(whole)) if breadth(whole) <= length else ""


def _quiet(name: str) -> str:
    """``SKOGEN LOUNGE CHAIR`` as ``Skogen Lounge Chair``; short words may be initials."""
    words = name.split()
    if len(words) < 2 or not name.isupper() or len(name) < 12:
        return name
    return " ".join(w.capitalize() if len(w) > 3 and w.isalpha() else w for w in words)


def _headline(brief: Brief, length: int) -> str:
    prices = prices_asked(brief)
    tagline = next(_sentences(brief.brand.positioning, prices=prices), "")
    named = _name(brief.product.name, length)
    about = bool(brief.product.name or brief.product.images)
    if tagline and breadth(tagline) <= length and not (about and named):
        return _bare(tagline)
    if named:
        return named
    short = _fitted(brief.brand.positioning, length, prices=prices)
    return short or _fitted(brief.brand.name, length)


def _benefit(brief: Brief, used: set[str], length: int) -> str:
    prices = prices_asked(brief)
    for text in (brief.product.description, brief.brand.positioning):
        for sentence in _sentences(text, prices=prices):
            fitted = _fitted(sentence, length, prices=prices)
            if fitted and fitted.casefold() not in used and len(fitted.split()) + len(fitted) > 6:
                return fitted
    return ""


def _call(brief: Brief, length: int) -> str:
    """The set phrase of the copy's language that suits what is offered, or the one that fits."""
    told = " ".join(line.text for line in brief.copy) or source_text(brief)
    language = language_of(told, brief.language)
    buy, learn = CALLS.get({"no": "nb", "nn": "nb"}.get(language, language), CALLS["en"])
    sold = bool(brief.product.name or brief.product.images)
    ways = (*buy, *learn) if sold and brief.brand.category not in EXPLAINED else (*learn, *buy)
    return next((call for call in ways if breadth(call) <= length), "")
