"""What Chinese characters and words mean, each in the English words by which a machine renders it literally in a name.

Written by hand, the most usual word first; characters that only stand for sounds in names are left out.
"""

CHARACTERS = """
一 one
七 seven
万 million ten thousand
三 three
上 upper up on
下 down under lower
不 no not
与 and with
专 special
世 world generation
丘 hill
业 industry business
丛 bush cluster
东 east eastern
丝 silk wire
两 two
严 strict
个 individual
中 middle central china center
丰 abundance abundant
临 temporary
丹 red
为 for
主 main master
丽 beautiful
举 lift raise
久 long
义 righteousness meaning justice
之 of
乌 black crow
乐 music happy joy
九 nine
也 also
乡 township village
书 book
买 buy
乳 milk breast
争 fight contend
事 thing affair matter
二 two
于 in
亏 loss
云 cloud
互 mutual
五 five
井 well
亚 asia asian
交 traffic cross exchange
亦 also
产 production product
亨 prosperous henry
享 enjoy
京 capital
亭 pavilion
亮 bright light
亲 relative kiss dear
人 person people human man
亿 billion
仁 benevolence kernel
今 today now
介 introduce
从 from follow
仓 warehouse barn
仔 son boy child
付 pay payment
仙 fairy immortal
代 generation
令 order command
仪 instrument rite
仲 middle second
件 piece
价 price
任 any
份 share copies
企 enterprise
休 rest
众 crowd public
优 excellent superior
伙 partner
会 meeting society association
伟 great
传 biography pass
伯 uncle
估 estimate
位 place position
低 low
住 live
佑 bless protect
体 body sports
何 what
余 remaining
作 make work
你 you
佩 wear
佰 hundred
佳 good best
使 make envoy use
例 example case
供 supply
依 according
侧 side
侨 overseas
侯 marquis
便 convenient cheap
俄 russia russian
俊 handsome
俏 pretty
保 protect insurance guarantee
信 letter trust faith believe
俱 club
倍 times double
借 borrow lend
倡 advocate
倩 pretty
债 debt bond
值 value worth
假 fake false holiday
停 stop
健 health healthy
偶 even occasionally
偿 compensation
储 storage reserve
僵 stiff
儿 child son
元 element
兄 brother
充 charge fill
兆 trillion mega
先 first early
光 light optical
克 gram overcome
兔 rabbit
党 party
入 enter in
全 full all whole
八 eight
公 public
六 six
兰 orchid
共 total common
关 off close pass
兴 prosper
兵 soldier soldiers
其 its
具 tool utensil
养 raise support
兽 beast animal
内 inside inner within
冈 ridge hill
册 book volume
再 again
军 army military
农 agriculture farmer agricultural
冠 crown
冢 tomb
冬 winter
冰 ice
准 quasi accurate
凉 cool cold
减 reduce minus
凡 every
凤 phoenix
凰 phoenix
出 out
击 hit strike
刀 knife
分 minute points
切 cut
刊 publication journal
划 plan row
列 column list
则 then
刚 just
创 create innovation creation
利 profit benefit sharp
别 other farewell separate
到 arrive to
制 system make
券 ticket coupon securities
剁 chop
前 front before former
剑 sword
剧 drama play
剩 left remaining
割 cut
力 force power strength
办 office do
功 merit work
加 plus add
务 service affairs
动 move dynamic movement
助 help aid
努 effort
劲 strength strong
劳 labor
勃 vigorous
勇 brave courage
勋 merit
勘 survey
募 raise
勤 diligent
包 bag package
化 chemical change chemistry
北 north northern
匹 horse match
区 district area zone
医 medical doctor medicine
十 ten
千 thousand
升 rise liter
半 half
华 china flower chinese splendid
协 association cooperation
卑 humble
卓 excellent
单 single list
卖 sell
南 south southern
博 doctor broad rich
卜 divination radish
占 occupy
卡 card
卫 guard health satellite
印 print india printing seal
即 namely immediately
卿 minister
厂 factory plant
厅 hall department office
历 calendar history
厚 thick
原 original
厦 mansion building
去 go
县 county
参 ginseng
及 and
友 friend
双 double pair
反 anti reverse
发 hair issue development
叔 uncle
受 receive by
口 mouth port
古 ancient old
只 only
叮 sting
可 can
台 platform station stage
史 history
右 right
叶 leaf
号 number
司 department division company
合 together combined joint
吉 auspicious lucky
同 same with
名 name famous
后 after queen
吐 spit vomit
向 to
君 monarch gentleman
吧 bar
启 open start enlighten
吹 blow
告 tell announce
呗 chant
员 member staff
周 week
味 taste flavor
呼 call
和 and harmony peace
咖 coffee
咨 consulting
品 product goods
响 ring
哥 brother
哨 sentry whistle
哪 which where
哲 philosophy
哺 feed
售 sale sell
唯 only
唱 sing
商 business commerce merchant commercial
啤 beer
啸 howl roar
善 good kind charity
喜 happy joy
喻 metaphor
嗅 sniff smell
嘉 good
嘴 mouth
器 device instrument
四 four
回 back return
因 because cause
团 group regiment
园 garden park
围 surround around
国 country national state nation
图 picture map figure
圆 round circle
圈 circle ring
土 soil earth
圣 holy saint sacred
在 in at
圩 dike market
地 land earth ground place
场 field market place
坂 slope
均 average equal
坊 workshop
坎 ridge
坚 firm hard strong
坛 altar
坝 dam
坡 slope
坦 flat tank
坪 flat lawn
垒 base
埃 egypt dust
城 city town castle
埔 plain
域 domain region
培 cultivate train
基 base foundation
堂 hall church
堡 fort castle
塔 tower
塘 pond pool
塞 plug
境 border
增 increase add
墨 ink
壁 wall
士 soldier
壮 strong
声 sound voice
壳 shell
壹 one
处 place office
备 preparation
复 complex again
夏 summer
外 outside foreign outer external
多 many much more
夜 night
大 big large great
天 sky heaven day
太 too
夫 husband
央 central
失 lose
头 head
夸 praise boast
奇 strange odd
奉 serve
奔 run rush
奖 prize award
套 set cover
奥 austria olympic
女 female woman
奶 milk
好 good
如 such
妇 woman
妈 mother
妍 beautiful
妖 demon
妹 sister
始 start beginning
姐 sister
委 committee commission
姜 ginger
威 power
娃 baby doll
娘 mother girl
娟 graceful
娥 beauty
娱 entertainment
婆 granny woman
婉 graceful
婷 graceful
媒 media
媛 beauty
嫦 moon
嫩 tender
子 child son sub
孔 hole
字 word character
存 save deposit
孙 grandson
孝 filial
季 season quarter
学 learning study school
孩 child
宁 peaceful rather
宅 house home
宇 universe
守 keep guard
安 peace safe peaceful security
完 finish complete
宏 macro grand
宗 ancestor clan sect
官 official officer
宙 universe
定 set fixed
宜 suitable
宝 treasure baby precious
实 real solid
审 trial audit
客 guest passenger
宣 declare announce
室 room
宪 constitution
宫 palace
害 harm
家 home house family
宸 palace
容 contain capacity
宾 guest
宿 stay lodge
密 dense secret
富 rich wealth
寒 cold
寓 apartment
察 observe inspection
寨 village
对 right correct pair
导 guide
寿 life longevity
封 seal
射 shoot
小 small little
少 less few
尖 sharp tip
尚 still esteem
尤 especially
尸 corpse
尼 nepal nun
局 bureau office
居 home live
屈 bend wronged
屋 house
屏 screen
展 exhibition show
属 belong genus
屠 slaughter butcher
屯 village
山 mountain hill
屿 island islet
岚 mist haze
岛 island
岩 rock
岭 ridge
岳 mountain
岸 shore bank
峡 gorge
峥 lofty
峨 lofty towering
峰 peak
崇 worship lofty
崖 cliff
川 river
州 state prefecture
巢 nest
工 worker work industrial labor
左 left
巧 clever skillful
巨 giant huge
巫 witch wizard
巷 lane alley
币 currency coin
市 city market municipal
布 cloth
帆 sail
师 teacher division master
希 hope
帕 handkerchief
帝 emperor
带 belt band
席 seat mat
帮 help gang
常 often normal
幕 curtain screen
干 dry do
平 flat level peace
年 year
并 and merge
幸 lucky fortunate
幻 magic illusion
幼 young
广 wide broad
庄 village
庆 celebrate celebration
序 order preface
庐 hut cottage
库 library warehouse store
应 should
底 bottom base
店 shop store
府 government house
庞 huge
度 degree
庭 court courtyard
康 health healthy
廉 cheap honest
廊 corridor gallery
延 delay
廷 court
建 build construction
开 open
式 style type
引 lead guide
弘 great
弟 brother
张 sheet
弹 bomb bullet
强 strong
归 return
当 when
录 record
彤 red
彩 color lottery
彪 tiger
彬 refined
影 shadow film movie
役 service battle
彼 that other
往 to toward
征 sign levy
径 diameter path
律 law
徐 slow
徒 apprentice disciple
得 get
御 royal imperial
微 micro tiny
德 virtue german germany moral
徽 emblem
心 heart
必 must
忌 avoid taboo
志 will ambition
忠 loyal loyalty
忧 worry
快 fast quick express
念 read miss
态 state
怖 terror
思 think thought
急 urgent emergency
性 sex nature
总 total general always
恐 fear terror
恒 constant eternal
恩 grace
息 interest
恰 just
悦 pleased joy
情 love feeling situation
惠 favor benefit
想 think want
意 meaning idea
愿 wish willing
慈 kind mercy compassionate
慎 careful cautious
慕 admire
慧 wisdom wise
戏 play drama
成 become success
我 i me my
战 war battle fight
戚 relative
戴 wear
户 household
房 house room
所 institute place
手 hand
才 talent only
扑 flutter
打 hit play
托 trust
扬 raise
承 bear undertake
技 technology skill
投 vote cast investment
抖 shake
抗 resist anti
护 protect guard
报 report newspaper
担 bear
拉 pull
拍 shoot
招 recruit
拜 worship
拱 arch
拼 spell fight
拿 take hold
持 hold
指 finger index
按 press
挥 wave
挪 move
振 vibration
捞 fish scoop
换 change exchange
据 according evidence
捷 quick victory
掌 palm
排 row line
探 explore
接 connect receive
控 control
推 push
措 measure
提 lift mention
揭 unveil
援 aid assistance
搜 search
携 carry
摔 fall wrestle
撒 spread
播 broadcast sow
操 operate exercise
支 branch support
收 receive
改 change reform
放 put release
政 politics government administration political
故 therefore
敏 sensitive
救 rescue save
教 teach education religion
散 scattered scatter
数 number digital
文 culture literature writing text
斑 spot spotted
斗 fight bucket
料 material
新 new
方 square side party
施 apply
旅 travel brigade trip
旋 spin
族 family clan ethnic
旗 flag banner
无 no without none
日 day sun japan
旦 dawn day
早 early morning
旭 sunrise sun
旱 drought dry
时 time hour
旷 vast
旺 prosperous
旻 sky
昂 high
昆 insect
昊 sky heaven
昌 prosperous
明 bright tomorrow clear
易 easy change
昕 dawn
星 star
映 reflect
春 spring
昭 bright clear
是 is yes
显 show display
晓 dawn
晖 sunlight
晚 late night
晨 morning dawn
普 general
景 scene view
晴 sunny clear
晶 crystal
智 wisdom intelligent smart
暨 and
暴 violent storm
曙 dawn
曲 song
更 more
曾 once
最 most
月 moon month
有 have
朋 friend
服 service clothes
朗 bright clear
望 hope
朝 dynasty toward
期 period phase
木 wood wooden tree
未 not
末 end last
本 book this
术 surgery art technique
朴 simple park
朵 flower
机 machine opportunity
杀 kill
杂 miscellaneous mixed
权 right power
杉 fir cedar
李 plum
杏 apricot
村 village
条 article strip
来 come
杨 poplar
杯 cup
杰 outstanding
松 pine loose
板 board plate
极 pole extreme
构 structure construct
林 forest woods
果 fruit
枝 branch
枪 gun
枫 maple
架 frame shelf
柏 cypress
柔 soft gentle
柜 cabinet counter
查 check
柱 column pillar
柳 willow
柴 firewood wood
标 standard mark
栋 building
树 tree
校 school
株 strain plant
样 sample kind
核 nuclear core
根 root
格 grid frame lattice
桂 laurel cinnamon
桃 peach
框 frame box
案 case
桌 table desk
桐 tung paulownia
桑 mulberry
档 file
桥 bridge
梁 beam
梅 plum
梦 dream
梧 parasol
梯 ladder
检 inspection check
棉 cotton
棋 chess
棚 shed
棠 crabapple
森 forest
棵 tree
植 plant
椎 vertebra
椒 pepper
楠 nanmu
楼 building floor
榆 elm
榕 banyan
榜 list
樟 camphor
模 mold model
横 horizontal cross
次 times
欢 happy joy
欣 happy
欧 europe european
款 money
歌 song
止 stop
正 positive right
步 step
武 martial military
歪 crooked
殊 special
残 remnant disabled cruel
段 section segment
毅 resolute perseverance
每 every each
毒 poison drug toxic
比 ratio than compare
毕 finish complete
毛 hair wool
毯 blanket carpet
民 people civil folk
气 gas air
氪 krypton
水 water
永 forever eternal always
求 seek beg
汇 exchange
汉 chinese
汗 sweat khan
汛 flood
汝 you
江 river
池 pool pond
污 dirty
汤 soup
汽 steam
沁 ooze
沃 fertile
沐 bath
沙 sand
沛 abundant
沟 ditch gully
河 river
油 oil
治 cure rule
泉 spring
泊 park moor
法 law method french
泛 pan
波 wave
注 note
泰 thai thailand
泳 swim swimming
泽 marsh
洁 clean
洋 ocean foreign
洗 wash washing
洞 hole cave
洪 flood
洲 continent
活 live
洽 contact
派 send pie
流 flow stream
测 measure test
济 economic
浩 vast
浪 wave
海 sea ocean
涂 paint coating
涅 nirvana
消 fire disappear
涌 surge
涛 wave waves
润 moist
涯 horizon shore
液 liquid
涵 contain culvert
淀 lake starch
淘 wash
淡 light bland pale
深 deep
淳 pure honest
清 clear clean
渔 fishing fish
渡 ferry cross
渣 slag dregs
温 temperature warm
港 port harbor
游 tour swim travel
湄 shore
湖 lake
湾 bay gulf
源 source
溜 slip
溪 stream creek
滑 slide slippery
滔 torrent
满 full manchu
滨 seaside
滩 beach
滴 drop
演 play perform act
漫 diffuse
潜 dive submarine
潭 pool pond
潮 tide
澎 surge
澜 wave billow
澳 australia australian
濑 rapids
火 fire
灯 lamp light
灵 spirit soul
灾 disaster
炉 furnace stove
炭 charcoal carbon
点 point dot
烟 smoke cigarette tobacco
热 hot heat
焦 coke burnt scorched
焰 flame
然 but
煌 brilliant
煤 coal
照 photo shine
熊 bear
熙 bright
燕 swallow
爱 love
爵 lord nobility
片 piece film
版 edition version
牌 brand card
牙 tooth
牛 cow cattle ox bull
牡 male peony
牧 shepherd herd
物 thing object matter
特 special
狐 fox
狗 dog
独 alone independent
狮 lion
狼 wolf
猎 hunt hunting
猛 fierce
猪 pig pork
猫 cat
玄 mysterious black
率 rate
玉 jade
王 king
玮 jade
环 ring environment
现 now present cash
玲 exquisite
珀 amber
珊 coral
珍 treasure precious
珠 pearl bead
班 class
球 ball
理 reason management
琦 jade
琴 piano violin
琼 jade
瑜 jade
瑞 swiss auspicious
瑶 jade
璐 jade
瓜 melon
瓣 petal
瓦 tile watt
瓷 porcelain
甘 sweet
生 life born raw student
用 use
田 field
由 by from
甲 armor first
申 apply
电 electric electricity power
男 male man
画 painting picture draw
界 boundary world
畔 bank side
略 slightly strategy
疆 border
疗 therapy treatment
疾 disease
病 disease sick
痕 trace mark
登 boarding
白 white
百 hundred
的 of
皇 emperor royal
皓 bright white
皮 skin leather
盈 profit surplus
益 benefit
盐 salt
监 prison supervision jail
盒 box
盖 cover
盘 plate disk
盛 prosperous
盟 alliance union
目 eye goal
直 straight direct
相 phase mutual appearance
盼 hope
盾 shield
省 province provincial
眉 eyebrow brow
看 look see watch
真 true really
眼 eye
督 supervision
睿 wise
知 know
短 short
石 stone rock
矿 mine mineral ore
码 code
研 research grind
砖 brick
砚 inkstone
破 break broken
础 foundation base
硕 large
碑 monument stele
碧 green blue jade
磊 rocks
礼 gift ceremony
社 society agency club
祖 ancestor
神 god divine
祥 auspicious
票 ticket vote
禁 ban forbidden
福 blessing fortune luck
禧 joy happiness
离 leave away
禾 grain rice
秀 show
私 private
秋 autumn
种 seed kind plant
科 science section department
秒 second
秘 secret
租 rent lease
积 product
移 move shift
程 process journey
税 tax
稳 stable steady
稻 rice
究 research
空 empty air sky
穿 wear through
窑 kiln
窖 cellar
窝 nest
窟 cave
立 stand
站 station stand
竞 compete competition
章 chapter
童 child
端 end
竹 bamboo
笑 laugh smile
笔 pen
笼 cage
等 wait etc
筑 build
策 policy
筹 chip raise prepare
简 simple brief
算 calculate count
管 tube pipe management
箭 arrow
箱 box case
篮 basket basketball
米 rice meter
类 class kind
粉 powder pink
粤 cantonese
粮 grain food
精 fine essence
糖 sugar candy
系 system department
素 plain
索 cable rope
紫 purple
纠 correct
红 red
纤 fiber
约 about
级 level grade class
纪 discipline
纬 latitude weft
纲 outline
纳 accept nano
纷 numerous
纸 paper
纺 spinning spin textile
纽 button
线 line wire thread
组 group
细 fine thin
织 weave woven
经 economic by
结 knot
给 give
络 network
绝 absolute
统 system
绥 pacify
继 relay
续 continue
维 dimension maintenance
绵 cotton soft
综 comprehensive
绿 green
缅 myanmar
缓 slow
编 edit
缘 edge fate
网 net network web
置 set place
署 department agency
羊 sheep goat
美 beautiful american america beauty
群 group crowd swarm
羽 feather
翁 old
翔 fly soar
翟 pheasant
翠 green emerald
翰 writing
翼 wing
耀 shine
老 old
考 test exam
者 person
耕 plough plow
耶 yeah
职 job duty
联 union joint alliance united
聘 hire
聚 poly gather
聪 clever
肃 solemn respectful
肉 meat flesh
肖 portrait
股 stock share
肥 fat fertilizer
肯 willing
育 education breed
背 back
胖 fat
胜 win victory
胶 glue rubber
能 can energy
脉 pulse vein
脊 ridge spine
脑 brain
脖 neck
脸 face
腾 rise
臣 minister official
自 self from
致 send cause
舌 tongue
舍 house shed
舒 comfortable stretch
舞 dance
舟 boat
航 aviation navigation sail
舶 ship
船 ship boat
艇 boat
良 good
色 color
艳 gorgeous beautiful
艺 art
节 festival section
芒 awn
芯 core chip
花 flower
芳 fragrant
芷 angelica
芸 rue
苏 soviet
苗 seedling sprout
若 if
英 english british england hero
苹 apple
茂 lush
范 model
茅 thatch
茨 thatch
茶 tea
荆 thorn
草 grass
荒 barren waste
荚 pod
荣 glory honor
药 medicine drug
荷 lotus
莎 sand
莓 berry
莲 lotus
莹 lustrous
菇 mushroom
菊 chrysanthemum daisy
菜 dish vegetable
菲 philippine philippines
营 camp
落 fall
董 director
葵 sunflower
蒙 mongolia mongolian
蒲 cattail
蓉 hibiscus
蓝 blue
蓬 fluffy
蔚 grand azure
蕾 bud
薇 rose fern
薪 salary firewood
藤 vine rattan
蘑 mushroom
虎 tiger
虹 rainbow
虾 shrimp
蚁 ant
蚂 ant
蛇 snake
蛟 dragon
蜂 bee
蜓 dragonfly
蜗 snail
蜜 honey
蜻 dragonfly
蝶 butterfly
融 melt finance fusion
血 blood
行 line row walk bank
衍 derive
街 street
衡 balance weigh
衢 thoroughfare
衣 clothes clothing
补 patch supplement
表 table watch
裁 cut
装 install pack
裕 abundant
西 west western
覆 cover
观 view watch
规 regulation rule
视 vision view video
览 view look
觉 feel sleep
角 angle corner horn
解 solution
触 touch
言 words speech
警 police
计 plan count meter
认 recognize
讨 beg
让 let
议 discussion
讯 news
记 remember note
许 allow
论 theory
设 set
证 certificate proof
评 comment judge
识 know knowledge
诈 fraud
诉 tell sue
试 try test trial
诗 poem poetry
诚 honest sincere sincerity
询 inquiry
语 language speech
说 say speak talk
诸 various
诺 promise
读 read
调 tune transfer
谊 friendship
谋 plan scheme
谢 thank thanks
谷 valley
豆 bean
豌 pea
象 elephant
豪 luxury
豹 leopard panther
贝 shell
贞 chaste virgin
贡 tribute
财 finance wealth money
责 duty responsibility blame
贤 virtuous worthy sage
账 account
货 goods cargo
质 quality
贪 greedy greed
购 purchase shopping buy
贴 paste stick
贵 expensive noble
贷 loan
贸 trade
费 fee cost
贺 congratulate congratulation
贾 merchant
资 capital resources
赌 gamble
赔 compensate lose
赛 race game match
赞 praise
赤 red
走 walk go
赶 catch rush
起 rise start
超 super ultra
越 more exceed cross
趣 interest fun
足 foot football
跃 leap jump
跑 run running
跤 wrestling
跨 cross
路 road way
跳 jump
踏 step tread
车 car vehicle
轩 pavilion high
转 turn rotate transfer
轮 wheel round
软 soft
轻 light
辉 brilliant glory
辑 edit
输 lose
辛 bitter hard spicy
辰 time star morning
边 side edge
达 reach
迅 fast rapid
迈 step stride
迎 welcome
运 transport luck
近 near close
进 enter
远 far distant
连 even company
追 chase pursue
退 retreat back
送 send deliver
逆 inverse reverse
选 choose select election
逊 modest inferior
递 delivery
途 way road path
通 pass through general
速 speed
造 make build create
逸 ease leisure
道 road way path
遥 distant far
遵 follow obey
那 that
邦 state
邨 village
邮 mail post
郎 man husband
郡 county
部 department ministry part
都 all capital
酒 wine liquor alcohol
酷 cool
采 mining collect
里 inside mile village
重 heavy weight
野 wild
量 quantity amount measure
金 gold golden metal
釜 kettle
鑫 prosperous gold
钉 nail
钓 fish fishing
钛 titanium
钞 banknote
钟 clock bell
钢 steel
钱 money
铁 iron railway
铃 bell
铜 copper bronze
铝 aluminum
铭 inscription
银 silver bank
链 chain
锂 lithium
锋 front blade
锐 sharp
锚 anchor
锡 tin
锣 gong
锤 hammer
锦 brocade
镇 town
长 long length chief
门 door gate
问 ask
闲 idle leisure
间 between room
闸 gate brake
闻 news smell
阁 pavilion cabinet
阅 read
阙 palace
阜 mound
队 team
防 prevention defense
阳 sun sunny positive
阴 shade cloudy
附 attach
际 international
陆 land
陈 old
陌 strange path
降 fall drop
限 limit limited
院 courtyard institute hospital court
险 insurance danger risk
陵 tomb mausoleum hill
陶 pottery ceramic
隐 hidden hide
障 barrier
隧 tunnel
隼 falcon
雀 sparrow bird
雁 goose
雄 male
雅 elegant elegance
集 set gather collection
雇 hire employ
雨 rain
雪 snow
零 zero
雷 thunder mine
霆 thunder thunderbolt
震 shock quake
霖 rain
霜 frost
霞 cloud glow
露 dew
青 green blue youth
靖 peaceful
静 quiet static
非 non not africa
面 face noodle surface
革 leather
鞍 saddle
韩 korean korea
韭 leek
音 sound tone
韵 rhyme charm
顶 top
项 item neck
顺 smooth
顿 pause
预 pre
领 lead collar
颐 cheek
频 frequency
颖 clever
颜 color face
额 amount
颠 top
风 wind
飓 hurricane
飘 float
飞 fly flying
食 food eat
餐 meal food dining
饭 rice meal
饮 drink
饰 decoration
饶 abundant rich spare
饿 hungry
馆 hall museum pavilion
首 first head
香 fragrant incense fragrance
马 horse
驰 gallop speed
驴 donkey
驻 stay stationed
驼 camel hump
驾 drive
骁 brave
骆 camel
验 test check
骏 horse steed
骗 cheat lie
骨 bone
高 high tall
魅 charm
魔 demon magic devil
鱼 fish
鲍 abalone
鲜 fresh
鲸 whale
鳄 crocodile
鸟 bird
鸡 chicken
鸣 ring
鸭 duck
鸽 pigeon dove
鸿 swan
鹅 goose
鹤 crane
鹭 heron egret
鹰 eagle hawk
鹿 deer
麒 unicorn
麟 unicorn
麦 wheat
麻 hemp numb
黄 yellow
黎 dawn multitude
黑 black
默 silent silence
鼎 tripod cauldron
鼓 drum
鼠 mouse rat
齐 together
龄 age
龙 dragon
"""

