"""A clause in; out comes whether it tells something instead of asking for something.

Briefs speak of the company, the customers, the last ad and the deadline, and they thank. None of
this is a wish: it must be neither painted nor refused.
"""

# ruff: noqa: SIM905, E501 - tables of openings; an opening is not broken in two
from __future__ import annotations

import re

from creative.reading.clauses import BREAKS, Piece
from creative.reading.lexicon import plain
from creative.reading.phrasing import TOO

_GOING_FOR = (
    r"(?!(?:just |really |also )?(?:going|looking|after|thinking|aiming|hoping|imagin|pictur))"
)
_WHO = (
    r"(?:brand|company|business|customers?|clients?|audience|target(?: group| audience)?|users?|"
    r"buyers?|team|founders?|ceo|boss|packaging|package|competitors?|store|shop|budget|founder|"
    r"landing page|website|market|core customers?|ideal customers?|agency|usp|label)"
)
_IS = r"(?:is|are|was|were|has|have|had|comes?|came|sells?|likes?|loves?|loved|lives?|do|does|did|say|said|think|thinks)"
_OPENERS: dict[str, str] = {
    "en": (
        r"(?:q[1-4]\b|fyi|for context|context:|note that|just so you know|btw|by the way|as you know|"
        r"background info|reminder)\b|"
        r"(?:thanks|thank you|thx|cheers|many thanks|great job|great work|good job|well done|"
        r"nice work|nice one|love it|loved it|love (?:the|your|this)|like the new|\w+ means|done$|looking forward|let me know|any questions|"
        r"talk soon|best regards|kind regards|best,?$|hope (?:this|that|you))\b|"
        r"(?:i|we|the team|everyone|everybody) (?:really |all |also )?(?:love|loved|like|liked|enjoyed) "
        r"(?:what|how|it|your|that|this|the (?:last|previous|first|draft|way))|"
        r"(?:our |my |the )?(?:first|original|initial|earlier|second) (?:idea|thought|plan|concept|instinct) was\b|"
        r"(?:first |at first |initially |originally )?(?:i|we) (?:first |had |originally |once )?(?:thought|considered|tried|wondered|debated)\b|"
        rf"(?:and |but )?(?:our|the|my|their) (?:\w+ )?{_WHO}(?: \w+){{0,2}}? {_IS}\b|(?:our|my|their) (?:competitors?|customers?|audience|clients?|users)\b|"
        rf"(?:we|i)(?:'re| are|'m| am) {_GOING_FOR}(?:not )?(?:a|an|the|based|known|proud|selling|"
        r"launching|running|planning|about|one of|new|small|family|testing|targeting|excited|happy)|"
        r"(?:we|i) (?:just |only |also |already |usually |mostly |recently |proudly )*(?:sell|sold|make|"
        r"made|launch\w*|won|open|opened|expand\w*|moved|started|build|built|offer|produce|produced|ship|ran|tested|tried|target|"
        r"serve|believe|know|manufacture|design|craft|roast|brew|got|had)\b|"
        r"(?:we|i)(?:'ll| will|'ve| have (?!to))|"
        r"(?:they|people|customers|he|she|everyone|nobody|you know)(?:'re|'ll| will| are| is| "
        r"usually| often| always| never| already| like| love| buy| say| tell| know)\b|"
        r"(?:this|it|that|the ad|the campaign|they)(?:'s|'ll| is| was| will)? (?:gonna |going to )?(?:run|runs|"
        r"be used|appear|appears|go(?:es)? live|launch(?:es)?|be shown|be posted)\b|"
        r"(?:the |our )?(?:previous|last|first|old|earlier) (?:\w+ )?(?:version|ones?|ads?|draft|round|batch|"
        r"campaign|attempt|creative|try)\b|"
        r"(?:because|since (?:our|we|the|it|they|people)|as (?:our|we|they|people)\b)|"
        r"(?:target group|target audience|audience|target|demographic|kpi|goal|objective|"
        r"placement|channel|client|market|usp|deadline|campaign|launch date|funnel stage|age|"
        r"brand name|company|industry|platform)\s*[:=]|"
        r"(?:the )?(?:product|item|bottle|it) (?:is|are) (?:made|available|sold|new|known|our|"
        r"already|usually)\b|"
        r"for (?:young |busy |older |active )?(?:women|men|moms|mums|dads|parents|teens|students|"
        r"professionals|families|millennials|runners|beginners|people|customers|everyone)\b"
    ),
    "de": (
        r"(?:danke|vielen dank|merci|besten dank|liebe grusse|viele grusse|mfg|gruss|zur info|"
        r"info:|ubrigens|hallo zusammen|hi zusammen)\b|"
        r"wir (?:sind|haben|verkaufen|machen|produzieren|richten|bieten|stellen|kommen|waren|"
        r"launchen|starten)\b|"
        r"(?:unsere?|die|der) (?:kund\w*|zielgruppe|marke|firma|team|verpackung|unternehmen) "
        r"(?:ist|sind|hat|haben|war|liebt|mag|kauft|kaufen)\b|"
        r"(?:das|es) (?:ist|geht) (?:ein|eine|unser|unsere|fur|um)\b|"
        r"(?:zielgruppe|ziel|kunde|budget|kanal)\s*:|"
        r"(?:weil|denn|da (?:wir|unser|die|das|sie))\b|"
        r"(?:die )?(?:letzte|vorige|alte) (?:version|anzeige|runde|kampagne)\b"
    ),
    "fr": (
        r"(?:merci|bonne journee|cordialement|bien a vous|pour info|a noter|au fait)\b|"
        r"on (?:vend|fait|propose|fabrique|lance)\b|nous (?:sommes|vendons|avons|faisons|proposons|fabriquons|lancons|visons)\b|"
        r"(?:notre|la|le) (?:marque|clientele|cible|public|entreprise|emballage|equipe) "
        r"(?:est|a|sont|aime|achete)\b|nos (?:clients|clientes|produits)\b|"
        r"c est (?:une? (?:pub|campagne|annonce|produit|marque)|pour|notre)\b|il s agit|"
        r"(?:cible|objectif|client|budget)\s*:|"
        r"(?:parce qu|car (?:nous|notre|le|la|il|elle|on)|puisqu)|"
        r"(?:la )?(?:derniere|precedente|ancienne) (?:version|campagne|annonce|pub)\b|"
        r"(?:on|j|nous)(?: a| ai| avons)? ador\w+"
    ),
    "es": (
        r"(?:gracias|muchas gracias|saludos|un saludo|por cierto|para tu informacion)\b|"
        r"(?:somos|vendemos|tenemos|hacemos|fabricamos|lanzamos|acabamos de|nos encanto|ofrecemos)\b|"
        r"nuestr[oa]s? (?:marca|clientes?|clientas|publico|empresa|envase|equipo|tienda) "
        r"(?:es|son|esta|estan|tiene|tienen|compra|compran)\b|"
        r"(?:esto )?es (?:una? (?:anuncio|campana|producto|marca)|para)\b|"
        r"(?:publico objetivo|objetivo|publico|cliente|presupuesto)\s*:|porque\b|ya que\b|"
        r"(?:la |el )?(?:version anterior|ultima version|anuncio anterior|ultimo anuncio)\b"
    ),
    "it": (
        r"(?:grazie|mille grazie|saluti|cordiali saluti|a presto|per info|tra l altro)\b|"
        r"(?:siamo|vendiamo|abbiamo|facciamo|produciamo|offriamo|lanciamo)\b|"
        r"(?:il nostro|la nostra|i nostri|le nostre) (?:marchio|pubblico|cliente|clienti|target|"
        r"azienda|clientela|marca|confezione|team)\b|"
        r"e (?:un annuncio|una campagna|un prodotto|una pubblicita|per)\b|"
        r"(?:target|obiettivo|cliente|budget|pubblico)\s*:|perche\b|dato che\b|"
        r"(?:la )?(?:versione precedente|ultima versione|scorsa campagna)\b"
    ),
    "pt": (
        r"(?:obrigad[oa]|muito obrigad[oa]|abracos|att|a proposito|so para contexto)\b|"
        r"(?:somos|vendemos|temos|fazemos|produzimos|oferecemos|acabamos de)\b|"
        r"noss[oa]s? (?:marca|clientes?|publico|empresa|embalagem|time|equipe|loja) "
        r"(?:e|sao|esta|tem|compra|compram|gosta)\b|"
        r"e (?:um anuncio|uma campanha|um produto|para o|para a)\b|"
        r"(?:publico alvo|publico|objetivo|cliente|verba)\s*:|porque\b|ja que\b|"
        r"(?:a )?(?:versao anterior|ultima versao|ultima campanha)\b"
    ),
    "nl": (
        r"(?:bedankt|dank|dank je|dankjewel|alvast bedankt|groetjes|groeten|mvg|ter info|trouwens)\b|"
        r"(?:wij|we) (?:zijn|verkopen|hebben|maken|bieden|lanceren|produceren)\b|"
        r"(?:onze|ons) (?:klanten|doelgroep|merk|verpakking|bedrijf|team|winkel) "
        r"(?:is|zijn|heeft|hebben|koopt|kopen|houdt)\b|"
        r"(?:dit|het) is (?:een (?:advertentie|campagne|product|merk)|voor)\b|"
        r"(?:doelgroep|doel|klant|budget)\s*:|(?:omdat|want)\b|"
        r"(?:de )?(?:vorige|laatste|oude) (?:versie|advertentie|campagne|ronde)\b"
    ),
}
_PATTERNS = {
    language: re.compile(rf"^\W*(?:and |but |so |hey,? |hi,? )*(?:{openers})")
    for language, openers in _OPENERS.items()
}
_GREETING = re.compile(
    r"^\W*(?:good )?(?:morning|afternoon|evening|day|hiya|buenas|buenos dias|buenas tardes|salut|moin|"
    r"servus|guten tag|guten morgen|ciao|buongiorno|ola|oi|bom dia|hoi|goedemorgen)"
    r"(?: team| all| everyone| guys| zusammen)?\W*$"
)
_REQUEST = re.compile(
    r"\b(?:let\'?s|instead|rather|go with|switch to|please|pls|plz|make|use|put|want|should|must|need to|needs to|has to|have to|"
    r"would like|bitte|soll|sollte|muss|por favor|debe|queremos|svp|doit|voudrais|voudrions|"
    r"vorremmo|deve|quero|graag|moet)\b"
)
_VISUAL = ("look", "color", "place", "size", "quote")


