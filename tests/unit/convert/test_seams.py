"""Seams: two stories in one capture, and what looks like two and is one."""

import pytest

from captures import converted

BRIDGE = "مدينة الضفتين تفتح جسر المشاة الجديد فوق النهر"
OPENS = "فتحت مدينة الضفتين صباح السبت جسر المشاة الجديد فوق النهر بعد ثلاث سنوات من العمل."
LENGTH = "وقال رئيس البلدية إن طول الجسر مئتا متر، وإن المشاة وحدهم يعبرون عليه إلى السوق."
STEEL = "ويحمل الجسر الجديد عمودان من الفولاذ صنعا في ورش المدينة نفسها قبل عامين."
FESTIVAL = "مهرجان الخيول يجمع فرسان الهضبة في ساحة القلعة"
HORSES = "جمع مهرجان الخيول فرسان الهضبة في ساحة القلعة القديمة أمام آلاف المتفرجين."
RIDERS = "وشارك في السباق الأخير أربعون فارسا من سبع قرى، وفازت به فارسة في العشرين."
PRIZES = "ووزعت لجنة المهرجان الجوائز على الفائزين مع غروب الشمس عند باب القلعة."
ADDS = "وقال منظم المهرجان إن أربعين فارسا من سبع قرى شاركوا في السباق الأخير."
ADDS_BRIDGE = "وأضاف أن المشاة يعبرون الجسر إلى السوق من الضفة الأخرى للنهر منذ صباح السبت."
DAY, LATER = "4 مايو 2022", "6 مايو 2022"
FIRST = (BRIDGE, DAY, OPENS, LENGTH, STEEL)
SECOND = (HORSES, RIDERS, PRIZES)
FOOT = "جميع الحقوق محفوظة © مرصد الضفتين 2022"
MENU = "الرئيسية | محليات | اقتصاد | رياضة | اتصل بنا"


def titles(*lines: str) -> list[str]:
    return [post.title for post in converted({"page.txt": "\n\n".join(lines)}).posts]


def days(*lines: str) -> list[str]:
    posts = converted({"page.txt": "\n\n".join(lines)}).posts
    return [str(post.published) for post in posts]


@pytest.mark.parametrize(
    "seam",
    [
        (FOOT, "صوت الهضبة", MENU, FESTIVAL, LATER),
        (FOOT, MENU, LATER, FESTIVAL),
        ("* * *", FESTIVAL),
        (FESTIVAL, "كتبت: هدى الريحاني"),
        (LATER, FESTIVAL),
        ("رياضة", FESTIVAL, LATER),
        (f"{FESTIVAL}.", LATER),
        ("اقرأ أيضا:", FESTIVAL),
        (f"اقرأ أيضا: {FESTIVAL}", LATER),
        (FESTIVAL,),
    ],
    ids=[
        "another page", "date above", "rule", "byline", "bare date above", "desk", "full stop",
        "label without a date", "label on the headline's line", "headline alone",
    ],
)  # fmt: skip
def test_a_second_story_is_told_from_the_first(seam: tuple[str, ...]) -> None:
    expected = [BRIDGE, f"{FESTIVAL}." if f"{FESTIVAL}." in seam else FESTIVAL]
    assert titles(*FIRST, *seam, *SECOND) == expected


def test_a_date_above_the_second_headline_is_the_second_story_s() -> None:
    assert days(*FIRST, LATER, FESTIVAL, *SECOND) == ["2022-05-04", "2022-05-06"]


def test_a_date_between_two_stories_of_which_none_is_dated_elsewhere_is_nobody_s() -> None:
    assert days(BRIDGE, *FIRST[2:], LATER, FESTIVAL, *SECOND) == ["None", "None"]


def test_where_each_text_ends_in_its_day_none_gets_the_day_of_the_one_above() -> None:
    first, second = (BRIDGE, *FIRST[2:], DAY), (FESTIVAL, *SECOND, LATER)
    assert days(*first, *second) == ["2022-05-04", "2022-05-06"]


def test_a_dateline_under_a_source_line_begins_a_story_without_a_headline() -> None:
    posts = converted(
        {
            "page.txt": "\n\n".join(
                (*FIRST, "المصدر: مرصد الضفتين", f"بغداد (رويترز) - {HORSES}", RIDERS, PRIZES)
            )
        }
    ).posts
    assert [post.title_made for post in posts] == [False, True]


