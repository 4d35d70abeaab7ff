"""The words that a scene is written in: poses, colours, things, and what may be chosen for each thing."""

from typing import Literal

# fmt: off
Skin = Literal["s1", "s2", "s3", "s4"]
Colour = Literal[
    "ink", "white", "paper", "s1", "s2", "s3", "s4", "hair", "grey-hair", "teal", "dark-teal", "mint", "blue", "sky",
    "navy", "slate", "gold", "orange", "red", "rose", "green", "leaf", "sand", "earth", "road", "grey", "silver",
    "brown", "straw", "violet", "bg1", "bg2", "bg3",
]
Pose = Literal[
    "stand", "talk", "give", "walk", "stride", "wave", "phone", "call", "carry", "push", "hoe", "sit", "kneel", "squat",
    "hurt", "cross-legged", "in-bed", "ride",
]
HeadCover = Literal["none", "hijab", "peci", "caping", "helmet", "hardhat", "cap", "pupil-cap", "scarf", "nurse-cap"]
Hair = Literal["none", "short", "side", "boy", "curly", "bun", "bob", "tail", "bald"]
Mood = Literal["neutral", "smile", "happy", "sad", "worry", "pain", "closed", "pray"]
PropName = Literal[
    "ambulance", "awning", "back-basket", "banana", "bed", "bench", "blanket", "boat", "bottle", "bricks",
    "bubble", "calendar", "chair", "coin", "coins", "cone", "counter", "drip", "factory", "first-aid", "flag",
    "flipchart", "food-cart", "graduation-cap", "house", "jar", "jars", "ladder", "mat", "money", "monitor",
    "motorbike", "palm", "photo", "plant", "rice", "sachets", "school", "sewing-machine", "shield",
    "shoulder-sack", "stall", "sun", "table", "tick", "vase", "vegetables", "waves",
]
HeldName = Literal[
    "bag", "book", "box", "broom", "cane", "card", "clipboard", "coin", "envelope", "flowers", "hammer", "helmet",
    "hoe", "jar", "ladle", "money", "net", "paper", "phone", "receipt", "rod", "sack", "tongs", "trowel",
]

PROP_OPTIONS: dict[PropName, set[str]] = {
    "awning": {"width", "height", "count", "colour", "accent"},
    "banana": {"flat"},
    "bench": {"width"},
    "blanket": {"width", "colour"},
    "boat": {"colour"},
    "bricks": {"width", "count"},
    "bubble": {"width", "height", "tail"},
    "chair": {"colour"},
    "coins": {"count"},
    "counter": {"width", "height", "count", "colour", "accent"},
    "drip": {"tube"},
    "flag": {"height"},
    "food-cart": {"colour"},
    "house": {"colour", "door", "windows"},
    "jar": {"level", "sprout"},
    "jars": {"colours"},
    "ladder": {"height"},
    "mat": {"width", "height"},
    "money": {"count"},
    "motorbike": {"colour", "accent"},
    "palm": {"height", "flat"},
    "sachets": {"count", "colours"},
    "sewing-machine": {"colour"},
    "shield": {"colour"},
    "shoulder-sack": {"colour"},
    "stall": {"width"},
    "sun": {"colour"},
    "table": {"width", "height"},
    "waves": {"width", "height", "count", "colour"},
}
"""What an author may choose for a prop, beside its place and size."""

HELD_OPTIONS: dict[HeldName, set[str]] = {
    "bag": {"colour", "accent"},
    "book": {"colour"},
    "box": {"colour", "width", "height"},
    "cane": {"height"},
    "card": {"colour"},
    "envelope": {"colour"},
    "helmet": {"colour"},
    "jar": {"level", "sprout"},
    "phone": {"back", "tick", "colour"},
    "sack": {"colour"},
}

ANCHORS: dict[PropName, set[str]] = {
    "motorbike": {"grip", "seat", "pillion", "foot"},
    "food-cart": {"handle"},
    "counter": {"top", "left", "right"},
    "table": {"top"},
    "chair": {"seat"},
    "bench": {"seat"},
    "jar": {"slot"},
}
"""Places on a prop that a hand can be laid `on`."""
# fmt: on
