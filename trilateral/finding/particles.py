"""Words that mean nothing by themselves, so what lacks them is found as well.

They are closed classes: what joins other words, asks, points, or addresses somebody,
and the few verbs by which every event is said to have happened.
"""

import re

_JOINING = """
a about after all among an and any are as at be before between by did do does during
for from had has have held how in into is it its many me no now of on or please show
since some tell than that the their there these they this those to took until was we
were what when where which who whom whose why will with within you
а без был была были было в во все всех где для до за и из или к как какая какие какой ко
когда кого кому которая которое которые который кто ли между на не о об обо один одна
одно одного одной одном одну он она они от перед по покажи после при про расскажи с
сколько самая само самого самое самой самом самый со список также такая такие такое
такой у что это этот
аль ба бол болон бүх бөгөөд бэ вэ гэдэг гэж дахь дэх мөн нь тухай уу хаана хэдийд хэдэн
хэзээ хэн хооронд хоорондын энэ юм юу ямар үү
"""
_HAPPENING = """
adopted attend attended attending attends became become becomes concluded former
formerly happen happened happening happens lead leads led list lists meet meets met
place represent represented represents sign signed signs
бывшая бывшего бывшее бывшей бывшем бывшему бывший бывшим бывшую возглавил возглавила
возглавлял возглавляла возглавляет встретилась встретились встретился выступал выступала
выступали выступил выступила выступили подписал подписала подписали подписан подписана
подписано подписаны подписывал подписывали проведен проведена проведено проведены
проводился проводились проходил проходила проходили проходило прошел прошла прошли
прошло состоялась состоялись состоялось состоялся участвовал участвовала участвовали
байгуулав байгуулсан байсан болдог болов болсон болох жагсаалт зохиогдсон зурсан
оролцов оролцсон хийгдсэн хийсэн хуучин
"""
# What is the latest comes first anyway.
_LATEST = """
ever last latest most newest recent
последнего последнее последней последнем последний последняя
сүүлийн хамгийн
"""
_COURTESY = """
dr excellency her his madam madame miss mr mrs ms prof professor sir
господа господин господина господине господином господину госпожа госпоже госпожи
госпожой госпожу гн гна гне гном гну гжа гже гжи гжой гжу доктор др проф профессор
тов товарищ
гуай ноён ноёнд ноёны ноёныг ноёнтой профессор хатагтай хатагтайд хатагтайн эрхэм
"""
# What stands beside the number of what recurs. Mongolian puts "times" after it.
_COUNTING = "nr number номер номера номером удаа удаагийн"
EMPTY = frozenset(
    word.replace("ё", "е")
    for word in (_JOINING + _HAPPENING + _LATEST + _COURTESY + _COUNTING).split()
)

# What each page tells, of events or of what was agreed, whether or not the word stands
# there; and that there are three.
_ON_EACH_PAGE = """
agenda attendees date dates delegation delegations participant participants program
programme results signatories signature signatures signing speakers three topic topics
venue
дата даты делегации делегация докладчики итоги место места повестка подписание
подписания подписи программа программы результаты тема темы трех три участник участники
участников
гурван илтгэгч огноо оролцогч оролцогчид оролцогчдын сэдэв төлөөлөгч төлөөлөгчид
хөтөлбөр
"""
# And what sort of thing something is of which the name tells enough.
_SORTS = "initiative initiatives инициатива инициативе инициативы санаачилга санаачлага"
ON_EACH_PAGE = frozenset((_ON_EACH_PAGE + _SORTS).split())

# Of Chinese, which has no spaces: the longest first.
_CHINESE = """什么时候 什么地方 与会人员 参会人员 与会者 代表团 哪一年 哪一届 什么
哪里 哪儿 哪些 哪个 哪年 哪届 何时 时间 地点 议程 议题 会见 最近 最新 以及 关于 举行
举办 召开 出席 参加 签署 签订 担任 倡议 先生 女士 教授 博士 阁下 谁 是 有 吗 和 与 及 暨
至 的 之 市 在 于 由 了"""
_IN_A_RUN = re.compile(f"({'|'.join(_CHINESE.split())})")
_BEFORE_PLACES = "在于"


def phrases(run, is_open_before=False):
    """The phrases of a run of Chinese, without what joins them.

    Next to a single character at either end, one that joins is part of a word, as in
    共和国; but what stands after 在, as in 在京, or after a number, is a word.
    """
    pieces = _IN_A_RUN.split(run)
    last = len(pieces) - 1
    found = [pieces[0]]
    for at in range(1, last, 2):
        joint, piece = pieces[at : at + 2]
        is_begun = at == 1 and len(pieces[0]) == 1 and not is_open_before
        is_ended = at + 1 == last and len(piece) == 1 and joint not in _BEFORE_PLACES
        if len(joint) == 1 and (is_begun or is_ended):
            found[-1] += joint + piece
        else:
            found.append(piece)
    return [each for each in found if each]
