"""A tiny invented country: Exampleland, its benefit `fall` (an injury), and the pages around it."""

from dataclasses import replace
from datetime import date

from suluh.illustration import draw
from suluh.model.scene import Scene
from suluh.view.said import NOTHING, Defined, Later, Said, Value
from suluh.view.shapes import (
    Amount,
    Article,
    Branch,
    Card,
    Cell,
    ChangeGroup,
    ChartPage,
    Column,
    ContactLine,
    DutyPart,
    EntryPage,
    Evidence,
    FactLine,
    Figure,
    Found,
    Group,
    HelperCard,
    HomePage,
    LanguageLink,
    Link,
    ListPage,
    Look,
    MenuLink,
    Myth,
    NearbyRegion,
    Note,
    OfflinePage,
    OutcomePage,
    OutreachPage,
    Paper,
    Part,
    Payer,
    Picture,
    Place,
    Printed,
    PrintedFile,
    Question,
    QuestionPage,
    Riddle,
    Row,
    Rung,
    SearchPage,
    SharedFile,
    Shelf,
    Shell,
    Sound,
    SourceLine,
    Standing,
    Step,
    Table,
    Term,
    Tile,
    Turn,
)

WORDS = {
    "glossary": "Words",
    "myth_belief": "People say",
    "myth_truth": "In truth:",
    "near_title": "Help near you",
    "near_lead": "Call before you go.",
    "near_hours": "Open:",
    "near_speaks": "Languages:",
    "near_add_title": "Who else can help?",
    "near_add_text": "Ask them first.",
    "near_add_link": "How to add them",
    "skip_to_content": "Skip to the text",
    "main_parts": "Main pages",
    "about_site": "About this site",
    "menu": "Menu",
    "close": "Close",
    "language": "Language",
    "who": "For whom",
    "papers": "Papers",
    "where": "Where",
    "documents_where": "Where to get it",
    "on_this_page": "On this page",
    "changes": "What changed",
    "sources": "Sources",
    "corrections": "Corrections",
    "facts_used": "Figures on this page",
    "print_pieces": "Print it",
    "pieces_choose": "Choose one",
    "pieces_more": "Other formats",
    "pieces_formats": "By format",
    "pieces_change_title": "Figures may change",
    "pieces_change_text": "The page behind the code says so.",
    "pieces_copy_title": "A photocopy?",
    "pieces_copy_tip": "Take the one that saves ink.",
    "pieces_contact_tip": "Write your name in the box.",
    "not_found_home": "To the first page",
    "search": "Search",
    "search_label": "What do you look for?",
    "search_found": "Found for “{query}”: {count}",
    "search_none": "Nothing for “{query}”.",
    "search_none_text": "Try another word.",
    "search_near": "Perhaps:",
    "search_failed": "Not connected.",
    "search_home": "Not here? Search",
    "search_all": "All pages",
    "index_situations": "What happened?",
    "call_who": "the insurance",
    "not_official_short": "Torch is not the insurance.",
    "changes_older": "Earlier changes",
    "colour": "colour",
    "ink_saving": "saves ink",
    "next": "What next?",
    "wrong": "Something wrong?",
    "wrong_text": "Tell us. The message is ready.",
    "wrong_link": "Write a message",
    "recall_title": "Your poster was printed on {day}.",
    "recall_text": "Since then this has changed:",
    "recall_all": "See all changes",
    "offline": "Save it to read without internet",
    "offline_here": "On this phone",
    "offline_kept": "Saved, as of {day} ({size}).",
    "offline_newer": "There is a newer one: as of {day}.",
    "offline_contents": "{pages} pages, {pictures} pictures.",
    "offline_printed": "With {pieces} files to print.",
    "offline_prints": "Posters too",
    "offline_update": "Update",
    "offline_checking": "One moment.",
    "offline_saving": "Saving.",
    "offline_failed": "Not saved.",
    "offline_unable": "This browser cannot keep pages.",
    "offline_waiting": "No internet.",
    "offline_deleted": "Deleted.",
    "offline_delete": "Delete",
    "share": "Pass it on",
    "share_text": "All pages in one file.",
    "share_load": "Download",
    "retry": "Try again",
    "newer_title": "There is something newer",
    "newer_text": "You read the copy of {day}.",
    "see_source": "See {language}",
    "read_in": "Read in:",
    "handbook": "Do you want to help?",
    "send": "Send it on",
    "aim": "Aim",
    "time": "Time",
    "print_first": "Print first",
    "evidence": "Why so",
    "suggestion": "We suggest this; no law says so.",
    "turn_say": "Say",
    "turn_ask": "Ask",
    "turn_do": "Do",
    "quiz_right": "Right.",
    "quiz_wrong": "Not quite. The answer:",
}


