"""Chinese family names as they are romanised: in pinyin, then as people of Hong Kong, Taiwan and Singapore write them."""

FAMILIES = (
    "ai an ao ba bai ban bao bei bi bian bo bu cai cang cao cen chai chang chao che chen cheng chi chong chu cui "
    "dai dang deng di diao ding dong dou du duan e fan fang fei feng fu gai gan gao ge geng gong gu guan guo ha hai "
    "han hang hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing ju kang kong kuang lai lan lang lao "
    "le lei leng li lian liang liao lin ling liu long lou lu luan luo lü lv ma man mao mei meng mi miao min ming mo "
    "mou mu nan ni nie ning niu nong ou ouyang pan pang pei peng ping pu qi qian qiang qiao qin qiu qu quan ran rao "
    "ren rong ruan rui sang sha shan shang shangguan shao she shen sheng shi shu si sima situ song su sui sun tai "
    "tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue "
    "yan yang yao ye yi yin ying yong you yu yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhong zhou "
    "zhu zhuang zhuge zhuo zong zou zu zuo "
    "au chan cheuk cheung chiang chien chin chiu choi chou chow chua chuang chui chung fong fung goh hsieh hsu "
    "hsueh hui ip kan ko koh kung kuo kwan kwok kwong lam lau law lee leong leung liew lim lo loh lui luk mak ng "
    "ngai ong pak poon shek shih shum siu so suen szeto tam tay teo teoh ting to tsai tsang tse tseng tsoi tsui "
    "tung wong woo yau yee yeh yeung yip yiu yuen yung"
)
