"""What stands on the page and what is left for the other formats: sorts, shares, pictures, ways and links."""

import re
from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from tests.report.support import Listed, findings_of, hit, many_hits, report_of

from selfaudit.findings import Finding, NotChecked, RunRow
from selfaudit.platforms import PLATFORMS
from selfaudit.report.as_html import render
from selfaudit.report.page import page_of
from selfaudit.report.picture import Counted, by_distance, over_time
from selfaudit.report.sorts import Sort, Sorter, shares
from selfaudit.report.ways import link_of, platform_of, ways


def _tree(report):
    return html.document_fromstring("".join(render(report)))


def test_findings_of_a_sort_stand_together_whoever_made_them() -> None:
    findings = findings_of(many_hits(400))
    apart = [replace(one, clauses=(*one.clauses,), steps=(*one.steps,)) for one in findings]
    sorter = Sorter()
    assert [sorter(one) for one in findings] == [sorter(one) for one in apart]
    assert len({id(sorter(one)) for one in (*findings, *apart)}) == len(set(map(sorter, findings)))


def _sorts(counts: list[int]) -> Counter[Sort]:
    (finding,) = findings_of([hit()])
    severities = ("critical", "high", "medium", "low", "note")
    sort = Sorter()(finding)
    return Counter(
        {replace(sort, check=f"check-{number}", severity=severities[number % 5]): count for number, count in enumerate(counts)}
    )


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60), st.integers(60, 2000), st.integers(1, 100))
def test_no_sort_hides_another_and_no_room_is_wasted(counts: list[int], most: int, of_each: int) -> None:
    found = _sorts(counts)
    given_to = shares(found, most, of_each)
    assert sum(given_to.values()) == min(found.total(), most)
    assert all(0 < given_to[sort] <= count for sort, count in found.items())


def test_what_is_not_on_the_page_is_said_loudly_and_where_it_is() -> None:
    findings = findings_of(many_hits(600))
    page = page_of(report_of(findings), most=150, of_each=5)
    assert (page.shown, page.total) == (150, 600)
    assert sum(card.count for _, cards, _ in page.groups for card in cards) == 600
    many = report_of(findings, findings=_Repeated(findings, 10))
    tree = _tree(many)
    told = " ".join(tree.xpath("string(//p[@class='shown'])").split())
    assert told.startswith("1,000 findings are not on this page. It shows 5,000 of 6,000")
    assert "--format csv" in told
    assert len(tree.xpath("//ol[@class='items']/li")) == 5000


class _Repeated(Listed):
    def __init__(self, findings: list[Finding], times: int) -> None:
        super().__init__(one for _ in range(times) for one in findings)


def test_the_parts_come_in_order_and_the_card_stands_at_top_and_foot() -> None:
    tree = _tree(report_of(findings_of(many_hits(60))))
    assert tree.xpath("//h2/@id") == [
        "summary", "was-read", "filters-title", "talk", "act", "read-again", "pictures", "by-hand", "clear", "not-in-archive",
        "others", "not-read",
    ]  # fmt: skip
    assert [one.getparent().tag for one in tree.xpath("//div[@class='stop']")] == ["header", "footer"]
    assert set(tree.xpath("//nav//a/@href")) <= {f"#{one}" for one in tree.xpath("//@id")}


def test_each_finding_says_what_where_how_sure_and_what_to_do() -> None:
    made = hit(
        platform="x", thread="", when=datetime(2024, 7, 1, 12, tzinfo=UTC).timestamp(), visibility="public",
        audience_evidence="the post's own setting", link="https://x.com/alexsample/status/123", file="data/tweets.js",
    )  # fmt: skip
    tree = _tree(report_of(findings_of([made])))
    (card,) = tree.xpath("//article")
    words = " ".join(card.text_content().split())
    for told in (
        "A telephone number in your profile or in something you posted (post)",
        "••••• ••••23: a telephone number; likely (it is the number that you gave as yours).",
        "X (Twitter), post, 1 July 2024, public (the post's own setting).",
        "data/tweets.js /0",
        "What to do, in this order",
        "Limit who can see it.",
        "How to do it on X (Twitter)",
        "Looked at 21 November 2026; X (Twitter) moves its menus.",
    ):
        assert told in words
    assert card.xpath(".//p[@class='where']/a/@href") == ["https://x.com/alexsample/status/123"]


def test_findings_are_numbered_as_they_stand_on_the_page() -> None:
    tree = _tree(report_of(findings_of(many_hits(130))))
    assert [int(one) for one in tree.xpath("//ol[@class='items']/li/@value")] == list(range(1, 131))
    assert tree.xpath("//ol[@class='items']/li/@id") == [f"f{number}" for number in range(1, 131)]


def test_decided_findings_stand_apart_with_the_reason() -> None:
    one, two = findings_of([hit(1), hit(2)])
    tree = _tree(report_of([one, replace(two, state="dismissed", reason="an old number")]))
    (section,) = tree.xpath("//section[h2/@id='decided']")
    assert "Dismissed. an old number" in section.text_content()
    assert len(tree.xpath("//section[h2/@id='act']//ol[@class='items']/li")) == 1