SQUARE = draw(Scene.model_validate({"alt": "A square.", "items": [{"shape": "M0 0h80v60h-80z", "colour": "blue"}]}))
DRAWINGS = dict.fromkeys(("fall", "desk", "letter", "market", "group"), SQUARE)


def said(*parts: str | Value, language: str | None = None) -> Said:
    return Said(parts, language)


def shell(root: str = "../", **changes: object) -> Shell:
    """Return what stands around a page that is `root` below the site's root."""
    menu = (
        MenuLink(said("What happened?"), f"{root}#situations", True),
        MenuLink(said("An injury at work"), f"{root}fall/", False),
        MenuLink(said("Print it"), f"{root}print/", True),
    )
    plain = Shell(
        site_name="Torch",
        look=Look("", "", "", "", "#f5ba3f", "#0f7f7d", "#fffdf8", "#0b3f44", "0 0 28 36"),
        language="en",
        source_language="en",
        direction="ltr",
        words={name: said(text) for name, text in WORDS.items()},
        home_href=root,
        search_href=f"{root}look/",
        root_href=root,
        menu=menu,
        languages=(
            LanguageLink("en", "English", "EN", "ltr", "./", True),
            LanguageLink("ar", "العربية", "AR", "rtl", f"{root}ar/", False),
        ),
        official=said("Not an official site of Exampleland."),
        free=said("Service and claims are free."),
        call=said("Call 100"),
        call_href="tel:100",
        certainty="To be sure, call 100.",
        published_by="Published by the Example Society.",
        checked="Numbers checked 22 November 2026.",
        footer=(MenuLink(said("About us"), f"{root}about/", False),),
        wrong_href="mailto:us@example.org?subject=Torch%20/fall/%20en%20261122",
        standing=Standing(),
        preview="",
        today="2026-11-22",
        fixed_day="",
        sample="",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def amount(**changes: object) -> Amount:
    plain = Amount(
        label=said("You receive"),
        prefix="E",
        number="8.400",
        scale="",
        per=said("a month"),
        until="until December 2026",
        outlook="",
        later=(Later(date(2027, 1, 1), "From January 2027", "E16.800"),),
        also=said("Fishers too."),
        chip=said("Not after a holiday"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def picture(name: str) -> Picture:
    return Picture(name, said(f"A picture of a {name}."))


def part(id: str, title: str, **changes: object) -> Part:
    plain = Part(id, said(title), NOTHING, (), None, (), (), (), None, numbered=False)
    return replace(plain, **changes)  # type: ignore[arg-type]


FIGURE = Value("E20", (Later(date(2027, 1, 1), "from January 2027", "E25"),))

STEPS = part(
    "steps",
    "How to claim",
    text=said("Bring *everything* on the list_of_papers."),
    steps=(
        Step(picture("desk"), said("Go to the desk"), said("It costs nothing.")),
        Step(picture("letter"), said("Wait for the letter"), said("At most ", FIGURE, " a day.")),
    ),
)
SUM = part(
    "sum",
    "What it is made of",
    table=Table(
        caption=said("Once, in E"),
        head=(),
        rows=(
            Row(said("Bandage"), (Cell(said("5"), later=(Later(date(2027, 1, 1), "from January 2027", "6"),)),)),
            Row(said("Rest"), (Cell(said("15"), bold=True),)),
        ),
        folded_title=NOTHING,
        folded=(),
        total=Row(said("Sum"), (Cell(said("20")),)),
    ),
)
BRACKETS = part(
    "brackets",
    "By income",
    table=Table(
        caption=said("E a month"),
        head=(
            Column(said("Income from")),
            Column(
                said("With relief"),
                (
                    Payer(said("Drivers"), "until March 2027", date(2027, 4, 1)),
                    Payer(said("Others"), "until December 2026", date(2027, 1, 1)),
                ),
                date(2027, 4, 1),
            ),
            Column(said("Without")),
        ),
        rows=(Row(said("E1"), (Cell(said("8"), bold=True), Cell(said("16")))),),
        folded_title=said("Higher incomes"),
        folded=(Row(said("E2"), (Cell(said("9"), bold=True), Cell(said("18")))),),
        total=None,
        more=(said("The relief is for drivers."),),
    ),
)
TERMS_OF_IT = part(
    "terms",
    "Conditions",
    points=(said("Paid up on the day."), said("2. not a number, ", language="de"), said("# not a heading")),
    note=Note(said("Pay every month"), said("There is no fine.")),
)
CARDS = part(
    "work",
    "By work",
    cards=(Card("driver", picture("market"), said("Drivers"), said("Transport workers"), amount(label=NOTHING)),),
)
QUESTIONS = part(
    "questions",
    "Questions",
    questions=(
        Question("late", said("Is there a deadline?"), said("No."), None),
        Question("who", said("Who can help?"), said("A friend."), Link(said("See print"), NOTHING, "../print/")),
    ),
)

CHANGES = (
    ChangeGroup(date(2027, 1, 1), "From January 2027", ("The contribution is E16.800 again.",)),
    ChangeGroup(date(2026, 4, 1), "From April 2026", ("The contribution is E8.400.", "The rate is 1%.")),
    ChangeGroup(date(2025, 4, 1), "From April 2025", ("The contribution is E8.000.",)),
    ChangeGroup(date(2024, 4, 1), "From April 2024", ("The contribution is E7.000.",)),
)
SOURCES = (SourceLine("Act 7", said("Act 7 on falling down"), "https://law.example.org/7", said("sections 2, 3")),)
PRINTED = (
    Printed(
        name="fall",
        title=said("An injury?"),
        preview_href="../print/fall-a4.png",
        preview_size=(360, 509),
        files=(
            PrintedFile(
                layout=said("Poster"),
                href="../print/fall-a4.pdf",
                paper="A4, 71 KB",
                save_href="../print/fall-a4-save.pdf",
                save_paper="A4, 65 KB",
            ),
            PrintedFile(said("Card"), "../print/fall-card.pdf", "A4", "../print/fall-card-save.pdf", "A4"),
            PrintedFile(said("Picture"), "../print/fall-square.png", "1080 × 1080", "", ""),
        ),
        more_href="../fall/#print",
    ),
)


def entry(**changes: object) -> EntryPage:
    plain = EntryPage(
        id="fall",
        url="https://torch.example.org/fall/",
        title=said("An injury at work"),
        description="Money while you cannot work.",
        shell=shell(),
        kind="benefits",
        name=said("Injury"),
        kicker=said("Injury benefit"),
        summary=said("Money while you cannot work."),
        picture=picture("fall"),
        amount=amount(),
        who=Said(("Everybody who ", Defined("paid", "#w1"), ".")),
        terms=(Term("paid", said("Paid"), said("With a receipt.")),),
        papers=(Paper("card", said("Card"), said("Member's card"), said("Green."), said("At the desk")),),
        where=said("At any desk."),
        call=Link(said("Call 100"), NOTHING, "tel:100"),
        hint=said("Ask before you go."),
        parts=(STEPS, SUM, BRACKETS, TERMS_OF_IT, CARDS, QUESTIONS),
        changes=CHANGES,
        sources=SOURCES,
        checked="Compared with a copy on 22 November 2026.",
        caution="Make sure at 100.",
        facts=(FactLine(said("Daily allowance"), "E20", "Act 7", ""),),
        printed=PRINTED,
        next=(Link(said("Papers"), said("a list to tick"), "../papers/"),),
        papers_href="../papers/",
        send_href="https://send.example.org/?text=An%20injury:%20https://torch.example.org/fall/",
        cover="https://torch.example.org/share/fall.png",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def home(**changes: object) -> HomePage:
    plain = HomePage(
        id="",
        url="https://torch.example.org/",
        title=said("You work for yourself?"),
        description="Rights of workers, explained.",
        shell=shell("./"),
        lead=said("See your rights & papers."),
        picture=picture("group"),
        buttons=(Link(said("What happened?"), NOTHING, "#situations"), Link(said("The price"), NOTHING, "#price")),
        situations=said("What happened?"),
        tiles=(Tile(picture("fall"), said("An injury"), said("at work"), "fall/"),),
        price=said("What does it cost?"),
        amount=amount(),
        price_text=said("For injury and death."),
        price_link=Link(said("See your price"), NOTHING, "fall/"),
        jobs_title=said("What is your work?"),
        jobs=(Tile(picture("market"), said("Trader"), NOTHING, "fall/#driver"),),
        helpers=Note(said("Do you help workers?"), said("Posters are ready.")),
        helpers_picture=picture("group"),
        helpers_link=Link(said("See what you can print"), NOTHING, "print/"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def listing(id: str, kind: str, title: str, **changes: object) -> ListPage:
    plain = ListPage(
        id=id,
        url=f"https://torch.example.org/{id}/",
        title=said(title),
        description=f"{title}.",
        shell=shell(),
        kind=kind,
        lead=said("All of it."),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


ABOUT = listing(
    "about",
    "about",
    "About us",
    parts=(
        part("who", "Who we are", text=said("Neighbours.")),
        part("heirs", "Who receives it?", points=(said("The children."), said("The parents.")), numbered=True),
    ),
    sources=SOURCES,
    corrections=("1 May 2026: we said E9; right is E8.400.",),
)
WAYS = (Link(said("Join"), said("with your card"), "../fall/"),)
GLOSSARY = listing(
    "words", "glossary", "Words", terms=(Term("heir", said("Heir"), said("Who receives after a death.")),), next=WAYS
)
PAPERS = listing(
    "papers",
    "documents",
    "Papers",
    papers=(Paper("card", said("Card"), said("Member's card"), said("Green."), said("At the desk")),),
)
PRINT = listing("print", "print", "Print it", shelves=(Shelf("benefits", said("Insurances"), PRINTED),))
MISSING = listing(
    "404",
    "missing",
    "This page is not here",
    tiles=(Tile(picture("fall"), said("An injury"), said("at work"), "../fall/"),),
)
DRAFT = entry(
    id="draft",
    url="https://torch.example.org/draft/",
    shell=shell(
        language="ar",
        direction="rtl",
        standing=Standing(
            notes=(said("Translated by a machine.", language="en"),),
            beside=LanguageLink("en", "English", "EN", "ltr", "../../fall/", False),
            draft=True,
            reviewed="",
        ),
        preview="As of 1 May 2027.",
        fixed_day="2027-05-01",
        sample="SAMPLE",
    ),
    recording=Sound(said("Hear a voice, 251 KB"), "../audio/draft.0a1b2c3d.opus"),
    parts=(
        part(
            "steps",
            "How",
            steps=(
                Step(Picture("desk", said("Ein Tisch.", language="de")), said("Go"), said("Gehen.", language="de")),
            ),
        ),
    ),
    amount=amount(prefix="", number="Until you are well", later=(), per=NOTHING, until=""),
)
HELPER = HelperCard(
    kind=said("Legal aid"),
    name="Law for All",
    place=said("Market Square 9"),
    hours=said("Tuesdays"),
    languages=said("English, Deutsch"),
    ways=(Link(said("Call 200"), NOTHING, "tel:200"),),
    until=said("There until May 2027."),
    checked=said("Checked on 1 May 2026."),
    old=False,
    source=said("Act 7"),
    source_href="https://law.example.org/7",
)
MORE = listing(
    "more",
    "myths",
    "What people say",
    tiles=(Tile(picture("market"), said("Market seller"), said("her rights"), "../fall/"),),
    myths=(
        Myth(
            "rich",
            said("It is for the rich."),
            (said("It is for all."), said("Ask.")),
            Link(said("Join"), NOTHING, "../fall/"),
        ),
    ),
    contacts=(ContactLine(said("The desk"), said("for all questions"), "100", "tel:100"),),
    regions=(NearbyRegion("north", "The North", (HELPER, replace(HELPER, old=True, source=NOTHING))),),
    guide_href="../fall/",
    changes=CHANGES,
    figures=(
        Figure(
            "few",
            said("Few are insured"),
            "1.200",
            said("Of many."),
            said("May 2026"),
            "Act 7",
            "https://law.example.org/7",
        ),
    ),
)
INJURY = Found(
    id="fall",
    kind="benefits",
    picture=picture("fall"),
    name=said("Injury"),
    line=said("An injury at work"),
    headings=(Place("steps", said("How to claim")),),
    questions=(Place("late", said("Is there a deadline?")),),
    texts=(said("Bandages are paid."),),
)
LOOK = SearchPage(
    id="look",
    url="https://torch.example.org/look/",
    title=said("Search"),
    description="Search all pages.",
    shell=shell(),
    lead=said("Write a word."),
    groups=(Group("benefits", said("Programmes"), (Tile(INJURY.picture, INJURY.name, NOTHING, "../fall/"),)),),
    found=(INJURY,),
)
AGAIN, CHART = Link(said("Again"), NOTHING, "../ask/"), Link(said("All answers"), NOTHING, "../ask-map/")
ASK = QuestionPage(
    id="ask",
    url="https://torch.example.org/ask/",
    title=said("How do you work?"),
    description="Some questions.",
    shell=shell(),
    name=said("My rights"),
    lead=said("A few questions."),
    answers=(Tile(picture("market"), said("Alone"), said("for yourself"), "../ask-own/"),),
    again=None,
    chart=CHART,
)
OUTCOME = OutcomePage(
    id="ask-own",
    url="https://torch.example.org/ask-own/",
    title=said("You can join"),
    description="You can.",
    shell=shell(),
    name=said("My rights"),
    text=said("With your card."),
    picture=picture("market"),
    amount=amount(number="1.234.567"),
    programmes_title=said("For you"),
    programmes=(Link(said("An injury"), said("at work"), "../fall/"),),
    next_title=said("What next?"),
    next=(Link(said("Join"), NOTHING, "../fall/"),),
    not_asked_title=said("Not asked"),
    not_asked=said("Your age."),
    again=AGAIN,
    chart=CHART,
)
MAP = ChartPage(
    id="ask-map",
    url="https://torch.example.org/ask-map/",
    title=said("All answers"),
    description="All ways.",
    shell=shell(),
    lead=said("On one sheet."),
    root=Branch(
        said("How do you work?"), "../ask/", False, ((said("Alone"), Branch(OUTCOME.title, "../ask-own/", True, ())),)
    ),
    printed=(),
    next=WAYS,
)
KEEP = OfflinePage(
    id="keep",
    url="https://torch.example.org/keep/",
    title=said("Save it"),
    description="Read it without internet.",
    shell=shell(),
    lead=said("Read it without internet."),
    as_of="As of 22 November 2026",
    files=(SharedFile(said("For phones"), said("Send it."), "../share/torch-en.html", "{torch-en.html}"),),
    next=WAYS,
)
UNSAVED = listing("this_page", "unsaved", "Not on your phone", newer=Link(said("Update"), NOTHING, "../keep/"))
FILE = listing(
    "this_file",
    "file",
    "As of 22 November 2026",
    newer=Link(said("Look for newer"), NOTHING, "https://torch.example.org/keep/"),
)
FRAMES = (UNSAVED, FILE)
LESSON = DutyPart(
    **vars(part("how", "How to go on")),
    suggested=True,
    minutes=Table(
        said("Minutes"),
        (Column(said("Step")), Column(said("15 minutes"))),
        (Row(said("Open"), (Cell(said("15")),)),),
        NOTHING,
        (),
        None,
    ),
    turns=(Turn(said("Open"), said("5 minutes"), (said("Good day."),), (said("Who has fallen?"),), said("Listen.")),),
    rungs=(
        Rung(said("The desk"), said("At once."), Link(said("100"), NOTHING, "tel:100")),
        Rung(said("The council"), said("After that."), None),
    ),
    law=(Article(SOURCES[0], said("All are paid.")),),
    riddles=(
        Riddle("who", picture("desk"), said("Who pays?"), (said("You"), said("They")), said("They"), said("So it is.")),
    ),
    ways=(Tile(picture("fall"), said("Injury"), said("at work"), "../fall/"),),
    quizzes=(Link(said("Quiz"), NOTHING, "../fall/"),),
)
MEET = OutreachPage(
    **vars(
        entry(
            id="meet",
            url="https://torch.example.org/meet/",
            amount=None,
            parts=(LESSON,),
            printed=(),
            next=(Link(said("Injury"), NOTHING, "../fall/"),) * 4,
            sources=(),
            terms=(),
            who=said("All."),
        )
    ),
    aim=said("All know it."),
    time=said("15 minutes"),
    materials=(Link(said("Plan"), said("one for you"), "../print/fall-a4.pdf"),),
    evidence=(Evidence(said("A study found it."), "A study", ""),),
)
SITE = (
    entry(),
    MEET,
    DRAFT,
    home(),
    ABOUT,
    GLOSSARY,
    PAPERS,
    PRINT,
    MORE,
    LOOK,
    ASK,
    OUTCOME,
    MAP,
    KEEP,
    *FRAMES,
    MISSING,
)
