"""What the offices and their states are abbreviated to, by the words it stands for."""

_LONG = {
    "ip": "intellectual property",
    "ipr": "intellectual property right",
    "iprs": "intellectual property right",
    "prc": "china",
    "врио": "исполняющ обязанност",
    "ис": "интеллектуал собственност",
    "кнр": "кита",
    "рф": "росси",
    "оө": "оюуны өмч",
    "бнхау": "хятад",
    "оху": "орос",
}


def in_full(word):
    """The words for which a word stands, or none."""
    return tuple(_LONG.get(word, "").split())
