"""A clause of which nothing can be done in; out comes whether it is a wish about the picture.

Briefs are full of facts, thanks, figures of speech and talk. A clause that brings nothing is
therefore refused only on evidence that something was asked of the ad; without it, it is taken as
background. The evidence is light grammar (an order, a modal verb, a thing with an indefinite
article, a negation, a comparative) and nearness in meaning to things in pictures or to talk.
"""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import numpy as np

from creative.reading import meaning
from creative.reading.clauses import AND, Piece
from creative.reading.lexicon import plain

# --- words of grammar, by language: closed classes, not phrases ----------------------------------
# no clause that opens with one of these opens with an order
_CLOSED: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an this that these those our my your their his her its we i you they he she it "
        "us me them who what which when where why how if because since as at by for from in into of "
        "off on onto out over to under up upon with within without about after before between during "
        "and or but so yet nor than then though although while is are was were be been am has have had "
        "do does did will would can could should may might must shall not no none nothing never more "
        "most less least very really quite too also just only even still already again once some any "
        "all both each every many much few several other another such same there here now today "
        "half double twice hence thus therefore however despite made handmade fyi btw fabrique hecho fatto feito everyone everybody nobody someone people one two three four five first second third last next "
        "yes ok okay well maybe perhaps sorry cheers thanks hi hello hey dear",
        "de": "der die das den dem des ein eine einen einem einer dieser diese dieses unser unsere mein "
        "meine euer eure ihr ihre sein seine ich wir du er sie es man wer was wann wo wie warum wenn weil "
        "da dass ob als an auf aus bei durch fur gegen hinter in im mit nach neben ohne seit uber um unter "
        "von vom vor zu zum zur zwischen und oder aber denn also doch nicht kein keine nie mehr weniger "
        "sehr ganz nur auch noch schon wieder hier dort jetzt heute morgen gestern alle alles viele etwas "
        "jeder kunden leute gemacht ist sind war waren hat haben hatte wird wurde kann soll muss darf",
        "fr": "le la les l un une des du de d ce cette ces notre nos votre vos mon ma mes son sa ses leur "
        "je nous on vous tu il elle ils elles c ca qui que quand ou comment pourquoi si parce car comme a "
        "au aux avec sans dans en sur sous par pour vers chez depuis et mais donc ne pas plus moins jamais "
        "tres trop assez peu beaucoup tout toute tous toutes ici maintenant est sont etait a ont avait sera fabrique fait",
        "es": "el la los las lo un una unos unas este esta estos estas nuestro nuestra nuestros nuestras mi "
        "mis tu su sus yo nosotros ellos ella usted ustedes que quien cuando donde como si porque a al con "
        "sin en de del desde hasta para por sobre entre y o pero ni no nunca mas menos muy tan tanto todo "
        "toda todos ya hoy ahora aqui es son era fue esta hay ha han nada algo cada hecho hecha",
        "it": "il lo la i gli le l un uno una questo questa nostro nostra nostri nostre mio mia suo io noi "
        "voi loro che chi quando dove come se perche a al alla con senza in nel di del della da per su sul "
        "tra fra e o ma non mai piu meno molto tanto tutto tutta tutti gia oggi ora qui sono era c ce ha "
        "hanno niente ogni fatto fatta",
        "pt": "o a os as um uma uns umas este esta esse essa nosso nossa nossos nossas meu minha seu sua eu "
        "nos eles ela voce voces que quem quando onde como se porque ao com sem em no na de do da para por "
        "sobre entre e ou mas nao nunca mais menos muito tao tudo todo toda ja hoje agora aqui sao era foi "
        "ha tem nada cada feito feita",
        "nl": "de het een deze dit die dat onze ons mijn jouw zijn haar ik wij we jij jullie hij zij ze er "
        "wie wat wanneer waar hoe waarom als omdat want dat aan op uit bij door voor tegen achter in met na "
        "naast zonder sinds over om onder van tot tussen en of maar dus niet geen nooit meer minder heel "
        "zeer ook nog al weer hier daar nu vandaag morgen gisteren alle alles veel iets is zijn was waren "
        "heeft hebben had wordt kan moet mag mensen",
    }.items()
}  # fmt: skip
# ... and what follows the verb of an order
_OBJECT: Final[dict[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "the a an our my your his her their it them us me some this that these those all more every everything two three four five",
        "de": "der das die den dem ein eine einen einem unser unsere unseren meine meinen uns es ihn sie alle mehr noch mal bitte",
        "fr": "le la les l un une des du de d notre nos mon ma mes votre ce cette ces tout toute plus moi nous",
        "es": "el la los las un una unos unas nuestro nuestra nuestros nuestras mi este esta a al algo todo mas",
        "it": "il lo la l gli i le un uno una dei delle del nostro nostra piu tutto",
        "pt": "o a os as um uma nosso nossa nossos meu minha mais tudo",
        "nl": "de het een ons onze mijn er alle meer dit deze die",
    }.items()
}  # fmt: skip
_ORDERS = frozenset(
    "hazlo ponle ponlo ponga metedle metele add show make put use include insert place give let keep try change turn remove animate draw "
    "write translate create render replace swap feature combine get bring set leave have fill cover "
    "fugt fuge fugen zeig zeigt zeigen mach macht machen setzt setzen lass lasst nehmt nimm bau baut "
    "ajoutez ajoute mettez mets montrez faites fais utilisez laissez integrez remplacez "
    "anade anadan pon pongan haz hagan muestra muestren usa usen incluye incluyan agrega agreguen "
    "aggiungi aggiungete metti mettete mostra mostrate fate fai usate inserisci inserite rendete "
    "adicione adicionem coloque coloquem mostre mostrem faca facam usem inclua incluam ponha deixe deixem "
    "voeg maak laat zet toon gebruik verwerk plaats geef".split()
)
# verbs and words of talk: an order that opens with one of them is not about the picture
_TALK = frozenset(
    "thank thanks hope love loved like liked enjoy enjoyed wish see call email mail sent tell ask check let "
    "reply write remember note trust wait sorry appreciate looking keep take have best wishing good great "
    "danke hoffe liebe ruft ruf meldet melde sagt sag schickt fragt gebt "
    "merci appelez appelle dites dis envoyez ecrivez bon bonne repondez "
    "gracias llama llamame avisa avisame avisen avisenme escribe dime digan buen buena manda "
    "grazie chiama chiamami fammi fatemi scrivi scrivimi dimmi buon buona manda "
    "obrigado obrigada liga avise avisem avisa escreva bom boa mande "
    "bedankt bel mail stuur groeten succes fijn fijne goed".split()
)
_TALK_CLAUSE = re.compile(
    r"\b(?:let (?:me|us) know|(?:kind|best|warm) regards|see you|a presto|a bientot|hasta (?:luego|pronto)|tot (?:snel|gauw|ziens)|bis (?:dann|bald)|ate (?:mais|logo|breve)|how are you|wie geht|comment allez|como estais|como estan|come (?:state|stai)|tudo bem|hoe gaat|(?:call|email|mail|tell|ask|message|text|ping) (?:me|us|him|her)\b|send (?:it|this|them)|keep (?:me|us) (?:posted|updated|informed)|let s (?:cut|get|talk|face|be|see|hope|start|go)|"
    r"(?:good|great|nice) (?:work|job|luck)|take (?:your|all the) time|have a (?:great|good|nice|lovely)|as they say|(?:wie man|so) sagt|comme on dit|como dice\w*|como se diz|come si dice|zoals ze zeggen|"
    r"bescheid|viel (?:spass|erfolg|gluck)|laat (?:maar |het )?(?:even )?weten|"
    r"(?:good|schone[sn]?|buen|bon|bom|buon|fijn) (?:weekend|week end|fin|fine|fim|dag|tag|journee)|"
    r"(?:fins?|fine|fim) de(?:l)? (?:semana|settimana))\b"
)
_MODAL = re.compile(
    r"\b(?:please|pls|plz|can (?:you|we)|could (?:you|we|it|the)|would you|(?:i|we)(?:'d| would) (?:like|love|prefer)|"
    r"(?:i|we) (?:really |just |also )?(?:want|need|wish|insist|prefer|must)|should|must|has to|have to|needs to|need to|ought to|would be (?:great|good|nice|lovely|cool|ideal|perfect|awesome|better|fun)|better if|"
    r"ideally|idealerweise|idealement|idealmente|idealiter|da para|daria para|se puede\w*|si puo|si potrebbe|faudrait|ginge|"
    r"(?:how|what) about|what if|why not|possible|any chance|is there (?:a|any) way|wie ware|moglich|pourquoi pas|et si|y si|e se|que tal|posible|possibile|possivel|wat dacht|mogelijk|"
    r"bitte|konnt ihr|konnten sie|kannst du|konnen wir|wir (?:wollen|mochten|wunschen|brauchen|hatten gern\w*)|ich (?:will|mochte|wunsche|brauche|hatte gern\w*)|"
    r"soll|sollen|sollte|sollten|muss|mussen|darf|durfen|ware (?:toll|schon|super)|"
    r"s il (?:vous|te) plait|svp|pouvez vous|pourriez vous|peux tu|peut on|(?:je|nous|on) (?:veux|voulons|veut|voudrai\w*|voudrions|souhait\w*|aimerai\w*|aimerions)|j aimerais|"
    r"il faut|il faudrait|doit|doivent|devrait|devraient|qu il|que ca|"
    r"por favor|^\W*que (?:se|lo|la|le|no|sea|tenga)|puedes|pueden|podeis|podrias|podrian|quiero|queremos|quisiera\w*|me gustaria|nos gustaria|necesit(?:o|amos)|debe|deben|deberia|deberian|tiene que|tienen que|"
    r"per favore|puoi|potete|potreste|potresti|voglio|vogliamo|vorrei|vorremmo|mi piacerebbe|ci piacerebbe|deve|devono|dovrebbe|dovrebbero|"
    r"pode|podem|poderia|poderiam|quero|gostaria\w*|precis(?:a|am|amos|o)|devem|deveria|deveriam|tem que|"
    r"alsjeblieft|aub|graag|kun je|kunnen jullie|kunt u|kan (?:je|er)|(?:ik|we|wij) (?:wil|willen)|moet|moeten|mag|mogen|(?:zou|zouden) (?:mooi|leuk|fijn|tof|het|graag))\b"
)
_STATING: Final[dict[str, tuple[str, str]]] = {  # subjects and finite verbs, by group of languages
    "en": (
        (
            "i|we|he|she|they|you|people|it|this|that|there|these|those|the|our|my|their|his|her|your|some|most|"
            "everyone|everybody|nobody|someone|customers|kids|parents|women|men"
        ),
        (
            "is|are|was|were|has|have|had|will|can|does|do|did|am|been|said|says|told|saw|knows?|thinks?|believes?|came|"
            "went|got|sold|made|ran|won|lost|took|gave|loves?|likes?|hates?|uses?|eats?|drinks?|buys?|wears?|costs?|ships|"
            r"run|make|contains?|lasts?|keeps|works|runs|starts|opens|helps?|comes|goes|gets|feels?|(?!need|embed)\w{3,}ed"
        ),
    ),
    "de": (
        (
            r"ich|wir|er|sie|es|das|die|der|man|ihr|mein\w*|unser\w*|ik|wij|we|het|de|dit|dat|ze|hij|er|jullie|mijn|onze|"
            "ons|kunden|leute|mensen|klanten|viele"
        ),
        (
            "ist|sind|war|waren|hat|haben|hatten?|habe|wird|wurde|gibt|kommt|geht|kostet|lauft|macht|schlaft|schaut|kaufen|kauft|"
            "lieben|liebt|mag|mogen|finden|findet|enthalt|kenne|weiss|drucke|glaube|denke|hoffe|gewinnt|seid|bin|meint|sagt|fragt|schreibt|arbeitet|wohnt|nutzt|trinkt|isst|"
            "is|zijn|was|heeft|hebben|had|kost|komt|gaat|kijkt|koopt|kopen|slaapt|stonden|weet|vind|vinden|houden|bedacht|kwam|"
            "denk|hoop|bevat|ben"
        ),
    ),
    "fr": (
        "je|j|nous|on|il|elle|ils|elles|vous|c|ca|la|le|les|l|notre|nos|mon|ma|mes|ce|cette|ces|tout le monde|qui",
        (
            "est|sont|etait|etaient|a|ai|ont|avait|avons|sommes|etes|sera|coute|contient|vient|va|vont|aiment|aime|adorent|"
            r"raffolent|pense|crois\w*|achetent|regard\w*|existons|connais|marche|sort|vendons|fait|suis|etions|\w{3,}(?:ait|aient)"
        ),
    ),
    "es": (
        (
            r"el|la|los|las|esta|este|esto|mi|mis|nuestr\w+|ustedes|ellos|lo|gli|i|il|voi|noi|mio|mia|o|a|os|as|meus?|minhas?|"
            r"noss\w+|voces|eles|ella|yo|io|eu|nos|todos|quien|chi|quem|gente"
        ),
        (
            "es|son|era|fue|tiene|tienen|ha|han|hay|cuesta|contiene|encanta|estamos|estuvimos|sabe|se|salio|compra|compran|creo|"
            "gusta|esta|estan|eligio|duerme|e|sono|hanno|costa|adorano|dorme|guarda|eravamo|siamo|piace|credo|penso|capisco|"
            r"sao|foi|tem|tinha|adoram|olha|saiu|escolheu|gosta|gostam|acho|entendo|estivemos|sei|mira|\w{3,}(?:aba|aban|aron|ieron|ava|avano|evano|avam|aram|eram|iram)"
        ),
    ),
}
# "Cats go crazy for it"
_PLURAL = (
    "go|sleep|recommend|drive|catch|love|like|use|need|buy|say|ask|drink|eat|want|think|know|get|make|come|feel|work|"
    "speak|tell|wear|keep|find|give|take|choose|trust|prefer|live|grow|play|run|cost|last|ship"
)
_PRONOUNS = {  # with any word behind it: a statement, unless a modal verb makes it a wish
    "en": "(?:i|we|they|you|he|she|nobody|everyone|everybody|no one)",
    "de": "(?:ich|wir|man|ik|wij|we|jullie)",
    "fr": "(?:je|j|nous|on|ils|elles)",
    "es": "(?:yo|nosotros|ustedes|ellos|io|noi|eu|voces|eles)",
}
_GROUP = {"nl": "de", "it": "es", "pt": "es"}
_STATES = {
    group: re.compile(
        rf"^\W*(?:and |but |so |und |et |y |e |en |aber |mais |pero |ma |mas |maar )?"
        rf"(?:(?:[a-z]{{3,}}s (?:{_PLURAL})\b)|(?!a |an |the |some |no )[a-z]{{3,}} [a-z]{{3,}}(?<!s)s (?:the|it|us|them|me|our|my)\b|(?:{who})'(?:s|ll|ve|re|m|d)\b|{_PRONOUNS[group]} (?!bitte|please|svp)\w|(?:{who}) (?:[\w'-]+ ){{0,3}}?(?:{verb})\b)"
    )
    for group, (who, verb) in _STATING.items()
}
_FINITE = re.compile(
    r"\b(?:says|asks?|thinks|is|are|was|were|has|had|will|did|does|came|went|told|said|sold|ist|sind|war|hat|haben|wurde|wird|"
    r"est|sont|etait|ont|avait|es|son|era|fue|han|sono|hanno|sao|foi|heeft|hebben|werd|wordt)\b"
)
_WE_FORM = re.compile(
    r"^\W*(?!queremos|quisieramos|gostariamos|precisamos|necesitamos|vogliamo)\w{2,}(?:mos|iamo|ons)\b"
)
_OURS = re.compile(
    r"^\W*(?:i|we|he|she|they|you|ich|wir|sie|ihr|je|j|nous|on|vous|yo|nosotros|ustedes|io|noi|voi|eu|voces|ik|wij|we|jullie|"
    r"our|my|unsere?r?|meine?|notre|nos|mon|ma|mes|nuestr[oa]s?|mi|mis|(?:il |la |i |le )?(?:mio|mia|nostr[oaie])|meus?|minhas?|noss[oa]s?|mijn|onze|ons)\b"
)
_THING = re.compile(
    r"^\W*(?:and |plus |maybe |perhaps |then |also |und |et |y |e |en )?(?:with |featuring |mit |avec |con |com |met |as |als |en |come )?"
    r"(?:a|an|some|two|three|four|five|six|lots of|ein|eine|einen|einem|zwei|drei|un|une|des|deux|trois|una|uno|unos|unas|dos|tres|due|tre|um|uma|dois|een|twee|drie)\b"
)
WITH = frozenset("with plus mit avec con com met".split())
_COMPARED = re.compile(
    r"^\W*(?:a bit |a little |much |even |noch |etwas |un peu |un poco |un po |um pouco |iets )?"
    r"(?:more|less|fewer|mehr|weniger|plus|moins|mas|menos|piu|meno|mais|meer|minder|bigger|smaller|extra|[a-z]{3,}(?<!number)(?<!winter)(?<!summer)er$)\b"
)
_WHEN = re.compile(
    r"\b(?:yesterday|tomorrow|today|tonight|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last (?:week|month|year|quarter|time)|"
    r"next (?:week|month|year|quarter|time)|this (?:year|week|month|morning)|january|february|march|april|june|july|august|september|october|november|december|since|ago|years?|months?|weeks?|"
    r"gestern|heute|montag|freitag|letzte[ns]?|nachste[ns]?|seit|jahre?n?|marz|mai|juni|juli|oktober|wochenende|hier|demain|lundi|vendredi|derniere?|depuis|semaine|ans|mars|juin|juillet|octobre|"
    r"ayer|manana|lunes|viernes|pasad[oa]|desde|anos|semana|mes|marzo|mayo|junio|julio|octubre|ieri|domani|lunedi|venerdi|scors[oa]|settimana|anni|maggio|giugno|luglio|ottobre|"
    r"ontem|amanha|segunda|sexta|passad[oa]|maio|junho|julho|outubro|gisteren|morgen|maandag|vrijdag|vorige|sinds|jaar|maart|mei|oktober|(?:19|20)\d\d)\b"
)
_REASON = re.compile(
    r"^\W*(?:if|because|since|when|as soon|in case|so that|wenn|weil|falls|da|denn|si|parce|car|quand|porque|cuando|se|perche|quando|als|omdat|want|by the way|fyi|to be honest|honestly|frankly)\b"
)
_THIRD = re.compile(
    r"^\W*(?:people|customers|clients|users|they|kids|parents|you|everyone|everybody|nobody|kunden|leute|die leute|clients|les gens|"
    r"clientes|la gente|clienti|as pessoas|pessoas|klanten|mensen)\b"
)
_LINE = re.compile(
    r"^\W*(?:no|not|without|avoid|never|don't|do not|nothing|kein\w*|ohne|nicht|pas|sans|rien|aucun\w*|sin|nada|nunca|senza|niente|nessun\w*|sem|nao|geen|zonder|niet)\b"
)
_ASSURES = re.compile(
    r"\b(?:no|not|without|kein\w*|ohne|pas de|pas d|sans|sin|ningun\w*|senza|nessun\w*|sem|nenhum\w*|geen|zonder) (?:big |real |particular )?"
    r"(?:rush|pressure|worr\w+|hurry|stress|problem\w*|idea|clue|doubt|offen[cs]e|excuses|questions|matter|need to (?:reply|call|hurry)|hard feelings|"
    r"eile|druck|sorge\w*|ahnung|zweifel|frage|hektik|souci\w*|pression|panique|doute|idee|urgence|prisas?|problema\w*|presion|dudas?|"
    r"fretta|pressione|dubbi\w*|pressa|duvidas?|haast|zorgen|druk|probleem|idee|twijfel)\b|"
    r"\b(?:no se (?:nada|si|que)|no (?:entiendo|conozco)|nao (?:sei|entendo)|non (?:so|capisco)|weiss (?:nicht|nix)|weet niet|ne? sais pas)\b"
)
_OTHER_LETTERS = frozenset("ąćęłńśźżğşåøțșőűčěřšůž")  # none of the seven languages has them
_INFINITIVE: Final[dict[str, re.Pattern[str]]] = {
    "de": re.compile(r"\b(?!(?:haben|waren|sind|kunden|farben|jahren|wochen)\b)\w{3,}en[.!]?$"),
    "nl": re.compile(
        r"\b(?!(?:hebben|waren|mensen|klanten|kleuren|jaren|weken|weten)\b)\w{3,}en[.!]?$"
    ),
    "fr": re.compile(
        r"^\W*(?!(?:hier|cher|premier|dernier|notre|votre|entre|autre|leur|etre|contre)\b)\w{2,}(?:er|ir|re)\b"
    ),
    "es": re.compile(
        r"^\W*(?!(?:ayer|mujer|lugar|por|ser|mar|color)\b)\w{2,}(?:[aei]r|[aei]rl[aeo]s?|[adn]l[aeo]s?)\b"
    ),
    "it": re.compile(r"^\W*(?!(?:mare|sempre|oltre|essere)\b)\w{2,}(?:[aei]re|ate|ete|ite)\b"),
    "pt": re.compile(r"^\W*(?!(?:por|ser|mar|mulher|lugar|devagar)\b)\w{2,}[aei]r\b"),
}
_IMPERATIVE = re.compile(r"^\W*(?!(?:assez|chez|avez|serez|nez|rendez)\b)\w{2,}ez\b")
_POLITE_START = re.compile(
    r"^\W*(?:(?:and|then|also|but|so|now|maybe|perhaps|ok|okay|hi|hey|hello|please|und|dann|auch|bitte|et|puis|aussi|y|luego|tambien|por favor|e|poi|anche|depois|tambem|en|dan|ook|team|there|all|just|only|nur|seulement|solo)\b[\s,]*)+"
)

