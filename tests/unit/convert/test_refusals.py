"""Gates of payment, lost pages and text misread from a PDF: refused; their look-alikes are kept."""

import pytest

from captures import converted, only_ledger, page

TITLE = "ورشة السفن تعلّم أبناء الصيادين صنعة الأجداد"
DATE = "9 مايو 2024"
OPENS = "افتتح نجار السفن سالم البحري ورشته أمام عشرين فتى من أبناء الصيادين في الحي القديم."
SAYS = "وقال البحري إن الفتيان سيبنون في الصيف قاربا صغيرا من خشب السدر بأيديهم."
ADDS = "وأضاف أن القارب سيباع في مزاد الميناء ويعود ثمنه إلى صندوق الورشة."
CUT = "افتتح نجار السفن سالم البحري ورشته أمام عشرين فتى من أبناء الصيادين في…"
GATE = "هذا المحتوى للمشتركين فقط"
CARDS = [
    "مواضيع ذات صلة",
    "سوق السمك ينتقل إلى الرصيف الجديد",
    "ينتقل الباعة غدا إلى الرصيف الجديد بعد أن جف طلاؤه.",
]
SAID = '{{"@type": "NewsArticle", "headline": "{}", "isAccessibleForFree": {}}}'


def reason_of(text: str, name: str = "page.txt") -> str | None:
    return converted({name: text}).ledgers[0].reason


def saved(free: str, *paragraphs: str) -> str:
    told = "".join(f"<p>{each}</p>" for each in paragraphs)
    said = f'<script type="application/ld+json">{SAID.format(TITLE, free)}</script>'
    return f"<html><head>{said}</head><body><article><h1>{TITLE}</h1>{told}</article></body></html>"


@pytest.mark.parametrize(
    "gate",
    [
        *(GATE, "لمتابعة القراءة يرجى الاشتراك", "بقية المقال للمشتركين", "محتوى مميز للمشتركين"),
        *("هذه المادة حصرية للمشتركين", "المقال متاح لمشتركي الصحيفة", "هذا المحتوى للأعضاء فقط"),
    ],
)
def test_one_sentence_that_breaks_off_over_a_gate_is_refused(gate: str) -> None:
    assert reason_of(page(TITLE, DATE, CUT, gate, "اشترك الآن", "تسجيل الدخول")) == "wall"
    assert reason_of(page(TITLE, DATE, CUT, gate, *CARDS)) == "wall"
    assert reason_of(page(TITLE, DATE, CUT[:-1], gate)) == "wall"


def test_a_text_cut_by_a_gate_after_whole_paragraphs_is_kept_and_marked() -> None:
    for told in ([OPENS, SAYS, f"{ADDS[:-1]}…"], [OPENS]):
        (entry,) = only_ledger(page(TITLE, DATE, *told, GATE, "اشترك الآن")).articles
        assert "cut-off" in [doubt.reason for doubt in entry.doubts]


def test_a_whole_sentence_before_the_cut_is_a_brief() -> None:
    assert reason_of(page(TITLE, DATE, f"{OPENS} {SAYS[:-1]}…", GATE)) is None


def test_a_text_that_goes_on_below_an_offer_is_kept() -> None:
    assert reason_of(page(TITLE, DATE, CUT, GATE, OPENS, SAYS, ADDS)) is None


def test_a_short_whole_report_is_kept() -> None:
    assert reason_of(page(TITLE, DATE, OPENS)) is None
    assert reason_of(page(TITLE, DATE, OPENS, "اشترك الآن", "تسجيل الدخول")) is None


def test_a_report_about_gates_of_payment_is_kept() -> None:
    about = "أعلنت جريدة الميناء أنها ستجعل مقالاتها للمشتركين فقط من أول الشهر المقبل…"
    more = "وقال ناشرها إن الأخبار العاجلة ستبقى بلا مقابل لمن لا يملك حسابا."
    assert (
        reason_of(page("جريدة الميناء تغلق أرشيفها أمام غير المشتركين", DATE, about, more)) is None
    )