_LABELLED = re.compile(
    r"^\W*(?:angle(?=\s*:)(?!\s*: (?:low|high|top|side|front|eye|flat|bird|45|three))|hook|pain points?|insight|persona|voice|tone of voice|offer type|"
    r"benefits?|key benefit|selling point|category|context|background info|product|message|key message|name|brand|launch|product name|usp|benefit|produkt|marke|"
    r"produit|marque|producto|marca|prodotto|produto|merk)\s*:"
)
_DESCRIBES = re.compile(
    r"^\W*(?:the|our|my|this|unsere?|das|die|der|notre|nos|le|la|el|nuestr[oa]s?|il|noss[oa]|o|a|"
    r"onze|ons|de|het) (?:[\w-]+ ){1,2}(?:itself )?(?:is|are|comes in|has|have|ist|sind|hat|est|sont|a|es|"
    r"son|tiene|e|ha|sao|tem|zijn|heeft)\b"
)


def _of_the_product(piece: Piece) -> bool:
    """``The bottle is blue``: what is said of the goods describes them."""
    first = next((i for i in piece.items if i.kind in {"role", "noun"}), None)
    sold = first is not None and (first.kind == "noun" or first.value == "product")
    shown = piece.has("place", "size", "relation", "focus", "negation", "only")
    scene = any("scene=" in i.value for i in piece.of("look"))
    return sold and not shown and not scene