@pytest.mark.parametrize(
    ("lines", "number"),
    [
        ((*FIRST, "-----", f"{LATER} - 09:15", f"ما زال {HORSES}", RIDERS, PRIZES), 2),
        ((*FIRST, "-----", f"ما زال {HORSES}", RIDERS, PRIZES), 1),
        ((*FIRST[:4], "-----", f"{LATER} - 09:15", f"ما زال {STEEL}", LENGTH), 1),
        ((BRIDGE, DAY, f"سبخة (رويترز) - {OPENS}", LENGTH, f"مقفر (رويترز) - {HORSES}", ADDS), 2),
        ((f"سبخة 3 مايو (رويترز) {OPENS}", LENGTH, f"مقفر في 4 مايو / وام / {HORSES}", ADDS), 2),
        ((BRIDGE, DAY, f"سبخة (رويترز) - {OPENS}", LENGTH, f"سبخة (رويترز) - {HORSES}", ADDS), 1),
        ((BRIDGE, DAY, f"سبخة (رويترز) - {OPENS}", STEEL, f"مقفر (رويترز) - {OPENS}", LENGTH), 1),
        ((BRIDGE, DAY, f"سبخة (رويترز) - {OPENS}", LENGTH, f"مقفر (قديما) - {HORSES}", ADDS), 1),
    ],
    ids=(
        "rule and day",
        "rule",
        "same subject",
        "town",
        "town and day",
        "same town",
        "same story",
        "no agency",
    ),
)
def test_a_story_without_a_headline_has_a_day_under_a_rule_or_another_town(
    lines: tuple[str, ...], number: int
) -> None:
    assert len(titles(*lines)) == number


@pytest.mark.parametrize(
    "between",
    [
        ("اقرأ أيضا:", FESTIVAL, LATER),
        ("اقرأ أيضا:", FESTIVAL, HORSES),
        ("اقرأ أيضا:", FESTIVAL, LATER, HORSES, "التفاصيل"),
        (f"اقرأ أيضا: {FESTIVAL}", LATER),
        (BRIDGE,),
        ("ما الذي يميز الجسر عن غيره؟",),
        ("أعمدة من فولاذ المدينة",),
    ],
    ids=["dated box", "lead", "details", "inline box", "headline again", "question", "subheading"],
)
def test_a_box_or_a_heading_in_mid_text_begins_no_story(between: tuple[str, ...]) -> None:
    more = "ويصل الجسر بين السوق القديم في المدينة ومحطة الحافلات على الضفة الأخرى من النهر."
    posts = converted({"page.txt": "\n\n".join((*FIRST[:4], *between, STEEL, more))}).posts
    assert [post.title for post in posts] == [BRIDGE]
    assert STEEL[:-1] in posts[0].body
    assert HORSES[:-1] not in posts[0].body


def test_a_list_of_dated_leads_below_the_text_begins_no_story() -> None:
    lines = (*FIRST, "مواضيع ذات صلة", FESTIVAL, LATER, HORSES, "قمح الهضبة يصل إلى السوق", DAY)
    assert titles(*lines) == [BRIDGE]


def test_a_removed_lead_under_a_day_is_a_doubt_where_text_goes_on_below_it() -> None:
    lead = f"{HORSES[:-1]} جاؤوا من القرى كلها، وغنت فرقة الوادي حتى المساء."
    box = ("اقرأ أيضا:", FESTIVAL, "2 مايو 2022", lead)
    more = "ويصل الجسر بين السوق القديم في المدينة ومحطة الحافلات على الضفة الأخرى من النهر."
    for lines, doubts in ((*box, STEEL, more), ["prose-removed"]), ((*box, "التفاصيل"), []):
        (ledger,) = converted({"page.txt": "\n\n".join((*FIRST[:4], *lines))}).ledgers
        told = [doubt.reason for entry in ledger.articles for doubt in entry.doubts]
        assert [reason for reason in told if reason == "prose-removed"] == doubts


RACE = "سباق الهضبة السنوي للخيول يمنح كأسه لفارسة من قرية الوادي"
WINS = (
    "منح سباق الهضبة السنوي للخيول كأسه هذا العام لفارسة من قرية الوادي تشارك فيه للمرة الأولى، "
    "بعد أن تقدمت على أربعين فارسا."
)
TELLS = "وقالت الفارسة إن مهرجان الخيول في ساحة القلعة علمها الصبر قبل السرعة."
WAITS = "وينتظر فرسان القرى السبع موعد السباق المقبل حين يذوب الثلج عن الهضبة."
PRAISES = (
    "أكدت لجنة مهرجان الخيول أن فرسان الهضبة الذين جمعتهم ساحة القلعة القديمة جاؤوا من القرى، "
    "وأن آلاف المتفرجين حضروا توزيع الجوائز."
)
STORY = (FESTIVAL, DAY, *SECOND)


def reasons(*lines: str) -> list[str]:
    (ledger,) = converted({"page.txt": "\n\n".join(lines)}).ledgers
    return [doubt.reason for entry in ledger.articles for doubt in entry.doubts]


