"""Light of an hour, of the sun and of flames as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

HOURS: tuple[tuple[str, Phrases], ...] = (
    (
        "warmth=0.85 elevation=0.2 hardness?=0.55 mood~=warm",
        {
            "en": "last light, last light of the day, first light, late light, late sun, late afternoon light, "
            "late afternoon sun, late afternoon, evening sun, low sun, evening light, morning glow, golden evening, "
            "golden afternoon light, dusk glow",
            "es": "luz de la tarde, ultima luz, luz del atardecer",
            "fr": "lumiere du soir, fin d apres midi, lumiere de fin de journee",
            "de": "abendlicht, nachmittagslicht, abendsonne, tiefe sonne, letztes licht",
            "it": "luce della sera, ultima luce, luce serale",
            "pt": "luz da tarde, ultima luz, luz do fim de tarde",
            "nl": "avondlicht, laatste licht, avondzon, lage zon",
        },
    ),
    (
        "warmth=0.85 elevation=0.2 hardness?=0.55 mood~=warm scene?=horizon",
        {
            "en": "sun going down, sun is going down, sun goes down, sun sets, sun is setting, as the sun sets, sun coming up, "
            "sun comes up, sun is coming up, sun rises, sun is rising, golden hour, sunset, sunrise, late afternoon light, late afternoon sun, dusk glow, "
            "late afternoon, evening sun, setting sun, low sun, magic hour, sundown, dawn, "
            "golden hour light, golden hour lighting, sunset light, sunset glow, sunset tones, "
            "rising sun, morning glow, evening light, sunset colors, sunset colours, sunset vibe, "
            "sunrise light, sunset sky, golden evening, golden afternoon light, warm sunset",
            "es": "hora dorada, atardecer, puesta de sol, amanecer, luz del atardecer, luz de la tarde, ultima luz",
            "fr": "heure doree, coucher de soleil, lever de soleil, crepuscule dore, golden hour, aube, "
            "lumiere du soir, fin d apres midi, lumiere de fin de journee",
            "de": "goldene stunde, sonnenuntergang, sonnenaufgang, abendsonne, abendlicht, "
            "goldenen stunde, morgenrote, abendrot, nachmittagslicht",
            "it": "ora d oro, tramonto, alba, golden hour",
            "pt": "hora dourada, por do sol, nascer do sol, entardecer",
        },
    ),
    (
        "warmth?=0.4 elevation?=0.25 intensity?=0.6",
        {
            "en": "evening, in the evening, evening mood",
            "es": "por la tarde, tarde",
            "fr": "soiree, soir, en soiree",
            "de": "abend, abends, am abend",
            "it": "sera, serata, di sera",
            "pt": "a tarde, a noitinha",
        },
    ),
    ("warmth=0.5 hardness=0.7 scene?=horizon", {"en": "desert light, desert sun, desert sunlight"}),
    (
        "hardness=0.7 warmth?=0.4 intensity?=0.92 mood?=bright",
        {
            "en": "sunlit, sunny, sunlight, sunshine, sun drenched, bright sun, bright sunlight, "
            "sun kissed, sun soaked, sunny day, bright sunshine, in the sun, morning sun, "
            "morning sunlight, mediterranean sun, summer sun, sun dappled, sun flooded",
            "es": "soleado, luz del sol, luz solar, sol",
            "fr": "ensoleille, lumiere du soleil, soleil",
            "de": "sonnig, sonnenlicht, sonnenschein, sonne, sonnendurchflutet",
            "it": "soleggiato, luce del sole, sole",
            "pt": "ensolarado, luz do sol, sol",
        },
    ),
    (
        "elevation?=0.35 warmth?=0.3 hardness?=0.35 intensity?=0.85",
        {
            "en": "morning light, early morning, early morning light, morning, "
            "mid morning, breakfast light, sunday morning",
            "es": "luz de la manana, luz matutina, manana",
            "fr": "lumiere du matin, lumiere matinale, matin, petit matin",
            "de": "morgenstimmung, morgenlicht, morgen, am morgen, morgensonne",
            "it": "luce del mattino, mattina",
            "pt": "luz da manha, manha",
        },
    ),
    (
        "intensity=0.2 warmth=-0.6 mood?=dark",
        {
            "en": "moonlight, moonlit, night light, by moonlight, full moon, starlight, "
            "midnight mood, moonlit night, moon glow",
            "es": "luz de luna, luz de la luna, luna llena",
            "fr": "clair de lune, lumiere de lune, pleine lune",
            "de": "mondlicht, mondschein, vollmond",
            "it": "chiaro di luna, luce lunare, luna piena",
            "pt": "luz da lua, luar, lua cheia",
        },
    ),
    (
        "intensity=0.25 mood?=dark",
        {
            "en": "night, midnight, at midnight, at night, nighttime, night time, nightlife, late night",
            "es": "noche, de noche, nocturno",
            "fr": "nuit, de nuit, nocturne",
            "de": "nacht, bei nacht, nachts, nachtlich",
            "it": "notte, di notte, notturno",
            "pt": "noite, de noite, noturno",
        },
    ),
    (
        "warmth=0.8 intensity=0.35 mood?=warm",
        {
            "en": "campfire, bonfire, by a campfire, lit by fire, firelit, by the fire, by candles, lit by candles, candles only, only candles, lamp light, lamp glow, glow of a lamp, light of a lamp, candle glow, glow of candles, candlelight, candlelit, firelight, fire lit, candle light, by candlelight, "
            "lamplight, lantern light, fireplace, fireplace glow, glow of a fire",
            "es": "luz de velas, luz de las velas, a la luz de las velas",
            "fr": "lueur des bougies, aux chandelles, a la bougie, lumiere de bougie",
            "de": "kerzenlicht, kerzenschein, feuerschein",
            "it": "lume di candela, luce di candela",
            "pt": "luz de velas",
        },
    ),
    (
        "warmth=-0.3 intensity=0.35 mood~=dark",
        {
            "en": "gloaming, after sunset, late dusk, before dawn, "
            "blue hour, twilight, dusk, nightfall",
            "es": "hora azul, crepusculo, anochecer",
            "fr": "heure bleue, crepuscule",
            "de": "blaue stunde, dammerung, abenddammerung",
            "it": "ora blu, crepuscolo",
            "pt": "hora azul, crepusculo, anoitecer",
        },
    ),
)