# "the light in our last shoot was cold"
_PAST_WORK = re.compile(
    r"\b(?:last|previous|old|earlier|former) (?:\w+ )?(?:ones?|ads?|shoots?|versions?|campaigns?|rounds?|drafts?|banners?|photos?|"
    r"pictures?|posts?|creatives?|batch|attempts?|freelancers?|agency|designers?)\b(?:.* )?(?:was|were|had|performed|did|looked|felt)\b(?! too\b)"
)
_SUITED = re.compile(
    r"^\W*(?:it(?:'s| is) )?(?:ideal|perfect|great|made|best|designed|suitable|good|developed|parfaite?|perfecto|ideale|perfekt|geeignet|"
    r"gemacht|perfetto|perfeito|geschikt) (?:for|fur|pour|para|per|voor) (?!the (?:background|ad|picture|headline)|a (?:background|backdrop))"
)
_URGENT = re.compile(
    r"^\W*(?:it|this|that|c|es|das|e|het|dit)(?:'s| is|'est| est| ist|s)?(?: \w+)? (?:urgent|important|time sensitive|dringend|eilig|urgente|wichtig)\b|"
    r"^\W*(?:sagt?|meldet|schreibt) (?:einfach|bescheid|uns|mir|gern|ruhig)\b|"
    r"\b(?:rules|polic(?:y|ies)|terms|guidelines|requirements) of\b|"
    r"^\W*(?:we|i) (?:\w+ )?(?:love|care about|stand for|believe in|live for) (?:nature|animals|people|sports?|food|coffee|tea|"
    r"the (?:planet|ocean|sea|mountains|outdoors)|our \w+|what we do|quality|simplicity)\b(?! (?:in|to) )"
)
# "have a sunny day", "it's cold outside", "made from organic cotton", "gift cards available"
_IDIOM = re.compile(
    r"^\W*(?:and |so |but |anyway )?(?:have fun|keep calm and|(?:very |so |super )?happy to|fun fact|stay (?:cool|safe|warm|tuned)|warm(?:est)? (?:welcome|wishes|greetings)|"
    r"have an? (?:[\w']+ )?(?:day|weekend|evening|week|morning|one|time|holiday|summer|trip|break)\b|"
    r"it(?:'s| is| was) (?:[\w']+ ){1,3}(?:outside|out here|over here|yesterday|today|in here|these days)\b|"
    r"(?:the )?(?:winter|summer|spring|autumn|fall|christmas|easter|halloween|black friday|the season) (?:is|are) (?:coming|here|upon|near|approaching|our|when|almost|around|always|usually)\b|"
    r"(?:the )?(?:\w+ )?calms (?:you|me|us|people|them|the)\b|"
    r"made (?:from|of|with|in|by)\b|100 ?% \w+$|free (?:of|from)\b|rich in\b|contains\b|freshly \w+ed\b|"
    r"(?:the )?(?:perfect|ideal|great|best|lovely|nice) (?:gift|present|companion|solution|choice)\b|"
    r"(?:for|fur|para|pour|per|voor) (?:the |die |los |les |le |i )?(?:[\w']+ ){1,2}(?:days?|nights?|evenings?|mornings?|moments?|tage|abende|nachte|dias|noches|jours|soirs|giorni|notti|dagen|avonden)$|"
    r"(?:an? |the |our |my )?(?:[\w']+ ){1,3}(?:brand|start ?up|company|shop|store|dealer|business|agency|manufacturer|salon|bakery|restaurant|hotel|clinic|app|software|supplies)"
    r"(?: (?:for|in|from|since|based|that|run) .*)?$)|"
    r"^\W*(?:[\w']+ ){1,4}(?:available|in stock|sold out|to order|from \d+|starting at|now in)\b"
)
_IS_A = re.compile(
    r"^\W*(?:it(?:'s| is)|this is|that(?:'s| is)|c'est|c est|das ist|es ist|es|e|dit is|het is) "
    r"(?:an?|une?|una|ein|eine|um|uma|een) (?:[\w'-]+ )+[\w'-]+$"
)
_LOOKS = frozenset(
    "look feel mood vibe style ad ads scene picture image photo one thing must tone theme background "
    "palette setting atmosphere aesthetic".split()
)


