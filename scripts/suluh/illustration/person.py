"""A whole person: which part lies over which."""

from collections.abc import Iterable, Iterator

from suluh.illustration import clothes, limbs
from suluh.illustration.canvas import Mark, place
from suluh.illustration.geometry import shift, turn
from suluh.illustration.head import drape, head, neck
from suluh.illustration.held import held_thing
from suluh.illustration.skeleton import ArmBones, Skeleton
from suluh.model.scene import Arm, Person


def person_marks(person: Person, bones: Skeleton) -> Iterator[Mark]:
    """Yield everything of a person, from back to front, in the body's frame."""
    if person.seen_from == "back":
        yield from _from_behind(person, bones)
        return
    hijab = person.head == "hijab"
    yield from _arm(person, bones, far=True)
    if person.pack:
        yield from place(clothes.backpack(person.pack), bones.torso)
    if bones.pose.legs == "standing":
        yield from _legs(person, bones)
    if not hijab:
        yield from place(neck(person), bones.head)
    yield from place(clothes.torso(person), bones.torso)
    if bones.pose.legs != "standing":
        yield from _legs(person, bones)
    if person.pack:
        yield from place(clothes.backpack_strap(person.pack), bones.torso)
    yield from _head_and_near_arm(person, bones, hijab)


def _head_and_near_arm(person: Person, bones: Skeleton, hijab: bool) -> Iterator[Mark]:
    """A hand at the ear lies over the head; else the cloth of a hijab lies over the shoulder."""
    top = tuple(place(head(person), bones.head))
    arm = tuple(_arm(person, bones, far=False))
    seam = (*_patch(person, bones), *place(clothes.collar_over_patch(person), bones.torso))
    hand_is_high = bones.near_arm.wrist[1] < bones.chin[1] + 6
    if not hijab:
        yield from (*top, *arm, *seam)
    elif hand_is_high:
        yield from (*top, *arm, *place(drape(person), bones.head))
    else:
        yield from (*arm, *seam, *top)


def _from_behind(person: Person, bones: Skeleton) -> Iterator[Mark]:
    yield from _arm(person, bones, far=True)
    yield from _arm(person, bones, far=False)
    yield from _legs(person, bones)
    if person.head != "hijab":
        yield from place(neck(person), bones.head)
    yield from place(clothes.torso(person), bones.torso)
    if person.pack:
        yield from place(clothes.backpack(person.pack), bones.torso)
    yield from place(head(person), bones.head)


def _patch(person: Person, bones: Skeleton) -> Iterable[Mark]:
    frame = shift(*bones.near_arm.shoulder) @ turn(bones.pose.spine)
    return place(clothes.shoulder_patch(person), frame)


def _arm(person: Person, bones: Skeleton, far: bool) -> Iterator[Mark]:
    """A held thing is drawn before its hand, so that the thumb lies over it."""
    arm: Arm = person.far if far else person.near
    joints: ArmBones = bones.far_arm if far else bones.near_arm
    form = arm.hand or _usual_hand(person, bones, far)
    limb = (*limbs.arm(person, joints, form, far), *limbs.glove_cuff(person, joints))
    if arm.wrapped:
        limb = (*limb, *limbs.wrapping(joints))
    if person.sling and not far:
        under, over = limbs.sling(joints, bones.neck)
        limb = (*under, *limb, *over)
    if not arm.holds:
        yield from limb
        return
    mirrored = person.facing == "left"
    thing = place(held_thing(arm.holds, mirrored), limbs.palm_frame(joints, arm.holds.turn, arm.holds.scale))
    yield from (*limb, *thing) if arm.holds.before_hand else (*thing, *limb)


def _usual_hand(person: Person, bones: Skeleton, far: bool) -> str:
    """Return the form of a hand that the scene leaves open; who sits with the back to us has it in the lap."""
    if bones.pose.legs == "crossed" and person.seen_from == "back":
        return "hidden"
    if person.sling and not far:
        return "fingers"
    return "wave" if far and person.person == "wave" else "open"


def _legs(person: Person, bones: Skeleton) -> Iterator[Mark]:
    if not person.legs:
        return
    if bones.pose.legs == "crossed":
        yield from limbs.crossed_legs(person, bones.pose.pelvis)
    elif person.bottom.kind in ("skirt", "sarong") and bones.pose.legs == "standing":
        yield from limbs.standing_skirt(person, bones.pose.pelvis, bones.near_leg, bones.far_leg)
    else:
        yield from limbs.leg(person, bones.far_leg, far=True)
        yield from limbs.leg(person, bones.near_leg, far=False)
