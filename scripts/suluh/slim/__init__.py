"""The built site made slim, and checked: one light document a page, and every link leads somewhere."""

from suluh.slim.bundle import Move, folder, zipped
from suluh.slim.classes import Classes, classes
from suluh.slim.fragment import NAME, common, fragment, own_part, shell, with_files
from suluh.slim.links import astray, links
from suluh.slim.onefile import Album, one_file
from suluh.slim.page import minify, slim, style, tight
from suluh.slim.policy import guarded, unguarded
from suluh.slim.relink import linked
from suluh.slim.sitemap import sitemap
from suluh.slim.weight import LATER, LIMIT, SENT, later, packed, too_heavy, weights

__all__ = [
    "LATER",
    "LIMIT",
    "NAME",
    "SENT",
    "Album",
    "Classes",
    "Move",
    "astray",
    "classes",
    "common",
    "folder",
    "fragment",
    "guarded",
    "later",
    "linked",
    "links",
    "minify",
    "one_file",
    "own_part",
    "packed",
    "shell",
    "sitemap",
    "slim",
    "style",
    "tight",
    "too_heavy",
    "unguarded",
    "weights",
    "with_files",
    "zipped",
]
