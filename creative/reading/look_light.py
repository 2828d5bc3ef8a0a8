"""Kinds of light as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

LIGHT: tuple[tuple[str, Phrases], ...] = (
    (
        "hardness=0.15",
        {
            "en": "hazy light, haze, hazy, misty light, milky light, foggy light, cloudy light, overcast light, wrapped in soft light, "
            "barely any shadow, barely any shadows, hardly any shadow, hardly any shadows, almost no shadow, almost no shadows, next to no shadow, few shadows, little shadow, soft light, softer light, softer lighting, softer shadows, softer shadow, soft lighting, soft shadows, soft shadow, softly lit, diffused light, "
            "diffused, diffuse, diffuse light, diffused lighting, softbox, overcast, even lighting, "
            "even light, flat light, flat lighting, gentle light, gentle lighting, beauty light, "
            "evenly lit, subtle shadows, no harsh shadows, without harsh shadows, gentle shadows, "
            "soft glow, cloudy day, flattering light, wraparound light, beauty dish, "
            "no hard shadows, without hard shadows, subtle shadow, no shadows, no shadow, "
            "shadowless, soft diffused light, delicate light, "
            "soft diffused lighting, faint shadows, faint shadow, light tent, butter soft light",
            "es": "luz suave, iluminacion suave, sombras suaves, luz difusa, sin sombras",
            "fr": "lumiere douce, eclairage doux, ombres douces, lumiere diffuse, sans ombre",
            "de": "weiches licht, sanftes licht, weiche beleuchtung, diffuses licht, weiche schatten, "
            "ohne schatten, sanfte schatten, sanfte beleuchtung, weichem licht",
            "it": "luce morbida, luce soffusa, luce diffusa, ombre morbide",
            "pt": "luz suave, luz difusa, sombras suaves",
        },
    ),
    (
        "hardness=0.85",
        {
            "en": "lots of shadows, many shadows, plenty of shadow, sun bleached, glaring light, glare, cutting light, stark light, "
            "shaft of sunlight, shafts of sunlight, beam of sunlight, patch of sunlight, shaft of light, shafts of light, sunbeam, sunbeams, ray of light, harsh flash, camera flash, flash photo, "
            "with flash, flash look, hard light, harder light, harder shadows, stronger shadows, stronger light, harsher light, harsh light, hard shadows, harsh shadows, hard lighting, hard shadow, "
            "harsh lighting, direct sunlight, direct sun, crisp shadows, sharp shadows, "
            "strong shadows, bold shadows, direct flash, flash photography, dramatic shadows, "
            "deep shadows, long shadows, strong shadow, hard sun, strong light, crisp light, "
            "directional light, harsh sun, defined shadows, long shadow, sharp light, "
            "high contrast lighting, contrasty light, hard flash, raking light, strong sunlight, "
            "dramatic shadow, crisp shadow, hard edged shadows, razor sharp, razor sharp shadow, razor sharp shadows, knife edge shadow, hard sunlight, on camera flash, "
            "graphic shadows, blazing sun, midday sun, sharp shadow, long dramatic shadows",
            "es": "luz dura, sombras duras, luz directa, sombras marcadas, sol directo, "
            "sombras largas, sombras fuertes",
            "fr": "lumiere rasante, lumiere dure, ombres dures, lumiere directe, ombres marquees, ombres nettes, "
            "plein soleil, lumiere crue, ombres longues, ombres portees",
            "de": "grelles licht, grell, hartes licht, harte schatten, direktes licht, direktes sonnenlicht, "
            "scharfe schatten, lange schatten, starke schatten",
            "it": "luce dura, ombre nette, ombre dure, luce diretta",
            "pt": "luz dura, sombras duras, luz direta, sombras marcadas",
        },
    ),
    (
        "intensity=0.95",
        {
            "en": "bright light, brighter light, brighter lighting, bright lighting, high key lighting, high key light, lots of daylight, "
            "brilliant light, abundant light, flood of light, flooded with light, plenty of light, "
            "bathed in light, more light, lighten",
            "es": "luz brillante, mas luz, mucha mas luz, mucha luz, iluminacion brillante",
            "fr": "lumiere vive, plus de lumiere, beaucoup de lumiere, lumiere eclatante",
            "de": "helles licht, mehr licht, viel licht, helle beleuchtung",
            "it": "luce brillante, piu luce, tanta luce, molta luce",
            "pt": "luz brilhante, mais luz, muita luz",
        },
    ),
    (
        "intensity=0.3",
        {
            "en": "little light, not much light, hardly any light, barely any light, rest in shadow, in shadow, in darkness, in half shadow, rest in darkness, dim, dimmer, dimmer light, darker light, less light, dimly lit, low light, dim light, dim lighting, subdued light, faint light, "
            "low key lighting, low lighting, underexposed, barely lit, candlelit dark, "
            "muted lighting, low key light, subdued lighting, dark lighting, dark light",
            "es": "en penumbra, luz tenue, menos luz, poca luz, tenue, iluminacion tenue",
            "fr": "lumiere faible, moins de lumiere, peu de lumiere, faible lumiere, penombre",
            "de": "gedampftes licht, weniger licht, wenig licht, schwaches licht, schummrig, halbdunkel",
            "it": "luce fioca, meno luce, poca luce, penombra",
            "pt": "pouca luz, menos luz, luz fraca, penumbra",
        },
    ),
    (
        "intensity=0.35 hardness=0.75 mood?=dark",
        {
            "en": "moody light, moody lighting, dramatic light, dramatic lighting, cinematic light, "
            "cinematic lighting, chiaroscuro light, chiaroscuro lighting, rembrandt lighting, "
            "rembrandt light, dark moody lighting, noir lighting, theatrical lighting, "
            "dramatic side lighting",
            "es": "luz dramatica, iluminacion dramatica, iluminacion cinematografica",
            "fr": "lumiere dramatique, eclairage dramatique, clair obscur",
            "de": "dramatisches licht, dramatische beleuchtung, stimmungsvolles licht",
            "it": "luce drammatica",
            "pt": "luz dramatica",
        },
    ),
    (
        "warmth=0.6",
        {
            "en": "warm light, warmer light, warmer lighting, warm lighting, warm glow, golden light, golden glow, amber light, "
            "warm sunlight, warm sun, tungsten, amber glow, honeyed light, warm ambient light, "
            "warmly lit, golden lighting, warm studio light, golden sunlight, golden sun, "
            "warm key light, honey light, warm white light",
            "es": "luz mas calida, calienta la luz, luz calida, iluminacion calida, luz dorada",
            "fr": "rechauffez la lumiere, rechauffer la lumiere, lumiere plus chaude, lumiere chaude, eclairage chaud, lumiere doree, lumiere chaleureuse",
            "de": "warmeres licht, licht warmer, warmes licht, warme beleuchtung, goldenes licht, warmem licht",
            "it": "luce piu calda, scalda la luce, luce calda, luce dorata",
            "pt": "luz mais quente, luz quente, luz dourada",
        },
    ),
    (
        "warmth=-0.6",
        {
            "en": "fluorescent, fluorescent tubes, steely light, silvery light, bluish glow, cool glow, "
            "bluer light, bluer, bluer tones, cool light, cool lighting, cold light, cold lighting, blue light, bluish light, "
            "icy light, fluorescent light, cool daylight, cool white light, icy lighting, "
            "cooler light, cool blue light, wintry light",
            "es": "luz mas fria, luz fria, iluminacion fria, luz azul",
            "fr": "refroidissez la lumiere, lumiere plus froide, lumiere froide, eclairage froid, lumiere bleue",
            "de": "kalteres licht, kuhleres licht, licht kalter, kaltes licht, kuhles licht, blaues licht, kalte beleuchtung",
            "it": "luce piu fredda, luce fredda",
            "pt": "luz mais fria, luz fria",
        },
    ),
    (
        "mood=warm",
        {
            "en": "mother's day, mothers day, father's day, fathers day",
            "es": "dia de la madre, dia del padre",
            "fr": "fete des meres, fete des peres",
            "de": "muttertag, vatertag",
            "it": "festa della mamma, festa del papa",
            "pt": "dia das maes, dia dos pais",
        },
    ),
    (  # as a second light it leaves the first as it is
        "elevation?=0.2 hardness?=0.6",
        {
            "en": "rim light, rim, rim lit, rim lighting, rim lights, edge light, edge lighting, halo light",
            "de": "kantenlicht, streiflicht",
        },
    ),
    (
        "intensity=0.38 hardness=0.2",
        {"fr": "lumiere tamisee, lumiere feutree, ambiance feutree, feutre, feutree"},
    ),
    (
        "always=modest",
        {
            "en": "step back, steps back, take a back seat, takes a back seat, secondary, recede, "
            "subordinate, less important",
        },
    ),
    ("warmth=0", {"en": "neutral light, neutral lighting, white light, neutral daylight"}),
    (
        "hardness=0.25 scene?=studio-sweep",
        {
            "en": "studio light, studio lighting, studio lights, studio lit, professional lighting, "
            "studio quality lighting, product photography lighting",
            "es": "luz de estudio, iluminacion de estudio",
            "fr": "lumiere de studio, eclairage de studio, eclairage studio, lumiere studio",
            "de": "studiolicht, studiobeleuchtung",
            "it": "luce da studio, illuminazione da studio",
            "pt": "luz de estudio, iluminacao de estudio",
        },
    ),
    (
        "scene=studio-sweep hardness?=0.25",
        {
            "en": "studio, studio shot, studio look, studio photography, studio setting, in studio, "
            "in a studio, studio style",
            "es": "estudio",
            "fr": "studio",
            "de": "studio, studioaufnahme, studioatmosphare",
            "it": "studio",
            "pt": "estudio",
        },
    ),
    ("scene?=spotlight", {"en": "stage, on stage, theatre, theater", "de": "buhne", "fr": "scene"}),
    (
        "mood=calm",
        {
            "en": "mute the colors, mute the colours, desaturate, desaturated, less saturated, muted colors, muted colours, muted tones, muted palette"
        },
    ),
    ("mood=natural scene?=horizon", {"en": "outdoor scene, outdoor setting, outdoors"}),
    (
        "scene=window-light hardness?=0.5",
        {
            "en": "window light, window lighting, light through a window, window shadows, "
            "window shadow, light from a window, window, windows, window frame shadow, windowsill, "
            "blinds, venetian blinds, window blinds, light through blinds, light from the window, "
            "through the window, through a window, window pane, window panes, natural window light, "
            "window pane shadow, blind shadows, gobo, curtains, sheer curtains, by the window, "
            "large window, through blinds, paned window, window pane shadows",
            "es": "luz de ventana, ventana, luz de la ventana, persianas, luz natural de ventana",
            "fr": "lumiere de fenetre, fenetre, lumiere d une fenetre, stores, persiennes",
            "de": "fensterlicht, fenster, licht durch ein fenster, jalousien, jalousie",
            "it": "luce dalla finestra, finestra, luce di finestra",
            "pt": "luz da janela, janela, luz de janela",
        },
    ),
    (
        "warmth?=0.15 hardness?=0.4 intensity?=0.85 mood~=natural",
        {
            "en": "natural light, natural lighting, daylight, natural daylight, ambient daylight, "
            "day light, available light, naturally lit",
            "es": "luz natural, luz del dia, iluminacion natural",
            "fr": "lumiere naturelle, lumiere du jour, eclairage naturel",
            "de": "naturliches licht, tageslicht, naturliche beleuchtung",
            "it": "luce naturale, luce del giorno",
            "pt": "luz natural, luz do dia",
        },
    ),
    (
        "elevation=0.2 hardness=0.6",
        {
            "en": "backlit, back lit, backlight, backlighting, "
            "light from behind, lit from behind, silhouette, contre jour, "
            "backlights, from behind, coming in from behind, "
            "coming from behind",
            "es": "contraluz, a contraluz, retroiluminado, desde atras, por detras",
            "fr": "contre jour, a contre jour, retroeclaire, par derriere, de derriere",
            "de": "gegenlicht, im gegenlicht, hinterleuchtet",
            "it": "controluce, in controluce, da dietro",
            "pt": "contraluz, contra luz, por tras, de tras",
        },
    ),
    (
        "azimuth=0 elevation=0.95",
        {
            "en": "midday glare, zenith, zenithal light, skylight, ceiling light, "
            "overhead light, overhead lighting, light from above, lit from above, top light, "
            "top lighting, top lit, toplit, overhead sun, light from overhead, noon, noon sun, "
            "midday light, downlight, from above, from overhead, overhead, high noon",
            "es": "luz cenital, luz desde arriba, mediodia, cenital",
            "fr": "lumiere du dessus, eclairage zenithal, lumiere zenithale, midi, lumiere d en haut",
            "de": "oberlicht, licht von oben, von oben, mittagslicht",
            "it": "luce dall alto, dall alto, mezzogiorno",
            "pt": "luz de cima, luz do alto, meio dia",
        },
    ),
    (
        "azimuth=0 elevation=0.5",
        {
            "en": "front light, frontal light, frontal lighting, front lit, light from the front, "
            "front lighting, head on light, ring light",
            "es": "luz frontal",
            "fr": "lumiere frontale, lumiere de face",
            "de": "frontlicht, licht von vorne, von vorne",
            "it": "luce frontale",
            "pt": "luz frontal",
        },
    ),
    (
        "elevation=0.1",
        {
            "en": "under lit, underlit, lit from underneath, "
            "light from below, uplight, uplighting, lit from below, underlit, low angle light, "
            "from below, underlighting, light from underneath",
            "es": "luz desde abajo",
            "fr": "lumiere d en bas, eclaire par le dessous",
            "de": "licht von unten, von unten",
            "it": "luce dal basso",
            "pt": "luz de baixo",
        },
    ),
    (
        "azimuth=-0.9 hardness?=0.6",
        {
            "en": "side light, side lighting, side lit, sidelit, sidelight, lit from the side, "
            "light from the side, from the side, from one side, raking side light",
            "es": "luz lateral",
            "fr": "lumiere laterale, eclairage lateral",
            "de": "seitenlicht, seitliches licht, licht von der seite, von der seite",
            "it": "luce laterale",
            "pt": "luz lateral",
        },
    ),
    (
        "scene?=spotlight hardness=0.7 elevation=0.85",
        {"en": "single lamp, one lamp, lone lamp, single bulb, one bulb, bare bulb, lone bulb"},
    ),
    (
        "scene?=spotlight hardness=0.8",
        {
            "en": "spotlight, spot light, spotlit, single spotlight, stage light, stage lighting, "
            "pool of light, under a spotlight, stage spotlight, spotlights, cone of light, "
            "beam of light, light beam, single beam, theater light, theatre spotlight",
            "es": "foco, un foco, luz de escenario, reflector",
            "fr": "projecteur, spot lumineux, sous un projecteur",
            "de": "scheinwerfer, spotlight, lichtkegel, buhnenlicht",
            "it": "riflettore, faretto, occhio di bue",
            "pt": "holofote, refletor",
        },
    ),
)