@pytest.mark.parametrize("label", [("اقرأ أيضا",), ()], ids=["label", "nothing"])
@pytest.mark.parametrize("day", [(DAY,), ("2 مايو 2022",), ()], ids=["same day", "earlier", "none"])
def test_a_whole_article_on_the_same_subject_is_told_from_a_box(
    label: tuple[str, ...], day: tuple[str, ...]
) -> None:
    assert titles(*STORY, *label, RACE, *day, WINS, TELLS, ADDS, WAITS) == [FESTIVAL, RACE]
    assert titles(*STORY[:4], *label, RACE, *day, TELLS, PRIZES, WAITS, ADDS) == [FESTIVAL]


@pytest.mark.parametrize(
    ("between", "number"),
    [((LATER,), 2), ((LATER, "سلمى الوادي"), 2), ((MENU,), 2), (("اقرأ أيضا",), 1), ((), 1)],
    ids=["day", "day and name", "menu", "label", "nothing"],
)
def test_a_report_without_a_headline_begins_under_its_day_or_another_page(
    between: tuple[str, ...], number: int
) -> None:
    assert len(titles(*STORY, *between, PRAISES, TELLS, ADDS)) == number
    assert len(titles(*STORY, *between, TELLS, ADDS, WAITS)) == 1


def test_a_text_that_may_hold_two_articles_is_a_doubt() -> None:
    assert "maybe-glued" in reasons(*STORY, "اقرأ أيضا", PRAISES, TELLS, ADDS)
    assert "maybe-glued" in reasons(*STORY, "شارك", PRAISES, TELLS, ADDS)
    assert "maybe-glued" in reasons(BRIDGE, DAY, OPENS, LENGTH, LATER, f"ما زال {WINS}", TELLS)
    towns = (f"القاهرة: {OPENS}", f"بغداد: {HORSES}")
    assert "maybe-glued" in reasons("أخبار متفرقة", DAY, *towns)
    assert "maybe-glued" not in reasons("أخبار الضفتين اليوم كلها", DAY, *towns)
    assert "maybe-glued" not in reasons(*STORY, "اقرأ أيضا", TELLS, ADDS, WAITS)
    assert "maybe-glued" not in reasons(*STORY, PRAISES, TELLS, ADDS)
    assert "maybe-glued" not in reasons(*STORY, "اقرأ أيضا", BRIDGE, LATER, TELLS, ADDS, WAITS)


CAFE = "بلدية الضفتين تمنح مقهى الجسر رخصة على ضفة النهر"
GRANTS = "منحت بلدية الضفتين مقهى الجسر رخصة على ضفة النهر لخمس سنوات قابلة للتجديد."
FEES = "وأوضحت البلدية أن رسوم الرخصة تنفق على أشجار الضفة ومقاعدها."
TABLES = "ودعت أصحاب المقاهي إلى ترك ممر للمشاة بين الطاولات والماء."


@pytest.mark.parametrize("box", [("للمزيد: سوق الوادي يفتح أبوابه مساء",), ()])
def test_a_headline_without_a_mark_may_head_a_second_story_on_the_same_town(
    box: tuple[str, ...],
) -> None:
    first = (BRIDGE, DAY, OPENS, LENGTH, STEEL)
    assert titles(*first, *box, CAFE, GRANTS, FEES, TABLES) == [BRIDGE, CAFE]
    short = (*first, *box, "مقهى الجسر على ضفة النهر", GRANTS, FEES, TABLES)
    assert titles(*short) == [BRIDGE]
    assert "maybe-glued" in reasons(*short)
    asked = (*first, *box, "رخصة المقهى", GRANTS, FEES, TABLES)
    assert titles(*asked) == [BRIDGE]
    assert "maybe-glued" not in reasons(*asked)


CARTS = "بائعو الزهور يطلبون إعفاء عرباتهم من رسوم العبور على الجسر"
ASKS = "طلب بائعو الزهور إعفاء عرباتهم من رسوم العبور على الجسر في أيام العطل كلها."


@pytest.mark.parametrize("box", [("للمزيد: سوق الوادي يفتح أبوابه مساء",), ()])
def test_a_headline_that_a_lead_says_anew_heads_a_second_story_on_one_subject(
    box: tuple[str, ...],
) -> None:
    first = (BRIDGE, DAY, OPENS, LENGTH, STEEL, *box)
    assert titles(*first, CARTS, ASKS, FEES, TABLES) == [BRIDGE, CARTS]
    assert titles(*first, CARTS, f"و{ASKS}", FEES, TABLES) == [BRIDGE]
    assert titles(*first, f"لماذا {CARTS}؟", f"لا {ASKS}", FEES, TABLES) == [BRIDGE]


def test_a_date_under_a_headline_and_its_standfirst_begins_no_second_story() -> None:
    assert titles(FESTIVAL, HORSES, DAY, PRAISES, TELLS, ADDS) == [FESTIVAL]
    long = f"{ASKS[:-1]}، وفي المواسم التي تقصد فيها القرى السوق كله، وفي مساء كل سبت أيضا."
    second = (CARTS, long, LATER, f"أكدت البلدية: {ASKS}", FEES, TABLES)
    assert titles(*FIRST, *second) == [BRIDGE, CARTS]


