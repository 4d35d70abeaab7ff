"""The body's measures and poses, and where the joints of a person are.

The body's own frame has its origin on the ground between the feet, faces right in three-quarter view, and is 340 units
high. The near limbs are those on the viewer's side.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from suluh.illustration.geometry import Affine, Point, Reach, between, direction, reach, shift, swing, turn
from suluh.model.scene import Arm, Person

TORSO = 102.0
"""From the pelvis to the base of the neck."""
UPPER_ARM, FOREARM, PALM = 55.0, 50.0, 9.0
THIGH, SHIN, ANKLE_HEIGHT = 71.0, 69.0, 13.0
HEAD_HEIGHT = 47.0
"""From the base of the neck to the middle of the skull."""
SHOULDER = (24.0, 16.0)
HIP = 11.0
CHIN = 36.0


class Pose(NamedTuple):
    """Angles are degrees, 0 hanging down, + forward; a foot is x, y and how far the toes point down."""

    pelvis: Point
    spine: float
    near: Point
    far: Point
    near_foot: tuple[float, float, float] = (-15, 0, 0)
    far_foot: tuple[float, float, float] = (17, -3, 0)
    legs: Literal["standing", "seated", "crossed"] = "standing"


# fmt: off
POSES = {
    "stand": Pose((0, -152), 0, (-8, 6), (10, 18)),
    "talk": Pose((0, -152), 0, (-14, 92), (14, 22), (-17, 0, 0), (17, -3, 0)),
    "give": Pose((0, -151), 6, (22, 78), (38, 82), (-18, 0, 0), (20, -3, 0)),
    "walk": Pose((0, -149), 4, (-34, -10), (26, 52), (32, -4, -6), (-45, -9, 34)),
    "stride": Pose((0, -149), 4, (30, 58), (-30, -8), (-45, -9, 34), (32, -4, -6)),
    "wave": Pose((0, -152), 0, (-8, 6), (120, 172)),
    "phone": Pose((0, -152), 2, (8, 118), (12, 20)),
    "call": Pose((0, -152), 0, (28, 168), (12, 20)),
    "carry": Pose((0, -150), -5, (14, 84), (22, 88), (-18, 0, 0), (20, -3, 0)),
    "push": Pose((-6, -146), 14, (34, 74), (46, 78), (-56, -8, 30), (28, 0, 0)),
    "hoe": Pose((-4, -146), 22, (30, 46), (44, 60), (-30, 0, 0), (28, 0, 0)),
    "sit": Pose((0, -92), 0, (14, 62), (24, 70), (72, 0, 0), (84, -3, 0), "seated"),
    "kneel": Pose((-10, -84), 16, (34, 60), (46, 66), (-66, -4, 62), (44, 0, 0), "seated"),
    "squat": Pose((-22, -56), 24, (40, 70), (52, 76), (4, 0, 0), (24, -3, 0), "seated"),
    "hurt": Pose((-30, -26), -16, (40, 62), (-34, -14), (98, -2, -62), (52, 0, 0), "seated"),
    "cross-legged": Pose((0, -30), 0, (16, 70), (26, 66), legs="crossed"),
    "in-bed": Pose((0, -20), -45, (-8, 58), (4, 66), (128, -4, -60), (132, -4, -60), "seated"),
    "ride": Pose((0, -20), 10, (46, 62), (56, 72), (70, 70, 0), (76, 66, 0), "seated"),
}
# fmt: on


@dataclass(frozen=True)
class ArmBones:
    shoulder: Point
    elbow: Point
    wrist: Point

    @property
    def angle(self) -> float:
        """The direction of the forearm in degrees."""
        return direction(self.elbow, self.wrist)

    @property
    def palm(self) -> Point:
        return swing(self.wrist, self.angle, PALM)


@dataclass(frozen=True)
class LegBones:
    hip: Point
    knee: Point
    ankle: Point
    toes: float


@dataclass(frozen=True)
class Skeleton:
    """All joints of one person in the body's frame."""

    pose: Pose
    torso: Affine
    """From the torso's frame, which has the pelvis at its origin."""
    head: Affine
    """From the head's frame, which has the middle of the skull at its origin."""
    near_arm: ArmBones
    far_arm: ArmBones
    near_leg: LegBones
    far_leg: LegBones
    misses: tuple[tuple[str, float], ...]
    """Hands and feet that do not reach their place, and by how many units."""

    @property
    def neck(self) -> Point:
        return self.torso((6, 2 - TORSO))

    @property
    def chin(self) -> Point:
        return self.head((0, CHIN))


def skeleton(person: Person, targets: dict[str, Point]) -> Skeleton:
    """Return the joints of `person`; `targets` are the places of the palms, in the body's frame, by side."""
    pose = _pose(person)
    torso = shift(*pose.pelvis) @ turn(pose.spine)
    neck = shift(*torso((1, -TORSO))) @ turn(pose.spine * 0.35 + person.tilt)
    head = neck @ shift(1, -HEAD_HEIGHT)
    shoulder_x, shoulder_y = SHOULDER
    arms, misses = {}, []
    for side, x in (("near", -shoulder_x), ("far", shoulder_x)):
        shoulder = torso((x, shoulder_y - TORSO))
        arm: Arm = getattr(person, side)
        goal = targets.get(side) or _own_place(arm, torso, head)
        if goal is None:
            arms[side] = _hanging(shoulder, arm.angles or getattr(pose, side))
            continue
        bend = -1 if arm.elbow == "up" or arm.on == "ear" else 1
        reached = reach(shoulder, goal, UPPER_ARM, FOREARM + PALM, bend)
        wrist = between(reached.joint, reached.end, FOREARM / (FOREARM + PALM))
        arms[side] = ArmBones(shoulder, reached.joint, wrist)
        misses.append((f"{side} hand", reached.miss))
    near_leg, near_miss = _leg(torso((-HIP, 0)), pose.near_foot)
    far_leg, far_miss = _leg(torso((HIP, -2)), pose.far_foot)
    if person.legs and pose.legs != "crossed":
        misses += [("near foot", near_miss), ("far foot", far_miss)]
    missed = tuple((limb, miss) for limb, miss in misses if miss > 0)
    return Skeleton(pose, torso, head, arms["near"], arms["far"], near_leg, far_leg, missed)


def _pose(person: Person) -> Pose:
    """Return the pose with what this person does differently."""
    pose = POSES[person.person]
    if pose.legs == "crossed" and person.seen_from == "back":
        # only the elbows show
        pose = pose._replace(near=(-16, 24), far=(16, -24))
    return pose._replace(
        spine=pose.spine if person.spine is None else person.spine,
        near_foot=person.near_foot or pose.near_foot,
        far_foot=person.far_foot or pose.far_foot,
    )


def _own_place(arm: Arm, torso: Affine, head: Affine) -> Point | None:
    if arm.on == "ear":
        return head((-31, 16))
    return torso((8, 48 - TORSO)) if arm.on == "chest" else None


def _hanging(shoulder: Point, angles: Point) -> ArmBones:
    elbow = swing(shoulder, angles[0], UPPER_ARM)
    return ArmBones(shoulder, elbow, swing(elbow, angles[1], FOREARM))


def _leg(hip: Point, foot: tuple[float, float, float]) -> tuple[LegBones, float]:
    x, y, toes = foot
    reached: Reach = reach(hip, (x, y - ANKLE_HEIGHT), THIGH, SHIN, -1)
    return LegBones(hip, reached.joint, reached.end, toes), reached.miss
