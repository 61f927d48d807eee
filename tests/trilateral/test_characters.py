"""What a file of ours can show."""

from trilateral.characters import printable


def test_printable_has_one_kind_of_line_break():
    assert printable("a\r\nb\rc\nd\u2028e\x85f\vg") == "a\nb\nc\nd\ne\nf\ng"


def test_printable_replaces_what_cannot_be_shown():
    assert printable("a\0b\x1fc\ud800d\ufffee") == "a�b�c�d�e"


def test_printable_keeps_every_script():
    text = "Ивлиев\t申长雨\nӨвгөн ‘Ü’ 😀"

    assert printable(text) == text


def test_printable_changes_nothing_more():
    every = "".join(map(chr, range(0x11000)))

    assert printable(printable(every)) == printable(every)