@pytest.mark.parametrize("free", ["false", '"False"', '"http://schema.org/False"'])
def test_a_page_whose_data_says_it_is_not_free_and_that_shows_a_cut_sentence_is_refused(
    free: str,
) -> None:
    assert reason_of(saved(free, CUT), "page.html") == "wall"
    assert reason_of(saved(free, OPENS, GATE), "page.html") == "wall"


def test_a_page_that_is_not_free_and_shows_its_text_is_kept() -> None:
    assert reason_of(saved("false", OPENS, SAYS, ADDS), "page.html") is None
    assert reason_of(saved("false", OPENS), "page.html") is None
    assert reason_of(saved("true", OPENS, GATE), "page.html") is None


@pytest.mark.parametrize(
    "said",
    [
        *("عذرا! لم نجد ما تبحث عنه", "الصفحة المطلوبة غير متوفرة", "لم نعثر على ما تبحث عنه هنا"),
        *("عفوا، تم حذف هذا الخبر", "الصفحة مفقودة", "الرابط غير صحيح أو انتهت صلاحيته"),
    ],
)
def test_a_lost_page_with_some_stories_is_refused(said: str) -> None:
    why = "ربما تغير عنوانها أو حذفت منذ زمن، ويمكنك أن تبدأ من الصفحة الأولى للموقع."
    assert reason_of(page("الرئيسية", said, why, *CARDS)) == "error-page"
    assert reason_of(page("الرئيسية", said, why, *CARDS[1:], TITLE, OPENS)) == "error-page"


def test_a_report_about_subscribers_or_lost_papers_is_kept() -> None:
    offer = "وقالت الشركة إن الخدمة الجديدة متاحة للمشتركين في الباقة الشهرية من أول الشهر المقبل."
    assert reason_of(page(TITLE, DATE, f"{OPENS[:-1]}…", offer, SAYS, ADDS)) is None
    lost = "وأضاف أن سجل القوارب الذي كتبه أبوه تلفت منه صفحة مفقودة لا يعرف أحد ما كان فيها."
    assert reason_of(page(TITLE, DATE, OPENS, lost)) is None


def test_a_report_that_says_so_itself_is_kept() -> None:
    asked = "لم نجد ما تبحث عنه البلدية: خرائط الميناء ضاعت"
    assert reason_of(page(asked, DATE, OPENS, SAYS, ADDS)) is None


def test_letters_drawn_twice_are_damage() -> None:
    twice = " ".join("".join(2 * letter for letter in word) for word in f"{OPENS} {SAYS}".split())
    assert reason_of(page(TITLE, DATE, twice)) == "damaged-text"


def test_signs_of_a_font_among_the_letters_are_damage() -> None:
    signs = str.maketrans({"م": "Ÿ", "ف": "‘", "ج": "÷", "ح": "◊", "ن": "Ú"})
    texts = [each.translate(signs) for each in (OPENS, SAYS, ADDS)]
    assert reason_of(page(TITLE, DATE, *texts)) == "damaged-text"


def test_foreign_names_and_a_cry_are_no_damage() -> None:
    names = "وشارك في الورشة الفرنسي André Lefèvre والتركية Gülşen Öztürk من مدينة Besançon."
    cry = "وصاح أحد الفتيان ياااا بحر حين لامس القارب الماء أول مرة."
    assert reason_of(page(TITLE, DATE, OPENS, names, cry, ADDS)) is None


def test_cries_written_out_again_and_again_are_no_damage() -> None:
    cries = [f"وصاح الفتى رقم {n} {'يا' + 'ا' * 4} بحر حين لامس القارب الماء." for n in range(1, 9)]
    assert reason_of(page(TITLE, DATE, OPENS, *cries, ADDS)) is None