FLOOD = (
    "غمرت مياه النهر ثلاثة أحياء في مدينة الضفتين فجر الأحد بعد انهيار سد ترابي صغير، "
    "ونقلت السلطات ألفي ساكن إلى مدارس الحي العالي."
)
BOATS = "وقال رئيس البلدية إن فرق الإنقاذ أخرجت أربعين شخصا من سطوح البيوت بالقوارب."
LIGHTS = "وأضاف أن الكهرباء انقطعت عن نصف المدينة وأن المستشفى يعمل بمولداته."
AID = (
    "أرسل الهلال الأحمر عشرين شاحنة من الخيام والأغطية إلى مدينة الضفتين، وفتح حسابا "
    "لتبرعات من يريد مساعدة المتضررين من مياه النهر."
)
TRUCKS = "وذكر رئيس الهلال الأحمر أن الشاحنات ستصل قبل مساء الاثنين من الطريق الجبلي."
BREAD = "وأوضح أن المتطوعين يوزعون الخبز والماء في سبع مدارس."


@pytest.mark.parametrize("credit", [(), ("(رويترز)",)])
def test_a_lead_amid_paragraphs_that_all_go_on_begins_a_second_report(
    credit: tuple[str, ...],
) -> None:
    first, second = (FLOOD, BOATS, LIGHTS), (AID, TRUCKS, BREAD)
    assert len(titles(*first, *credit, *second)) == 2
    assert len(titles(*first, *credit, f"و{AID}", *second[1:])) == 1
    assert len(titles(*first, *credit, AID, TRUCKS.removeprefix("و"), BREAD)) == 1
    assert len(titles(FLOOD, LIGHTS.removeprefix("و"), BOATS, *credit, *second)) == 1
    assert len(titles(*first, "خيام وأغطية", *second)) == 1


def test_two_reports_with_nothing_between_may_be_one() -> None:
    assert "maybe-one" in reasons(FLOOD, BOATS, LIGHTS, AID, TRUCKS, BREAD)


def test_a_short_sentence_near_a_headline_without_a_mark_makes_it_no_subheading() -> None:
    short = "وفتح السوق بابه لهم كذلك."
    box = "للمزيد: سوق الوادي يفتح أبوابه مساء"
    lines = (BRIDGE, DAY, OPENS, short, LENGTH, box, FESTIVAL, *SECOND)
    assert titles(*lines) == [BRIDGE, FESTIVAL]


def test_a_list_of_dated_leads_below_a_typed_rule_and_its_label_begins_no_story() -> None:
    lead = f"سبخة 4 مايو (رويترز) - {HORSES[:-1]} جاؤوا من القرى كلها، وغنت فرقة الوادي."
    box = (FESTIVAL, f"{DAY} 08:10", lead, "قمح الهضبة يصل إلى السوق", f"{DAY} 07:31", WINS)
    assert titles(*FIRST, "ـــــ", "ر.ح/ ف.ع", "مواضيع ذات صلة", *box) == [BRIDGE]
    assert titles(*FIRST, "مواضيع ذات صلة", "قمح الهضبة", "ـــــ", FESTIVAL, *SECOND) == [
        BRIDGE,
        FESTIVAL,
    ]


@pytest.mark.parametrize(
    "heading", [("أربعون فارسا من سبع قرى",), ("مصدر الصورة: رويترز", "سباق الفرسان الأخير")]
)
def test_a_subheading_whose_words_come_again_begins_no_story(heading: tuple[str, ...]) -> None:
    again = "شهد سباق الفرسان الأخير أربعين فارسا من سبع قرى تدربوا طوال الشتاء على الهضبة."
    assert titles(*STORY, *heading, again, TELLS, WAITS) == [FESTIVAL]


SCENE = (
    "لا ينام الحاج صالح قبل أن يطمئن على مفتاح قديم علقه على الحائط، ورثه عن أبيه وعن جده.",
    "وحين تشتعل النار في الموقد يجتمع حوله الجيران، فيسمعون منه حكايات عن زمن لم يعرفوه.",
    "ويقول إن ما بقي له من تلك الأعوام كلها دفتر صغير وأغنية يحفظها الأطفال في المدرسة.",
)
"""Opens with a scene, as features do, and says no word of its headline."""
TRADE = "حرف تختفي من القرى البعيدة"
TALES = "حكايات الموقد تعود إلى الهضبة"


def test_a_feature_that_opens_with_a_scene_is_told_from_a_report_above() -> None:
    assert titles(*FIRST, TRADE, LATER, *SCENE) == [BRIDGE, TRADE]