WORDS = """
一生 lifetime life
丁香 clove lilac
七彩 colorful
万国 international
万物 everything
万能 universal
上午 morning
上将 general admiral
上帝 god
下午 afternoon
不朽 immortal
不死 undead immortal
不败 undefeated invincible
专业 professional
专家 expert experts
世界 world
世纪 century
丛林 jungle
东北 northeast
东南 southeast
东方 eastern oriental east orient
东风 wind east
丝绸 silk
丫头 girl maid
中介 intermediary agency
中午 noon
中华 china chinese
中国 china chinese
中央 central
中学 middle school
中心 center centre
中文 chinese
主任 director
主席 chairman
主持 host
主持人 host
主播 anchor
主教 bishop
主角 protagonist
乌云 clouds
乌鸦 crow raven
乌龙 oolong
乌龟 turtle tortoise
乐团 orchestra
乐园 paradise park
乐章 movement
乐队 band
乒乓 pingpong
乡村 country rural village
书包 schoolbag
书城 bookstore
书店 bookstore
书房 study
书架 bookshelf
书法 calligraphy
书生 scholar
书签 bookmark
书籍 books
书院 academy
买卖 business trading
买家 buyer
乳业 dairy
乾坤 universe
争锋 strife
争霸 hegemony
云端 cloud
云雾 mist
互联 interconnected internet
五金 hardware
亚洲 asian asia
亚马逊 amazon
交友 dating friends
交响 symphony
交响乐 symphony
交易 trading transaction trade
交流 communication exchange
交通 transportation traffic communications
产业 industry
人力 manpower human
人寿 life
人才 talent talents
人民 people peoples
人生 life
人类 human humanity
仆人 servant
今天 today
今日 today
今晚 tonight
仓储 warehousing storage
仓库 warehouse
仙人 immortal
仙人掌 cactus
仙境 wonderland fairyland
仙女 fairy
代理 agent agency
仪器 instrument instruments
任务 mission task
企业 enterprise enterprises
企鹅 penguin
优质 quality
优选 preferred optimized
会展 exhibition convention
会所 club
会计 accounting
会计师 accountant accountants
会议 conference meeting
传奇 legend legendary
传媒 media
传说 legend
伯爵 earl count
住宅 residential residence
住房 housing
体育 sports
体育馆 gymnasium stadium
佛教 buddhism buddhist
佛祖 buddha
作业 homework job
作家 writer author
使命 mission duty
使者 messenger envoy
供应 supply
侠客 swordsman
侦察 reconnaissance
侦探 detective
俄罗斯 russian russia
保姆 nanny
保护 protection protect
保镖 bodyguard
保险 insurance
信仰 faith belief
信任 trust
信使 messenger
信号 signal
信息 information
信托 trust
信用 credit
信用卡 credit
信箱 mailbox
修复 repair
修女 nun
修炼 cultivation practice
修罗 shura asura
俱乐部 club
债券 bond bonds
健康 health healthy
健身 fitness
偶像 idol idols
僵尸 zombie
儿子 son
儿童 children child
元宝 ingot
元帅 marshal
兄妹 siblings
兄弟 brothers brother
充电 charging
先生 mister mr
先知 prophet
先锋 pioneer vanguard
光年 lightyear lightyears
光明 bright light brightness
光环 halo
光电 optoelectronic photoelectric
光盘 disc cd
光线 light ray rays
光芒 light rays
光谱 spectrum
光辉 glory brilliance
光速 lightspeed
兔子 rabbit bunny
全新 new
全景 panorama panoramic
全民 everyone national
全球 global
全能 almighty versatile
八卦 gossip
公主 princess
公交 bus
公会 guild
公共 public
公司 company corporation
公告 announcement
公园 park
公子 childe prince
公安 police
公寓 apartment
公平 fair fairness
公民 citizen citizens
公爵 duke
公益 charity welfare
公路 highway road
公馆 mansion residence
公鸡 rooster cock
兰花 orchid
共和国 republic
养殖 breeding farming
养老 pension elderly
内衣 underwear lingerie
冒险 adventure
冒险家 adventurer
军事 military
军团 legion corps
军师 strategist
农业 agriculture agricultural
农场 farm
农夫 farmer
农庄 farm
农村 rural
农民 farmer peasant
冠军 champion
冰封 frozen
冰山 iceberg
冰川 glacier
冰箱 refrigerator fridge
冰雪 ice snow
冲浪 surfing surf
决斗 duel
决赛 final finals
净化 purification
凤凰 phoenix
出版 publishing publication
出版社 press publisher
出租 rental
出租车 taxi
出行 travel mobility
击剑 fencing
列车 train
创业 entrepreneurship
创意 creative creativity
创新 innovation innovative
创造 create creation
初中 junior
别墅 villa
制冷 refrigeration
制药 pharmaceutical
制造 manufacturing make
刹那 instant moment
刺客 assassin
刺猬 hedgehog
刺绣 embroidery
前线 frontline
前途 future
前锋 striker forward
剑客 swordsman
剑道 kendo
剧团 troupe
剧场 theater theatre
剧本 script
剧组 crew
剧院 theater theatre
办公 office
功夫 kungfu
加拿大 canada canadian
加油 refueling
加速 acceleration accelerate
动力 power
动漫 anime animation
动物 animal animals
动物园 zoo
动画 animation cartoon
助手 assistant helper
助理 assistant
勇敢 brave
勇气 courage
包子 bun buns
包装 packaging
匕首 dagger
化妆 makeup
化妆品 cosmetics
化学 chemistry chemical
化工 chemical
北斗 dipper
北方 northern north
北极 arctic
区块链 blockchain
医生 doctor
医疗 medical
医药 medicine pharmaceutical
医院 hospital
千年 millennium
午夜 midnight
半导体 semiconductor
协会 association
单车 bicycle bike
卖家 seller
南方 southern south
南极 antarctic
南瓜 pumpkin
博士 doctor
博彩 gaming gambling
博物馆 museum
博览 expo
博览会 expo fair
卡车 truck
卧室 bedroom
卫士 guard guardian
卫星 satellite
卫视 tv television
印度 india indian
历史 history
厨师 chef cook
厨房 kitchen
友好 friendly
友情 friendship
友谊 friendship
双胞胎 twins
发动机 engine
发展 development
发现 discovery discover
变色龙 chameleon
口红 lipstick
口罩 mask
口腔 oral dental
口袋 pocket
古代 ancient
古典 classical
召唤 summon call calling
召唤师 summoner
可乐 cola coke
可口 delicious tasty
可可 cocoa
可爱 cute lovely
台球 billiards
台风 typhoon
史诗 epic
叶子 leaf
司令 commander
司机 driver
吉他 guitar
吉祥 auspicious
同学 classmate classmates
名人 celebrity celebrities
名片 card
名著 classics
后台 backstage background
后裔 descendants
后院 backyard
向日葵 sunflower
启航 sail
吸血鬼 vampire
员工 employee employees staff
周刊 weekly
周末 weekend
命令 command
命运 fate destiny
和尚 monk
和平 peace
和谐 harmony harmonious
咖啡 coffee
咖啡馆 cafe
咨询 consulting
品牌 brand
哥哥 brother
哲学 philosophy
唯一 only unique
唱片 records record
啄木鸟 woodpecker
商业 business commercial
商务 business commerce
商品 commodity goods merchandise
商场 mall
商城 mall
商店 store shop
商标 trademark
商贸 trade trading commerce
商队 caravan
啤酒 beer brewery
喜剧 comedy
喜鹊 magpie
嘉年华 carnival
嘴巴 mouth
嘻哈 rap
器材 equipment
噩梦 nightmare
囚徒 prisoner
四季 seasons
回声 echo
回忆 memory memories
回收 recycling recycle
因果 karma
团结 unity solidarity
园区 park
园林 garden landscape
园艺 gardening horticulture
国家 national country state
国民 national
国王 king
国际 international
图书 book books
图书馆 library
图片 picture
土地 land
土星 saturn
土豆 potato potatoes
圣地 holy sanctuary
圣战 jihad crusade
圣殿 temple
圣母 virgin madonna
圣火 flame torch
圣经 bible
圣诞 christmas
在线 online
地下 underground
地产 property estate
地区 region area
地图 map
地址 address
地带 zone
地平线 horizon
地板 floor
地牢 dungeon
地狱 hell
地球 earth
地理 geographic geography
地质 geological
地铁 subway metro
地震 earthquake
坚果 nut nuts
坦克 tank
城堡 castle
城市 city urban
培根 bacon
培训 training
基因 gene genes
基督 christ
基金 fund
基金会 foundation
塑料 plastic
士兵 soldier
声音 voice sound
复仇 revenge vengeance
复仇者 avenger avengers
复兴 renaissance revival
复制 copy
复古 retro
复活 resurrection
夕阳 sunset
外交 diplomatic diplomacy
外公 grandfather grandpa
外卖 takeaway takeout
外婆 grandmother grandma
外星 alien
外星人 alien aliens
外汇 exchange
外贸 trade
夜莺 nightingale
大亨 tycoon
大人 adult lord
大众 public mass masses
大会 conference
大佬 boss
大使 ambassador
大侠 hero swordsman
大厦 building tower
大厨 chef
大哥 brother
大地 earth land ground
大学 university
大富翁 monopoly
大师 master
大本营 base
大树 tree
大殿 hall
大海 sea ocean
大炮 cannon
大猩猩 gorilla
大王 king
大米 rice
大豆 soybean
大象 elephant
大赛 competition contest
大道 avenue
大门 gate door
大陆 continent mainland
大雁 geese goose
大黄蜂 bumblebee hornet
天下 world
天使 angel
天命 destiny
天地 heaven earth
天堂 heaven paradise
天子 emperor
天才 genius
天文 astronomical astronomy
天文台 observatory
天机 secret
天气 weather
天然 natural
天真 naive innocent
天空 sky
天赋 talent
天际 sky horizon
天马 pegasus
天鹅 swan
太后 dowager
太太 mrs wife
太子 prince
太平洋 pacific
太极 taichi
太空 space
太阳 sun solar
太阳能 solar
夫人 lady madam madame mrs
头条 headline headlines
头脑 mind brain
奇迹 miracle
奋斗 struggle
女人 woman women
女仆 maid
女儿 daughter
女士 lady madam ms
女孩 girl
女王 queen
女神 goddess
女装 women
奴隶 slave
奶奶 grandma grandmother
奶油 cream
奶牛 cow
奶酪 cheese
好莱坞 hollywood
如意 wishful
妈妈 mom mother
妖怪 monster monsters demon
妖精 demon fairy
妹妹 sister
妻子 wife
姐妹 sisters sister
姐姐 sister
姑娘 girl girls
娃娃 doll
娱乐 entertainment
婚姻 marriage
婚礼 wedding
婚纱 wedding
婴儿 baby infant
媒体 media
子弹 bullet
子爵 viscount
孔雀 peacock
字典 dictionary
孤儿 orphan
孤独 lonely loneliness
学习 learning study
学术 academic
学校 school
学生 student students
学科 subject discipline
学者 scholar
学院 college academy institute
孩子 child children kid
宇宙 universe cosmic cosmos
宇航员 astronaut
守卫 guard defense
守护 guard guardian
守望 watch
守望者 watchman
安全 security safety safe
安卓 android
安宁 tranquility
安居 housing
安装 installation
完美 perfect
宝刀 sword
宝剑 sword
宝宝 baby
宝库 treasury treasure
宝座 throne
宝石 gem jewel
宝箱 chest
宝藏 treasure treasures
宝贝 baby darling
实业 industrial industry
实验 experimental experiment
实验室 laboratory lab
宠物 pet
审计 audit
客户 customer client
客栈 inn
宫廷 palace court
家乡 hometown
家具 furniture
家园 home homeland
家居 home furnishing
家常 homemade
家庭 family home
家族 family clan
家用 household
家电 appliances appliance
家长 parents parent
宾馆 hotel guesthouse
寂寞 lonely
寂静 silence silent
密室 chamber
密探 spy
密码 password code
寓言 fable
对决 showdown duel
寺庙 temple
导师 mentor tutor
导弹 missile
导演 director
导航 navigation
寿司 sushi
射击 shooting
射手 archer shooter
射箭 archery
将军 general
将来 future
小丑 clown
小偷 thief
小区 community
小吃 snacks snack
小姐 miss
小学 primary elementary
小屋 cabin hut cottage
小熊 bear
小狗 puppy dog
小猫 kitten cat
小米 millet
小羊 lamb
小说 novel fiction
小路 path
小镇 town
小马 pony
小鸡 chick chicken
小龙虾 crayfish
少女 girl maiden
少年 teenager youth boy juvenile
少爷 master
尼龙 nylon
尾巴 tail
局长 director
屋顶 roof rooftop
展览 exhibition
山庄 villa manor
山水 landscape
山羊 goat
山谷 valley
岁月 years time
岛屿 island
峡谷 canyon
崩坏 collapse
工业 industry industrial
工人 worker workers
工会 union
工作 work job
工作室 studio
工具 tools tool
工匠 craftsman
工厂 factory
工商 industry commerce
工坊 workshop
工程 engineering project
工艺 crafts craft technology
巧克力 chocolate
巨人 giant
巨兽 behemoth beast
巨星 superstar
巴士 bus
巴西 brazil
市场 market
布丁 pudding
布料 fabric cloth
帆船 sailing sailboat
希望 hope
希腊 greece greek
帐篷 tent
帝国 empire imperial
帽子 hat
平原 plain
平安 safe peace safety
平板 tablet flat
平民 civilian
平等 equality
平衡 balance
年代 era age years
幸福 happiness happy
幸运 lucky luck
幻境 fantasy illusion
幻影 phantom
幻想 fantasy
幼儿 infant toddler
幼儿园 kindergarten
幽灵 ghost phantom
幽默 humor
广告 advertising advertisement
广场 plaza square
广播 broadcast broadcasting radio
庄园 manor
床垫 mattress
店长 manager
废墟 ruins
康复 rehabilitation
建材 materials
建筑 architecture building construction
建设 construction
开心 happy
弓箭 bow
弓箭手 archer
引擎 engine
弟弟 brother
弹簧 spring
强盗 robber bandit
归来 return
彗星 comet
彩云 clouds
彩色 color colorful
彩虹 rainbow
影业 film pictures
影像 image imaging video
影视 film movie
影迷 fans
影院 cinema theater
往事 past
征服 conquer conquest
征服者 conqueror
征途 journey
律师 lawyer
微博 microblog
微笑 smile
微风 breeze
德国 german germany
心情 mood
心灵 soul heart
心理 psychological psychology
心理学 psychology
心跳 heartbeat
忍者 ninja
快乐 happy happiness joy
快手 kwai quick
快捷 quick fast
快递 express courier
怪兽 monster
总裁 president
总部 headquarters
恋人 lover lovers
恋爱 love
恐怖 horror terror
恐龙 dinosaur
恶魔 demon devil
悬疑 suspense
情人 lover lovers
情侣 couple couples lovers
惊悚 thriller
意大利 italy italian
感恩 thanksgiving gratitude
感情 feelings emotion
感觉 feeling
愤怒 angry anger
慈善 charity
戏剧 drama
戏曲 opera
成长 growth
戒指 ring
战争 war
战友 comrades
战场 battlefield
战士 warrior fighter soldier
战斗 battle fighting combat
战术 tactics tactical
战机 fighter
战歌 anthem
战略 strategy strategic
战神 ares
战舰 battleship warship
战车 chariot tank
战队 team
房产 property
房地产 estate property
房屋 house housing
扇贝 scallop
手册 manual handbook
手套 gloves
手工 handmade manual
手机 phone mobile cellphone
手枪 pistol
手艺 craft
手镯 bracelet
才子 scholar
扑克 poker
批发 wholesale
技术 technology technique
投资 investment
护卫 guard escort
护士 nurse
报纸 newspaper
披萨 pizza
拇指 thumb
拉面 ramen noodles
拍卖 auction
招商 merchants
招聘 recruitment recruiting
拳击 boxing
拳头 fist
拳王 champion boxer
指南 guide
指南针 compass
指挥 command conductor
指挥官 commander
指纹 fingerprint
按摩 massage
捐赠 donation
捷豹 jaguar
掌柜 shopkeeper
排球 volleyball
探索 exploration explore
探险 adventure expedition exploration
探险家 explorer
控股 holdings holding
推理 reasoning
搜索 search
搞笑 funny
摄影 photography
摇滚 rock
摇篮 cradle
摩托 motorcycle moto
摩托车 motorcycle
支付 payment pay
政府 government
故乡 hometown
故事 story stories
教会 church
教堂 church
教学 teaching
教室 classroom
教师 teacher
教授 professor
教父 godfather
教皇 pope
教练 coach
教育 education
数字 digital number digit
数学 mathematics math
数据 data
数码 digital
文件 file document
文具 stationery
文化 culture cultural
文字 text words
文学 literature literary
文明 civilization civilized
文档 document
文物 relics
文章 article articles
文艺 literary
文集 anthology
斑马 zebra
料理 cuisine cooking
斧头 axe
新人 newcomer
新娘 bride
新手 novice newbie
新星 nova
新生 freshman newborn
新秀 rookie
新郎 groom
新闻 news
新鲜 fresh
方舟 ark
旅人 traveler
旅游 travel tourism
旅社 hostel
旅程 journey
旅行 travel
旅途 journey
旅馆 hotel inn
旋风 whirlwind cyclone
无人 unmanned
无人机 drone uav
无双 unparalleled warriors
无名 nameless unknown
无尽 endless
无形 invisible
无忧 carefree worry
无情 ruthless merciless
无敌 invincible
无畏 fearless dauntless
无线 wireless
无限 unlimited infinite limitless
日元 yen
日光 sunlight daylight
日出 sunrise
日常 daily
日报 daily
日本 japan japanese
日用 daily
日落 sunset
日记 diary
日语 japanese
早报 morning
时代 times era age
时光 time times
时刻 moment time
时尚 fashion
时报 times
时空 spacetime
时装 fashion
时间 time
昆虫 insect insects
明天 tomorrow
明日 tomorrow
明星 star stars
星云 nebula
星光 starlight
星座 constellation zodiac
星星 star stars
星期 week
星河 galaxy
星球 planet
星空 starry
星系 galaxy
星辰 stars star
星际 interstellar starcraft
春天 spring
昨天 yesterday
晚上 evening night
晚安 goodnight
晚报 evening
晚霞 sunset
晨光 morning dawn
智慧 wisdom smart
智者 wise sage
智能 intelligent smart intelligence
暖气 heating
暴风 storm storms
曙光 dawn
最初 first initial
最后 last final
最终 final
月亮 moon
月光 moonlight
月球 moon
月色 moonlight
月饼 mooncake mooncakes
有限 limited
朋友 friend friends
服务 service services
服装 clothing garment
服饰 apparel clothing
朝阳 sunrise
期货 futures
木兰 magnolia
木匠 carpenter
木星 jupiter
木材 wood timber
木马 trojan
未来 future
朱雀 suzaku vermilion
机器 machine
机器人 robot robots
机场 airport
机械 machinery mechanical machine
机甲 mecha
杀手 killer assassin
杂志 magazine
杏仁 almond almonds
材料 materials material
杜鹃 cuckoo azalea
来生 afterlife
松鼠 squirrel squirrels
极光 aurora
枕头 pillow
林业 forestry
果园 orchard
果汁 juice
果蔬 fruits
果酱 jam
枪手 gunman
枸杞 wolfberry
柔道 judo
柚子 grapefruit pomelo
柠檬 lemon
柿子 persimmon
树林 woods
栗子 chestnut
校友 alumni
校园 campus
校长 principal headmaster
核桃 walnut
格斗 fighting fight
桂花 osmanthus
桃子 peach
梦幻 dream fantasy dreamy
梦想 dream
梧桐 sycamore phoenix
梨花 pear
检测 detection testing
检验 inspection
棉花 cotton
棉花糖 marshmallow
棒棒糖 lollipop
棒球 baseball
森林 forest
植物 plant plants
椰子 coconut
榴莲 durian
模型 model
模拟 simulation
模拟器 simulator emulator
模特 model
樱桃 cherry
樱花 cherry sakura
橄榄 olive
橘子 orange tangerine
橙子 orange
橡树 oak
欢乐 happy joy
欢笑 laughter
欧元 euro
欧洲 european europe
歌剧 opera
歌手 singer
歌曲 songs song
正义 justice
步枪 rifle
武器 weapon weapons
武士 samurai warrior
武术 martial
武林 martial
武装 armed
殿堂 hall palace
毁灭 destruction
母亲 mother
母鸡 hen
毒蛇 viper snake
比特币 bitcoin
比萨 pizza
比赛 competition match game
毛笔 brush
毛衣 sweater
民主 democracy democratic
民宿 homestay
民族 national ethnic
民生 livelihood
民谣 ballad folk
气候 climate
气象 weather meteorological
水产 aquatic fisheries
水仙 narcissus daffodil
水利 water hydraulic
水壶 kettle
水库 reservoir
水手 sailor
水族馆 aquarium
水星 mercury
水晶 crystal
水果 fruit fruits
水母 jellyfish
水泥 cement
水滴 drop droplet
水牛 buffalo
水獭 otter
水银 mercury
永久 permanent forever
永恒 eternal eternity
永远 forever
求生 survival
汉堡 burger hamburger hamburg
江山 country mountains
江湖 rivers lakes
汽车 car automobile motor auto
沉睡 sleeping
沙发 sofa
沙滩 beach
沙漠 desert
河流 river
河畔 riverside
河马 hippo
法医 forensic
法国 french france
法官 judge
法师 mage master
法律 law legal
法院 court
泡菜 kimchi
泰山 tarzan
洋葱 onion
洗衣 laundry
洪荒 prehistoric
派对 party
流星 meteor
流行 popular pop fashion
测绘 mapping surveying
测试 test testing
浏览器 browser
浣熊 raccoon
浪漫 romantic
浴室 bathroom
海事 maritime
海关 customs
海军 navy
海啸 tsunami
海外 overseas
海岛 island
海岸 coast
海峡 strait straits
海带 kelp
海底 seabed undersea
海星 starfish
海棠 begonia crabapple
海洋 ocean marine sea
海浪 waves wave
海湾 bay gulf
海盗 pirate pirates
海豚 dolphin
海豹 seal
海边 seaside
海运 shipping
海风 breeze
海马 seahorse
海鲜 seafood
海鸥 seagull gull
海龟 turtle
消息 news message
消费 consumption consumer
消费者 consumer consumers
消防 fire
深夜 midnight
深渊 abyss
混沌 chaos
清晨 morning
清洁 cleaning clean
清风 breeze
渔业 fishery fisheries
渔夫 fisherman
渔民 fisherman fishermen
温度 temperature
温暖 warm
温柔 gentle
温馨 warm
港口 port
港湾 harbor
游戏 game games
游艇 yacht
游轮 cruise
湖畔 lakeside
滑板 skateboard
滑雪 skiing ski
滴滴 drops drop
演义 romance
演员 actor
演唱会 concert
演奏 performance
漫画 comics comic
潜水 diving
激光 laser
激情 passion
激流 torrent
瀑布 waterfall
火山 volcano
火星 mars
火炬 torch
火炮 artillery
火焰 flame flames fire
火箭 rocket
火腿 ham
火花 spark sparks
火车 train
火锅 hotpot
火鸡 turkey
灯光 lighting light lights
灯塔 lighthouse
灯笼 lantern
灵魂 soul
灿烂 brilliant splendid
炸弹 bomb
烟火 fireworks
烟花 fireworks
烤箱 oven
烧烤 barbecue
热带 tropical
热情 enthusiasm passion
热点 hotspot
热爱 love
热线 hotline
热血 blood
烹饪 cooking
煎饼 pancake pancakes
煤炭 coal
照明 lighting
照片 photo photos
熊猫 panda
燃气 gas
燕子 swallow
爆炸 explosion
爱国 patriotic
爱国者 patriot
爱心 love
爱情 love
爵士 jazz sir
父亲 father
父母 parents
爷爷 grandpa grandfather
爸爸 dad father daddy
牙医 dentist
牙科 dental dentistry
牙齿 tooth teeth
牛仔 cowboy denim
牛奶 milk
牛排 steak
牛肉 beef
牡丹 peony
牡蛎 oyster
牧场 ranch pasture
牧师 pastor priest
物业 property
物流 logistics
物理 physics
特产 specialty
特别 special
特务 spy
特工 agent
特色 characteristic
犀牛 rhinoceros rhino
犯罪 crime
状元 champion scholar
狂人 madman
狂暴 rage
狂欢 carnival
狐狸 fox
狙击 sniper
狙击手 sniper
独家 exclusive
独特 unique
独立 independent independence
独角兽 unicorn
狮子 lion
狼人 werewolf werewolves
猎人 hunter
猎头 headhunter
猎手 hunter
猎豹 cheetah
猎鹰 falcon
猩猩 orangutan
猫咪 cat kitten
猫头鹰 owl
猴子 monkey
猿人 ape
玄武 basalt
玉米 corn maize
王国 kingdom
王妃 princess
王子 prince
王座 throne
王朝 dynasty
王牌 ace trump
王者 king
玛瑙 agate
玩具 toy toys
玫瑰 rose
环保 environmental
环境 environment environmental
环宇 global universal
环球 global universal
现代 modern hyundai
现金 cash
玻璃 glass
珊瑚 coral
珍珠 pearl
珠子 beads
珠宝 jewelry
球场 court stadium
球迷 fans
理想 ideal
理财 financial finance
琥珀 amber
瑜伽 yoga
瑞士 switzerland swiss
璀璨 bright brilliant
瓶子 bottle
甘草 licorice
甘蔗 sugarcane
甜品 dessert desserts
甜蜜 sweet
生命 life
生态 ecological ecology eco
生日 birthday
生活 life living
生物 biological biology bio
用品 supplies
用户 user
田园 pastoral
甲虫 beetle
电信 telecom telecommunications
电力 electricity power electric
电动 electric
电台 radio
电商 ecommerce
电器 appliance electric appliances
电子 electronics electronic
电影 film movie cinema
电机 motor
电梯 elevator
电气 electric electrical
电池 battery
电玩 gaming
电竞 esports
电网 grid
电脑 computer
电视 television tv
电话 telephone phone
电车 tram
男人 man men
男士 men gentleman
男孩 boy
男爵 baron
男装 menswear men
画家 painter
画廊 gallery
番茄 tomato
疯狂 crazy mad
病毒 virus
登山 mountaineering
白色 white
白菜 cabbage
白酒 liquor
白银 silver
百合 lily
百年 centennial century
百灵 lark
百科 encyclopedia
百货 department store
皇冠 crown
皇后 queen empress
皇城 imperial
皇子 prince
皇宫 palace
皇家 royal
皇帝 emperor
皮肤 skin
皮革 leather
监狱 prison
盔甲 armor
盗贼 thief rogue
盛开 bloom
直播 live broadcast
相机 camera
盾牌 shield
真爱 love
真理 truth
真相 truth
眼睛 eyes eye
眼科 ophthalmology eye
眼镜 glasses
睡眠 sleep
瞬间 moment instant
知识 knowledge
矮人 dwarf dwarves
石化 petrochemical
石头 stone rock
石榴 pomegranate
石油 petroleum oil
矿业 mining
码头 pier wharf dock
研究院 institute academy
硕士 master
硬件 hardware
礼物 gift present
社区 community
祖国 motherland
神仙 immortal fairy
神奇 magic magical
神探 detective
神殿 temple
神灵 gods spirit
神父 priest
神秘 mysterious mystery
神话 myth mythology
祭司 priest
种子 seed seeds
种植 planting
科学 science
科幻 fiction
科技 technology tech
秘书 secretary
秘密 secret
秘方 recipe
秘籍 cheats secret
租赁 leasing rental lease
积木 blocks
移动 mobile move
税务 tax taxation
空中 air
空气 air
空间 space
窗帘 curtain curtains
竖琴 harp
竞技 competitive athletics
竞技场 arena
章鱼 octopus
童话 fairytale fairy
竹子 bamboo
笑话 joke jokes
笛子 flute
策划 planning
筷子 chopsticks
算盘 abacus calculator
管家 steward butler housekeeper
管理 management
管道 pipeline pipe
篮球 basketball
粉红 pink
粮食 grain food
精灵 elf elves spirit
精神 spirit
精英 elite
糖果 candy
紫罗兰 violet
紫色 purple
红宝石 ruby
红枣 jujube
红色 red
约会 dating date
纪念 memorial commemorative
纺织 textile
练习 practice exercise
绅士 gentleman
细胞 cell
终极 ultimate
终点 end finish
终结 end termination
终结者 terminator
经典 classic classics
经济 economy economic
经理 manager
经纪人 broker agent
结婚 marriage marry
结束 end
绝地 jedi desperate
维修 repair maintenance
绽放 bloom
绿地 green greenland
绿洲 oasis
绿色 green
网友 netizen netizens
网球 tennis
网站 website site
网络 network
罗汉 arhat
罗盘 compass
罗马 roman
罪恶 sin evil
置业 property
羊毛 wool
羊绒 cashmere
羊肉 mutton lamb
美丽 beautiful beauty
美人鱼 mermaid
美元 dollar
美发 hairdressing hair
美国 american america
美好 beautiful good
美容 beauty
美术 art
美洲 america
美食 food gourmet
羚羊 antelope
羽毛 feather
羽毛球 badminton
羽绒 down
翅膀 wings wing
翡翠 jade emerald
耀眼 dazzling
老人 elder elderly
老公 husband
老兵 veteran
老大 boss
老婆 wife
老家 hometown
老师 teacher
老板 boss
老爷 master lord
老虎 tiger
老鹰 eagle hawk
老鼠 mouse rat
考拉 koala
耳朵 ear ears
耳机 headphones earphone headset
耳环 earrings
耶稣 jesus
职业 professional career
职员 clerk staff
联合 united union joint
联想 association associative
联盟 alliance league union
联赛 league
联邦 federation federal
聚会 party gathering
聪明 smart clever
股份 shares
股票 stock stocks
背包 backpack
背叛 betrayal
胜利 victory
胜者 winner
胡萝卜 carrot
能源 energy
脚印 footprints
自然 nature natural
自由 freedom free liberty
自行车 bicycle bike
至尊 supreme extreme
舞会 ball prom
舞厅 ballroom
舞台 stage
舞者 dancer
舞蹈 dance
航天 aerospace
航母 carrier
航海 nautical navigation
航班 flight
航空 aviation airlines air
航线 route airline
航运 shipping
舰队 fleet
船员 crew sailor
船舶 ship shipbuilding
船长 captain
艺术 art arts
芒果 mango
芝麻 sesame
芦荟 aloe
芭蕾 ballet
芯片 chip
花卉 flowers
花园 garden
花朵 flower
花瓶 vase
花生 peanut
花香 floral
苍穹 sky firmament
苏打 soda
英国 british
英语 english
英镑 pound
英雄 hero heroes
苹果 apple apples
茉莉 jasmine
茶叶 tea
茶壶 teapot
茶花 camellia
茶馆 teahouse
草原 grassland prairie steppe
草本 herbal
草莓 strawberry
荔枝 litchi lychee
荣耀 glory honor
荣誉 honor
药业 pharmaceutical
药师 pharmacist
药店 pharmacy drugstore
药房 pharmacy
药材 herbs
荷兰 netherlands dutch
荷花 lotus
莲花 lotus
菊花 chrysanthemum
菜单 menu
菜鸟 rookie
菠萝 pineapple
菩萨 bodhisattva
萤火虫 firefly fireflies
营养 nutrition
营销 marketing
葡萄 grape grapes
蒲公英 dandelion
蓝宝石 sapphire
蓝色 blue
蓝莓 blueberry
蔬菜 vegetables vegetable
薄荷 mint peppermint
薯条 fries
薰衣草 lavender
蘑菇 mushroom mushrooms
蚂蚁 ant ants
蛋糕 cake
蜂蜜 honey
蜂鸟 hummingbird
蜗牛 snail
蜘蛛 spider
蜜蜂 bee
蜡烛 candle
蜥蜴 lizard
蝙蝠 bat
蝴蝶 butterfly
螃蟹 crab
融资 financing
螳螂 mantis
螺丝 screw
螺旋 spiral
行政 administrative administration
行星 planet
街区 block
街道 street
衣服 clothes
袋鼠 kangaroo
裁缝 tailor
装备 equipment
装甲 armored armor
装饰 decoration
裙子 skirt
西北 northwest
西南 southwest
西方 western west
西班牙 spain spanish
西瓜 watermelon
西红柿 tomato
西装 suit
视频 video
解放 liberation
警告 warning
警察 police
训练 training
记忆 memory
论坛 forum
设备 equipment
设施 facilities
设计 design
证券 securities
评估 evaluation assessment appraisal
诊所 clinic
词典 dictionary
诗人 poet
诗歌 poetry
诚信 integrity honesty
语言 language
课堂 classroom
课程 course courses curriculum
调味 seasoning
豆瓣 watercress
豆腐 tofu
豆豆 bean beans
贝壳 shell shells
财产 property
财务 finance financial
财团 consortium
财富 fortune wealth
财政 finance fiscal
财神 fortune mammon
财经 finance
货币 currency
货船 freighter
货运 freight cargo
购物 shopping
贵妃 concubine
贵族 noble nobility aristocratic
贷款 loan
贸易 trade trading
资产 asset assets
资本 capital
资源 resources resource
资讯 information news
资金 funds capital
赌博 gambling
赌场 casino
赌徒 gambler
赛车 racing
赛马 racing
赢家 winner
起源 origin
起点 starting start
起航 sail
起飞 takeoff
超人 superman
超市 supermarket
超级 super
越南 vietnam vietnamese
越狱 jailbreak
足球 football soccer
足迹 footprints footprint
跑车 roadster
跑酷 parkour
路由 routing
路由器 router
路线 route
车厢 carriage
车库 garage
车队 fleet convoy
轮回 reincarnation
轮盘 roulette
轮胎 tire tyre
软件 software
轿车 car sedan
辉煌 brilliant glorious
辣椒 chili pepper
过去 past
运动 sports sport
运输 transport transportation
远征 expedition
远洋 ocean
迷失 lost
迷宫 maze labyrinth
迷雾 fog mist
逃亡 escape
逃生 escape
通信 communication communications
通用 general universal
通讯 communication communications
通道 channel passage
道士 taoist
道教 taoism taoist
道路 road
遗产 heritage legacy
遗忘 forgotten
遗迹 ruins relics
邮政 postal post
邮票 stamp
邮轮 cruise
郁金香 tulip
部落 tribe
部队 troops
都市 urban city metropolis
酒业 liquor wine
酒吧 bar pub
酒庄 winery chateau
酒店 hotel
酒楼 restaurant
酸奶 yogurt
采购 procurement purchasing
重生 rebirth reborn
野人 savage
野兽 beast
野猪 boar
野餐 picnic
野马 mustang
金刚 diamond vajra
金属 metal
金山 mountain gold
金币 coin gold
金星 venus
金色 golden gold
金融 finance financial
金鱼 goldfish
针灸 acupuncture
钓鱼 fishing
钢琴 piano
钢笔 pen
钢铁 steel iron
钥匙 key
钱包 wallet purse
钻石 diamond
铁匠 blacksmith
铁路 railway
铅笔 pencil
铠甲 armor
银杏 ginkgo
银河 galaxy
银色 silver
银行 bank
销售 sales sale
锅炉 boiler
锤子 hammer
锦绣 splendid
锦鲤 koi carp
镜子 mirror
长江 yangtze
长生 longevity immortal
长矛 spear
长老 elder elders
长者 elder
长颈鹿 giraffe
闪光 flash
闪电 lightning flash
闪耀 shining shine
间谍 spy
队长 captain
阳光 sunshine sunlight sunny
阳台 balcony
阴谋 conspiracy
阿姨 aunt auntie
院长 dean president
除夕 eve
陶瓷 ceramics ceramic
集团 group
雕像 statue
雕刻 carving sculpture
雕塑 sculpture
雨伞 umbrella
雨林 rainforest
雪花 snowflake snow
零售 retail
零食 snacks snack
雷电 lightning thunder
雷霆 thunder
露营 camping
霸主 overlord hegemon
霸王 overlord tyrant
霸道 domineering overbearing
霹雳 thunderbolt
青年 youth young
青春 youth
青蛙 frog
非洲 african africa
面具 mask
面包 bread
面条 noodles noodle
面粉 flour
面膜 mask
革命 revolution
靴子 boots
鞋子 shoes
韩国 korean korea
音乐 music
音响 audio sound
音符 note notes
音箱 speaker
音频 audio
项链 necklace
顾问 consultant consultants
预言 prophecy
预言家 prophet
领主 lord
领先 leading
领域 field domain
领导 leader leadership
领航员 navigator
领袖 leader
频道 channel
风云 clouds wind storm
风扇 fan
风景 scenery landscape
风暴 storm
风筝 kite
飞机 plane airplane aircraft
飞碟 ufo
飞船 spaceship
食品 food
食堂 canteen
食谱 recipe recipes
餐具 tableware
餐厅 restaurant
餐饮 catering
饭店 hotel restaurant
饮料 beverage drink drinks
饮食 diet food
饺子 dumpling dumplings
饼干 biscuit cookies biscuits
首席 chief
首页 home
首领 leader
首饰 jewelry
香槟 champagne
香水 perfume
香蕉 banana
马戏团 circus
马拉松 marathon
马车 carriage
驯鹿 reindeer
骆驼 camel
骏马 horse steed
骑士 knight knights
骗子 liar
骷髅 skeleton skull
高兴 happy
高原 plateau
高地 highland heights
高尔夫 golf
高手 master expert
高粱 sorghum
高级 advanced senior
高速 highway high
魔兽 warcraft
魔力 magic
魔幻 magic fantasy
魔方 cube
魔术 magic
魔术师 magician
魔法 magic
魔法师 magician wizard mage
魔王 demon devil
魔镜 mirror
鲜花 flowers flower
鲤鱼 carp
鲨鱼 shark
鲸鱼 whale
鳄鱼 crocodile alligator
鸡蛋 egg eggs
鸳鸯 mandarin
鸵鸟 ostrich
鸽子 pigeon dove
鹦鹉 parrot
麋鹿 elk
麒麟 unicorn kirin
麻将 mahjong
麻雀 sparrow
黄昏 dusk twilight
黄油 butter
黄瓜 cucumber
黄色 yellow
黄金 gold golden
黎明 dawn
黑暗 dark darkness
黑洞 hole
黑色 black
鼓手 drummer
鼻子 nose
齿轮 gear
龙眼 longan
龙虾 lobster
"""
