"""Everyday subjects and words that speak of them: what an ordinary word keeps company with. Written by hand, for no one text."""

SUBJECTS: dict[str, str] = {
    "animal": (
        "animal ant antelope anthill barn bear beast bee bird bite breed buffalo bug butterfly cage calf camel "
        "cat cattle chick chicken claw colony cow crab cricket crocodile crow deer dog dolphin donkey dove dragon "
        "duck eagle egg elephant farm feather feed feeding fish flock fly fox frog fur goat goose grass hen herd "
        "hippo hive horn horse hunt hunter insect kangaroo kennel kitten lamb leopard lion lizard lynx mammal "
        "monkey mosquito mouse mule nest octopus owl ox panda parrot paw peacock penguin pet pig pigeon pony "
        "puppy rabbit rat rooster shark sheep shrimp snail snake sparrow species spider stable swallow swan tail "
        "tiger tortoise turtle vet veterinarian whale wild wildlife wing wolf wolves worm zoo "
    ),
    "art": (
        "actor actress album art artist audience band brush camera canvas cartoon chorus cinema comedy compose "
        "composer concert dance dancer dancing drama draw drawing draws drew exhibit exhibition film frame "
        "gallery guitar hang hung instrument lens library lyrics melody movie museum music musical musician novel "
        "opera orchestra paint painted painter painting performance photo photograph photographed photographer "
        "photography piano picture play poem poet poetry portrait postcard print printed record rehearsal role "
        "sang scene script sculpture selfie sing singer singing sketch snap snapshot song stage statue story "
        "studio style theater theatre tune verse violin voice watercolor "
    ),
    "body": (
        "ache arm back beard belly blood body bone brain breast breath breathe cheek chest chin ear elbow eye "
        "eyebrow face feet finger fist flesh foot forehead hair hammer hand head heart heel hip jaw knee leg limb "
        "lip lung makeup manicure massage mouth muscle nail naked neck nerve nose palm polish pulse rib scar "
        "shave shoulder sick skin skull sleep spine stomach sweat swollen tall tear teeth throat thumb tired toe "
        "tongue tooth vein waist weak wound wrinkle wrist "
    ),
    "clothes": (
        "apron bag belt blouse boot bra brand button cap cloth clothes clothing coat collar costume cotton denim "
        "dress embroidered fabric fashion fit glove gown handbag hat heel helmet hood jacket jean jewel jewelry "
        "knit lace leather linen necklace pants pocket ring robe sandal scarf sew sewing sewn shirt shoe shorts "
        "silk size skirt sleeve slipper sneaker sock stocking stripe suit sweater swimsuit tailor thread tie "
        "trousers underwear uniform wear wearing wool wore worn zipper "
    ),
    "faith": (
        "altar angel auspicious belief believer bless blessing buddha buddhism buddhist candle cathedral ceremony "
        "christian christmas church cross destiny devil divine fairy faith fate festival fortune funeral ghost "
        "god goddess grace heaven hell holy incense legend luck lucky magic mercy miracle monk mosque mourn "
        "mystery myth nun omen peace pilgrim pilgrimage pray prayer priest religion religious rite ritual sacred "
        "saint shrine sin soul spirit spring superstition teller temple tibetan tomb tradition universe vow wish "
        "worship zodiac "
    ),
    "family": (
        "adopt adult aunt baby birth birthday boy boyfriend bride brother child childhood children couple cousin "
        "dad daughter divorce elder engaged family father funeral girl girlfriend grandchildren granddaughter "
        "grandfather grandma grandmother grandpa grandparent grandson groom grow household husband infant kid "
        "lady love lover man marriage married marry mom mother mum neighbor nephew newborn nickname niece orphan "
        "parent pregnant raised relative sibling sister son surname teenager toddler twin uncle upbringing "
        "wedding widow wife woman young youth "
    ),
    "feeling": (
        "admire afraid amazing amused anger angry anxious ashamed awkward beautiful beauty bitter bored brave "
        "calm charm charming cheer cheerful comfort comfortable cool courage cried cry crying curious cute dear "
        "delight desire disappointed dream eager elegant embarrassed emotion enjoy envy excellent excited "
        "exclaimed fear feel feeling felt fond fool friend friendly friendship fun funny gentle glad glee "
        "gorgeous graceful grateful grief handsome happily happiness happy hate honest hope humor jealous joke "
        "joy joyful kind laugh laughed laughing laughter loneliness lonely love lovely mad memory mood nervous "
        "nice pain pity pleasant pleasure polite pretty pride proud quiet regret relief sad scared scream shame "
        "shock shout shy silly smile smiled sorrow sorry surprise tear temper tender tenderness terrible thank "
        "tired ugly upset warm weep whisper wise wonderful worried worry "
    ),
    "food": (
        "appetite ate bacon bake baked bakery banquet barbecue bean beef beer bite boil boiled bowl bread "
        "breakfast broth butter cafe cake candy canteen carrot cheese chef chew chicken chili chocolate chopstick "
        "cook cooked cookie cooking crab cream crisp cuisine cup curry delicious dessert diet dine dinner dish "
        "dough drink drunk dumpling eat eaten eating egg feast fed feed fish flavor flour food fork fried fruit "
        "fry garlic ginger grain gram grill grilled ham honey hot hotpot hunger hungry ice ingredient jam juice "
        "kilo kitchen knife lamb lobster lunch meal meat melon menu milk minced mushroom noodle nut oil onion "
        "oven pan pancake pasta pastry peanut peel pepper pickle pie plate pork porridge pot potato pour recipe "
        "restaurant rice roast roasted salad salt salty sandwich sauce sausage serve served shrimp slice snack "
        "soup sour soy spice spicy spoon starve starving steak steam steamed stew stir stomach stove sugar supper "
        "swallow sweet taste tasted tea thaw thirsty toast tofu tomato vegetable vinegar waiter wine yogurt "
    ),
    "health": (
        "allergy ambulance antibiotic bandage blood breathe cancer care cast checkup clinic cold cough cure "
        "dentist diabetes diagnose diagnosis diet disease dizzy doctor doctors dose drug emergency epidemic "
        "exercise fever fitness flu gym heal healing healthy hospital ill illness infection injection injured "
        "injury insomnia medical medicine mental nurse nursing operation organ pain patient pharmacy physician "
        "pill pregnant prescription recover recovery sick sleep smoke smoking stress surgeon surgery swollen "
        "symptom therapy treat treated treatment vaccine virus vitamin ward weight wound yoga "
    ),
    "home": (
        "apartment attic balcony basket bath bathroom bed bedroom blanket bottle box broom brush bucket bulb "
        "candle carpet ceiling chair chimney clean clock close closed closet corridor couch cradle cup cupboard "
        "curtain cushion cutlery desk dish door doorstep drawer drill dust elevator fan faucet fence floor "
        "furniture garage gate glass hall hammer handle hang hinge home hook house housework hung iron key "
        "kitchen knock ladder lamp landlord laundry light lock lodge mat mattress mirror mop nail needle open "
        "oven paint pan pillow pipe plank pot quilt rag refrigerator rent roof room rope rubbish scissors screw "
        "shelf shower sink slam soap sofa stair stairs stove string sweep switch table tap tenant towel tray tub "
        "vacuum vase wall wardrobe wash washing window wipe yard "
    ),
    "law": (
        "accuse accused arrest arrested attorney bail ban blame cell charge clue confess contract convict "
        "convicted court crime criminal defendant detain detective detention drug evidence fake fine fraud guilty "
        "illegal inmate innocent inspect inspector investigate investigation jail judge judgment jury justice "
        "kidnap law lawsuit lawyer legal license murder murderer oath offense officer penalty permit plaintiff "
        "plead police policeman prison prosecutor punish punishment rob robber robbery rule scam sentence "
        "sentenced sheriff steal stole stolen sue suspect suspicious testify testimony theft thief thieves trial "
        "vandal verdict victim violate violation witness "
    ),
    "money": (
        "account afford balance bank banker banknote bargain bill borrow budget buyer cash charge cheap check "
        "cheque coin cost credit customer debt deposit discount dollar earn expense expensive fee fund gold "
        "income installment insurance interest invest investment investor ledger lend lender loan money mortgage "
        "overdraft owe owed paid pawn pay payment pension pocket poor price profit property purchase receipt "
        "refund rent rich salary sale save saving sell spend stock tax teller treasury tuition wage wallet wealth "
        "withdraw withdrawal withdrew yuan "
    ),
    "nature": (
        "air beach blow bottom breeze bright cave cliff climate climb cloud cloudy coast cold cool coral dawn "
        "deep degree desert dew dive diver drip drop drought dry dusk earth earthquake evening fall flame flood "
        "fog forecast forest freeze frost frozen glacier hail heat hike hiker hill horizon hot humid hurricane "
        "ice island lake lightning meadow melt mist moon moonlight morning mountain mud night ocean peak plain "
        "planet pond puddle rain rainbow raindrop rainy reef river rock rocky sand sea sediment shade shadow "
        "shell shine shore sky slope smoke snow soil spring star stone storm stream summer summit sun sunlight "
        "sunny sunrise sunset swim temperature thunder thunderstorm tide trail typhoon umbrella valley volcano "
        "warm water waterfall wave weather wet wind windy winter "
    ),
    "plant": (
        "acre apple apricot bamboo bark bean berry bloom blossom botanical bouquet branch bud bush cherry corn "
        "cotton crop cultivate farmer field flower forest fruit garden gardener ginger grain grape grass "
        "greenhouse grove grow growing grown harvest hay herb hill ivy leaf leaves lemon lily lotus maize mango "
        "maple melon millet moss mushroom oak olive orange orchard orchid palm peach peanut pear petal pick "
        "picked pine plant planted planting plum pollen pot potato pumpkin reed rice ripe root rose seed seedling "
        "shade shrub soil soybean spinach stem straw sugarcane sunflower sweet tea tree trunk tulip vegetable "
        "vine watermelon weed wheat willow wood "
    ),
    "royal": (
        "ancestor antique buried castle chest coronation court crown diamond duke dynasty emperor empire empress "
        "forbidden gem gold imperial jade jewel king kingdom knight lord majesty monarch noble palace pearl "
        "pirate prince princess queen reign relic royal ruler servant silver sword throne tomb treasure warrior "
    ),
    "school": (
        "academic alphabet assignment bachelor blackboard book campus chalk class classmate classroom college "
        "course curriculum dean degree diploma dormitory education essay exam examination freshman grade graduate "
        "graduated graduation handwriting history homework kindergarten learn lecture lesson library literature "
        "math mathematics notebook paper pen pencil playground primary principal professor pupil quiz read "
        "reading scholar scholarship school science semester student study subject syllabus taught teach teacher "
        "teaching test textbook thesis tuition tutor university vocabulary write writing written "
    ),
    "screen": (
        "account browser button cable camera click code computer data delete device digital download email error "
        "file folder hacker icon install keyboard laptop link lock log login mail memory menu message monitor "
        "mouse notification online password pixel pop post printer profile program register registration screen "
        "scroll search server sign signal spam speaker storage tablet tap text touch typing unlock update upload "
        "user username video virus web website wifi window "
    ),
    "space": (
        "astronaut astronomer comet constellation cosmos earth eclipse galaxy gravity horizon launch lunar mars "
        "meteor moon night orbit planet rocket satellite shuttle sky solar space spacecraft star starlight sun "
        "telescope universe "
    ),
    "sport": (
        "assist athlete ball baseball basketball bat bench boxing captain catch challenge champion championship "
        "club coach court cup cyclist defender derby draft fan fans field fight football footballer game goal "
        "goalkeeper goals golf gym half halftime hockey injury inning jersey jog kick league marathon match medal "
        "medalist midfielder minute mvp olympic opponent penalty pitch player playoff points quarterback race "
        "racket rebound record referee relay relegation rookie round run runner score scored season shoot shot "
        "sideline skate ski soccer sprint squad stadium striker substitute swim team tennis tie title tournament "
        "track train training trophy umpire victory volleyball win winner won world wrestling "
    ),
    "state": (
        "adviser agency ambassador assembly authority ballot bill budget bureau cabinet campaign candidate "
        "capital citizen committee congress constitution council county debate democracy democratic department "
        "deputy diplomat diplomatic district doctrine elect election embassy espionage federal foreign government "
        "governor immigrant independence intelligence law lawmaker leader legislation mayor migrant military "
        "minister ministry municipal nation national official parliament party policy political politician poll "
        "population president prime protest province public reform republic sanction secretary security senate "
        "senator sovereignty spy state summit tariff territory terror terrorism threat treaty union vote voter "
        "welfare white-house wiretap "
    ),
    "talk": (
        "advertisement advertising advice alphabet announce answer argue argument article ask author blog book "
        "chapter chat comment communicate complain conversation critic criticism debate dialogue dictionary "
        "discuss discussion editor english explain expression fame famous fiction friend gossip grammar headline "
        "honor idiom interview joke journal journalist language learn letter libel magazine meaning mention "
        "message name narrative newspaper note novel opinion page paper paragraph phrase poem post praise "
        "pronounce proverb publish quote read reader recommend recommendation reply reporter reputation review "
        "rumor saying scandal sentence shame speak speaker speech spell spoke spoken story summary talk tell "
        "title tongue translate translation translator trust voice word write writer written "
    ),
    "time": (
        "afternoon age ancient anniversary annual antique architecture autumn calendar centuries century "
        "classical clock contemporary dawn decade dynasty early era evening festival future heritage history "
        "holiday hour late lunar medieval midnight minute modern modernity month monthly morning night noon old "
        "past period recent renaissance saturday season spring summer sunday today tomorrow tonight tradition "
        "traditional week weekend winter year yesterday young "
    ),
    "tool": (
        "axe blackout bolt brick bridge build builder building bulb cable carve cement charge charger circuit "
        "clay coal concrete construct construction copper craft crane current diesel drill electric electricity "
        "energy engine factory fence forge furnace gas gear generator glass glue gold grid hammer heat iron "
        "kettle kilowatt lamp lead lever light machine mason metal meter mill mine miner mold motor nail nuclear "
        "oil outage paint pipe pit plank plant plastic plug plumber power pump quarry repair rope rubber rust saw "
        "scaffold scrap screw shaft shovel silver site socket solar spark spring steam steel stone tool "
        "transformer tube turbine voltage watt weld wheel wire wood wooden workshop wrench "
    ),
    "travel": (
        "accident airport arrive baggage bicycle bike boat bridge bus cab camp captain car carriage cart "
        "chartered crew crossing cruise deck depart destination drive driver driving drove engine ferry flew "
        "flight fly fuel guide harbor helicopter highway holiday hostel hotel intersection island itinerary jam "
        "journey junction kilometer lane lift luggage map meter metro mile motorcycle park parking passenger "
        "passport path pavement pedestrian petrol pilot plane platform port railway ride rider road rode route "
        "sail seat ship sightseeing sign souvenir speed station stop street subway suitcase taxi tent ticket tour "
        "tourist traffic trail train tram transport travel traveler trip truck tunnel van vehicle visa visit "
        "visitor voyage walk walked wander weekend wheel yacht "
    ),
    "war": (
        "aggression ally ammunition armed army attack battle battlefield blast bomb border bullet camp captain "
        "captive casualty ceasefire civilian colonel combat commander conflict conquer dead death defeat defend "
        "defense destroy dynasty emperor empire enemy fight fighter fire flag force fort fortress general grave "
        "gun hero hostage invade invasion kill killed king knight launch martyr military missile mission monument "
        "navy negotiations nobel nuclear occupation officer peace peaceful plane pray prayer prisoner prize queen "
        "raid rebel refugee resist retreat revolution rifle rocket ruler sail ship shoot siege soldier spy squad "
        "statue sword talks tank territory terrorist throne treaty tribe troop truce un veteran victim victory "
        "violence war warrior warship weapon wound "
    ),
    "work": (
        "apprentice beginner boss career clerk colleague complain contract craftsman department desk diligent "
        "duty employ employee employer factory fired foreman freshman graduate hire hired hiring inexperienced "
        "internship interview job labor labourer learn leave manager meeting mentor mistake newcomer novice "
        "office overtime pension position profession promoted promotion recruit resign resignation resigned "
        "resume retire retired retirement rookie salary secretary senior shift skill staff supervisor task tenure "
        "trainee training unemployed union veteran wage work worked worker working workplace workshop "
    ),
}