_PICTURED = (
    "an animal, a person in the picture, a car, a robot, fireworks, a sticker, an icon, a badge, a map, "
    "a QR code, a barcode, an animation, a video, music, a sound, glitter, smoke, a hat, a dragon, "
    "a photo of a man, emojis, a pattern, a texture, a font, typography, an illustration, a film look, "
    "a retro style, a frame, a ribbon, a splash, feathers, a castle"
).split(", ")
_TALKED = (
    "we sell, our company, the customers, sales last year, the deadline, the meeting, thank you, kind regards, "
    "the launch date, the budget, have a nice weekend, in business for years, my boss, our team, delivery time, "
    "the market, the weather, good luck, no problem, the competition, it was founded, people buy it, "
    "i think so, see you soon, money, a lot of work, i do not know, we won a prize, the agency, a figure of speech"
).split(", ")

FEATURES: Final = (
    "bias order infinitive modal thing with compared denied part goods place seen vague thing_refused folk_told states "
    "ours we_form when reason talk listed short finite near strange question number"
).split()


@lru_cache(maxsize=1)
def _anchors() -> tuple[meaning.Vectors, meaning.Vectors]:
    return meaning.vectors(_PICTURED), meaning.vectors(_TALKED)


def _near(flat: str) -> float:
    """How much nearer the text is to things in pictures than to talk, about -1..1."""
    seen, talked = _anchors()
    own = meaning.vectors([flat])[0]
    best = np.sort(seen @ own)[-3:].mean() - np.sort(talked @ own)[-3:].mean()
    return float(best)