def test_a_headline_of_which_nothing_is_said_is_a_box_where_the_text_goes_on() -> None:
    rest = (
        STEEL,
        ADDS_BRIDGE,
        "وتقول البلدية إن الجسر الجديد سيبقى للمشاة وحدهم في السنوات المقبلة.",
    )
    assert titles(*FIRST[:-1], FESTIVAL, LATER, *rest) == [BRIDGE]


def test_a_dateline_under_a_headline_without_its_words_begins_a_story() -> None:
    lead = f"مرسى الضفتين 6 مايو 2022 (رويترز) - {SCENE[0]}"
    told = (SCENE[1], "ويعبر الحاج جسر المشاة إلى السوق كل سبت ليبيع ما بقي من حكايات الموقد.")
    assert titles(*FIRST, TALES, lead, *told) == [BRIDGE, TALES]


def test_a_headline_that_nothing_below_it_speaks_of_is_a_box() -> None:
    box = ("شركة تركية تطور محرك طائرة بلا طيار", LATER)
    said = "قال مهندس البلدية إن الصيانة تبدأ بعد عام وإن المشاة يعبرون مجانا طوال الوقت."
    assert titles(*FIRST, *box, said, TELLS, WAITS) == [BRIDGE]


def test_a_box_below_the_only_paragraph_begins_no_story() -> None:
    box = ("اقرأ أيضا", FESTIVAL, LATER, HORSES)
    assert titles(*FIRST[:3], *box, LENGTH, STEEL) == [BRIDGE]
    assert titles(*FIRST, *box, RIDERS, PRIZES) == [BRIDGE, FESTIVAL]


def test_a_line_that_the_paragraph_below_quotes_heads_no_story() -> None:
    quoted = "لم يركض حصان في الوادي منذ سبعين عاما كاملة"
    told = f"ويردد الشيوخ: {quoted}، ثم يضحكون حين يسمعون صهيل الخيول من بعيد."
    assert titles(*FIRST, quoted, told, TELLS, WAITS) == [BRIDGE]


def test_a_headline_and_text_that_end_a_page_under_a_label_are_a_second_story() -> None:
    rains = "أمطار نيسان تملأ سدود الساحل قبل أوانها"
    fills = "ملأت أمطار نيسان سدود الساحل كلها قبل أوانها بشهر، وفاض منها الماء في الأودية."
    lasts = "ويكفي المخزون ثلاث سنين بحسب مدير المياه الذي وعد بفتح القنوات للمزارعين."
    assert titles(*FIRST, "أخبار ذات صلة", rains, fills, lasts) == [BRIDGE, rains]
    assert titles(*FIRST[:3], "أخبار ذات صلة", rains, fills, LENGTH, STEEL) == [BRIDGE]


def test_a_day_over_a_headline_below_a_label_is_the_second_story_s() -> None:
    second = (LATER, FESTIVAL, *SECOND)
    assert days(BRIDGE, *FIRST[2:], "اقرأ أيضا:", *second) == ["None", "2022-05-06"]
    assert days(BRIDGE, *FIRST[2:], "-----", *second) == ["None", "2022-05-06"]
    assert days(BRIDGE, *FIRST[2:], FOOT, "أخبار", "صور", *second) == ["None", "2022-05-06"]


def test_a_headline_beside_the_only_day_inside_a_text_is_a_box() -> None:
    for box in ((RACE, LATER), (LATER, RACE), (RACE, "سلمى الوادي", LATER)):
        lines = (BRIDGE, DAY, OPENS, LENGTH, *box, STEEL)
        (post,) = converted({"page.txt": "\n\n".join(lines)}).posts
        assert RACE not in post.body


def test_days_over_the_parts_of_a_chronicle_begin_no_stories() -> None:
    parts = [line for day, text in zip(("1 مايو 2019", "2 يونيو 2020", "3 مايو 2021"),
                                       (LENGTH, STEEL, RIDERS), strict=True)
             for line in (day, text)]  # fmt: skip
    assert titles(*FIRST[:3], *parts) == [BRIDGE]


def test_words_about_the_author_are_no_text() -> None:
    bio = "كاتبة من مدينة الضفتين، صدرت لها ثلاث روايات وتعمل في الصحافة منذ عشرين عاما."
    lines = (*FIRST, "عن الكاتبة", "هدى الريحاني", bio)
    (post,) = converted({"page.txt": "\n\n".join(lines)}).posts
    assert "ثلاث روايات" not in post.body


def test_readers_comments_with_their_names_and_days_make_no_second_story() -> None:
    comments = (
        "التعليقات",
        "أبو فهد",
        "12 مايو 2019",
        "كلام جميل نشكر عليه كاتبه، ونرجو أن يبقى الناس على هذه الهمة كل عام.",
        "نورة",
        "أوافق من سبقني وأزيد أن الأمر قديم ولم يجد من يهتم به رغم كثرة الوعود.",
    )
    assert titles(*FIRST, *comments) == [BRIDGE]


