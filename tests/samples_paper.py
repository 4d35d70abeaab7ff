"""A poster of Exampleland, its pictures, and the same in a language that runs from right to left."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from suluh.view.print_shapes import Pictured, PrintSheet
from suluh.view.said import Said
from suluh.view.shapes import Picture

ROOT = Path(__file__).parent.parent
LAYOUT = ROOT / "templates/print/poster.typ"
DAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Block:
    """A picture that is one box on a ground, of any size."""

    width: int
    height: int

    def curves(self, name: str, theme: Literal["colour", "line"] = "colour") -> str:
        fill, ground = ("#a33", "#cde") if theme == "colour" else ("#fff", "#fff")
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {self.height}">'
            f'<path fill="{ground}" d="M0 0h{self.width}v{self.height}H0z"/>'
            f'<path fill="{fill}" stroke="#000" stroke-width="6" d="M100 100h200v200h-200z"/></svg>'
        )

    def whole_beside_amount(self, shape: float, free: float) -> "Block":
        return self

    def beside_amount(self, share: float) -> "Block":
        return Block(round(self.height * 190 / 78), self.height)


DRAWINGS = {"fall": Block(1462, 600), "card": Block(540, 400), "square": Block(600, 600)}


def picture(name: str, alt: str) -> Picture:
    return Picture(name, Said((alt,)))


def step(head: str, text: str) -> Pictured:
    return Pictured(picture("card", f"{head}: a card."), head, text)


POSTER = PrintSheet(
    name="fall",
    layout="poster",
    language="en",
    direction="ltr",
    url="https://rights.example/fall/?261122",
    address="rights.example/fall",
    title="Hurt at work?|Your doctor is paid.",
    picture=picture("fall", "A woman shows her card to a doctor."),
    close=picture("square", "A box."),
    share=0.55,
    label="Injury money",
    prefix="Ex$",
    number="42",
    unit="million",
    note="after 3 months of contributions. Before that: Ex$10 million.",
    strip="The contribution is Ex$16.800 a month. Nobody may ask for more.",
    relief="Discount: Ex$8.400 until March 2027.",
    steps=(
        step("See a doctor", "Any clinic or hospital. Show your card."),
        step("Report", "Within 2 days. Call 175."),
        step("Bring your papers", "Card, identity card, and the doctor's letter."),
        step("Get the money", "It goes to your bank account. Free of charge."),
    ),
    papers=(),
    body=None,
    words={"ask_first": "Call the official line"},
    contact_label="Need help? Ask:",
    contact_fields=("Name", "Phone", "Address"),
    contact="",
    or_call="or call 100 (the insurance of Exampleland)",
    call="100",
    scan="Scan with your phone, or open:",
    qr_alt="QR code that leads to the page.",
    mark_alt="A torch, the mark of the site.",
    site_name="Rights",
    official="Not an official site of Exampleland. Help and claims are free. To be certain: 175",
    imprint="Published by Rights. Compared with a copy of the law, 22 November 2026. Source: Act 1/2020.",
    sample="",
    state="",
    publisher="Rights",
    keywords=("injury", "Exampleland"),
)

BUSY = replace(
    POSTER, sample="SAMPLE — the address is not set", state="Machine draft, not checked", contact="Ana, 0812-3456"
)
BARE = replace(POSTER, note="", relief="", strip="", prefix="", unit="", picture=picture("square", "A box."))
WORDS = replace(POSTER, prefix="", number="Until you|are well", unit="")
LONG_NUMBER = replace(POSTER, number="16.800", unit="a month")

ARABIC = replace(
    POSTER,
    language="ar",
    direction="rtl",
    title="إصابة في العمل؟|العلاج مجاني.",
    label="مال الإصابة",
    unit="مليون",
    note="بعد 3 أشهر.",
    strip="اتصل على 0812-3456-7890 أو 175.",
    relief="",
    steps=(
        step("اذهب إلى الطبيب", "أي عيادة أو مستشفى. أظهر بطاقتك."),
        step("أبلغ", "خلال يومين. اتصل على 0812 3456 7890."),
        step("أحضر الأوراق", "البطاقة ورسالة الطبيب."),
        step("خذ المال", "Ex$42.000.000 في حسابك."),
    ),
    words={"ask_first": "اتصل بالخط الرسمي"},
    contact_label="تحتاج مساعدة؟",
    contact="سارة, 0899-1111-2222",
    or_call="أو اتصل على 100 (التأمين)",
    scan="امسح أو افتح:",
    official="ليس موقعا رسميا. للتأكد: 175",
    imprint="نشر في 22-11-2026.",
)
ALL = {"full": POSTER, "busy": BUSY, "bare": BARE, "words": WORDS, "long number": LONG_NUMBER, "arabic": ARABIC}
