from newsdigest.site.waypoints import contents_of, with_waypoints

LABEL = "رابط الفقرة {}".format


def test_each_paragraph_ends_in_a_link_to_itself_that_holds_no_words() -> None:
    made = with_waypoints('<p id="p1">هدنة</p>\n<ul><li id="p2">بند</li></ul>', LABEL)
    assert made == (
        '<p id="p1">هدنة<a class="waypoint" href="#p1" aria-label="رابط الفقرة 1"></a></p>\n'
        '<ul><li id="p2">بند<a class="waypoint" href="#p2" aria-label="رابط الفقرة 2"></a>'
        "</li></ul>"
    )


def test_headings_and_paragraphs_without_a_spot_stay_as_they_are() -> None:
    made = '<h2 id="p1">عنوان</h2><p>بلا موضع</p>'
    assert with_waypoints(made, LABEL) == made


def test_an_item_that_holds_a_list_keeps_its_shape() -> None:
    made = '<ul><li id="p1">أ<ul><li id="p2">ب</li></ul></li></ul>'
    assert with_waypoints(made, LABEL) == made


def test_a_long_text_has_a_list_of_its_headings_and_a_short_one_none() -> None:
    two = '<h2 id="p1">الأول</h2><p id="p2">نص</p><h2 id="p3">الثاني &amp; غيره</h2>'
    assert contents_of(two) == ()
    three = two + '<h2 id="p5">عن <bdi lang="en">NATO</bdi></h2>'
    assert contents_of(three) == (("p1", "الأول"), ("p3", "الثاني & غيره"), ("p5", "عن NATO"))