def test_headlines_with_a_lead_each_under_a_label_are_no_second_story() -> None:
    leads = (
        "قد يهمك",
        FESTIVAL,
        HORSES,
        "سوق القلعة يفتح أبوابه ليلا",
        "يفتح سوق القلعة أبوابه ليلا.",
    )
    more = (
        "نهر الوادي يفيض بعد الأمطار",
        "فاض نهر الوادي بعد أمطار غزيرة هطلت على أعالي الجبال طوال الليل.",
    )
    assert titles(*FIRST, *leads, *more) == [BRIDGE]


def test_a_second_story_may_be_a_numbered_list() -> None:
    items = tuple(f"{number}. {text}" for number, text in enumerate(SECOND, 1))
    assert titles(*FIRST, FESTIVAL, LATER, *items) == [BRIDGE, FESTIVAL]


BRIEFS = (
    FESTIVAL,
    HORSES,
    "حريق في مخزن للقطن",
    "اندلع حريق في مخزن للقطن عند أطراف المحطة وأطفأه رجال الدفاع المدني قبيل الفجر.",
    "طبيبة تنال جائزة العلوم",
    "حصلت طبيبة من الجنوب على جائزة العلوم لهذا العام عن بحث في أمراض الكلى والقلب.",
)


def test_headlines_with_a_report_each_are_briefs() -> None:
    assert titles("أخبار قصيرة", *BRIEFS) == list(BRIEFS[::2])


def test_headlines_of_three_words_with_a_lead_each_are_a_list() -> None:
    assert titles("محليات", *BRIEFS, "عرض المزيد") == []


@pytest.mark.parametrize("under", [(), (DAY,)], ids=["no day", "a day under each headline"])
def test_long_reports_under_a_headline_each_are_briefs(under: tuple[str, ...]) -> None:
    more = (
        "وكان في الساحة تلاميذ سبع قرى مع آبائهم، ثم غنت لهم فرقة من أهلها ورقصت حتى غروب الشمس.",
        "وقال ضابط كبير إن أحدا لم يصب بسوء، وإن التيار عاد إلى كل بيوت الحي بعد ساعة وربع.",
        "وأضافت لجنة التحكيم أن ثلاثين باحثا من تسع دول تنافسوا هذه المرة على ثلاثة ألقاب منها.",
    )
    pairs = zip(BRIEFS[::2], BRIEFS[1::2], more, strict=True)
    lines = [(head, *under, f"{told} {rest}") for head, told, rest in pairs]
    assert titles(*(line for brief in lines for line in brief)) == list(BRIEFS[::2])


def test_the_parts_of_an_article_are_no_briefs() -> None:
    intro = "كانت سنة حافلة في المدن الثلاث، وهذه حكايات منها رواها لنا من عاشها من أهلها."
    assert titles("حكايات من ثلاث مدن", DAY, intro, *BRIEFS) == ["حكايات من ثلاث مدن"]


def test_two_headlines_with_a_report_each_are_no_column() -> None:
    assert titles(*BRIEFS[:4]) == [FESTIVAL]


LONE = f"{HORSES[:-1]} بعد عام من الاستعداد في سبع قرى، ووزعت لجنته الجوائز مع غروب الشمس."


@pytest.mark.parametrize("foot", [FOOT, "© جريدة الضفتين 2022", "© كل الحقوق محفوظة للمرصد"])
def test_one_paragraph_on_the_next_page_is_an_article(foot: str) -> None:
    assert titles(*FIRST, foot, MENU, FESTIVAL, LONE) == [BRIDGE, FESTIVAL]


@pytest.mark.parametrize("label", ["الأكثر قراءة", "مواضيع ذات صلة"])
def test_a_lead_in_a_list_below_the_rights_is_none(label: str) -> None:
    assert titles(*FIRST, FOOT, label, FESTIVAL, LONE) == [BRIDGE]


def test_a_label_of_the_page_above_says_nothing_of_the_next_page() -> None:
    lines = (*FIRST, "اقرأ أيضا", "قمح الهضبة يصل إلى السوق", FOOT, MENU, FESTIVAL, LATER, LONE)
    assert titles(*lines) == [BRIDGE, FESTIVAL]


@pytest.mark.parametrize("line", ["© رويترز 2022", "صورة من الجسر © سامي 2022 / المرصد"])
def test_a_picture_s_owner_with_a_year_ends_no_page(line: str) -> None:
    more = "ويصل الجسر بين السوق القديم في المدينة ومحطة الحافلات على الضفة الأخرى من النهر."
    (post,) = converted({"page.txt": "\n\n".join((*FIRST, line, more))}).posts
    assert more[:-1] in post.body


