"""All props by name, and the places on them that a hand can be laid on."""

from collections.abc import Callable, Iterator

from suluh.illustration import furniture, hands, life, meeting, outdoors, service, things, vehicles, work
from suluh.illustration.canvas import Mark
from suluh.illustration.geometry import Point
from suluh.model.scene import Prop
from suluh.model.scene_words import PropName

PROPS: dict[PropName, Callable[[Prop], Iterator[Mark]]] = {
    "ambulance": vehicles.ambulance,
    "awning": outdoors.awning,
    "back-basket": things.back_basket,
    "banana": outdoors.banana,
    "bed": furniture.bed,
    "bench": furniture.bench,
    "blanket": furniture.blanket,
    "boat": vehicles.boat,
    "bottle": things.bottle,
    "bricks": outdoors.bricks,
    "bubble": things.bubble,
    "calendar": things.calendar,
    "chair": furniture.chair,
    "coin": things.coin,
    "coins": things.coins,
    "cone": things.cone,
    "counter": furniture.counter,
    "drip": furniture.drip,
    "factory": outdoors.factory,
    "first-aid": things.first_aid,
    "flag": outdoors.flag,
    "flipchart": furniture.flipchart,
    "food-cart": vehicles.food_cart,
    "graduation-cap": things.graduation_cap,
    "house": outdoors.house,
    "jar": things.jar,
    "jars": things.jars,
    "ladder": furniture.ladder,
    "mat": furniture.mat,
    "money": things.money,
    "monitor": furniture.monitor,
    "motorbike": vehicles.motorbike,
    "palm": outdoors.palm,
    "photo": things.photo,
    "plant": things.plant,
    "rice": outdoors.rice,
    "sachets": things.sachets,
    "school": outdoors.school,
    "sewing-machine": furniture.sewing_machine,
    "shield": things.shield,
    "shoulder-sack": things.shoulder_sack,
    "stall": outdoors.stall,
    "sun": outdoors.sun,
    "table": furniture.table,
    "tick": things.tick,
    "vase": things.vase,
    "vegetables": things.vegetables,
    "waves": outdoors.waves,
    "aeroplane": life.aeroplane,
    "bills": life.bills,
    "calendar-sheet": life.calendar_sheet,
    "door": life.door,
    "dust": life.dust,
    "fish-basket": life.fish_basket,
    "gate": life.gate,
    "helmet-on-peg": life.helmet_on_peg,
    "sacks": life.sacks,
    "suitcase": life.suitcase,
    "wheelchair": life.wheelchair,
    "window": life.window,
    "workpiece": life.workpiece,
    "laptop": service.laptop,
    "lung-picture": service.lung_picture,
    "money-hand": hands.money_hand,
    "months": service.months,
    "open-hand": hands.open_hand,
    "photocopier": service.photocopier,
    "rail": service.rail,
    "stethoscope": service.stethoscope,
    "stretcher": service.stretcher,
    "swap": service.swap,
    "teller-window": service.teller_window,
    "trade-board": service.trade_board,
    "video-frame": service.video_frame,
    "video-screen": service.video_screen,
    "writing-hand": hands.writing_hand,
    "airliner": work.airliner,
    "breaker": work.breaker,
    "cloud": work.cloud,
    "folded-clothes": work.folded_clothes,
    "ironing-board": work.ironing_board,
    "mop-bucket": work.mop_bucket,
    "open-laptop": work.open_laptop,
    "parcels": work.parcels,
    "rain": work.rain,
    "spray": work.spray,
    "sprayer": work.sprayer,
    "steam": work.steam,
    "steering-wheel": work.steering_wheel,
    "sweat": work.sweat,
    "trolley": work.trolley,
    "waste-heap": work.waste_heap,
    "wok": work.wok,
    "bar-chart": meeting.bar_chart,
    "lock-box": meeting.lock_box,
    "paper-hand": hands.paper_hand,
    "picture-card": meeting.picture_card,
    "question": meeting.question,
    "reaching-hand": hands.reaching_hand,
    "resting-crutch": life.resting_crutch,
    "scaffold": outdoors.scaffold,
    "sink": furniture.sink,
    "window-frame": furniture.window_frame,
}


def prop_marks(prop: Prop) -> Iterator[Mark]:
    """Yield the prop in its own frame."""
    return PROPS[prop.prop](prop)


def anchors(prop: Prop) -> dict[str, Point]:
    """Return the places on the prop, in its own frame."""
    match prop.prop:
        case "motorbike":
            return {
                "grip": (42, -174),
                "fargrip": (79, -181),
                "seat": (-52, -118),
                "pillion": (-112, -124),
                "foot": (6, -64),
            }
        case "food-cart":
            return {"handle": (-178, -121)}
        case "counter":
            half, top = (prop.width or 300) / 2, -(prop.height or 150) - 12
            return {"top": (0, top), "left": (40 - half, top - 2), "right": (half - 40, top - 2)}
        case "table":
            return {"top": (0, -(prop.height or 96) - 10)}
        case "chair":
            return {"seat": (0, -92)}
        case "bench":
            return {"seat": (0, -90)}
        case "jar":
            return {"slot": (0, -84)}
        case "suitcase":
            return {"handle": (0, -186)}
        case "wheelchair":
            return {"seat": (0, -118), "rim": (-16, -114)}
        case _:
            return {}
