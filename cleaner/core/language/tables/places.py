"""Romanised names of provinces, cities and other well-known places, folded: no generated form of another entry is read out of them.

Written by hand from maps; a place that is also an ordinary word or a common given name is left out.
"""

PLACES = frozenset(
    """
    anhui beijing chongqing fujian gansu guangdong guangxi guizhou hainan hebei heilongjiang henan hubei hunan jiangsu
    jiangxi jilin liaoning neimenggu ningxia qinghai shaanxi shandong shanghai shanxi sichuan tianjin xinjiang xizang yunnan
    zhejiang hongkong macau aomen xianggang taiwan taipei taibei kaohsiung gaoxiong taichung taizhong tainan hsinchu xinzhu
    keelung jilong
    anqing anshan anshun anyang baicheng baise baishan baiyin baoding baoji baoshan baotou bayannur bazhong beihai bengbu
    benxi bijie binzhou bozhou cangzhou changchun changde changsha changzhi changzhou chaohu chaoyang chaozhou chengde
    chengdu chenzhou chifeng chizhou chongzuo chuzhou dali dalian dandong daqing datong dazhou deyang dezhou dingxi
    dongguan dongying ezhou fangchenggang foshan fushun fuxin fuyang fuzhou ganzhou guangan guangyuan guangzhou guigang
    guilin guiyang guyuan haikou handan hangzhou hanzhong harbin haerbin hebi hechi hefei hegang heihe hengshui hengyang heyuan
    heze hezhou hohhot huhehaote huaian huaibei huaihua huainan huanggang huangshan huangshi huizhou huludao hulunbuir huzhou
    jiamusi jian jiangmen jiaozuo jiaxing jiayuguan jieyang jinan jinchang jincheng jingdezhen jingmen jingzhou jinhua
    jining jinzhong jinzhou jiujiang jiuquan jixi kaifeng karamay kashgar kashi kunming kunshan laibin langfang lanzhou lasa
    lhasa leshan lianyungang liaocheng liaoyang liaoyuan lijiang linfen linyi lishui liupanshui liuzhou longnan longyan
    loudi luan luliang luohe luoyang luzhou maanshan maoming meishan meizhou mianyang mudanjiang nanchang nanchong nanjing
    nanning nanping nantong nanyang neijiang ningbo ningde ordos eerduosi panjin panzhihua pingdingshan pingliang pingxiang
    puer putian puyang qingdao qingyang qingyuan qinhuangdao qinzhou qiqihar quanzhou qujing quzhou rizhao sanmenxia sanming
    sanya shangluo shangqiu shangrao shantou shanwei shaoguan shaoxing shaoyang shenyang shenzhen shijiazhuang shiyan
    shizuishan shuangyashan shuozhou siping songyuan suihua suining suizhou suqian suzhou taian taiyuan taizhou tangshan
    tieling tongchuan tonghua tongliao tongling tongren urumqi wulumuqi weifang weihai weinan wenzhou wuhai wuhan wuhu
    wuwei wuxi wuyishan wuzhong wuzhou wuzhen xiamen xian xiangtan xiangyang xianning xianyang xiaogan xingtai xining xinxiang
    xinyang xinyu xinzhou xishuangbanna xuancheng xuchang xuzhou yaan yanan yanbian yancheng yangjiang yangquan yangzhou
    yantai yibin yichang yichun yinchuan yingkou yingtan yiwu yiyang yongzhou yuncheng yunfu yueyang yulin yuxi zaozhuang
    zhangjiajie zhangjiakou zhangye zhangzhou zhanjiang zhaoqing zhaotong zhengzhou zhenjiang zhongshan zhongwei zhoukou
    zhoushan zhuhai zhumadian zhuzhou zibo zigong ziyang zunyi
    pudong puxi zhongguancun xiongan haidian chaoyang nanshan futian luohu qianhai hengqin lujiazui wangfujing shekou
    tokyo osaka kyoto seoul busan hanoi saigon bangkok manila jakarta singapore mumbai delhi dubai moscow london paris
    berlin munich frankfurt zurich geneva vienna milan rome madrid barcelona lisbon amsterdam brussels stockholm oslo
    copenhagen helsinki warsaw prague budapest athens istanbul cairo nairobi lagos johannesburg sydney melbourne auckland
    toronto vancouver montreal boston chicago seattle houston dallas atlanta miami washington hawaii california nevada
    """.split()
)
READ_AS = dict(
    row.split()
    for row in """
    aomen macau
    eerduosi ordos
    gaoxiong kaohsiung
    haerbin harbin
    huhehaote hohhot
    jilong keelung
    kashi kashgar
    lasa lhasa
    taibei taipei
    taizhong taichung
    wulumuqi urumqi
    xianggang hongkong
    xinzhu hsinchu
    """.strip().splitlines()
)
"""How the Chinese name of a place is read that has another one in English."""
