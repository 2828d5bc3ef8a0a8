"""A clause of which nothing was found in; out comes what already holds, or that it is talk of work.

``Respect the CI``, ``text must be clear on mobile``, ``use the photo we sent``: this is done without
being asked. ``Deliver before Friday``, ``we need an ad for our shop``: this is asked of whoever
does the work, not of the picture.
"""

# ruff: noqa: E501 - tables of wordings; a wording is not broken in two
from __future__ import annotations

import re
from typing import Final

from creative.reading.clauses import Piece
from creative.reading.lexicon import plain

_AD = (
    r"(?:ads?|adverts?|advertisements?|advertising|banners?|creatives?|statics?|visuals?|posts?|flyers?|posters?|pics?|pictures?|images?|"
    r"campaigns?|graphics?|designs?|thumbnails?|anzeigen?|werbung|werbebild|bild|motiv|pub|publicites?|annonces?|bannieres?|affiches?|"
    r"visuels?|anuncios?|publicidad|imagen|imagenes|annuncio|annunci|pubblicita|immagine|inserzione|arte|imagem|advertenties?|beeld)"
)
_FOR = r"(?:for|about|to promote|to sell|to advertise|fur|uber|pour|sur|para|sobre|per|voor|over)"
_COPY = (
    r"(?:text|copy|headline|title|offer|price|message|cta|button|discount|promo|deal|everything|all|words|letters|wording|"
    r"font|product|logo|it|this|writing)"
)
_CLEAR = (
    r"(?:clear|clearly|understandable|understood|readable|legible|visible|recogni[sz]able|easy to (?:read|see|understand|get|find|scan)|obvious|"
    r"big enough|large enough|not too small|well visible|seen|cut off)"
)
_ALREADY: Final[tuple[tuple[str, re.Pattern[str]], ...]] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        (
            "brand",
            (
                r"\b(?:ci|cd|brand ?(?:book|kit|guide\w*|assets?|manual|rules|standards?|compliant|consistent|consistency|safe)|guidelines?|style ?guides?|corporate (?:identity|design)|"
                r"consistent with (?:the |our )?(?:brand|site|website)|brand\w* consistent\w*|consistent brand\w*|hausschrift|markenrichtlinien|identite visuelle|charte|manual de marca|imagen corporativa|linee guida|huisstijl)\b"
            ),
        ),
        (
            "legible",
            (
                rf"\b{_COPY}s? (?:\w+ ){{0,4}}?{_CLEAR}\b|\b{_CLEAR} (?:\w+ ){{0,2}}?{_COPY}\b|"
                rf"^\W*(?:please )?(?:make (?:sure )?|keep |needs? to be |has to be |must be )(?:\w+ ){{0,3}}?{_CLEAR}\b|"
                r"\b(?:on|for) (?:a |the )?(?:mobile|phones?|small(?:er)? screens?|smartphones?)\b|\bmobile[ -]?(?:first|friendly|optimi[sz]ed|ready)\b|"
                r"\b(?:no|without|avoid|check|mind|watch)(?: for)? (?:the )?(?:typos?|spelling|spelling mistakes|mistakes|errors)\b"
            ),
        ),
        (
            "shown",
            (
                r"\b(?:use|using|take|with|nehmt|nimm|verwende\w*|utilise[rz]?|usa|usen|usar|usate|gebruik) (?:only |just |always )?(?:the |our |my |this |these |that |das |unser |la |le |las |il |de |het )?"
                r"(?:\w+ ){0,2}?(?:photos?|pictures?|images?|pics?|packshots?|shots?|files?|assets?|cutout|foto|fotos|bild|bilder|imagen|imagenes|immagine|imagem|logo)"
                r"(?: (?:that|which|die|que|che|dat))? (?:i|we|you|from|attached|provided|uploaded|sent|supplied|in the|die|que|wir|ich|on|of)\b|"
                r"\b(?:attached|provided|uploaded|supplied|existing) (?:product )?(?:photos?|pictures?|images?|pics?|packshots?|files?|assets?|logo)\b|"
                r"\b(?:respect|don t forget|do not forget|not forget|dont forget|remember|include|keep|add|show|use|with|have) (?:to (?:add|include|show) )?(?:the |our |my )?(?:\w+ )?logos?$|^\W*(?:the |our )?logo (?:as|like|wie|comme|como|come|zoals) (?:it is )?(?:in|on|im|auf|sur|en|su|op)\b"
            ),
        ),
        (
            "exact",
            (
                r"\b(?:good|best|great|high|top|better|excellent) (?:image |picture |photo )?(?:quality|resolution|res)\b|\b(?:not|no|never|without|avoid) (?:being )?(?:blurry|pixelated|pixelation|pixels|blurred|fuzzy|low quality|low res|distortion|stretched|stretching)\b|"
                r"\b(?:product|bottle|pack|item|colou?rs?) (?:\w+ )?(?:accurate|exact|correct|true|realistic|real|itself)$|"
                r"^\W*(?:real|realistic|natural) (?:shadows?|reflections?|product|colou?rs?)$"
            ),
        ),
    )
)
_WORK: Final = re.compile(
    rf"\b(?:want|need|needs|wants|require|looking for|make|create|design|do|build|prepare|produce|order|get|request|brief|wish|like|have|is|"
    rf"brauche\w*|machen|macht|mach|erstell\w*|besoin d une|besoin d un|faire|faites|creer|creez|quiero|queremos|necesito|necesitamos|hacer|haz|crear|"
    rf"vorrei|vogliamo|fare|creare|quero|precis\w+|fazer|criar|maak|maken|willen)(?: (?!in\b|with\b|where\b|mit\b|avec\b|con\b)[\w'-]+){{0,5}} {_AD} {_FOR}\b|"
    rf"^\W*(?:new |another |one |a |an |the |this |second |first |static |single |simple |quick )*{_AD} {_FOR}\b|"
    r"^\W*(?:please |pls |kindly |and |also |can you |could you |bitte |por favor |per favore |merci de |then )*"
    r"(?:deliver|send|submit|share|upload|forward|reply|respond|confirm|approve|proofread|double[ -]?check|review|revert|finish|complete|expedite|"
    r"hurry|rush|schedule|publish|post|launch|test|a b test|ab test|iterate|liefern|schicken|senden|envoyer|envoyez|livrer|enviar|entregar|mandar|inviare|consegnare|"
    r"stuur|lever|opleveren)\b(?! (?:it |the \w+ )?(?:to the (?:left|right|top|bottom|back|front)))|"
    r"\b(?:before|by|until|till|bis|avant|antes de|entro|ate|voor) (?:the )?(?:end of (?:the )?(?:day|week|month)|eod|eow|cob|noon|lunch|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|"
    r"montag|dienstag|mittwoch|donnerstag|freitag|morgen|lundi|mardi|mercredi|jeudi|vendredi|demain|lunes|martes|miercoles|jueves|viernes|manana|"
    r"lunedi|martedi|mercoledi|giovedi|venerdi|domani|segunda|terca|quarta|quinta|sexta|amanha|maandag|dinsdag|woensdag|donderdag|vrijdag)\b|"
    r"\b(?:cpa|cpc|cpm|ctr|cvr|roas|aov|kpi|kpis|tofu?|mofu?|bofu?|ugc test|a/b|ab test|ad ?set|retarget\w*|prospecting|lookalike|lal|impressions|conversions?|spend|frequency)\b"
)
# what is said to whoever makes the ad
_TALK: Final = re.compile(
    r"^\W*(?:please |pls |just |and |but |so )*(?:"
    r"not (?:really |quite |completely |100 ?% )?(?:sure|certain)\b|(?:no|not enough|little|zero|limited) (?:budget|time|money|resources|photographer|shoot|experience)\b|"
    r"(?:do not|don ?t|never|dont) (?:over ?think|worry|hesitate|bother|panic|be (?:shy|afraid|boring|scared|lazy)|bore|hold back|stress|rush|hurry|mind|ask|tell|send|call|wait|disappoint|"
    r"let us|let me|mess|add anything|add more|add extra|overdo|go (?:crazy|wild|overboard)|get (?:too )?(?:creative|fancy|crazy)|reinvent|take (?:it|this)|overcomplicate|complicate|give up|laugh)\b|"
    r"(?:excuse|pardon|forgive)\b|let s (?:keep it (?:short|real|going)|see|talk|start|hope|make it happen|do (?:it|this)|get (?:going|started|this)|move on|not overthink|roll)\b|"
    r"(?:more|further|other|additional|all|any) (?:info\w*|details|questions|context)\b|"
    r"(?:it |this |that |they |this one |the ad |the creative )?(?:should|must|has to|needs to|have to|will|would) (?:really |just )?(?:be (?:easy|quick|fast|possible|doable|fine|ok|okay|live|online|ready|approved|compliant|simple enough)|"
    r"sell|perform|work|deliver|go fast|pass|comply|run|fit|speak|talk|appeal|resonate|last)\b|"
    r"(?:it |this |that |the ad |the product |product )?(?:speaks|talks|appeals|caters|aimed|meant|intended|geared|tailored|relevant|relatable) (?:to|at|for|towards)\b|"
    r"(?:max|maximum|at most|less than|under|no more than)\.? \d+ ?(?:%|percent) (?:of )?text\b|"
    r"make sure (?:that )?(?:it|this|the ad|everything) (?:follows|passes|complies|meets|fits|works|sells|converts|performs|gets)\b|"
    r"macht das sinn|sagt? (?:einfach|bescheid|uns|mir)|(?:dites|dis) (?:moi|nous)|n hesite[zr]?|tenez (?:moi|nous)|ya me|(?:dime|decidme|diganme|avisad\w*|contadme)\b|no dud\w+|fatemi|fammi|fateci|non esitat\w+|"
    r"nao hesite\w*|me avis\w+|laat (?:het )?(?:ons|me|mij) (?:het )?weten|laat maar|"
    r"(?:preciso|precisamos) d(?:isso|isto|ele)|(?:lo )?necesit\w+ (?:esto|eso|lo|para)|j en ai besoin|(?:ich |wir )?brauchen? (?:das|es|ihn) (?:bis|schnell|heute|morgen|dringend)|"
    r"(?:e|es|c est|das ist|dit is|het is|this is|it s|it is|that s) (?:il |lo |la |o |a |el |le |de )?(?:our|nosso|nossa|nostro|nostra|nuestro|nuestra|notre|unser\w*|ons|onze|my|mi|mon|ma|mein\w*|meu|minha)\b|"
    r"(?:hi|hello|hey|hola|salut|coucou|bonjour|bonsoir|ciao|hallo|moin|oi|ola|hoi|dear|liebe\w*|querid\w+|cher\w*|buongiorno|yo|greetings|estimad\w+|gentil\w*|beste|caro|cara)(?: l)?(?: [\w]+){0,3}$"
    r")|"
    r"\b(?:follow|follows|pass|passes|comply|complies|meet|meets|respect|respects|within|according to|in line with|stick to|per)\b.*"
    r"\b(?:rules?|polic\w+|guidelines|regulations|specs?|requirements|standards|brief|script|safe ?(?:zones?|areas?)|website|site|feed|page|socials?|terms)\b|"
    r"\b(?:give|donate|plant|ship|deliver|work|care|believe|grow|roast|bake|brew)s? (?:\d|back\b)"
)
# an order for the picture, whatever the talk around it
_PICTURED: Final = ("quote", "place", "relation", "color", "size")


def already(text: str, piece: Piece) -> str:
    """What of the engine's own ways a clause asks for (a value of ``always``), or nothing."""
    flat = re.sub(r"['’]", " ", plain(text)[0])
    if piece.has("quote", "place", "relation", "color", "focus"):
        return ""
    return next((name for name, pattern in _ALREADY if pattern.search(flat)), "")


def of_the_work(text: str, piece: Piece) -> bool:
    """True for what is asked of whoever makes the ad: a job, a date, a number to reach."""
    flat = re.sub(r"['’]", " ", plain(text)[0])
    return bool(_WORK.search(flat)) and not piece.has(*_PICTURED)


def talk(text: str, piece: Piece) -> bool:
    """True for what is said to whoever makes the ad: courtesies, doubts, rules of the platform."""
    flat = re.sub(r"['’-]", " ", plain(text)[0])
    return bool(_TALK.search(flat)) and not piece.has("quote", "place", "relation", "color")
