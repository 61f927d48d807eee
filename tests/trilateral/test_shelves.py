"""What a process keeps is bounded, and nobody can clear it from outside."""

from dataclasses import dataclass

from trilateral.shelves import SEEN, Shelf


@dataclass(frozen=True)
class Answer:
    size: int


def test_a_shelf_gives_what_was_put():
    shelf = Shelf(100)
    shelf.put("a", Answer(40))

    assert shelf.get("a") == Answer(40)
    assert shelf.get("b") is None


def test_a_newer_answer_takes_the_place_of_the_older():
    shelf = Shelf(100)
    shelf.put("a", Answer(40))

    shelf.put("a", Answer(90))

    assert (shelf.get("a"), shelf.size, len(shelf)) == (Answer(90), 90, 1)


def test_a_full_shelf_takes_what_is_asked_for_twice():
    shelf = Shelf(100)
    for address in "ab":
        shelf.put(address, Answer(50))

    shelf.put("c", Answer(50))
    assert shelf.get("c") is None
    shelf.put("c", Answer(50))

    assert shelf.get("c") == Answer(50)


def test_what_was_asked_for_longest_ago_goes_first():
    shelf = Shelf(100)
    for address in "ab":
        shelf.put(address, Answer(50))
    shelf.get("a")

    for _time in range(2):
        shelf.put("c", Answer(50))

    assert (shelf.get("a"), shelf.get("b")) == (Answer(50), None)


def test_made_up_addresses_do_not_clear_it():
    shelf = Shelf(100)
    shelf.put("home", Answer(60))

    for number in range(SEEN + 100):
        shelf.put(number, Answer(60))

    assert shelf.get("home") == Answer(60)
    assert len(shelf._seen) == SEEN


def test_it_never_holds_more_than_it_may():
    shelf = Shelf(100)

    for number in range(50):
        for _time in range(3):
            shelf.put(number, Answer(number * 3))
        assert shelf.size <= 100
        assert shelf.size == sum(each.size for each in shelf._answers.values())


def test_what_is_larger_than_the_shelf_leaves_it_alone():
    shelf = Shelf(100)
    shelf.put("a", Answer(40))

    for _time in range(2):
        shelf.put("b", Answer(101))

    assert (len(shelf), shelf.get("a")) == (1, Answer(40))
