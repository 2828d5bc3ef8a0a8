"""Figures of speech as data, by language: known words that, put like this, speak of nothing seen.

Lower case without accents; at most seven words, as in every table of phrases.
"""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

FIGURES: dict[str, str] = {
    "en": (
        "stone cold sober, over the moon, once in a blue moon, asked for the moon, "
        "every cloud has a silver lining, silver lining, cloud nine, on cloud nine, "
        "head in the clouds, under the weather, break the ice, breaks the ice, "
        "tip of the iceberg, just the tip of the iceberg, snowed under, storm in a teacup, "
        "water under the bridge, in hot water, fish out of water, "
        "keep our heads above water, heads above water, test the waters, make waves, "
        "making waves, made waves, ride the wave, a drop in the ocean, "
        "plenty of fish in the sea, between a rock and a hard place, rock solid, "
        "set in stone, carved in stone, a stone's throw, leave no stone unturned, "
        "kill two birds with one stone, paper trail, walking on eggshells, "
        "spring into action, spring to mind, spring in its step, spring in our step, "
        "jump the gun, turn over a new leaf, new leaf, barking up the wrong tree, "
        "beat around the bush, out of the woods, out of the woods yet, knock on wood, "
        "touch wood, the grass is always greener, bring to the table, brings to the table, "
        "off the table, turn the tables, off the shelf, a shot in the dark, "
        "shot in the dark, leap in the dark, keep us in the dark, dark horse, good night, "
        "good morning, good evening, sleep on it, burning the midnight oil, "
        "burn the midnight oil, call it a day, in the long run, see the light, "
        "light at the end of the tunnel, light years ahead, bring to light, in light of, "
        "in the light of, shed light on, shed some light on, green light, "
        "gives the green light, give us the green light, gave us the green light, red tape, "
        "red flag, red flags, black and white thinking, black sheep, white lie, blue chip, "
        "out of the blue, grey area, gray area, golden rule, golden rules, "
        "golden opportunity, golden ticket, silver bullet, silver platter, gold mine, "
        "gold standard, good as gold, worth its weight in gold, heart of gold, "
        "green with envy, pink slip, tickled pink, caught red handed, piece of cake, "
        "icing on the cake, the cherry on top, cherry on top, spill the beans, small talk, "
        "warm regards, warm wishes, warmest regards, warm welcome, warm greetings, "
        "sunny greetings, cold feet, cold shoulder, cold call, cold calls, cold email, "
        "cool with us, cool with me, stay cool, keep cool, play it cool, clean slate, "
        "clean bill of health, come clean, wipe the slate clean, sleek talker, soft spot, "
        "soft launch, hard launch, soft spoken, hard feelings, hard work, works hard, "
        "work hard, hard sell, hard worker, hard to say, hard to tell, hard to explain, "
        "play hard to get, rain check, rain or shine, come rain or shine, "
        "it never rains but it pours, storm is coming, brainstorm, perfect storm, "
        "calm before the storm, fresh start, fresh pair of eyes, fresh eyes, fresh out of, "
        "raw deal, raw nerve, wild goose chase, wild guess, wild west, "
        "nature of the business, second nature, human nature, by nature, early bird, "
        "night owl, bright idea, bright ideas, bright side, on the bright side, "
        "look on the bright side, bright and early, bright future, dark humor, dark humour, "
        "dark side, dark times, dark days, fall in love, falls in love, fell in love, "
        "fall flat, falls flat, fall short, falls short, fall apart, fall for, fall behind, "
        "fall into place, fall back on, last straw, save the day, make my day, made my day, "
        "day to day, at the end of the day, in a nutshell, hit the road, in the same boat, "
        "party line, party pooper, life of the party, third party, crash the party, "
        "street smart, word on the street, easy street, steal the show, early stage, "
        "at this stage, next stage, steal the spotlight, share the spotlight, "
        "speed things up, full speed ahead, up to speed, set in motion, rich history, "
        "strong suit, strong opinions, play to our strengths, elephant in the room, "
        "ring a bell, bells and whistles, sugar coat, low hanging fruit, rule of thumb, "
        "moving forward, going forward, touch base, circle back, in the loop, "
        "keep us in the loop, fast track, fast forward, thinking fast, think fast, "
        "energy bill, energy bills, energy prices"
    ),
    "de": (
        "im siebten himmel, aus heiterem himmel, wie vom himmel gefallen, uber den berg, "
        "berge versetzen, ins wasser gefallen, ins wasser fallen, ins wasser fallt, "
        "nah am wasser gebaut, stille wasser sind tief, stein und bein, "
        "ein stein vom herzen, den stein ins rollen, das eis gebrochen, eis brechen, "
        "auf eis gelegt, schnee von gestern, licht am ende des tunnels, grunes licht, "
        "ans licht gebracht, hinters licht gefuhrt, im dunkeln tappen, gute nacht, "
        "guten morgen, guten abend, schonen abend, schonen tag, am ende des tages, "
        "blauer montag, blaues wunder, schwarze zahlen, rote zahlen, schwarzes schaf, "
        "ins schwarze getroffen, roter faden, der rote faden, goldene regel, goldene nase, "
        "papier ist geduldig, auf holz klopfen, holzweg, auf dem holzweg, unter den tisch, "
        "kein blatt vor den mund, das blatt wendet sich, sonnige grusse, warme grusse, "
        "herzliche grusse, frischer wind, frischen wind, hand in hand, unter einem dach, "
        "alles klar, na klar, klarer fall"
    ),
    "fr": (
        "tombe du ciel, tomber du ciel, au septieme ciel, la nuit porte conseil, "
        "nuit blanche, du jour au lendemain, briser la glace, feu vert, le feu vert, "
        "fil rouge, carte blanche, cousu de fil blanc, une goutte d eau dans la mer, "
        "goutte d eau, eau de rose, tomber a l eau, tombe a l eau, la mer a boire, "
        "toucher du bois, langue de bois, gueule de bois, tourner la page, "
        "tourner autour du pot, mouton noir, bete noire, regle d or, affaire en or, "
        "coeur d or, bonne nuit, bonne soiree, bonsoir, il fait froid dans le dos, a froid, "
        "jeter un froid, mettre sur la table, jouer cartes sur table, "
        "faire d une pierre deux coups, d une pierre deux coups, cote soleil, "
        "coup de soleil, pluie et le beau temps"
    ),
    "es": (
        "caido del cielo, de la noche a la manana, noche en blanco, buenas noches, "
        "buenas tardes, romper el hielo, luz verde, la luz verde, dar a luz, salir a la luz, "
        "sacar a la luz, agua pasada, como agua de mayo, agua fria, jarro de agua fria, "
        "estar con el agua al cuello, ahogarse en un vaso de agua, la mar de, "
        "un mar de dudas, mar de dudas, tirar la piedra, tropezar con la misma piedra, "
        "tocar madera, toco madera, media naranja, oveja negra, la oveja negra, "
        "regla de oro, en blanco y negro letra, prensa rosa, principe azul, estar verde, "
        "todavia esta verde, ponerse rojo, quedarse en blanco, poner sobre la mesa"
    ),
    "it": (
        "di punto in bianco, notte in bianco, buona notte, buonanotte, buona sera, "
        "dalla sera alla mattina, rompere il ghiaccio, luce verde, semaforo verde, "
        "dare alla luce, venire alla luce, acqua passata, acqua in bocca, acqua cheta, "
        "un mare di, in alto mare, siamo in alto mare, "
        "tra il dire e il fare c e di mezzo il mare, c e di mezzo il mare, di mezzo il mare, "
        "una pietra sopra, mettiamoci una pietra sopra, carta bianca, ferro battuto, "
        "pecora nera, regola d oro, principe azzurro, al verde, siamo al verde, vedere nero, "
        "vedo nero, cielo sa, grazie al cielo, al settimo cielo, toccare il cielo, "
        "voltare pagina, voltare foglio"
    ),
    "pt": (
        "da noite para o dia, noite em claro, boa noite, bom dia, boa tarde, quebrar o gelo, "
        "luz verde, sinal verde, dar a luz, vir a luz, luz no fim do tunel, aguas passadas, "
        "agua mole em pedra dura, tempestade em copo d agua, um mar de, mar de rosas, "
        "caiu do ceu, cair do ceu, pedra no sapato, bater na madeira, ovelha negra, "
        "regra de ouro, principe encantado, dar branco, deu branco, ouro sobre azul, "
        "por baixo da mesa, virar a pagina"
    ),
    "nl": (
        "in de zevende hemel, uit de lucht gevallen, het ijs breken, het ijs gebroken, "
        "groen licht, het licht gezien, aan het licht, licht aan het eind van de tunnel, "
        "goede nacht, goedemorgen, goedenavond, goede avond, een nachtje over slapen, "
        "steen en been, een steen bijdragen, water naar de zee dragen, water bij de wijn, "
        "stille wateren hebben diepe gronden, zwart schaap, zwarte schaap, rode draad, "
        "gouden regel, gouden greep, een nieuwe wind, frisse wind, een frisse blik, "
        "met een schone lei, schone lei"
    ),
}

