"""Moods as data: phrases and the effects that they ask for."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

from creative.reading.vocabulary import Phrases

MOODS: tuple[tuple[str, Phrases], ...] = (
    (
        "mood=bright intensity?=0.95",
        {
            "en": "pale ground, pale background, pale backdrop, pale wall, pale tones, pale colors, pale colours, bright, brightly lit, luminous, radiant, high key, well lit, luminosity, brighter, "
            "brightness, light filled, light background, light backdrop, light ground, "
            "light color palette, light tones, light setting, light colors, light colours, "
            "lots of light, brilliant, full of light, light scene, bright and light, "
            "light palette, light surface, lighter, light and fresh, fresh and light, light and bright",
            "es": "brillante, luminoso, fondo claro, claro, con mucha luz, iluminado",
            "fr": "lumineux, lumineuse, fond clair, clair, eclatant, radieux",
            "de": "hell, leuchtend, strahlend, lichtdurchflutet, heller hintergrund",
            "it": "luminoso, brillante, chiaro, sfondo chiaro",
            "pt": "brilhante, luminoso, claro, iluminado, fundo claro",
        },
    ),
    (
        "mood=bright mood=minimal intensity?=0.95",
        {
            "en": "sterile, pharmacy look, pharmacy like, hospital clean, lab like, squeaky clean, "
            "light and airy, airy, bright and airy, crisp and clean, fresh and clean, "
            "clinical, spa like, breezy and light, airy and light",
            "es": "aireado, fresco y limpio",
            "fr": "aere, frais et epure",
            "de": "luftig",
            "it": "arioso",
            "pt": "arejado",
        },
    ),
    (
        "mood=bright",
        {
            "en": "brighten, brighten it up, brighten up, brighten things up, lighten up, lighten it up, fresh, crisp, crisper, fresher, happier, freshness, refreshing, optimistic, cheerful, uplifting, happy, "
            "positive, joyful and bright, feel good",
            "es": "fresco, alegre, optimista",
            "fr": "frais, fraiche, gai, optimiste",
            "de": "frisch, frohlich, optimistisch, heiter",
            "it": "fresco, allegro",
            "pt": "fresco, alegre",
        },
    ),
    (
        "mood=dark intensity?=0.35",
        {
            "nl": "mysterieus, onheilspellend, duister",
            "en": "eerie, stormy, murky, ominous, haunting, vampy, menacing, midnight mood, "
            "dark ground, dark wall, mystery, some mystery, enigmatic, darken, darken it, make it darker, dark, moody, darker, moodier, spookier, dark mode, noir, film noir, mysterious, brooding, low key, "
            "shadowy, gloomy, gothic, dark background, dark backdrop, dark tones, sinister, "
            "dark and moody, darkness, somber, sombre, after dark, dark setting, dark theme, "
            "dark scene, spooky, spooky season, gritty, dark palette, dark colors, dark colours, nocturnal, "
            "intense and dark, dark surface, pitch black, black background mood",
            "es": "mistico, inquietante, oscuro, sombrio, misterioso, tenebroso, fondo oscuro",
            "fr": "mystique, inquietant, sombre, mysterieux, tenebreux, fond sombre, fonce",
            "de": "mystisch, unheimlich, dunkel, duster, mysterios, geheimnisvoll, dunkler hintergrund, finster",
            "it": "mistico, inquietante, scuro, cupo, misterioso, sfondo scuro",
            "pt": "mistico, inquietante, escuro, sombrio, misterioso, fundo escuro",
        },
    ),
    (
        "mood=dark hardness?=0.75 intensity?=0.4",
        {
            "en": "dramatic, drama, cinematic, theatrical, chiaroscuro, dramatically, "
            "rembrandt, contrasty and dark",
            "es": "dramatico, cinematografico, teatral",
            "fr": "dramatique, cinematographique, theatral",
            "de": "dramatisch, filmisch, theatralisch, kinoreif",
            "it": "drammatico, cinematografico",
            "pt": "dramatico, cinematografico",
        },
    ),
    (
        "mood=warm warmth?=0.6",
        {
            "en": "warm, warmth, warmer, warm tones, warm palette, warm colors, warm colours, candlelit mood",
            "es": "calido, tonos calidos, calidez",
            "fr": "chaud, tons chauds, chaleur",
            "de": "warm, warme tone, warme",
            "it": "caldo, toni caldi, calore",
            "pt": "quente, tons quentes, calor",
            "nl": "warm, warme tinten, warmte",
        },
    ),
    (
        "mood=warm",
        {
            "nl": "landelijk, bohemien, knus, huiselijk",
            "en": "family friendly, bohemian, boho, folksy, soulful, friendly, heart warming, huggable, "
            "like home, feels like home, homelike, warm it up, warm things up, cozy, cosy, cozier, cosier, homelier, homely, homey, inviting, warmth, comforting, hygge, snug, warmer, "
            "welcoming, rustic, warm tones, warm palette, warm colors, warm colours, nostalgia, nostalgic, "
            "romantic, intimate, toasty, fireside, "
            "heartwarming, vintage, old school, old timey, retro warm, sentimental, family feel",
            "es": "bohemio, hogareno, calido, acogedor, hogareno, romantico, rustico, tonos calidos, intimo",
            "fr": "douillet, douillette, boheme, convivial, champetre, chaud, chaleureux, chaleureuse, cosy, accueillant, romantique, rustique, "
            "tons chauds, intime, cocooning",
            "de": "landlich, kuschelig, urig, warm, gemutlich, behaglich, einladend, romantisch, rustikal, warme tone, "
            "heimelig",
            "it": "boheme, conviviale, caldo, accogliente, romantico, rustico, intimo",
            "pt": "boemio, caseiro, quente, aconchegante, acolhedor, romantico, rustico",
        },
    ),
    (
        "mood=natural mood=warm warmth?=0.6",
        {
            "en": "earthy, earthier, earth tones, earthy tones, earthy colors, earthy colours, earth colors",
            "es": "tierra, tonos tierra, terroso, tonos terrosos",
            "fr": "terreux, tons terre, tons de terre",
            "de": "erdig, erdtone, erdfarben",
            "it": "terroso, toni della terra",
            "pt": "terroso, tons terrosos",
            "nl": "aards, aardetinten, aardse tinten, aardetonen",
        },
    ),
    (
        "mood=calm warmth?=-0.5",
        {
            "en": "cool tones, cooler tones, cold, colder, icier, frostier, icy, frosty, cool palette, cool colors, arctic, chilly, "
            "glacial, cool toned, cool and calm",
            "es": "frio, tonos frios, helado",
            "fr": "froid, tons froids, glace, glacial",
            "de": "kalt, kuhl, kuhle tone, eisig, frostig",
            "it": "freddo, toni freddi, gelido",
            "pt": "frio, tons frios, gelado",
        },
    ),
    (
        "mood=calm",
        {
            "en": "melancholic, wistful, silent, silence, dainty, low contrast, lullaby, slow paced, understated calm, hushed tones, "
            "a whisper, whispering, whisper quiet, tone it down, tone down, tone things down, soften, soften it, calm, calmer, softer, gentler, quieter, dreamier, mellower, calming, serene, peaceful, tranquil, soothing, zen, relaxed, relaxing, soft, "
            "gentle, quiet, dreamy, meditative, spa, serenity, restful, tranquility, delicate, "
            "ethereal, mellow, slow, balanced, muted, hushed, still, unhurried, dreamlike, "
            "harmonious, tender, tenderness, contemplative, easygoing, softness, wellness, soft and dreamy, ambient, feminine",
            "es": "tranquilo, sereno, relajante, suave, apacible, pacifico, calma, delicado, relajado, "
            "sonador",
            "fr": "calme, serein, paisible, apaisant, doux, douce, reposant, zen, delicat, onirique, "
            "tranquille",
            "de": "ruhig, gelassen, friedlich, beruhigend, sanft, entspannt, zart, vertraumt, "
            "entspannend, leise",
            "it": "calmo, sereno, rilassante, tranquillo, delicato, morbido",
            "pt": "calmo, sereno, relaxante, tranquilo, suave, delicado",
        },
    ),
    (
        "mood=bold",
        {
            "en": "punk, grunge, hip hop, masculine, macho, brutal, gutsy, feisty, unapologetic, badass, rock and roll, rock n roll, "
            "flashy, shouty, showy, brash, attention seeking, bold, stronger, louder, edgier, punchier, striking, powerful, strong, impactful, graphic, high contrast, loud, "
            "attention grabbing, eye catching, scroll stopping, edgy, confident, statement, daring, "
            "high impact, brutalist, punchy, in your face, street, streetwear, urban, pop art, "
            "maximalist, thumb stopping, bolder, strong contrast, pops, pop off the page, fierce, "
            "grungy, rebellious, heavy, aggressive, stand out from the feed, poster like, poster style, poster, "
            "contrasting, more contrast, higher contrast, provocative, tough, rugged, stop the scroll",
            "es": "mas contraste, agresivo, agresiva, audaz, atrevido, impactante, llamativo, potente, alto contraste, fuerte, urbano",
            "fr": "plus de contraste, agressif, agressive, audacieux, percutant, puissant, fort, frappant, accrocheur, fort contraste, "
            "urbain, contraste",
            "de": "mehr kontrast, aggressiv, mutig, kraftvoll, auffallend, plakativ, stark, hoher kontrast, kontrastreich, "
            "markant, urban",
            "it": "piu contrasto, aggressivo, audace, potente, forte, d impatto, grintoso, alto contrasto",
            "pt": "mais contraste, agressivo, ousado, impactante, forte, marcante, alto contraste",
        },
    ),
    (
        "mood=luxury",
        {
            "nl": "sensueel, tijdloos, klassiek, chique",
            "en": "seductive, sensual, sultry, sexy, stately, classic, distinguished, noble, haute, palatial, majestic, black tie, "
            "luxury, luxurious, classier, richer, posher, chicer, premium, elegant, elegance, sophisticated, high end, opulent, glamour, hollywood glamour, "
            "upscale, classy, refined, exclusive, chic, glamorous, prestige, posh, rich, lavish, "
            "timeless, couture, editorial, high fashion, glossy magazine, magazine, vogue, deluxe, "
            "expensive, sophistication, sumptuous, boutique, old money, regal, stylish, "
            "aspirational, art deco, decadent, polished, haute couture, glam, tasteful, graceful, grown up, mature, "
            "museum like, gallery like, quiet luxury",
            "es": "sensual, atemporal, clasico, lujo, lujoso, elegante, sofisticado, exclusivo, refinado, premium, glamuroso, "
            "elegancia",
            "fr": "sensuel, sensuelle, intemporel, intemporelle, classique, luxe, luxueux, luxueuse, elegant, elegante, sophistique, raffine, haut de gamme, "
            "chic, prestigieux, elegance",
            "de": "sinnlich, klassisch, zeitlos, vornehm, luxus, luxurios, elegant, edel, exklusiv, hochwertig, raffiniert, vornehm, premium, "
            "nobel, stilvoll, eleganz",
            "it": "sensuale, senza tempo, classico, lusso, lussuoso, elegante, sofisticato, raffinato, esclusivo",
            "pt": "sensual, atemporal, classico, luxo, luxuoso, elegante, sofisticado, refinado, exclusivo",
        },
    ),
    (
        "mood=playful",
        {
            "en": "jolly, psychedelic, trippy, hippie, bubblegum, toy like, clownish, cartoony, giggly, mischievous, "
            "humour, humor, a bit of humour, a bit of humor, sense of humour, sense of humor, tongue in cheek, witty humour, happy colors, happy colours, cheerful colors, cheerful colours, fun colors, fun colours, joyful colors, "
            "joyful colours, happy palette, playful, fun, funner, sillier, quirkier, funnier, cuter, whimsical, quirky, cute, cheeky, youthful, childlike, joyful, silly, "
            "funny, lighthearted, colorful, colourful, kids, kid friendly, cartoonish, bubbly, "
            "candy, candy colored, lively and fun, humorous, retro, groovy, y2k, "
            "rainbow, memphis, bouncy, goofy, witty, young, 70s, 1970s, 1960s, 1980s, 80s, eighties, seventies, 90s, nineties, 60s, comic, comic book, kawaii, adorable, "
            "childish, funky, carefree, childrens, gen z",
            "es": "divertido, anos 80, anos 70, anos 90, ochentero, setentero, retro, jugueton, infantil, colorido, alegre y divertido, simpatico, lindo",
            "fr": "ludique, annees 80, annees 70, annees 90, retro, amusant, enfantin, colore, drole, joyeux, espiegle, mignon, rigolo",
            "de": "verspielt, 80er, 70er, 90er, achtziger, siebziger, retro, lustig, spielerisch, bunt, frech, kindlich, farbenfroh, niedlich, "
            "spassig, witzig",
            "it": "giocoso, anni 80, anni ottanta, anni 70, anni settanta, anni 90, anni novanta, retro, divertente, colorato, allegro e divertente",
            "pt": "divertido, anos 80, anos 70, anos 90, retro, brincalhao, colorido, infantil",
        },
    ),
    (
        "mood=natural",
        {
            "nl": "wild, natuurlijk",
            "en": "lush, verdant, leafy green, unspoilt, down to earth, earthen, homegrown, rural, pastoral, herbal, "
            "natural, organic, eco, eco friendly, sustainable, nature inspired, botanical, earth, "
            "nature, naturalistic, authentic, raw, handmade, artisanal, artisan, green living, farm, "
            "farm fresh, wholesome, outdoor, outdoorsy, honest, vegan, handcrafted, "
            "garden, woodland, meadow, environmental, plant based, biophilic, back to nature, "
            "unprocessed, wild, cottagecore, farmhouse, countryside feel, earthbound",
            "es": "salvaje, campestre, natural, organico, ecologico, sostenible, naturaleza, artesanal, botanico",
            "fr": "sauvage, brut, naturel, naturelle, bio, biologique, ecologique, durable, nature, artisanal, "
            "botanique, authentique",
            "de": "wild, wildromantisch, bodenstandig, naturlich, biologisch, okologisch, nachhaltig, natur, handgemacht, naturnah, "
            "botanisch, authentisch, naturverbunden",
            "it": "selvaggio, campestre, naturale, biologico, ecologico, sostenibile, natura, artigianale",
            "pt": "selvagem, campestre, natural, organico, ecologico, sustentavel, natureza, artesanal",
        },
    ),
    (
        "mood=tech",
        {
            "en": "geeky, nerdy, cybernetic, silicon valley, startup, start up, app like, gadgety, "
            "tech, techy, technological, futuristic, sci fi, digital, high tech, cyber, "
            "modern tech, innovative, sleek, cutting edge, robotic, space age, technical, "
            "future, ai, technology, hi tech, holographic, innovation, state of the art, "
            "engineered, precision, saas, dashboard like, aerodynamic, scientific",
            "es": "tecnologico, futurista, digital, innovador, tecnologia",
            "fr": "technologique, futuriste, numerique, innovant, high tech, technologie",
            "de": "technisch, futuristisch, digital, innovativ, technologisch, zukunft",
            "it": "tecnologico, futuristico, digitale, innovativo",
            "pt": "tecnologico, futurista, digital, inovador",
        },
    ),
    (
        "mood=minimal",
        {
            "nl": "scandinavisch, noords, strak",
            "en": "spacious, pared down, no nonsense, straightforward, matter of fact, orderly, zen like, clutter free, nordic, "
            "breathe, breathes, let it breathe, less clutter, less noise, less stuff, less going on, fewer elements, fewer things, simplify, declutter, clean it up, clean this up, pare it back, strip it down, minimal, simpler, tidier, plainer, minimalist, minimalistic, clean, simple, uncluttered, understated, "
            "more air, air around, space around, room around, more breathing space, more room to breathe, more white space, "
            "plenty of room, lots of room, enough room, room to spare, generous margins, white space, negative space, whitespace, breathing room, pared back, less is more, "
            "stripped back, scandinavian, scandi, simplicity, plain, tidy, sparse, spare, "
            "minimalism, lots of space, no clutter, without clutter, no distractions, empty space, "
            "trustworthy, reliable, professional, corporate, modern, contemporary, sleek and simple, swiss, bauhaus, "
            "uncomplicated, neat, restrained, room to breathe, lots of air, plenty of air, much air, empty frame, almost empty, very empty, bare, margin, margins, padding, keep it simple, japandi, "
            "apple style, like apple, stripped down, copy space, cleaner, generous space",
            "es": "nordico, escandinavo, mas aire, mas de aire, mas espacio, minimalista, minimal, limpio, sencillo, simple, sobrio, espacio en blanco, moderno, "
            "profesional, despejado",
            "fr": "scandinave, nordique, plus d air, plus d espace, minimaliste, minimal, epure, simple, sobre, propre, moderne, espace negatif, beaucoup d espace, "
            "professionnel",
            "de": "nordisch, skandinavisch, mehr luft, mehr weissraum, mehr freiraum, minimalistisch, minimal, schlicht, einfach, aufgeraumt, klar, sauber, reduziert, "
            "weissraum, modern, professionell, clean, puristisch",
            "it": "nordico, scandinavo, piu aria, piu spazio, minimalista, minimal, pulito, semplice, essenziale, moderno",
            "pt": "nordico, escandinavo, mais ar, mais espaco, minimalista, minimal, limpo, simples, moderno",
        },
    ),
    (
        "mood=energetic",
        {
            "nl": "vurig, bruisend",
            "en": "zesty, zingy, zippy, high octane, full throttle, turbo, pumped, fizzy, sizzling, snappy, "
            "jazz it up, spice it up, liven it up, liven things up, energetic, dynamic, livelier, sportier, faster, vibrant, lively, active, sporty, exciting, high energy, "
            "fast paced, athletic, adrenaline, explosive, action packed, energy, motion, movement, "
            "vivid, upbeat, electrifying, invigorating, energizing, fast, speed, punchy and fast, "
            "strong colors, strong colours, bright colors, bright colours, vibrant colors, vibrant colours, vivid colors, "
            "bold colors, bold colours, saturated colors, hype, thrilling, urgent, urgency, "
            "sense of urgency, buzzing, powerful and fast, kinetic, sense of movement, "
            "full of energy, full of life, intense, rush",
            "es": "fogoso, chispeante, energetico, dinamico, vibrante, vivo, activo, deportivo, energia, energico, "
            "colores vivos, vivaz, intenso",
            "fr": "fougueux, petillant, energique, dynamique, vibrant, vif, actif, sportif, energie, couleurs vives, intense",
            "de": "schwungvoll, feurig, spritzig, rasant, energiegeladen, energisch, dynamisch, lebendig, aktiv, sportlich, energie, "
            "kraftige farben, leuchtende farben, lebhaft, temperamentvoll",
            "it": "focoso, frizzante, energico, dinamico, vivace, sportivo, energia, colori vivaci",
            "pt": "fogoso, animado, energetico, dinamico, vibrante, esportivo, energia, cores vivas",
        },
    ),
    (
        "mood=festive",
        {
            "en": "fiesta, jubilee, holly jolly, new year party, champagne mood, "
            "festive, celebratory, celebration, party, festival, carnival, merry, "
            "mid autumn festival, mid autumn moon festival, moon festival, lantern festival, happy anniversary, happy birthday, happy holidays, birthday, anniversary, gala, holiday season, holidays, holiday, gifting, gift, "
            "gifts, jubilant, wedding, graduation, festivity, seasonal gift, celebrate",
            "es": "festivo, celebracion, fiesta, carnaval, cumpleanos, regalo",
            "fr": "festif, festive, fete, celebration, anniversaire, carnaval, cadeau",
            "de": "festlich, feierlich, feier, fest, feiertage, geburtstag, party, geschenk",
            "it": "festivo, festoso, festa, celebrazione, compleanno",
            "pt": "festivo, festa, celebracao, aniversario",
        },
    ),
    (
        "mood=calm",
        {
            "en": "pastel colors, pastel colours, pastel tones, pastel palette, pastels, "
            "soft colors, soft colours, pastel",
            "es": "colores pastel, tonos pastel, colores suaves",
            "fr": "couleurs pastel, tons pastel, couleurs douces",
            "de": "pastellfarben, pastelltone, sanfte farben",
            "it": "colori pastello, toni pastello",
            "pt": "cores pastel, tons pastel",
        },
    ),
)
