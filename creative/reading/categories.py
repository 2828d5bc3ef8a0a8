"""Trades as data: the words that a page of each uses."""

# ruff: noqa: E501 - tables of phrases; a phrase is not broken in two
from __future__ import annotations

CATEGORIES: dict[str, str] = {
    "skincare": "skin skincare serum moisturizer cream cleanser lotion spf sunscreen dermatologist "
    "beauty cosmetics makeup complexion hydrating retinol acne hyaluronic vitamin-c toner face "
    "shampoo hair lipstick mascara perfume fragrance soap balm piel crema belleza peau visage soin "
    "haut hautpflege gesicht kosmetik pelle niacinamide wrinkles anti-aging",
    "food": "food snack chocolate pasta bread bakery organic ingredients recipe flavor flavour taste "
    "delicious meal restaurant pizza burger cheese cereal granola sauce protein-bar tasty cooking "
    "kitchen-fresh fruit vegetables comida sabor nourriture gout essen lebensmittel lecker cookies "
    "spices honey olive-oil sourdough eat savory crispy breakfast lunch dinner grocery",
    "drink": "drink beverage coffee tea juice beer wine soda water sparkling cocktail kombucha brew "
    "roasted espresso thirst refreshment vodka whiskey gin smoothie lemonade energy-drink cafe bebida "
    "boisson getrank kaffee tee bier vin cerveza roast beans barista cold-brew oat-milk hydration",
    "fashion": "fashion clothing apparel dress shirt jacket jeans hoodie knitwear wardrobe outfit "
    "collection couture linen denim style cotton tailored menswear womenswear t-shirt coat wool "
    "handbag sweater ropa moda vestido vetements robe mode kleidung kleid hemd garments silhouette",
    "footwear": "shoe shoes sneaker sneakers boots sandals footwear trainers heels sole soles insole "
    "running-shoe cushioning loafers zapatos zapatillas chaussures baskets schuhe turnschuhe laces",
    "electronics": "electronics headphones earbuds phone smartphone laptop tablet camera speaker "
    "monitor battery charger bluetooth wireless smartwatch gadget console keyboard gaming audio noise "
    "cancelling usb-c display processor tv drone robot auriculares ecouteurs kopfhorer telefon",
    "furniture": "furniture sofa chair table desk bed mattress couch shelf cabinet armchair wardrobe "
    "oak upholstery dining bookshelf stool muebles silla meubles chaise mobel stuhl tisch sessel",
    "sport": "sport sports fitness gym workout training athlete running yoga football basketball "
    "tennis cycling bike racket ball dumbbell exercise performance deporte entrenamiento "
    "sportif fitnessstudio marathon muscle outdoor hiking climbing ski surf swim golf protein",
    "software": "software app saas platform dashboard workflow automation api cloud ai integrations "
    "developers teams productivity crm analytics data project-management collaborate subscription "
    "logiciel plataforma anwendung deploy code tool tools startup invoicing free-trial users",
    "finance": "finance bank banking invest investing investment credit loan mortgage insurance "
    "savings money payments card trading crypto tax accounting budget interest fees banco dinero "
    "banque argent versicherung geld kredit fund portfolio pension retirement wallet",
    "travel": "travel hotel flight flights vacation holiday trip tour resort booking beach destination "
    "destinations airline cruise luggage suitcase getaway adventure island viaje voyage sejour reise "
    "urlaub hostel explore itinerary villas airport stay nights",
    "kids": "kids children baby toddler toy toys nursery parents stroller crib playtime school-kids "
    "diapers bedtime ninos juguetes bebe enfants jouets kinder spielzeug newborn playful-learning mom",
    "jewelry": "jewelry jewellery ring rings necklace bracelet earrings diamond diamonds gold silver "
    "pearl watch watches gemstone engagement carat pendant joyas bijoux bague schmuck uhr timepiece",
    "home": "home candle candles cleaning laundry bedding towels decor kitchenware cookware vacuum "
    "lamp lighting cushion mug household garden plants detergent appliance hogar maison haushalt "
    "curtains rug blanket interior scented dishwasher knives pan storage",
    "automotive": "car cars vehicle automotive suv electric-vehicle truck motorcycle tires engine "
    "drive driving dealership horsepower charging hybrid coche voiture auto fahrzeug motor mileage "
    "sedan brakes test-drive",
    "pets": "pet pets dog dogs cat cats puppy kitten kibble treats leash veterinarian collar litter "
    "perro gato chien chat hund katze paws tail-wagging",
    "health": "health healthcare vitamins supplement supplements wellness medicine doctor clinic "
    "therapy dental dentist pharmacy sleep immune probiotic pain relief mental-health medical patients "
    "salud sante gesundheit medizin hospital telehealth nutrition magnesium collagen",
    "education": "education course courses learn learning school university students teacher classes "
    "degree training-program tutor lessons language-learning skills academy curso escuela cours ecole "
    "kurs schule lernen bootcamp certificate study exam online-course books",
    "charity": "charity donate donation nonprofit non-profit foundation volunteer humanitarian relief "
    "refugees cause children-in-need fundraising support-us donar dons spenden hunger poverty rescue "
    "aid conservation",
}