# turns of phrase that carry no wish of their own, though their words may
PHRASES: dict[str, str] = {
    "en": "on a small phone, on a phone, on mobile, on phones, on small screens, on a small screen, on their phone, "
    "on desktop, at thumbnail size, in the feed, in feed, people must, people should, people to, people will, people read, people see, people can, people want, "
    "at the same time, kind of, sort of, a little bit, for example, as well, if possible, "
    "just saying, just so you know, no need to, feel free to, of course, in general, at the end, the way, on purpose, at all, "
    "cut out look, cutout look, cut out style, i don't care where, don't care where, i don't care, don't care, "
    "i don't mind, no matter where, as long as, back to office, back to the office, back to work, be gentle with us, be gentle with me, be kind, be nice, bear with me, bear with us, ladies and gentlemen, dear all, where it always is, where it is, where it was, as it is, like before, as before, "
    "out of focus, full stop, right now, all right, as always, so that, good for us, looks great, works best, works well",
    "de": "darf ruhig, kann ruhig, konnen ruhig, durfen ruhig, einfach mal, einfach nur, macht einfach, mach einfach, zum beispiel, am besten, wenn moglich",
    "fr": "par exemple, si possible, tout simplement, un peu plus, un peu, s il vous plait, de preference",
    "es": "por ejemplo, si es posible, un poco mas, un poco, simplemente, de ser posible",
    "it": "per esempio, se possibile, semplicemente, un po",
    "pt": "por exemplo, se possivel, simplesmente, um pouco mais, um pouco",
    "nl": "bijvoorbeeld, indien mogelijk, gewoon, een beetje",
}
