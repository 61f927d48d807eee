"""Words that mean nothing by themselves, so what lacks them is found as well.

They are closed classes: what joins other words, asks, points, or addresses somebody,
and the few verbs by which every event is said to have happened.
"""

import re

_JOINING = """
a all among an and are as at be between by did do does for from had has have held how
in into is it its no now of on or that the their there these this those to took was
were what when where which who whom whose will with within
а без был была были было в во все всех где для до за и из или к как какая какие какой ко
когда который которая которое которые кто ли между на не о об обо один одна одно одного
одной одном одну от по при с самая само самого самое самой самом самый со список также у
что это
ба бол болон бүх бөгөөд вэ дахь дэх мөн нь тухай хаана хэдийд хэзээ хэн хооронд
хоорондын юу ямар
"""
_HAPPENING = """
attend attended attending attends became become becomes former formerly list lists
meet meets met place sign signed signs
встретилась встретились встретился подписал подписала подписали подписан подписана
подписано подписаны проведен проведена проведено проведены прошел прошла прошли прошло
состоялась состоялись состоялось состоялся
байсан болдог болов болсон болох зохиогдсон жагсаалт оролцсон оролцов хийсэн хийгдсэн
"""
# What is the latest comes first anyway.
_LATEST = """
last latest newest
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
ON_EACH_PAGE = frozenset(_ON_EACH_PAGE.split())

# Of Chinese, which has no spaces: the longest first.
_CHINESE = """什么时候 与会人员 参会人员 与会者 代表团 什么 哪里 哪儿 何时 时间 地点
议程 议题 会见 最近 最新 以及 关于 举行 举办 召开 出席 参加 签署 签订 先生 女士 教授
博士 阁下 谁 和 与 及 暨 的 之 在 于 由 了"""
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
