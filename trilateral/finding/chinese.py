"""Chinese, which is written without spaces and in two sets of characters."""

import re
from functools import lru_cache
from itertools import pairwise, permutations
from pathlib import Path

_SIMPLIFIED = Path(__file__).parent.parent / "data" / "simplified.txt"

# States as one character each: in a row, as in 中蒙俄, or before their office, as in
# 俄专利局.
_NAMES = """中国 蒙古 俄罗斯 美国 日本 韩国 朝鲜 英国 法国 德国 意大利 加拿大 澳大利亚
印度 越南 泰国 哈萨克斯坦 吉尔吉斯斯坦 塔吉克斯坦 乌兹别克斯坦 欧盟"""
_IN_FULL = {name[0]: name for name in _NAMES.split()}
_STATES = re.compile(f"[{''.join(_IN_FULL)}]{{2,3}}")
_STATES_IN_FULL = re.compile(f"(?:(?:{'|'.join(_IN_FULL.values())})国?[和与]?){{2,}}")
# Words of one character for an office, a ministry and a court, at the end of a stretch
# or before the post of who heads it.
_BODY = re.compile("[局部院](?=$|副?[局部院]长)")


def in_simplified(text):
    """A text with the simplified character for each traditional one."""
    return text if text.isascii() else text.translate(_simplified())


@lru_cache
def _simplified():
    lines = (line for line in _SIMPLIFIED.read_text().splitlines() if line[0] != "#")
    forms = (line.split() for line in lines)
    return str.maketrans({each: own for own, others in forms for each in others})


def pairs(run):
    """The words of a stretch of Chinese: each two characters, and the last alone."""
    return [run[at : at + 2] for at in range(len(run))]


def with_state(run):
    """A stretch with the name of the state in full with which it begins in short."""
    is_short = run[0] in _IN_FULL and not run.startswith(_IN_FULL[run[0]])
    if not is_short or _STATES.match(run):
        return run
    # 俄国 and 俄方 are 俄罗斯 too.
    rest = run[2:] if run[1:2] in {"国", "方"} else run[1:]
    return _IN_FULL[run[0]] + rest


def with_states_in_short(run):
    """A stretch with one character for each of the states that stand in it in a row."""
    return _STATES_IN_FULL.sub(_in_short, run)


def _in_short(match):
    return "".join(each for each, name in _IN_FULL.items() if name in match[0])


def seams(run, is_open_before=False, is_open_after=False):
    """What it takes that each character of a stretch stands in a pair that occurs.

    So phrases may be typed one right after the other: the pair across the seam of two
    need not occur. Of two pairs in a row one has to, or the character between them
    would be met by nothing. Where digits stand beside the stretch, its character there
    may occur alone, and so may a word of one character, as in 中国局; and states may
    stand in any order. These are groups of words: of each group, one has to occur.
    """
    units = [
        run[0] if is_open_before else "",
        *pairs(run)[:-1],
        run[-1] if is_open_after else "",
    ]
    groups = [tuple(filter(None, both)) for both in pairwise(units)]
    for body in _BODY.finditer(run):
        groups[body.start()] += (body[0],)
    if states := _STATES.search(run):
        orders = ["".join(each) for each in permutations(states[0], 2)]
        for at in range(*states.span()):
            others = (each for each in orders if run[at] in each)
            groups[at] = tuple(dict.fromkeys((*groups[at], *others)))
    return tuple(groups)
