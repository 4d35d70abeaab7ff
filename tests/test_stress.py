"""A poster's code is read after a year on the wall."""

import pytest
from bench.stress import DAMAGES, Damage, code, rate


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_a_posters_code_is_read_after_any_one_damage(damage: Damage) -> None:
    assert rate("poster", damage) >= 0.9


def test_the_damaged_codes_are_those_that_are_printed() -> None:
    assert rate("poster", lambda image, _: image, 1) == 1
    assert code("card").width < code("a5").width < code("poster").width