def test_the_table_has_the_numbers_of_the_bars() -> None:
    tree = _tree(report_of(findings_of(many_hits(50))))
    (table,) = tree.xpath("//table[caption='By year']")
    heads = table.xpath(".//thead//th/text()")
    rows = {row.xpath("string(th)"): row.xpath("td/text()") for row in table.xpath(".//tbody/tr")}
    assert heads == ["Year", "Posts", "Comments", "Messages", "Pictures and videos", "Findings", "In working hours"]
    assert rows["2022"][:5] == ["40", "0", "4,000", "0", "0"]
    assert rows["2026"][4] == "50"
    assert tree.xpath("//figure//title/text()")[0] == "Posts by year"


def test_a_year_with_anything_in_it_is_never_drawn_as_nothing() -> None:
    picture = over_time([(2020, "post", 1), (2021, "post", 100_000)], Counted())
    first, second = picture.charts[0].bars
    assert first.height > 1
    assert first.y + first.height == pytest.approx(second.y + second.height)
    assert over_time([], Counted()).charts == ()


def test_distances_are_drawn_only_where_a_check_tells_them() -> None:
    near = hit(check="photo-taken-at-school", kind="photo", signals=("about 40 m from your school",))
    far = hit(
        check="photo-taken-at-school", kind="photo", signals=("2.5 km from your school", "within 250 metres of your school")
    )
    counted = Counted()
    for finding in findings_of([far, near]):
        counted.add(finding)
    assert [(dot.of, dot.metres) for dot in by_distance(counted)] == [("your school", 40.0), ("your school", 2500.0)]
    assert "How far" not in "".join(render(report_of(findings_of([hit()]))))


@pytest.mark.parametrize(
    "link",
    [
        "https://x.com/alexsample/status/123",
        "https://www.instagram.com/p/Abc-1_x/",
        "https://www.facebook.com/alex.sample/posts/pfbid02x",
        "https://www.linkedin.com/feed/update/urn:li:share:123",
    ],
)
def test_an_item_of_hers_is_linked(link: str) -> None:
    assert link_of(hit(link=link)) == link.rstrip("/")


@pytest.mark.parametrize(
    "link",
    [
        "http://x.com/alexsample/status/123",
        "https://x.com.example.com/alexsample/status/123",
        "https://x.com@example.com/alexsample/status/123",
        "https://x.com/i/redirect?url=https://example.com",
        "https://x.com/alexsample/status/123?s=20#x",
        "https://x.com/alexsample/status/१२३",
        "https://www.facebook.com/l.php?u=https://example.com",
        "https://www.facebook.com/kit.harrow",
        "https://x.com/alexsample/status/123\n",
        "javascript:alert(1)",
        "//x.com/alexsample/status/123",
        "",
    ],
)
def test_any_other_address_is_never_a_link(link: str) -> None:
    assert link_of(hit(link=link)) == ""


@pytest.mark.parametrize("changes", [{"kind": "connection"}, {"kind": "request"}, {"kind": "message"}, {"author": "other"}])
def test_what_is_not_hers_is_never_linked(changes: dict[str, str]) -> None:
    assert link_of(hit(link="https://x.com/alexsample/status/123", **changes)) == ""


def test_a_profile_on_a_known_site_is_sent_to_where_it_is_mended() -> None:
    (finding,) = findings_of([hit(kind="profile", platform="x")])
    told = ways("x", "phone-number", "profile", finding.steps)
    assert told[0].purpose == "To find it again"
    assert [way.url for way in told[1:]] == [
        platform_of("x").mend[one].url for one in ("phone", "RESTRICT-AUDIENCE", "EDIT-PROFILE")
    ]
    assert all(way.url.startswith("https://") for way in told[1:])


def test_a_platform_that_is_not_known_has_a_name_and_no_ways() -> None:
    assert platform_of("../../etc/passwd").mend == {}
    assert platform_of("mastodon").name == "Mastodon"


@pytest.mark.parametrize("platform", PLATFORMS)
def test_no_way_was_looked_at_longer_than_a_year_ago(platform: str) -> None:
    known = platform_of(platform)
    found = [*known.mend.values(), *([known.find] if known.find else [])]
    today = datetime.now(UTC).date()
    assert [way for way in found if not today - timedelta(days=366) <= way.looked_at <= max(today, date(2026, 11, 21))] == []
    assert not any(re.search(r"(?i)\bdelete\b", way.purpose) for way in found)


UNREAD = (NotChecked("odd.json", "it ends in the middle of a text"),)
NOT_RUN = (RunRow("pupil-message", "needs", "pupils"), RunRow("phone-number", "left-out", "You left this check out (--skip)."))
RAN = (RunRow("home-address", "ran"), RunRow("date-of-birth", "failed"))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "nothing"),
        ({"not_checked": UNREAD}, "1 thing"),
        ({"runs": NOT_RUN + RAN}, "2 checks not run"),
        ({"not_checked": UNREAD, "runs": NOT_RUN}, "1 thing, 2 checks not run"),
        ({"since": datetime(2024, 7, 1, tzinfo=UTC).timestamp()}, "all before 1 July 2024"),
    ],
)
def test_what_was_not_looked_for_is_counted_beside_what_was_not_read(changes, said) -> None:
    tree = _tree(report_of([], **({"not_checked": (), "runs": RAN} | changes)))
    assert tree.xpath("string(//a[@href='#not-read']/following-sibling::span)") == said
    assert tree.xpath("string(//h2[@id='not-read']/span)") == said
    listed = " ".join(tree.xpath("string(//section[@aria-labelledby='not-read'])").split())
    assert (
        "You did not tell it a list of pupils (in selfaudit.toml), so these checks did not run: pupil-message." in listed
    ) == ("runs" in changes)