SITE = ("وكالة أنباء الهضبة", "الوكالة الأولى للقرى")


@pytest.mark.parametrize(
    ("between", "number"),
    [
        (SITE, 2),
        (SITE[:1], 1),
        (("لبنان", "اقتصاد", "رياضة", "ثقافة"), 2),
        (("لبنان", "اقتصاد"), 1),
    ],
    ids=["head again", "name again", "menu", "two tags"],
)
def test_a_page_s_head_or_menu_between_two_texts_begins_another_page(
    between: tuple[str, ...], number: int
) -> None:
    box = ("اقرأ أيضا", "سبع نصائح للقراءة", "عرض التعليقات")
    assert len(titles(*SITE, *STORY, *box, *between, PRAISES, TELLS, ADDS)) == number


@pytest.mark.parametrize(
    ("head", "number"),
    [(("المصدر: المرصد", LATER), 2), ((f"{LATER} آخر تحديث {LATER}",), 2), ((LATER,), 1)],
    ids=["source", "update", "day"],
)
def test_a_source_or_an_update_under_a_headline_makes_it_no_box(
    head: tuple[str, ...], number: int
) -> None:
    first = (FESTIVAL, LATER, *SECOND, "اقرأ المزيد", "الأسعار تصعد في القرى")
    assert len(titles(*first, *head, PRAISES, TELLS, WAITS, ADDS)) == number


def test_a_column_that_goes_on_from_none_to_none_is_a_second_story_and_no_leads() -> None:
    report = (*FIRST, "وأضاف أن الجسر القديم سيبقى مغلقا حتى الربيع المقبل لترميمه.")
    column = (
        "لا أعرف متى صار الكتاب قطعة أثاث في بيوتنا، فقد كانت المكتبة في صدر الدار.",
        "ليست هذه مرثية أخرى للورق، وقد شبعنا مراثي منذ دخلت الشاشات غرف الأطفال.",
        "هل المشكلة في المدرسة؟ لا أظن، فالمعلم يقرأ والتلميذ يقرأ إن وجد ما يشبهه.",
        "أميل إلى الظن أننا جعلنا القراءة واجبا يكرهه الصغار كما يكرهون دواء مرا.",
    )
    heading = "حين تصبح القراءة ترفا"
    assert titles(*report, "***", "هدى الريحاني", heading, LATER, *column) == [BRIDGE, heading]


def test_a_button_in_a_second_story_does_not_end_it() -> None:
    second = (
        FESTIVAL,
        LATER,
        HORSES,
        "إعلان",
        "إقرأ المزيد",
        "تتسع ساحة القلعة لآلاف المتفرجين.",
        PRIZES,
    )
    assert titles(*FIRST, FOOT, MENU, *second) == [BRIDGE, FESTIVAL]


@pytest.mark.parametrize(
    ("head", "scene"),
    [
        ((TALES, "هدى الريحاني", LATER), SCENE),
        (("دفتر وأغنية وحكايات عن الموقد", LATER), SCENE),
    ],
    ids=["a day and an author", "a headline of what follows the scene"],
)
def test_a_scene_below_its_headline_begins_a_story_of_a_kindred_subject(
    head: tuple[str, ...], scene: tuple[str, ...]
) -> None:
    market = "ويجلس عند جسر المشاة في السوق كل سبت، ويطل على النهر من مقعد أبيه القديم."
    assert titles(*FIRST, *head, *scene, market) == [BRIDGE, head[0]]


KIN = (
    "أعلنت بلدية الضفتين أن جسر المشاة الجديد سيغلق أمام العابرين مساء الجمعة للصيانة.",
    "وقالت البلدية إن الجسر القديم فوق النهر يبقى طريق السوق الوحيد حتى الصباح.",
)
"""Another report on the subject of the first."""
CLOSES = "صيانة ليلية تغلق طريق السوق أمام العابرين مساء الجمعة"


@pytest.mark.parametrize(
    ("between", "number"),
    [
        ("\n-----\n", 2),
        ("\nhttps://press.example/2022/05/7.html\n", 2),
        ("\n\n", 2),
        ("\n", 1),
        ("\nhttps://press.example\n", 1),
        ("\nhttps://www.youtube.com/watch?v=1\n", 1),
    ],
    ids=[
        "typed rule",
        "address",
        "the only blank line",
        "no blank line",
        "the site's",
        "a video's",
    ],
)
def test_what_a_curator_sets_between_two_articles_parts_them(between: str, number: int) -> None:
    text = "\n".join(FIRST) + between + "\n".join((CLOSES, *KIN))
    assert len(converted({"page.txt": text}).posts) == number


def test_one_blank_line_more_than_between_paragraphs_parts_nothing() -> None:
    text = "\n\n".join(FIRST) + "\n\n\n" + "\n\n".join((CLOSES, *KIN))
    assert len(converted({"page.txt": text}).posts) == 1


