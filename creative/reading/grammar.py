"""The grammar of wishes and remarks in seven languages, as data: closed classes of words and verbs.

Everything is lower case without accents. Nothing here is a phrase of a brief: articles, pronouns,
modal and finite verbs, words of time, and the few courtesies that every letter has.
"""

# ruff: noqa: SIM905, E501 - word lists read better as words; a list is not broken in two
from __future__ import annotations

import re
from typing import Final

# --- words of grammar, by language: closed classes, not phrases ----------------------------------
# no clause that opens with one of these opens with an order
CLOSED: Final[dict[str, frozenset[str]]] = {
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
OBJECT: Final[dict[str, frozenset[str]]] = {
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
ORDERS = frozenset(
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
TALK = frozenset(
    "thank thanks hope love loved like liked enjoy enjoyed wish see call email mail sent tell ask check let "
    "reply write remember note trust wait sorry appreciate looking best wishing good great "
    "danke hoffe liebe ruft ruf meldet melde sagt sag schickt fragt gebt "
    "merci appelez appelle dites dis envoyez ecrivez bon bonne repondez "
    "gracias llama llamame avisa avisame avisen avisenme escribe dime digan buen buena manda "
    "grazie chiama chiamami fammi fatemi scrivi scrivimi dimmi buon buona manda "
    "obrigado obrigada liga avise avisem avisa escreva bom boa mande "
    "bedankt bel mail stuur groeten succes fijn fijne goed".split()
)
TALK_CLAUSE = re.compile(
    r"\b(?:let (?:me|us) know|(?:should|could|can|must|let s) (?:meet|talk|catch up|chat|speak|discuss|grab (?:a )?(?:coffee|lunch|drink))|"
    r"go(?:es)? live|(?:be|have it|need it|get it) (?:live|ready|done|finished|online)|(?:ready|done|needed|due) by|asap|(?:kind|best|warm) regards|see you|a presto|a bientot|hasta (?:luego|pronto)|tot (?:snel|gauw|ziens)|bis (?:dann|bald)|ate (?:mais|logo|breve)|how are you|wie geht|comment allez|como estais|como estan|come (?:state|stai)|tudo bem|hoe gaat|(?:call|email|mail|tell|ask|message|text|ping) (?:me|us|him|her)\b|send (?:it|this|them)|keep (?:up|going|on)|fingers crossed|keep (?:me|us) (?:posted|updated|informed)|let s (?:cut|get|talk|face|be|see|hope|start|go)|"
    r"(?:good|great|nice) (?:work|job|luck)|take (?:your|all the) time|have a (?:great|good|nice|lovely)|as they say|(?:wie man|so) sagt|comme on dit|como dice\w*|como se diz|come si dice|zoals ze zeggen|"
    r"bescheid|viel (?:spass|erfolg|gluck)|laat (?:maar |het )?(?:even )?weten|"
    r"(?:good|schone[sn]?|buen|bon|bom|buon|fijn) (?:weekend|week end|fin|fine|fim|dag|tag|journee)|"
    r"(?:fins?|fine|fim) de(?:l)? (?:semana|settimana))\b"
)
MODAL = re.compile(
    r"\b(?:please|pls|plz|can (?:you|we)|could (?:you|we|it|the)|would you|(?:can|could|won) ?t (?:you|we|it)|(?:i|we)(?:'d| would) (?:like|love|prefer)|"
    r"(?:i|we) (?:really |just |also )?(?:want|need|wish|insist|prefer|must)|should|must|has to|have to|needs to|need to|ought to|would be (?:great|good|nice|lovely|cool|ideal|perfect|awesome|better|fun)|better if|"
    r"^\W*(?:would|could|can|might) (?:a|an|the|it|our|we|you|there|this)|doable|feasible|machbar|faisable|factible|fattibile|viavel|haalbaar|"
    r"pourrai\w+|podrian?|potrebber?o?|poderiam?|konnten?|devia\w*|ideally|idealerweise|idealement|idealmente|idealiter|da para|daria para|se puede\w*|si puo|si potrebbe|faudrait|ginge|"
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
STATING: Final[dict[str, tuple[str, str]]] = {  # subjects and finite verbs, by group of languages
    "en": (
        (
            "i|we|he|she|they|you|people|it|this|that|there|these|those|the|our|my|their|his|her|your|some|most|"
            "everyone|everybody|nobody|someone|customers|kids|parents|women|men"
        ),
        (
            "is|are|was|were|has|have|had|will|can|does|do|did|am|been|said|says|told|saw|knows?|thinks?|believes?|came|"
            "went|got|sold|made|ran|won|lost|took|gave|loves?|likes?|hates?|uses?|eats?|drinks?|buys?|wears?|costs?|ships|"
            r"wrote|built|chose|knew|kept|felt|meant|began|left|paid|brought|bought|taught|caught|drew|drove|ate|drank|slept|spent|sent|spoke|"
            r"stood|threw|woke|wore|grew|held|heard|met|rang|sang|tore|broke|forgot|fell|flew|froze|run|make|contains?|lasts?|keeps|works|runs|starts|opens|helps?|comes|goes|gets|feels?|(?!need|embed)\w{3,}ed"
        ),
    ),
    "de": (
        (
            r"ich|wir|er|sie|es|das|die|der|man|ihr|mein\w*|unser\w*|ik|wij|we|het|de|dit|dat|ze|hij|er|jullie|mijn|onze|"
            "ons|kunden|leute|mensen|klanten|viele"
        ),
        (
            "ist|sind|war|waren|hat|haben|hatten?|habe|wird|wurde|gibt|kommt|geht|kostet|lauft|macht|schlaft|schaut|kaufen|kauft|"
            "lieben|liebt|mag|mogen|finden|findet|enthalt|kenne|weiss|drucke|glaube|denke|hoffe|gewinnt|seid|bin|meint|liegt|produziert|verkauft|verkaufen|arbeiten|wohnen|leben|lebt|stammt|stammen|entsteht|dauert|beginnt|endet|regnet|schneit|heisst|gehort|kennt|sagen|woont|werkt|verkoopt|begint|duurt|regent|sagt|fragt|schreibt|arbeitet|wohnt|nutzt|trinkt|isst|"
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
            r"sao|foi|tem|tinha|adoram|olha|saiu|escolheu|gosta|gostam|acho|entendo|estivemos|sei|viene|vienen|vive|viven|vende|venden|llega|llegan|sale|salen|dice|dicen|hace|hacen|trabaja|trabajan|nace|nacio|empezo|lleva|llevan|usan|beben|comen|vengono|vendono|vivono|nasce|fanno|dicono|lavora|lavorano|arriva|arrivano|bevono|mangiano|vem|vendem|vivem|nasceu|fazem|dizem|trabalha|chegam|bebem|chove|llueve|piove|mira|\w{3,}(?:aba|aban|aron|ieron|ava|avano|evano|avam|aram|eram|iram)"
        ),
    ),
}
# "Cats go crazy for it"
PLURAL = (
    "go|sleep|recommend|drive|catch|love|like|use|need|buy|say|ask|drink|eat|want|think|know|get|make|come|feel|work|"
    "speak|tell|wear|keep|find|give|take|choose|trust|prefer|live|grow|play|run|cost|last|ship"
)
PRONOUNS = {  # with any word behind it: a statement, unless a modal verb makes it a wish
    "en": "(?:i|we|they|you|he|she|nobody|everyone|everybody|no one)",
    "de": "(?:ich|wir|man|ik|wij|we|jullie)",
    "fr": "(?:je|j|nous|on|ils|elles)",
    "es": "(?:yo|nosotros|ustedes|ellos|io|noi|eu|voces|eles)",
}
GROUP = {"nl": "de", "it": "es", "pt": "es"}
STATES = {
    group: re.compile(
        rf"^\W*(?:and |but |so |und |et |y |e |en |aber |mais |pero |ma |mas |maar )?"
        rf"(?:(?:[a-z]{{3,}}s (?:{PLURAL})\b)|(?!a |an |the |some |no )[a-z]{{3,}} [a-z]{{3,}}(?<!s)s (?:the|it|us|them|me|our|my)\b|(?:{who})'(?:s|ll|ve|re|m|d)\b|{PRONOUNS[group]} (?!bitte|please|svp)\w|(?:{who}) (?:[\w'-]+ ){{0,3}}?(?:{verb})\b)"
    )
    for group, (who, verb) in STATING.items()
}
FINITE = re.compile(
    r"\b(?:says|asks?|thinks|is|are|was|were|has|had|will|did|does|came|went|told|said|sold|ist|sind|war|hat|haben|wurde|wird|"
    r"est|sont|etait|ont|avait|es|son|era|fue|han|sono|hanno|sao|foi|heeft|hebben|werd|wordt)\b"
)
WE_FORM = re.compile(
    r"^\W*(?!queremos|quisieramos|gostariamos|precisamos|necesitamos|vogliamo)\w{2,}(?:mos|iamo|ons)\b"
)
OURS = re.compile(
    r"^\W*(?:i|we|he|she|they|you|ich|wir|sie|ihr|je|j|nous|on|vous|yo|nosotros|ustedes|io|noi|voi|eu|voces|ik|wij|we|jullie|"
    r"our|my|unsere?r?|meine?|notre|nos|mon|ma|mes|nuestr[oa]s?|mi|mis|(?:il |la |i |le )?(?:mio|mia|nostr[oaie])|meus?|minhas?|noss[oa]s?|mijn|onze|ons)\b"
)
THING = re.compile(
    r"^\W*(?:and |plus |maybe |perhaps |then |also |und |et |y |e |en )?(?:with |featuring |mit |avec |con |com |met |as |als |en |come )?"
    r"(?:a|an|some|two|three|four|five|six|lots of|ein|eine|einen|einem|zwei|drei|un|une|des|deux|trois|una|uno|unos|unas|dos|tres|due|tre|um|uma|dois|een|twee|drie)\b"
)
# "our patron saint in a halo"
OURS_SHOWN = re.compile(
    r"^\W*(?:our|unser\w*|notre|nos|nuestr\w+|(?:il |la |i |le )?nostr\w+|noss\w+|onze) (?:\w+ ){1,3}"
    r"(?:in|with|on|next|holding|wearing|mit|auf|neben|avec|sur|dans|con|en|sobre|su|com|em|met|op|naast)\b"
)
# what stands behind these is said of the thing, not of the clause
RELATIVE = re.compile(r"\b(?:that|which|who|how|where|\w{4,}ing|qui|que|che|dat|der|die|das)\b")
PARTICLES = frozenset("in up on out off down away over".split())
WITH = frozenset("with plus mit avec con com met".split())
ACTING = re.compile(  # "tiny astronauts planting a flag"
    r"^\W*(?:[a-z]+ ){1,3}(?!during|nothing|something|anything|everything|morning|evening|thing|bring)[a-z]{3,}ing "
    r"(?:a|an|the|on|in|from|over|around|behind|through|with|up|down|out|off|into|our|his|her|its|at)\b"
)
COMPARED = re.compile(
    r"^\W*(?:a bit |a little |much |even |noch |etwas |un peu |un poco |un po |um pouco |iets )?"
    r"(?:more|less|fewer|mehr|weniger|plus|moins|mas|menos|piu|meno|mais|meer|minder|bigger|smaller|extra|[a-z]{3,}(?<!number)(?<!winter)(?<!summer)er$)\b"
)
WHEN = re.compile(
    r"\b(?:yesterday|tomorrow|today|tonight|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last (?:week|month|year|quarter|time)|"
    r"next (?:week|month|year|quarter|time)|this (?:year|week|month|morning)|january|february|march|april|june|july|august|september|october|november|december|since|ago|years?|months?|weeks?|"
    r"gestern|heute|montag|freitag|letzte[ns]?|nachste[ns]?|seit|jahre?n?|marz|mai|juni|juli|oktober|wochenende|hier|demain|lundi|vendredi|derniere?|depuis|semaine|ans|mars|juin|juillet|octobre|"
    r"ayer|manana|lunes|viernes|pasad[oa]|desde|anos|semana|mes|marzo|mayo|junio|julio|octubre|ieri|domani|lunedi|venerdi|scors[oa]|settimana|anni|maggio|giugno|luglio|ottobre|"
    r"ontem|amanha|segunda|sexta|passad[oa]|maio|junho|julho|outubro|gisteren|morgen|maandag|vrijdag|vorige|sinds|jaar|maart|mei|oktober|(?:19|20)\d\d)\b"
)
REASON = re.compile(
    r"^\W*(?:if|because|since|when|as soon|in case|so that|wenn|weil|falls|da|denn|si|parce|car|quand|porque|cuando|se|perche|quando|als|omdat|want|by the way|fyi|to be honest|honestly|frankly)\b"
)
THIRD = re.compile(
    r"^\W*(?:people|customers|clients|users|they|kids|parents|you|everyone|everybody|nobody|kunden|leute|die leute|clients|les gens|"
    r"clientes|la gente|clienti|as pessoas|pessoas|klanten|mensen)\b"
)
LINE = re.compile(
    r"^\W*(?:no|not|without|avoid|never|don't|do not|nothing|kein\w*|ohne|nicht|pas|sans|rien|aucun\w*|sin|nada|nunca|senza|niente|nessun\w*|sem|nao|geen|zonder|niet)\b"
)
ASSURES = re.compile(
    r"\b(?:no|not|without|kein\w*|ohne|pas de|pas d|sans|sin|ningun\w*|senza|nessun\w*|sem|nenhum\w*|geen|zonder) (?:big |real |particular )?"
    r"(?:rush|pressure|worr\w+|hurry|stress|problem\w*|idea|clue|doubt|offen[cs]e|excuses|questions|matter|need to (?:reply|call|hurry)|hard feelings|"
    r"eile|druck|sorge\w*|ahnung|zweifel|frage|hektik|souci\w*|pression|panique|doute|idee|urgence|prisas?|problema\w*|presion|dudas?|"
    r"fretta|pressione|dubbi\w*|pressa|duvidas?|haast|zorgen|druk|probleem|idee|twijfel)\b|"
    r"\b(?:no se (?:nada|si|que)|no (?:entiendo|conozco)|nao (?:sei|entendo)|non (?:so|capisco)|weiss (?:nicht|nix)|weet niet|ne? sais pas|no hay (?:prisa|problema|apuro)|non c e fretta|nao ha pressa|pas le feu|eilt nicht|kein stress)\b"
)
OTHER_LETTERS = frozenset("ąćęłńśźżğşåøțșőűčěřšůž")  # none of the seven languages has them
INFINITIVE: Final[dict[str, re.Pattern[str]]] = {
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
IMPERATIVE = re.compile(r"^\W*(?!(?:assez|chez|avez|serez|nez|rendez)\b)\w{2,}ez\b")
POLITE_START = re.compile(
    r"^\W*(?:(?:and|then|also|but|so|now|maybe|perhaps|ok|okay|hi|hey|hello|please|und|dann|auch|bitte|et|puis|aussi|y|luego|tambien|por favor|e|poi|anche|depois|tambem|en|dan|ook|team|there|all|just|only|nur|seulement|solo)\b[\s,]*)+"
)