_NO_VERB = ("ed", "ing", "ly")
_IN_ED = frozenset("embed feed speed shed shred heed bring fling swing".split())


def _orders(flat: str, language: str) -> bool:
    """Whether the clause opens with an order: a verb with its object behind it."""
    words = re.findall(r"[\w-]+", _POLITE_START.sub("", flat))
    if not words or words[0] in _TALK - _ORDERS:
        return False
    if words[0] in _ORDERS or _IMPERATIVE.match(" ".join(words)):
        return True
    if len(words) < 2 or words[0] in _CLOSED[language] or words[0] in _CLOSED["en"]:
        return False
    if language == "en" and words[0].endswith(_NO_VERB) and words[0] not in _IN_ED:
        return False
    return words[1] in _OBJECT[language] and not _WE_FORM.match(words[0])


_GOODS = frozenset({"product", "people", "props", "offer"})
_FOLK = frozenset({"people", "animals", "audience", "activity"})


def features(text: str, piece: Piece, reasons: frozenset[str], *, asked: bool) -> tuple[float, ...]:
    """The evidence, in the order of FEATURES, each about 0..1.

    ``reasons``: names of what the clause holds that cannot be had; ``asked``: whether a
    neighbour in the same sentence asks for something.
    """
    flat = plain(text)[0]
    spaced = re.sub(r"['’-]", " ", flat)
    language = piece.language
    words = spaced.split()
    part = any(i.kind == "role" and i.value not in _GOODS for i in piece.items)
    goods = piece.has("role", "noun") and not part
    ours = bool(_OURS.search(spaced))
    talk = bool(_TALK_CLAUSE.search(spaced)) or bool(_ASSURES.search(spaced))
    modal = bool(_MODAL.search(spaced)) or bool(_MODAL.search(flat))
    asks = modal and not _THIRD.search(spaced)  # "the can should be open"
    stating = _STATES[_GROUP.get(language, language)]
    states = not asks and bool(stating.search(flat) or stating.search(spaced))
    finite = states or (not asks and bool(_FINITE.search(spaced)))
    order = _orders(spaced if language in {"fr", "it"} else flat, language)
    ending = _INFINITIVE.get(language)
    infinitive = ending is not None and not states and not ours and bool(ending.search(spaced))
    refused = bool(reasons - {"vague", "unknown", "language"})
    listed = asked and piece.joint in {",", "", *AND} and not finite
    return (
        1.0,
        float(order and not talk),
        float(infinitive and not order),
        float(modal and not talk),
        float(bool(_THING.search(spaced)) and not finite),
        float(piece.joint in WITH and not finite),
        float(bool(_COMPARED.search(spaced)) and not finite),
        float(bool(_LINE.search(flat)) and not finite and not talk),
        float(part and not finite),
        float(goods),
        float(piece.has("place", "size", "relation", "focus")),
        float(piece.has("look", "color")),
        float("vague" in reasons),
        float(refused),
        float(bool(reasons & _FOLK) and (states or ours)),
        float(states),
        float(ours),
        float(bool(_WE_FORM.search(spaced))),
        float(bool(_WHEN.search(spaced))),
        float(bool(_REASON.search(spaced))),
        float(talk or (bool(words) and words[0] in _TALK - _ORDERS)),
        float(listed),
        float(len(words) <= 2),
        float(finite),
        _near(flat),
        float("language" in reasons),
        float(text.rstrip().endswith("?")),
        float(any(w.isdigit() for w in words)),
    )