def test_a_first_paragraph_over_the_day_is_the_standfirst() -> None:
    lead = "أنهت البلدية أعمال جسر المشاة الجديد بعد ثلاث سنوات، ولم يبق إلا طلاء حاجزه."
    caption = "عابرون على جسر المشاة في يومه الأول"
    assert titles(BRIDGE, lead, caption, DAY, OPENS, LENGTH, STEEL) == [BRIDGE]


def test_a_day_over_the_headline_as_over_the_first_makes_it_no_box() -> None:
    first = ("Local", DAY, BRIDGE, *FIRST[2:])
    box = ("إقرأ أيضا", "طقس عاصف في الساعات المقبلة")
    third = "وأضافت أن المشاة سيعبرون الجسر الجديد إلى السوق من صباح السبت."
    assert titles(*first, *box, "Money", LATER, CLOSES, *KIN, third) == [BRIDGE, CLOSES]


def test_a_button_below_a_picture_under_the_day_leaves_the_headline_its_own() -> None:
    head = (FESTIVAL, LATER, "كتبت: هدى الريحاني", "فرسان في ساحة القلعة", "تابعنا على google news")
    box = ("أخبار متعلقة", "عرض التعليقات", "رياضة")
    assert titles(*FIRST, *box, *head, *SECOND) == [BRIDGE, FESTIVAL]


def test_a_count_of_readers_between_day_and_headline_leaves_each_story_its_day() -> None:
    first = ("صوت الهضبة", MENU, "محليات", "2022/05/04 14:12", "1245", BRIDGE, *FIRST[2:])
    second = ("رياضة", "2022/05/04 14:03", "611", FESTIVAL, *SECOND)
    assert days(*first, *second) == ["2022-05-04 14:12:00", "2022-05-04 14:03:00"]


def test_the_day_that_says_published_wins_over_the_page_s_clock() -> None:
    clock, own = "04-05-2022 10:45 PM", "نشر: 04-05-2022 10:38 PM"
    assert days(BRIDGE, clock, own, *FIRST[2:]) == ["2022-05-04 22:38:00"]


NIGHT = (
    "في ليلة باردة جلس صياد عجوز أمام قاربه الخشبي يصلح شبكة مزقتها الصخور، ويحكي لأحفاده عن "
    "عواصف لم يشهدها أحد سواه."
)
WAVES = "حدثنا عن أمواج حملته مرة إلى خليج بعيد، وعن خبز يابس أكله مع رفيقه."
SALT = "وكان الملح على يديه مثل خرائط قديمة رسمها بحارة الشمال قبل أن تغيب نجومهم."


@pytest.mark.parametrize(("day", "number"), [((LATER,), 2), ((), 1)], ids=["day", "nothing"])
def test_a_feature_without_a_headline_begins_under_a_day_of_its_own(
    day: tuple[str, ...], number: int
) -> None:
    assert len(titles(*FIRST, *day, NIGHT, WAVES, SALT)) == number
    untold = (BRIDGE, *FIRST[2:], *day, NIGHT, WAVES, SALT)
    assert len(titles(*untold)) == 1


def test_a_paragraph_that_goes_on_with_another_matter_is_no_lead_of_the_box_above_it() -> None:
    matter = "وبخصوص السوق، جددت البلدية موقفها القاضي بإغلاقه أمام العربات مساء كل جمعة."
    box = ("اقرأ أيضا", "هذه هي العربات التي تدخل السوق")
    (post,) = converted({"page.txt": "\n\n".join((*FIRST, *box, matter, ADDS_BRIDGE))}).posts
    assert matter[:-1] in post.body


def test_comments_below_the_line_that_says_when_it_was_published_end_no_head() -> None:
    foot = ("1 Comments", "جميع الحقوق محفوظة © مرصد الضفتين 2022", "صوت الهضبة", "محليات", "رياضة")
    second = (FESTIVAL, f"نشر في صوت الهضبة يوم {LATER}", "3 Comments", *SECOND)
    assert titles(*FIRST, *foot, *second) == [BRIDGE, FESTIVAL]


def test_a_whole_report_of_a_later_day_is_no_box_though_its_lead_has_other_words() -> None:
    report = (
        "قللت وزارة الأشغال من شأن ما قيل عن جسر المشاة الجديد، ووصفت الأعمال بأنها كاملة.",
        "وقال متحدث باسمها إن الفولاذ الذي صنع في ورش المدينة فحص مرتين قبل سنوات العمل.",
        "ولم يوضح رئيس البلدية متى يعبر المشاة إلى السوق من ضفة النهر الأخرى.",
    )
    heading = "فولاذ الورش فحص مرتين ولا خطر منه على أحد"
    assert titles(*FIRST, heading, LATER, *report) == [BRIDGE, heading]
