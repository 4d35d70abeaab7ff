"""The built site made slim, and checked: one light document a page, and every link leads somewhere."""

from suluh.slim.classes import Classes, classes
from suluh.slim.links import links
from suluh.slim.page import minify, slim, tight
from suluh.slim.sitemap import sitemap
from suluh.slim.weight import LIMIT, too_heavy, weights

__all__ = ["LIMIT", "Classes", "classes", "links", "minify", "sitemap", "slim", "tight", "too_heavy", "weights"]