# Fitted by logistic regression (L2, 1.0 a weight) on 465 clauses of which nothing can be done: those
# of tests/creative/directions.jsonl and tests/creative/wishes_and_remarks.txt, read with no table of
# remarks. Left out a batch at a time: precision 0.95, recall 0.94 for "a wish".
_WEIGHTS: Final = (
    -1.33,
    3.70,
    1.07,
    3.49,
    1.17,
    0.98,
    1.84,
    3.02,
    1.91,
    0.50,
    0.63,
    0.16,
    0.06,
    2.13,
    -0.85,
    -1.17,
    -0.39,
    -1.23,
    -1.94,
    0.62,
    -2.09,
    0.13,
    0.40,
    -2.01,
    1.12,
    -0.11,
    -0.10,
    -1.07,
)
_BAR: Final = -0.3  # log odds


_INTENDS = re.compile(
    r"\b(?:going|looking|after|thinking|aiming|hoping|imagin\w*|pictur\w*|see|envision|love|like|prefer|go|feel|"
    r"denken|stellen|lieben|mogen|sehen|pensons|imaginons|aimons|voyons|imaginamos|pensamos|buscamos|vemos|"
    r"pensiamo|cerchiamo|immaginiamo|imaginamos|procuramos|denken|zoeken|zien)\b"
)


