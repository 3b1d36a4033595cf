"""English words that one Chinese word is rendered by in names, now by the one, now by the other: a group a line.

Written by hand from what the words mean, for no one text. A word may stand in several groups.
"""

RENDERED_ALIKE = """
plan scheme programme program project initiative action
committee commission council board
authority bureau administration office agency department
group team panel force unit
meeting conference summit forum
workshop seminar symposium conference
association society federation union league alliance
ordinance regulation act law rule
guideline guidance guide
report bulletin review
charter code
centre center hub
platform exchange interchange hub network
lending loan credit
financing finance financial funding
supervision supervisory regulation regulatory monitoring oversight regulator supervisor
business commercial commerce trade
company corporation enterprise firm
company corporation group
fast faster quick rapid instant
network cyber internet cyberspace
world global international
state national country
half semi mid
yearly annual
protection guarantee security defence defense
evaluation assessment appraisal
enquiry inquiry consultation
sector industry
staff personnel employee talent
provincial municipal city
tv television
small little
big large great grand
theatre theater opera
museum gallery
school college academy institute university
control prevention management administration
project engineering works hub
game match competition tournament contest
prize award
road street avenue
highway expressway motorway
high senior
special exclusive
support backing
currency monetary money
issuing issuance issue
china chinese
north northern
south southern
east eastern
west western
southwest southwestern
southeast southeastern
northwest northwestern
northeast northeastern
double dual twin
target goal objective
association guild club
alliance coalition bloc
agency bureau service
office secretariat
headquarters command
detachment squad brigade team
brigade corps regiment
division branch section
station post
laboratory lab
foundation fund trust
company firm house
studio workshop
factory plant mill works
plant station
group bloc consortium
chamber association
assembly congress parliament
party force
front movement
delegation mission
embassy mission
court tribunal
procuratorate prosecution prosecutor prosecutors
police constabulary security
army troop troops military
navy naval maritime
guard guards watch
rescue relief salvation saving
aid assistance relief help
emergency contingency urgent
disaster calamity hazard catastrophe
accident incident
fire firefighting
flood flooding
quake earthquake seismic seismological
weather meteorological meteorology climate
environment environmental ecology ecological
protection conservation preservation
forest forestry woodland
wood timber lumber
grass grassland prairie
water hydraulic hydro hydropower
ocean marine maritime sea oceanic
fishery fisheries fishing
agriculture agricultural farming farm rural
farmer peasant
grain cereal food
food foodstuff
drink beverage
wine liquor spirits
health hygiene sanitary sanitation
disease illness epidemic
medicine medical pharmaceutical drug
hospital clinic infirmary
nursing care
elderly aged senior
youth young juvenile teenager
child children kid kids
woman women female ladies
mother mom mum
father dad
worker workers labour labor
veteran retired
disabled handicapped
people popular folk folklore
citizen citizens civil civic
public common
democracy democratic
freedom liberty free
peace peaceful
justice judicial judiciary
law legal
inspection supervision examination
audit auditing
statistics statistical
census survey investigation
education educational teaching
training exercise drill
sport sports athletic athletics physical
culture cultural
literature literary
history historical
art arts artistic
painting drawing picture
calligraphy handwriting
music musical
song ballad
drama theatre theater play
film movie cinema picture
dance dancing ballet
orchestra symphony philharmonic
heritage legacy relic relics
ancient old antique
archive archives records
library bookstore books
publishing press publisher
press news
news journal newspaper gazette
daily newspaper
post mail postal
courier messenger express
evening night
morning dawn
broadcast broadcasting radio
media communication
communication communications telecommunication telecommunications telecom
mobile cell cellular
information intelligence message
data digital
computer computing
science scientific sciences
technology technical tech technological
research study
innovation innovative
development growth
construction building build
planning plan
investment investing
venture startup
insurance assurance
security securities stock
stock share equity
exchange bourse market
clearing settlement
payment pay
deposit saving savings
mortgage housing
pension retirement provident
tax taxation revenue
customs tariff
price pricing
market marketing
retail retailing
consumer consumption
product goods commodity
quality grade
standard standards standardisation standardization
patent property
antitrust cartel monopoly
competition antitrust
conduct behaviour behavior
practice conduct
compliance adherence
transparency disclosure
risk hazard
electricity electric electrical power
energy power
petroleum oil
gas fuel
coal colliery
mining mine mines mineral minerals
steel iron
metal metallurgy metallurgical
chemical chemistry chemicals
textile fabric
clothing garment apparel clothes
shoe footwear
car cars auto automobile automotive motor motors vehicle
aircraft airplane aviation aeronautic aeronautical aero
aerospace space astronautic astronautical
airline airlines airways
airport airfield
rail railway railroad railways
metro subway underground
transport transportation traffic transit
logistics distribution
ship ships shipping vessel
shipyard shipbuilding dockyard
port harbour harbor haven
pier wharf dock quay
lighthouse beacon
bridge viaduct
tunnel passage
dam weir
reservoir lake
lake pond
river stream creek
canal channel
bay gulf
island isle
mountain mount hill peak
valley gorge canyon
plain plateau
cave grotto
gate pass
tower pagoda
temple monastery
palace hall
garden park
park zone area
square plaza
house mansion residence
hotel inn guesthouse
restaurant canteen
shop store
mall plaza
village hamlet
town township
county prefecture
district region area zone
region territory
province governorate state
oblast region
border frontier boundary
base camp
corridor belt
new novel
red crimson
green emerald
gold golden
silver silvery
black dark
white pale
blue azure
heaven sky celestial
star stellar
sun solar
moon lunar
wind breeze
light lamp bright
spring springtime
autumn fall
winter wintry
eternal everlasting perpetual
happy joyful
beautiful beauty
brave hero heroic
victory triumph
friendship amity friendly
cooperation collaboration cooperative partnership
exchange communication
promotion advancement enhancement
integrated comprehensive
general chief
deputy vice
deputy assistant associate
director head chief
chairman president
leader head
minister secretary
governor magistrate
mayor head
ambassador envoy
spokesman spokesperson spokeswoman
captain skipper
coach trainer manager
professor scholar
doctor physician
expert specialist
volunteer voluntary
charity philanthropy charitable
cup trophy
champion championship championships
open championship
league division
festival fair
fair exhibition expo exposition
exhibition show
ceremony celebration gala
stadium arena gymnasium
court field ground
run running race
marathon run
swimming aquatic
skating skate
ski skiing
football soccer
first initial
second secondary
central middle
central centre center
joint united unified
union united
joint common
mutual reciprocal
independent autonomous
autonomous self
foreign overseas external
domestic internal home
local regional
european europe
british britain
american america
russian russia
japanese japan
korean korea
indian india
african africa
asian asia
french france
german germany
soft software
robot robotic robotics
map cartography
mapmaker cartographer
keeper guardian warden
story tale legend
road way path
journey travel trip
tourism tourist travel
land earth ground
soil earth
stone rock
wall fortress
castle fort fortress
secret mystery
love affection
death demise
war battle
soldier warrior fighter
king monarch
emperor imperial
sword blade
horse steed
dragon loong
cow cattle ox bull
sheep goat lamb
chicken rooster cock
pig hog swine
ape monkey
mouse rat
rabbit hare
eagle hawk falcon
swan goose
turtle tortoise
snake serpent
insect worm bug
pearl bead
treasure precious jewel gem
virtue moral morality
gather gathering collect assemble
complete full whole entire
prosperous prosperity flourishing thriving
rich wealth wealthy
luck lucky fortune auspicious
safe safety secure
easy ease
friend companion partner
soul spirit
ghost demon devil
god divine deity fairy immortal
wise wisdom smart intelligent
power force strength
drop droplet
micro tiny
letter message
trust faith belief
step pace
high tall
picture image photo
look watch view see
buy purchase shopping
sell sale
choose choice select selection pick
study learn
think thought
create creation creating creative
melt fuse fusion blend
win victory
profit benefit interest gain
harmony harmonious
kindness benevolence benevolent mercy
loyal loyalty faithful
righteous righteousness
happy happiness joy glad
beauty pretty
colour color
light ray beam
flame fire blaze
wave tide
thunder lightning
source origin fountain
gate door
house home family
building tower mansion
boat ship
net network web
heart core mind
distant far remote
quick fast speedy
east oriental orient
west occidental
smile laugh
taste flavour flavor
fragrant fragrance perfume
flower blossom bloom
tree wood
"""
