"""Seasons and occasions as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

OCCASIONS: tuple[tuple[str, Phrases], ...] = (
    (
        "mood=festive scene?=bokeh",
        {
            "en": "christmas, xmas, christmassy, winter holiday, winter holidays, winter holiday feel, "
            "santa, noel, hanukkah, yuletide, advent, christmas feel, diwali, holiday cheer, "
            "winter holiday season, christmas time, ramadan, eid, stocking stuffer, holiday lights, "
            "christmas lights, thanksgiving, holiday magic, holiday gift",
            "es": "navidad, navideno, navidades, fiestas navidenas",
            "fr": "noel, fetes de fin d annee, fetes de noel",
            "de": "weihnachten, weihnachtlich, weihnachts, advent, weihnachtszeit, "
            "weihnachtsstimmung, adventszeit",
            "it": "natale, natalizio",
            "pt": "natal, natalino",
        },
    ),
    (
        "mood=festive scene?=bokeh",
        {
            "en": "happy new year, new year, new years eve, new year's eve, nye, new years, new year's",
            "es": "ano nuevo, nochevieja, fin de ano",
            "fr": "nouvel an, reveillon",
            "de": "silvester, neujahr",
            "it": "capodanno",
            "pt": "ano novo, reveillon",
        },
    ),
    (
        "mood=calm warmth?=-0.5",
        {
            "en": "winter, wintry, wintery, winter feel, snow, snowy, winter mood, ice, frost, winterly, "
            "winter morning, frozen",
            "es": "invierno, invernal, nieve, nevado",
            "fr": "hiver, hivernal, neige, neigeux",
            "de": "winter, winterlich, schnee, verschneit, eis",
            "it": "inverno, invernale, neve",
            "pt": "inverno, invernal, neve",
        },
    ),
    (
        "mood=bright mood=energetic warmth?=0.4 intensity?=0.95",
        {
            "en": "summer, summery, summertime, summer feel, summer vibe, summer vibes, vacation, "
            "hot summer day, summer mood, beachy, mediterranean, riviera, summer day, "
            "poolside summer, summer holiday, summer holidays",
            "es": "verano, veraniego, vacaciones, mediterraneo",
            "fr": "ete, estival, vacances, mediterraneen",
            "de": "sommer, sommerlich, urlaub, mediterran, sommertag, sommerstimmung, sommergefuhl",
            "it": "estate, estivo, vacanza, mediterraneo",
            "pt": "verao, veranil, ferias",
        },
    ),
    (
        "mood=bright mood=natural intensity?=0.85 hardness?=0.35",
        {
            "en": "spring, springtime, spring feel, easter, springlike, spring morning, blooming, "
            "spring mood",
            "es": "primavera, primaveral, pascua",
            "fr": "printemps, printanier, paques",
            "de": "fruhling, fruhlingshaft, ostern, fruhlings, fruhjahr",
            "it": "primavera, primaverile, pasqua",
            "pt": "primavera, primaveril, pascoa",
        },
    ),
    (
        "mood=warm mood=natural warmth?=0.6",
        {
            "en": "autumn, autumnal, fall season, fall feel, harvest, fall vibes, fall mood, "
            "fall colors, fall colours, autumn feel, pumpkin spice, fall vibe, fall, harvest season, "
            "october",
            "es": "otono, otonal, cosecha",
            "fr": "automne, automnal, recolte",
            "de": "herbst, herbstlich, ernte, herbststimmung",
            "it": "autunno, autunnale",
            "pt": "outono, outonal",
        },
    ),
    (
        "mood=dark mood=playful mood=festive intensity?=0.3",
        {
            "en": "halloween, trick or treat, day of the dead",
            "es": "halloween, dia de muertos",
            "fr": "halloween",
            "de": "halloween",
            "it": "halloween",
            "pt": "halloween",
        },
    ),
    (
        "mood=warm mood=festive",
        {
            "en": "valentine, valentines, valentine's, valentines day, valentine's day, galentine",
            "es": "san valentin",
            "fr": "saint valentin",
            "de": "valentinstag",
            "it": "san valentino",
            "pt": "dia dos namorados",
        },
    ),
    (
        "mood=bold mood=dark emphasis?=offer",
        {"en": "black friday, cyber monday, cyber week, blackfriday", "de": "black friday"},
    ),
    (
        "mood=festive",
        {
            "en": "chinese new year, lunar new year, fourth of july, 4th of july, independence day, "
            "mardi gras, oktoberfest",
        },
    ),
    (
        "mood=energetic mood=playful",
        {
            "en": "back to school, back-to-school",
            "es": "vuelta al cole, vuelta al colegio",
            "fr": "rentree, rentree scolaire",
            "de": "schulanfang, schulstart",
        },
    ),
)