def _is_a_thing(flat: str, piece: Piece) -> bool:
    """``it's a bold red wine``: what is sold, told; not ``it's a bold look``."""
    last = piece.items[-1]
    named = last.kind in {"noun", "word", "color"} and last.words not in _LOOKS
    shown = ("place", "size", "role", "quote", "negation", "focus", "only")
    return named and bool(_IS_A.search(flat)) and not piece.has(*shown)


_IS_ALONE = re.compile(r"^\W*[\w-]+ (?:is|are|was|were|ist|sind|est|sont|es|son|sono|sao|zijn) ")


def _of_unknown(flat: str, piece: Piece) -> bool:
    """``ambitions are big``: said of something that no ad has."""
    parts = ("role", "noun", "place", "color", "quote", "negation", "cannot", "look", "only")
    unknown = piece.items[0].kind == "word" and piece.items[0].words not in _WHOLE
    return unknown and bool(_IS_ALONE.search(flat)) and not piece.has(*parts)


_WHOLE = frozenset(
    ["everything", "it", "this", "that", "all", "hook", "type", "copy", "alles", "tout", "todo"]
)


def _background(flat: str) -> bool:
    return any(pattern.search(flat) for pattern in (_PAST_WORK, _SUITED, _URGENT))


def _idiom(flat: str, piece: Piece) -> bool:
    parts = ("place", "size", "quote", "negation", "focus", "only", "relation")
    return bool(_IDIOM.search(flat)) and not piece.has(*parts)