def speaks_of_us(text: str, piece: Piece) -> bool:
    """``We were up all night``: people are the subject, and nothing of the ad is named."""
    flat = plain(text)[0]
    spaced = re.sub(r"['’-]", " ", flat)
    if piece.has("place", "size", "color", "quote", "negation", "only", "focus", "relation"):
        return False
    if any(i.kind == "role" and i.value not in {*_GOODS, "palette"} for i in piece.items):
        return False
    if _MODAL.search(spaced) or _MODAL.search(flat) or _INTENDS.search(spaced):
        return False
    states = _STATES[_GROUP.get(piece.language, piece.language)]
    told = bool(states.search(flat) or states.search(spaced)) and bool(_OURS.search(spaced))
    return told or bool(_WE_FORM.search(spaced))


def other_letters(text: str) -> bool:
    """True for letters that none of the seven languages has."""
    return not _OTHER_LETTERS.isdisjoint(text.lower())


def goes_with(text: str, piece: Piece) -> bool:
    """A fragment that says nothing of its own: it is what the clause before it is."""
    flat = plain(text)[0]
    spaced = re.sub(r"['’-]", " ", flat)
    own = _MODAL.search(spaced) or _LINE.search(flat) or _orders(flat, piece.language)
    return not own and not piece.has("role", "place", "size", "color", "look", "quote", "cannot")


def wished(text: str, piece: Piece, reasons: frozenset[str], *, asked: bool) -> bool:
    """Whether a clause that brings nothing asks something of the picture; see ``features``."""
    found = features(text, piece, reasons, asked=asked)
    return float(np.dot(_WEIGHTS, found)) > _BAR
