"""Places and materials as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

PLACES: tuple[tuple[str, Phrases], ...] = (
    (
        "scene=studio-sweep",
        {
            "en": "studio background, studio backdrop, seamless backdrop, seamless background, sweep, "
            "seamless paper, seamless paper backdrop, seamless paper background, paper backdrop, paper roll, backdrop paper, "
            "infinity cove, cyclorama, cyc wall, seamless, plain background, solid background, "
            "plain backdrop, solid color background, solid colour background, clean background, "
            "simple background, solid backdrop, paper sweep, studio sweep, "
            "seamless studio background, seamless studio backdrop, simple backdrop, clean backdrop, "
            "solid color backdrop, plain studio background, infinity curve, solid color, "
            "solid colour, uniform background, neutral background, neutral backdrop, background neutral, backdrop neutral, "
            "white studio background, plain wall, plain studio backdrop, no background elements",
            "es": "fondo de estudio, fondo liso, fondo limpio, fondo infinito, fondo neutro, "
            "fondo simple, fondo uniforme",
            "fr": "fond de studio, fond uni, fond studio, fond neutre, fond simple, arriere plan uni",
            "de": "studiohintergrund, hohlkehle, einfarbiger hintergrund, schlichter hintergrund, "
            "neutraler hintergrund, einfarbigem hintergrund, neutralem hintergrund",
            "it": "sfondo da studio, sfondo neutro, sfondo semplice",
            "pt": "fundo de estudio, fundo liso, fundo neutro, fundo infinito",
        },
    ),
    (
        "scene=podium",
        {
            "en": "podium, pedestal, plinth, platform, on a podium, on a pedestal, riser, "
            "display stand, cylinder, display block, dais, podiums, display plinth, display podium, "
            "geometric blocks, column, stepped platform, round platform, display platform",
            "es": "podio, pedestal, plataforma, peana",
            "fr": "podium, piedestal, socle, plateforme, estrade",
            "de": "podium, podest, sockel, plattform",
            "it": "podio, piedistallo, piattaforma",
            "pt": "podio, pedestal, plataforma",
        },
    ),
    (
        "scene=leaf-shadow hardness?=0.55",
        {
            "en": "leaf shadow, leaf shadows, palm shadow, palm shadows, palm leaf shadow, "
            "palm leaves, palm leaf, plant shadow, plant shadows, dappled light, dappled shade, "
            "dappled, dappled shadows, foliage shadow, foliage shadows, tree shadow, leafy shadows, "
            "tree shade, dappled tree shade, shade of a tree, shade of trees, leafy shadow, tropical shadow, tropical shadows, botanical shadows, palms, palm trees, "
            "palm tree, leaves, foliage, tropical leaves, tropical, shadow of leaves, "
            "shadows of leaves, monstera, fern, ferns, botanical shadow, dappled sunlight, "
            "tree shadows, greenery, jungle, branch shadow, shadows of palm leaves, "
            "shadow of a palm, monstera shadow, olive branch shadow, leaf, palm frond, "
            "palm fronds, palm frond shadow, palm frond shadows, leaf pattern shadow, "
            "leaves shadow, palm, shadows from leaves, rainforest, under the trees",
            "es": "sombra de palmera, sombras de hojas, sombra de hojas, hojas de palmera, hojas, "
            "palmeras, palmera, sombras de palmera, tropical, sombra de palma, follaje",
            "fr": "ombre de palmier, ombres de feuilles, ombre de feuilles, feuilles de palmier, "
            "feuilles, palmier, tropical, feuillage, ombre de feuillage, ombres de feuillage, "
            "ombres de palmier, ombre de palmiers",
            "de": "palmenschatten, blatterschatten, blattschatten, palmblatter, blatter, palmen, "
            "tropisch, laub, schatten von blattern, schatten von palmen, palmwedel, blattwerk",
            "it": "ombra di foglie, ombra di palma, foglie, palme, tropicale, ombre di foglie",
            "pt": "sombra de folhas, sombra de palmeira, folhas, palmeiras, tropical",
        },
    ),
    (
        "scene=arch-niche",
        {
            "en": "arch, arches, archway, niche, alcove, arched niche, arched doorway, arched window, "
            "arched wall, moroccan arch, arched, arched alcove, doorway, vault, mediterranean arch",
            "es": "arco, nicho, hornacina, arcos",
            "fr": "arche, niche, alcove, arches, arcade, voute, voutes, arc, porte voutee",
            "de": "bogen, nische, torbogen, alkoven, rundbogen",
            "it": "arco, nicchia, alcova",
            "pt": "arco, nicho",
        },
    ),
    (
        "scene=tabletop",
        {
            "nl": "aanrecht, werkbank, toog, planken vloer",
            "en": "bench, wooden bench, tray, stool, crate, sideboard, windowsill wood, chopping board, cutting board, dresser, floorboards, parquet, deck boards, barn wood, driftwood, workbench top, bookshelf, mantelpiece, "
            "table, tabletop, table top, wooden table, wood table, wood, wooden, wood surface, "
            "wooden surface, kitchen counter, countertop, counter, kitchen table, desk surface, "
            "wooden board, oak, oak table, walnut table, shelf, wooden shelf, kitchen, desk top, "
            "plank, planks, wooden planks, timber, wood grain, on a table, worktop, kitchen worktop, "
            "dining table, rustic table, rustic wood, wooden counter, cafe table, bar top, "
            "butcher block, wooden desk, bamboo, picnic table, breakfast table, nightstand, "
            "kitchen island, wooden tray, workbench, on a desk, wood table top",
            "es": "parque de madera, mostrador, tablon, mesa, mesa de madera, madera, encimera, mesa de cocina, superficie de madera, "
            "cocina, roble",
            "fr": "parquet, comptoir, plancher, etabli, table, table en bois, bois, plan de travail, cuisine, surface en bois, "
            "table de cuisine, chene",
            "de": "holzdielen, dielen, parkett, werkbank, theke, tisch, holztisch, holz, tischplatte, arbeitsplatte, kuchentisch, holzoberflache, "
            "kuche, eiche, holzbrett",
            "it": "bancone, parquet, tagliere, tavolo, tavolo di legno, legno, piano da cucina, cucina",
            "pt": "balcao, assoalho, tabua, mesa, mesa de madeira, madeira, bancada, cozinha",
        },
    ),
    (
        "scene=stone",
        {
            "nl": "kasseien, grind, natuursteen",
            "en": "gravel, cobblestones, cobblestone, pavement, sidewalk, marbled, marbling, boulder, stone steps, rubble, sandstone wall, lava rock, volcanic rock, cave, "
            "marble, stone, granite, marble surface, marble slab, stone surface, rock, rocks, "
            "concrete, asphalt, wet asphalt, slate surface, slate, travertine, limestone, marble counter, marble countertop, "
            "stone slab, rocky, cement, plaster, marble table, marble tabletop, stone wall, quartz, "
            "marble background, concrete wall, concrete surface, concrete floor, brick, "
            "marble texture, stucco, plaster wall, stone background, stone ledge, sandstone, "
            "basalt, onyx, pebbles, boulders, stone texture, stone table, brick wall, marble top, "
            "stone plinth, raw concrete, slate slab, concrete background, carrara, cliff",
            "es": "adoquines, grava, losa, marmol, piedra, granito, hormigon, cemento, superficie de marmol, rocas, roca, "
            "concreto",
            "fr": "paves, gravier, dalle, marbre, pierre, granit, beton, surface en marbre, roche, rochers, ardoise",
            "de": "kopfsteinpflaster, pflaster, kies, steinboden, marmor, stein, granit, beton, marmoroberflache, marmorplatte, schiefer, felsen, "
            "steinplatte, fels, sichtbeton",
            "it": "ciottoli, ghiaia, lastra, marmo, pietra, granito, cemento, superficie di marmo, roccia",
            "pt": "paralelepipedos, cascalho, laje, marmore, pedra, granito, concreto, cimento, superficie de marmore",
        },
    ),
    (
        "scene=terrazzo",
        {
            "en": "terrazzo, terrazzo surface, speckled, speckled stone, terrazzo table, "
            "terrazzo background, terrazzo floor, speckles, terrazzo wall, terrazzo pattern, terrazzo slab, "
            "terrazzo tiles, terrazzo top, terrazzo countertop, terrazzo look, chips of stone",
            "es": "terrazo",
            "fr": "terrazzo, granito",
            "de": "terrazzo, terrazzoboden",
            "it": "terrazzo",
            "pt": "granilite",
        },
    ),
    (
        "scene=silk",
        {
            "nl": "fluwelen gordijn, gordijn, doek",
            "en": "curtain, velvet curtain, stage curtain, theatre curtain, drape, "
            "silk, satin, fabric, cloth, draped fabric, velvet, draped, drapery, draped silk, "
            "silky, fabric folds, textile, silk fabric, satin fabric, linen cloth, drapes, "
            "draped cloth, flowing fabric, silk sheets, rippled fabric, flowing silk, draped satin, "
            "tablecloth, linen surface, linen background, linen backdrop, linen fabric, velvet drape, folds of silk, satin sheets, bed sheets",
            "es": "cortina de terciopelo, cortina, seda, saten, tela, terciopelo, tejido",
            "fr": "rideau de velours, rideau, soie, satin, tissu, velours, drape de soie, drape",
            "de": "samtvorhang, vorhang, seidentuch, tuch, seide, satin, stoff, samt, seidenstoff",
            "it": "tenda di velluto, tenda, seta, raso, tessuto, velluto",
            "pt": "cortina de veludo, cortina, seda, cetim, tecido, veludo",
        },
    ),
    (
        "scene=paper surface_color?=#C2A070",
        {
            "en": "kraft paper, kraft, kraft cardboard, brown paper, brown cardboard, cardboard, kraft background",
            "es": "papel kraft, carton, papel de estraza",
            "fr": "papier kraft, carton",
            "de": "kraftpapier, packpapier, pappe",
            "it": "carta kraft, cartone, carta da pacchi",
            "pt": "papel kraft, papelao",
            "nl": "kraftpapier, pakpapier",
        },
    ),
    (
        "scene=paper",
        {
            "en": "layered cut outs, cut outs, paper, cut paper, paper cut, papercut, torn paper, paper texture, kraft paper, "
            "cardboard, craft paper, folded paper, paper background, origami, paper layers, "
            "layered paper, paper collage, collage, paper cutout, textured paper, paper craft, "
            "scrapbook, brown paper, construction paper, crumpled paper, watercolor paper",
            "es": "papel, papel recortado, papel rasgado, carton, papel kraft",
            "fr": "papier, papier decoupe, papier dechire, carton, papier kraft",
            "de": "papier, scherenschnitt, zerrissenes papier, karton, kraftpapier, pappe",
            "it": "carta, carta strappata, cartone, carta kraft",
            "pt": "papel, papel rasgado, papelao",
        },
    ),
    (
        "scene=water-caustics",
        {
            "en": "water, underwater, water ripples, ripples, caustics, pool, swimming pool, water caustics, "
            "pool water, water reflections, water surface, aquatic, waves, wave, "
            "poolside, water droplets, splash, water splash, splashing water, wet surface, wet floor, wet look, wet ground, water drops, "
            "droplets, ocean water, rippling water, water texture, clear water, lagoon, "
            "light through water, dew, rippled water, hydrating water, "
            "splashes of water, hydration",
            "es": "agua, bajo el agua, piscina, ondas de agua, reflejos de agua, olas",
            "fr": "eau, sous l eau, piscine, reflets d eau, vagues, ondulations",
            "de": "wasser, unterwasser, unter wasser, pool, schwimmbad, wellen, wasserreflexe, "
            "wasseroberflache",
            "it": "acqua, sott acqua, piscina, onde",
            "pt": "agua, debaixo d agua, piscina, ondas",
        },
    ),
    (
        "scene=floodlights mood?=dark intensity?=0.4 hardness?=0.8",
        {
            "en": "stadium, night stadium, stadium night, stadium at night, stadium lights, "
            "stadium lighting, stadium lit, floodlight, floodlights, floodlit, floodlit pitch, "
            "flood lights, under floodlights, under the floodlights, arena, arena lights, "
            "arena lighting, sports arena, match night, matchnight, match day night, "
            "night match, night game, under the lights, friday night lights, stadium floodlights",
            "es": "estadio, estadio de noche, luces de estadio, focos de estadio, "
            "estadio iluminado",
            "fr": "stade, stade de nuit, lumieres de stade, projecteurs de stade, stade eclaire",
            "de": "stadion, stadion bei nacht, stadionlicht, flutlicht, unter flutlicht, "
            "nachtliches stadion",
            "it": "stadio, stadio di notte, luci dello stadio, riflettori dello stadio",
            "pt": "estadio, estadio a noite, luzes de estadio, refletores de estadio",
        },
    ),
    (
        "scene=night-neon mood?=dark intensity?=0.35",
        {
            "en": "tube lights, glowing tubes, glowing tube lights, light tubes, fluorescent tubes, glowing signs, glowing sign, "
            "neon, neon lights, neon light, neon sign, neon signs, cyberpunk, neon glow, "
            "neon lighting, neon lit, neon city, synthwave, vaporwave, blacklight, glowing neon, "
            "nightclub, club lighting, neon tubes, neon tube, arcade, led strips, led lights, "
            "blade runner, night club, club night, disco, neon colors, neon colours, glow in the dark, uv light, "
            "neon noir, city at night, tokyo night",
            "es": "neon, luces de neon, luz de neon, letrero de neon",
            "fr": "neon, neons, lumiere neon, neon lumineux, enseigne neon",
            "de": "neon, neonlicht, neonlichter, neonschild, neonrohren, leuchtreklame",
            "it": "neon, luci al neon, luce al neon",
            "pt": "neon, luzes de neon, luz neon",
        },
    ),
    (
        "scene=bokeh",
        {
            "nl": "lichtjes, lampjes",
            "en": "bokeh, blurred lights, fairy lights, string lights, out of focus lights, "
            "twinkling lights, blurry background, blurred background, shallow depth of field, "
            "twinkle lights, sparkle, sparkles, sparkling, glitter, glittery, shimmering lights, "
            "bokeh lights, soft focus background, blurred backdrop, out of focus background, "
            "shimmer, shimmering, city lights, twinkling, defocused background, defocused lights, "
            "lens blur, soft focus, glimmer, glimmering lights, soft blur",
            "es": "lucecitas, luces de hadas, bokeh, luces desenfocadas, fondo desenfocado, luces de hadas, brillos, purpurina, "
            "guirnalda de luces, fondo borroso",
            "fr": "guirlande lumineuse, bokeh, lumieres floues, arriere plan flou, fond flou, guirlandes lumineuses, "
            "paillettes, guirlande, scintillant",
            "de": "bokeh, lichterkette, lichterketten, unscharfer hintergrund, verschwommener "
            "hintergrund, glitzer, funkelnd, glitzernd, unscharfe lichter",
            "it": "lucine, luci soffuse sfocate, bokeh, sfondo sfocato, luci sfocate, brillantini",
            "pt": "luzinhas, pisca pisca, bokeh, fundo desfocado, luzes desfocadas, brilhos",
        },
    ),
    (
        "scene=horizon",
        {
            "nl": "zeekust, kust, duinen, aan zee",
            "en": "jetty, pier, dock, salt flats, glacier, cliffs, moor, heath, meadow at the horizon, savannah, tundra, fjord, lagoon view, "
            "horizon, landscape, ocean, sea, lake, river, by the sea, ocean view, seascape, mountain top, mountaintop, "
            "hilltop, summit, desert, beach, dunes, sand dunes, seaside, "
            "coast, coastal, shoreline, open landscape, sandy beach, mountain, mountains, hills, "
            "on the beach, desert landscape, island, "
            "savanna, skyline, prairie, field of wheat, rolling hills, seashore, valley, "
            "open road, alpine, alps, alpen,  countryside, tropical beach, shore, canyon",
            "es": "orilla del mar, orilla, horizonte, paisaje, desierto, playa, dunas, montanas, costa, mar, oceano",
            "fr": "horizon, paysage, desert, plage, dunes, montagnes, montagne, bord de mer, mer, ocean",
            "de": "meeresufer, ufer, see, horizont, landschaft, wuste, strand, dunen, berge, kuste, meer, ozean",
            "it": "riva del mare, riva, orizzonte, paesaggio, deserto, spiaggia, dune, montagne, mare, oceano",
            "pt": "beira mar, orla, horizonte, paisagem, deserto, praia, dunas, montanhas, mar, oceano",
        },
    ),
    (
        "scene?=horizon",
        {
            "en": "sky, open sky, clouds, cloudy sky, blue sky, summer sky, big sky, in the sky",
            "es": "cielo, nubes",
            "fr": "ciel, nuages",
            "de": "himmel, wolken",
            "it": "cielo, nuvole",
            "pt": "ceu, nuvens",
        },
    ),
)