def _said_of_goods(flat: str, piece: Piece) -> bool:
    described = bool(_DESCRIBES.search(flat)) and _of_the_product(piece)
    if _is_a_thing(flat, piece) or _idiom(flat, piece):
        return not _REQUEST.search(flat)
    return _of_unknown(flat, piece) or (described and not _REQUEST.search(flat))


def tells(text: str, piece: Piece) -> bool:
    """True for facts, reasons, praise and thanks; ``text`` is the clause as it was written."""
    flat = plain(text)[0]
    if _background(flat):
        return not piece.has("negation", "only", "quote") and not _REQUEST.search(flat)
    greets = bool(_GREETING.search(flat)) and text.rstrip().endswith("!")
    if greets or _said_of_goods(flat, piece):
        return True
    if _LABELLED.search(flat) and not piece.has("place", "size", "negation"):
        return True
    if not _opens(flat, piece.language):
        return False
    denied = any(i.words not in TOO for i in piece.of("negation"))
    if denied and piece.has("color", "role"):
        return False  # "merci d'éviter le noir"
    return not (_REQUEST.search(flat) and piece.has(*_VISUAL))


_MEANT_FOR = re.compile(
    r"\b(?:for|fur|pour|para|per|voor|on|auf|sur|en|su) (?:the )?(?:meta|facebook|instagram|insta|google|"
    r"tiktok|linkedin|pinterest|youtube|snapchat|amazon|display|stories|story|reels|newsletter|"
    r"website|email|e-mail|print|retargeting|prospecting)\b|"
    r"^\W*(?:variant|variante|version|option|concept|konzept|idea|ad set|v)\s?[\da-d]\b"
)
_POLITE = re.compile(
    r".*\b(?:gefallt|gefiel|gefallen) (?:uns|mir)\b|"
    r"^\W*(?:everything|all|the rest) (?:else )?(?:is|looks|stays|can stay) (?:fine|good|great|ok|as|the)\b|"
    r"^\W*want (?:[\w']+ ){1,5}to (?:know|feel|think|remember|understand)\b|"
    r"^\W*(?:actually,?(?: no)?$|no,? wait|scratch that|wait|on second thought|never ?mind|"
    r"as (?:discussed|agreed|mentioned|we said)|see (?:the )?attached|(?:nobody|no one|most people|few people|some people|everybody) \w+|feel free|(?:nobody|no one|most people|few people|some people|everybody) \w+|you know|"
    r"i hope|hope|if (?:you|in doubt|anything)|when (?:you|we)|just (?:checking|a note)|in case|"
    r"no rush|take your time|thanks?|sorry|ok(?:ay)?$|cool$|cualquier duda|si (?:tienes|tienen)|"
    r"qualquer duvida|n hesitez|n'hesitez|bei fragen|ich hoffe|per qualsiasi|bij vragen|wie besprochen|"
    r"comme convenu|come d'accordo|conforme combinado|zoals besproken)\b"
)


def not_of_the_picture(text: str, piece: Piece) -> bool:
    """True for a channel, a courtesy or a number of a variant where nothing else was found."""
    flat = plain(text)[0]
    if _REQUEST.search(flat) or piece.has("quote", "focus", "size"):
        return False
    return bool(_POLITE.search(flat) or _MEANT_FOR.search(flat))


def goes_on(piece: Piece, text: str) -> bool:
    """True when a clause goes on telling what the one before it tells."""
    flat = plain(text)[0]
    if _REQUEST.search(flat) or piece.has("quote", "negation", "only", "focus"):
        return False
    asks = piece.has("color", "place", "size", "look")
    return not asks if piece.joint in {",", *BREAKS} else True


def _opens(flat: str, language: str) -> bool:
    languages = (language,) if language == "en" else (language, "en")
    if any(_PATTERNS[code].search(flat) for code in languages):
        return True
    spaced = flat.replace("'", " ")
    return language == "fr" and bool(_PATTERNS["fr"].search(spaced))
