"""Graphic grounds and patterns as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

PATTERNS: tuple[tuple[str, Phrases], ...] = (
    (
        "scene=gradient-mesh",
        {
            "en": "gradient, gradients, gradient background, gradient mesh, color gradient, mesh gradient, "
            "smooth gradient, aurora, gradient backdrop, colour gradient, blurred gradient, "
            "iridescent, holographic gradient, soft gradient, ombre background, fluid gradient, "
            "northern lights, flowing colors, gradient blobs, liquid gradient, ombre gradient",
            "es": "degradado, fondo degradado, gradiente, degradados",
            "fr": "degrade, fond degrade, gradient, degrades",
            "de": "farbverlauf, verlauf, verlaufshintergrund, farbverlaufe, gradient",
            "it": "sfumatura, gradiente, sfondo sfumato, sfumato",
            "pt": "gradiente, degrade, fundo gradiente",
        },
    ),
    (
        "scene=sunburst",
        {
            "en": "sunburst, rays bursting, rays bursting out, bursting rays, rays shooting out, rays radiating, radiating out, "
            "rays fanning out, fan of rays, rays spreading out, sun burst, sun rays, sunrays, starburst, radial rays, rays of light, "
            "burst, light rays, radiating lines, radiating rays, burst of rays, retro rays, "
            "sunburst rays, sun ray background, sunbeam pattern, rising sun pattern, burst lines, comic burst, "
            "ray burst, radial burst, radiating stripes, rising sun rays, vintage sunburst",
            "es": "rayos de sol, rayos, explosion solar, destello solar",
            "fr": "rayons de soleil, rayons, eclat de soleil, rayonnant",
            "de": "sonnenstrahlen, strahlenkranz, strahlen",
            "it": "raggi di sole, raggi, raggiera",
            "pt": "raios de sol, raios",
        },
    ),
    (
        "scene=halftone",
        {
            "en": "halftone, half tone, halftone dots, dot pattern, screen print, screenprint, polka dots, "
            "polka dot, comic dots, riso, risograph, ben day dots, benday dots, newsprint, "
            "printed dots, pop art dots, print texture, silkscreen, dots pattern, dots",
            "es": "semitono, trama de puntos, lunares, serigrafia, puntos",
            "fr": "demi teinte, trame de points, pois, serigraphie, trame",
            "de": "halbton, rasterpunkte, raster, siebdruck, punktmuster, punkte",
            "it": "mezzatinta, retino, pois, serigrafia",
            "pt": "meio tom, pontilhado, bolinhas, serigrafia",
        },
    ),
    (
        "scene=color-block",
        {
            "en": "blobs, organic shapes, cut out shapes, paper cut shapes, matisse shapes, "
            "flat circles, circles and squares, squares and circles, circles and triangles, flat circles and squares, "
            "big flat circles, simple shapes, flat geometric shapes, squares and triangles, squares, triangles, blocks, "
            "color block, colour block, color blocks, colour blocks, color blocking, "
            "colour blocking, geometric shapes, blocks of color, flat color, flat colour, "
            "flat colors, flat colours, flat design, geometric, flat background, mondrian, "
            "color blocked, color fields, bold shapes, geometric background, geometric pattern, "
            "abstract shapes, blocks of colour, flat shapes, flat color background",
            "es": "bloques de color, formas geometricas, color plano, geometrico, colores planos",
            "fr": "blocs de couleur, aplats, aplat de couleur, formes geometriques, geometrique, "
            "aplats de couleur",
            "de": "farbblocke, farbflachen, geometrische formen, geometrisch, flachige farben, "
            "farbblock",
            "it": "blocchi di colore, forme geometriche, geometrico, tinta piatta",
            "pt": "blocos de cor, formas geometricas, geometrico, cor chapada",
        },
    ),
    (
        "scene=stripes",
        {
            "en": "zigzags, zigzag, zig zag, chevrons, chevron, herringbone, barcode stripes, tiger stripes, "
            "stripes, striped, striped background, racing stripes, diagonal stripes, bold stripes, bars, "
            "color bars, colour bars, diagonal bars, vertical stripes, horizontal stripes, pinstripes, "
            "pinstripe, candy stripes, candy stripe, deckchair stripes, awning stripes, parallel lines, "
            "parallel bars, speed lines, diagonal lines, stripe pattern, striped pattern, bands of color, "
            "bands of colour, retro stripes, breton stripes, stripy",
            "de": "streifen, gestreift, rennstreifen, diagonale streifen, streifenmuster, nadelstreifen, "
            "balken, farbbalken, querstreifen, langsstreifen",
            "fr": "rayures, raye, bandes, rayures diagonales, fond raye, rayures tennis, bandes de couleur",
            "es": "rayas, a rayas, franjas, listas, rayas diagonales, fondo a rayas, bandas de color",
            "it": "strisce, a righe, a strisce, righe, fasce di colore, strisce diagonali",
            "pt": "listras, listrado, faixas, listras diagonais, fundo listrado, riscas",
            "nl": "strepen, gestreept, racestrepen, diagonale strepen, streepjes, streeppatroon",
        },
    ),
    (
        "scene=checker",
        {
            "en": "checkerboard, checkered, chequered, checkered floor, chequered floor, chess board, chessboard, "
            "checked floor, checker floor, checkerboard floor, checker pattern, checkerboard pattern, "
            "checkerboard tiles, black and white tiles, chequerboard, checks, diner floor, gingham, "
            "checked pattern, checkered pattern, tiled floor, checker tiles, checkered tiles",
            "de": "schachbrett, kariert, schachbrettmuster, schachbrettboden, karo, karomuster, "
            "karierter boden, fliesenboden",
            "fr": "damier, sol en damier, a carreaux, echiquier, carrelage damier, motif damier",
            "es": "ajedrezado, damero, a cuadros, tablero de ajedrez, suelo ajedrezado, suelo de damero",
            "it": "scacchiera, a scacchi, pavimento a scacchi, a quadretti, scacchi",
            "pt": "xadrez, quadriculado, tabuleiro de xadrez, piso xadrez, chao xadrez",
            "nl": "dambord, schaakbord, geblokt, dambordpatroon, schaakbordvloer, ruitjes, geruit",
        },
    ),
    (
        "scene=confetti",
        {
            "en": "falling confetti, confetti, paper scraps, confetti rain, shower of confetti, streamers, "
            "confetti shower, flying confetti, confetti pieces, ticker tape, scraps of paper, "
            "colored paper scraps, confetti burst, confetti background, paper confetti",
            "de": "konfetti, konfettiregen, papierschnipsel, luftschlangen, schnipsel",
            "fr": "confettis, pluie de confettis, serpentins, cotillons",
            "es": "confeti, lluvia de confeti, serpentinas, papelitos",
            "it": "coriandoli, pioggia di coriandoli, stelle filanti",
            "pt": "confete, confetes, chuva de confete, serpentina, serpentinas",
            "nl": "confetti, confettiregen, papiersnippers, serpentines, slingers",
        },
    ),
    (
        "scene=waves",
        {
            "en": "wavy lines, wavy bands, wave pattern, wavy background, flowing waves, paper waves, "
            "cut paper waves, wavy shapes, wave shapes, flowing bands, swooshes, swoosh, curvy bands, "
            "wavy layers, layered waves, rolling waves of color, waves of color, waves of colour, "
            "abstract waves, graphic waves, wavy stripes, undulating bands, flowing curves, "
            "curved bands, wavy, squiggles",
            "de": "wellenlinien, wellenmuster, wellenformen, geschwungene linien, wellige linien, wellig, "
            "papierwellen, farbwellen, geschwungene formen",
            "fr": "lignes ondulees, vagues de papier, formes ondulees, ondule, courbes fluides, bandes ondulees",
            "es": "lineas onduladas, ondulado, olas de papel, formas onduladas, bandas onduladas",
            "it": "linee ondulate, ondulato, onde di carta, forme ondulate, onde astratte",
            "pt": "linhas onduladas, ondulado, ondas de papel, formas onduladas, ondas abstratas",
            "nl": "golvende lijnen, golvend, golfpatroon, golvende vormen, papieren golven, golflijnen",
        },
    ),
    (
        "scene=contours",
        {
            "en": "contour lines, contours, topographic lines, topographic map, topographic map lines, map lines, "
            "topography, topographic, topo lines, topo map, topo pattern, elevation lines, altitude lines, "
            "terrain lines, map contours, hiking map, contour map, topographic pattern",
            "de": "hohenlinien, hohenlinienkarte, topografische linien, topographische linien, "
            "topografische karte, wanderkarte, kartenlinien, topografisch",
            "fr": "courbes de niveau, lignes topographiques, carte topographique, topographique, carte de randonnee",
            "es": "curvas de nivel, lineas topograficas, mapa topografico, topografico",
            "it": "curve di livello, linee topografiche, mappa topografica, topografico, isoipse",
            "pt": "curvas de nivel, linhas topograficas, mapa topografico, topografico",
            "nl": "hoogtelijnen, topografische lijnen, topografische kaart, topografisch, wandelkaart",
        },
    ),
    (
        "scene=orbit",
        {
            "en": "rings, orbits, orbit, concentric circles, concentric rings, circles around, rings around, "
            "planetary rings, orbital rings, orbit lines, orbiting rings, circular lines, large rings, "
            "big rings, target rings, bullseye, radar circles, radar rings, sonar rings, halo rings",
            "de": "ringe, kreise, umlaufbahn, umlaufbahnen, konzentrische kreise, konzentrische ringe, zielscheibe",
            "fr": "cercles concentriques, anneaux, orbites, orbite, cercles, anneaux concentriques",
            "es": "anillos, orbitas, orbita, circulos concentricos, anillos concentricos",
            "it": "anelli, orbite, orbita, cerchi concentrici, cerchi, anelli concentrici",
            "pt": "aneis, orbitas, orbita, circulos concentricos, aneis concentricos",
            "nl": "ringen, banen, concentrische cirkels, concentrische ringen, cirkels",
        },
    ),
    (
        "scene=mosaic",
        {
            "en": "bauhaus tiles, geometric tiles, bauhaus pattern, bauhaus shapes, geometric mosaic, mosaic tiles, "
            "mosaic, mosaic pattern, mosaic of geometric tiles, tile pattern, graphic tiles, quarter circles, "
            "quarter circle pattern, geometric grid, grid of shapes, retro tiles, patterned tiles, "
            "azulejo, azulejos, moroccan tiles, bauhaus mosaic, tile mosaic, patchwork of shapes",
            "de": "bauhaus kacheln, mosaik, kacheln, kachelmuster, bauhaus muster, bauhaus formen, "
            "geometrische kacheln, mosaikmuster, viertelkreise, fliesenmuster",
            "fr": "mosaique, carreaux bauhaus, motif bauhaus, carreaux geometriques, carreaux de ciment, azulejos, "
            "quarts de cercle",
            "es": "mosaico, azulejos, baldosas geometricas, patron bauhaus, cuartos de circulo, mosaico geometrico",
            "it": "mosaico, piastrelle geometriche, motivo bauhaus, maioliche, quarti di cerchio",
            "pt": "mosaico, azulejos, ladrilhos geometricos, padrao bauhaus, quartos de circulo",
            "nl": "mozaiek, bauhaus tegels, bauhaus patroon, geometrische tegels, kwartcirkels, tegelpatroon",
        },
    ),
    (
        "scene=overprint",
        {
            "en": "overlapping circles, overlapping discs, overprint, overprinted, transparent circles, "
            "overlapping shapes, overlapping transparent circles, transparent discs, translucent circles, "
            "overlapping dots, overprint effect, overlapping colors, overlapping colours, venn diagram, "
            "venn circles, intersecting circles, big discs, large discs, colored discs, translucent shapes, "
            "multiply effect, overlapping blobs, overlaid circles",
            "de": "uberlappende kreise, uberdruck, transparente kreise, sich uberlappende kreise, "
            "uberlappende formen, schnittmengen, uberlagerte kreise",
            "fr": "cercles superposes, surimpression, cercles transparents, disques superposes, formes superposees",
            "es": "circulos superpuestos, sobreimpresion, circulos transparentes, discos superpuestos",
            "it": "cerchi sovrapposti, sovrastampa, cerchi trasparenti, dischi sovrapposti",
            "pt": "circulos sobrepostos, sobreimpressao, circulos transparentes, discos sobrepostos",
            "nl": "overlappende cirkels, overdruk, transparante cirkels, overlappende vormen",
        },
    ),
    (
        "scene=solids",
        {
            "en": "floating spheres, spheres, 3d shapes, floating shapes, balls and rods, 3d balls, floating balls, "
            "floating 3d shapes, floating 3d balls, floating orbs, orbs, 3d spheres, geometric solids, "
            "matte spheres, spheres and rods, 3d geometric shapes, rods, floating geometric shapes, "
            "3d objects, abstract 3d shapes, levitating spheres, marbles",
            "de": "kugeln, schwebende formen, schwebende kugeln, 3d formen, 3d kugeln, geometrische korper",
            "fr": "spheres, boules, formes 3d, spheres flottantes, boules flottantes, formes flottantes",
            "es": "esferas, bolas, formas 3d, esferas flotantes, bolas flotantes, formas flotantes",
            "it": "sfere, forme 3d, sfere fluttuanti, palline, forme fluttuanti",
            "pt": "esferas, formas 3d, esferas flutuantes, bolas flutuantes, formas flutuantes",
            "nl": "bollen, zwevende bollen, 3d vormen, zwevende vormen, zwevende ballen",
        },
    ),
    (
        "scene=folded",
        {
            "en": "sheets of paper, overlapping sheets, stacked paper, stacked sheets, folded sheets, cut paper sheets, "
            "layered sheets, sheets of cut paper, overlapping paper, paper sheets, folded planes, "
            "layered planes, overlapping planes, stacked paper layers, offset sheets",
            "de": "papierbogen, gefaltete bogen, papierbahnen, gestapeltes papier, gefaltet, papierlagen",
            "fr": "feuilles de papier, feuilles superposees, papier plie, feuilles decoupees",
            "es": "hojas de papel, papel plegado, pliegos de papel, laminas superpuestas",
            "it": "fogli di carta, carta piegata, fogli sovrapposti",
            "pt": "folhas de papel, papel dobrado, folhas sobrepostas",
            "nl": "vellen papier, gevouwen papier, gestapeld papier, papiervellen",
        },
    ),
    (
        "scene=field",
        {
            "en": "single flat color, single flat colour, one flat color, one flat colour, field of color, "
            "field of colour, flat field of color, color field, colour field, plain field of color, "
            "single color field, one solid color, one solid colour, full bleed color, full bleed colour",
            "de": "eine einzige flache, vollflachig, vollflache, farbfeld, vollfarbige flache",
            "fr": "un seul aplat, champ de couleur, fond monochrome uni",
            "es": "un solo color plano, campo de color",
            "it": "campo di colore, un unico colore piatto",
            "pt": "campo de cor, uma unica cor chapada",
            "nl": "kleurvlak, egaal kleurvlak",
        },
    ),
    (
        "mood=calm mood?=bright",
        {
            "en": "soft ground, soft background, soft backdrop, soft tint, softly tinted background, tinted background, "
            "pastel ground, pastel background, pastel backdrop, pale tint, gentle background, soft surface",
            "de": "sanfter hintergrund, zarter hintergrund, weicher hintergrund, pastellhintergrund, zarter untergrund",
            "fr": "fond doux, fond pastel, fond tendre",
            "es": "fondo suave, fondo pastel",
            "it": "sfondo tenue, sfondo pastello, sfondo morbido",
            "pt": "fundo suave, fundo pastel",
            "nl": "zachte achtergrond, pastel achtergrond, zachte ondergrond",
        },
    ),
    (
        "scene=split-tone",
        {
            "en": "split tone, two tone, two tone background, duotone, split background, half and half, "
            "split screen, split in two, split in half, two colors split, diagonal split, "
            "dual tone, bicolor, two halves, two toned, split tone background, half and half "
            "background, divided in two, split down the middle, two color split",
            "es": "dos tonos, bicolor, fondo dividido, mitad y mitad",
            "fr": "deux tons, bicolore, fond divise, moitie moitie, bi ton",
            "de": "zweifarbig, zweigeteilt, zweifarbiger hintergrund, geteilter hintergrund, "
            "zweigeteilter hintergrund",
            "it": "bicolore, due toni, sfondo diviso",
            "pt": "dois tons, bicolor, fundo dividido",
        },
    ),
)
