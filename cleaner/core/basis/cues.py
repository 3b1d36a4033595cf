"""Closed lists of English words that tell a name from a word by the company they keep.

Chosen by grammar and by business reporting in general, never for one glossary or one text.
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words("a an another every each any no")
DEMONSTRATIVES = _words("this these those such same")
"""Without *that*, which mostly begins a clause."""
QUANTITIES = _words("some many few several both all other most more much own different various")
POSSESSIVES = _words("my his her their our your its whose")
BE = _words("is are was were be been being am isn aren wasn weren")
FEEL = _words(
    "feel feels felt look looks looked seem seems seemed become becomes became get gets got very so too really quite"
)
PREPOSITIONS = _words(
    "in on at with from by to for into of about over under through between among against after before during without "
    "within toward towards onto upon via as like than near around across behind beyond including except per"
)
PARTNER_PREPOSITIONS = _words("with by from through between via than like against including and or for to")
REPORTING = _words(
    "said says say told announced announce announces declared stated revealed reveal claimed admitted denied confirmed "
    "responded replied replies responds believes believe thinks expects expected hopes pointed explained disclosed "
    "introduced stressed noted added published releases release released reports reported issued predicts"
)
DEALING = _words(
    "acquired acquires acquire bought buys buy invested invests invest launched launches launch plans plan planned opened "
    "opens open sold sells sell signed signs sign raised raises raise received receives receive completed completes "
    "joined joins join entered enters enter established establishes establish set founded hired hires hire cut cuts "
    "paid pays pay expanded expands expand cooperated cooperates cooperate teamed merged merges merge spun listed lists "
    "began begins begin started starts start decided decides decide obtained obtains occupies occupied accounted ranked "
    "won wins lost loses leads led covered covers owns owned holds held operates operated provides provided offers "
    "offered refused refuses stopped closed built builds develops developed promised promises wants wanted hopes tried "
    "tries turned made makes gave gives took takes handled handles earned earns grew rose fell dropped adjusted applied "
    "recalled recalls delivered delivers produced produces controls surpassed exceeded beat beats rejected subsidized "
    "charges charged financed counts counted submitted changed replaced retreated withdrew sued"
)
HAPPENING = _words(
    "took takes gave gives made makes turned fell rose grew dropped began begins begin started starts start held holds led "
    "leads covered covers counted counts changed cut cuts set stopped exceeded surpassed replaced"
)
"""What companies do, and things as well."""
DEALT_WITH = _words(
    "acquire acquired acquiring acquires bought buy buying buys invest invested investing joined join joining joins founded "
    "found founding left leave leaving run running manage managed managing lead led leading use uses used using download "
    "downloaded downloading install installed open opened opening own owned owning hold holds held holding control "
    "controlled beat challenge challenged sue sued partner support supported supporting chose choose called named "
    "call name rename renamed become visited visit entered enter entering via versus merge merged merging register "
    "registered order ordered list listed listing"
)
TIMES = _words(
    "january february march april may june july august september october november december monday tuesday wednesday thursday "
    "friday saturday sunday today yesterday tomorrow tonight now then year years ago month months week weeks day days half quarter "
    "morning afternoon evening night noon later earlier recently currently afterwards meanwhile period moment time weekend spring "
    "summer autumn winter century decade"
)
MODALS = _words(
    "will would can could may might should must has have had did does do also already still itself now recently officially today again"
)
ROLES = _words(
    "ceo cfo coo cto cpo chairman chairwoman president vice founder cofounder director manager executive executives boss "
    "partner spokesman spokeswoman spokesperson official officials analyst investor investors shareholder shareholders "
    "employee employees staff engineer engineers head chief team teams management leader leaders minister representative "
    "general secretary editor scientist designer courier couriers user users customer customers merchants merchant "
    "members member customer seller sellers driver drivers host"
)
FIRMS = _words(
    "company companies firm firms group groups corporation giant giants enterprise enterprises brand brands platform "
    "platforms app apps application applications website websites site sites portal subsidiary subsidiaries affiliate "
    "affiliates startup startups bank banks insurer insurers airline airlines carrier automaker automakers carmaker maker "
    "makers manufacturer manufacturers developer developers operator operators retailer retailers chain chains studio "
    "studios browser search software service services network networks market mall online internet mobile phone phones "
    "mailbox account accounts client wallet payment logistics stock stocks share shares equity bonds ipo listing "
    "financing valuation headquarters headquartered store stores shop shops branch branches supermarket supermarkets "
    "restaurant restaurants club team map maps cloud video videos music film films pictures bike bikes car cars "
    "model models series product products electric electronics tv television media entertainment holdings holding "
    "capital fund funds insurance technology tech science industry industries express delivery system agency rival "
    "rivals competitor competitors competition partner partners unicorn ltd inc limited conference press official "
)
APPOSITIONS = _words(
    "company firm group corporation giant giants enterprise brand platform app application website site portal subsidiary "
    "affiliate startup bank insurer airline carrier automaker carmaker maker manufacturer developer operator retailer chain "
    "studio browser search engine service network mall sponsor rival competitor partner unicorn newcomer predecessor "
    "leader shareholder film movie game magazine newspaper tycoon boss billionaire entrepreneur actor director singer"
)
VERB_SLOTS = _words("to not will would can could should must may might cannot did does do don didn doesn t let")
BUSINESS = _words(
    "company companies billion million yuan dollars rmb shares stock market users platform internet enterprise business "
    "investment invest investors acquisition financing listed listing ipo revenue profit profits sales quarter percent "
    "growth ceo chairman founder executive subsidiary subsidiaries brand brands customers consumers merchants "
    "online mobile app website e-commerce competition industry strategy strategic cooperation transaction valuation "
    "announced shareholders equity stake bank financial technology data product products launch launched group net "
    "income annual report analyst analysts prospectus hong kong beijing shanghai hangzhou shenzhen china chinese news "
    "reporter reporters according transactions payment logistics stores retail"
)
FIRST_OF = _words("ceo cfo coo cto founder cofounder chairman president director manager head boss shares stake share stock price "
                  "acquisition merger users user subsidiary headquarters office employees employee staff spokesman analyst "
                  "investor investors shareholder shareholders control purchase takeover listing ipo valuation team "
                  "management products product app website platform version service services rival rivals "
                  "competitor competitors customers predecessor strategy quarter report sales market brand logo name")  # fmt: skip
MEASURES = _words("kilo kilos kilogram gram grams pound pounds ton tons piece pieces cup cups bag bags bowl bowls plate box boxes "
                  "bottle bottles glass basket bunch handful slice slices spoon kind kinds sort sorts type types lot lots "
                  "number plenty full pair pairs couple heap pile jar taste smell sense feeling")  # fmt: skip
DAILY = _words(
    "eat ate eaten cook cooked boil fry fried kitchen dinner lunch breakfast meal dish soup rice noodle salt sugar oil egg "
    "meat fish fruit vegetable tea milk wine beer bread cake flour taste smell garden tree flower grass leaf leave river "
    "lake sea beach mountain hill rain snow wind storm cloud sun moon sky night morning evening animal dog cat bird horse "
    "cow pig sheep zoo forest village farm farmer field grandmother grandfather mother father wife husband son daughter "
    "child children boy girl baby brother sister friend neighbor teacher school student pupil classroom exam homework "
    "doctor hospital body hand foot head eye heart blood skin sleep dream song sing dance play game match ball player "
    "coach goal season league team win museum temple church poem novel painting wall door window roof floor chair table "
    "bed room house home kilo gram spoon knife pot pan walk run swim climb wear dress shirt shoe love happy sad fear "
    "smile laugh cry god ghost king queen army war soldier police thief"
)
TITLES = _words(
    "mr mrs ms miss dr prof professor sir lady president chairman uncle aunt brother sister general captain"
)
GENERIC = frozenset(
    {"group", "company", "corp", "inc", "ltd", "holdings", "limited", "co", "the", "of", "and", "china"}
)
LEGAL = _words("ltd limited inc corp co plc")
ENDS_OF_FIRMS = LEGAL | _words("group company corporation holding holdings team")
"""The legal form of a firm at the end of its name, and what is written in its place."""
HEADS = _words(
    "committee subcommittee board council commission panel bureau office department agency administration authority "
    "directorate secretariat programme program scheme plan initiative project report bulletin review guideline guidelines "
    "regulation regulations rules ordinance act code group team force unit centre center institute academy college "
    "university system mechanism framework platform network hub forum summit conference meeting workshop seminar "
    "federation union association alliance league society foundation fund bank company corporation exchange"
)
"""What an institution, a paper or an undertaking is called at the end of its name, and is often called otherwise."""
CURRENCIES = _words("hkd usd cny cnh rmb eur gbp jpy aud cad chf sgd krw inr twd ntd mop sdr")
"""Abbreviations of what money is counted in."""
BEFORE_HEADS = _words("working task steering study focus interest expert advisory")
KINDS_OF_BODIES = (
    _words(
        "authority administration commission agency bureau department directorate ministry board council office secretariat"
    ),
    _words("company corporation group bank fund foundation"),
    _words("academy institute university college school centre center"),
    _words("association alliance federation union league society organization organisation"),
)
"""The last words of names that are taken for one another: bodies that rule, that trade, that teach, that are joined."""
MANY = _words(
    "companies firms groups giants enterprises brands platforms apps websites sites startups banks insurers airlines carriers "
    "automakers carmakers makers manufacturers developers operators retailers chains studios names rivals competitors "
    "partners newcomers leaders clients customers services products shares stocks unicorns subsidiaries"
)
"""Behind which several names stand."""
OPENS_CLAUSE = POSSESSIVES | _words("the a an i you he she we they it there this that these those")
KINDS_OF_HEADS = (
    _words("committee subcommittee board council commission panel bureau office department agency administration authority "
           "directorate secretariat group team force unit union association alliance league society federation ministry"),
    _words("programme program scheme plan initiative project action campaign"),
    _words("report bulletin review guideline guidance guide regulation rule ordinance act code law bill notice charter"),
    _words("summit conference meeting workshop seminar forum symposium festival"),
    _words("fund company corporation bank exchange foundation"),
    _words("institute academy college university school centre center hub laboratory lab"),
    _words("system mechanism framework platform network"),
)  # fmt: skip
"""The last words of names by what they say that the thing is."""
