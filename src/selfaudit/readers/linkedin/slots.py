"""The parts of a LinkedIn archive. What it can never tell stands in platforms/linkedin.toml with all else that people read."""

from __future__ import annotations

from importlib.resources import files

import tomli

from selfaudit.records import Slot

SLOTS = (
    Slot(
        "profile",
        "Profile",
        ("profile", "account"),
        (
            "profile summary",
            "education",
            "projects",
            "publications",
            "certifications",
            "honors",
            "courses",
            "patents",
            "test scores",
            "organizations",
            "volunteering",
            "job applications",
            "job seeker preferences",
        ),
    ),
    Slot("positions", "Positions", ("profile",)),
    Slot("emails", "E-mail addresses", ("profile", "account")),
    Slot("phones", "Telephone numbers", ("profile", "account"), ("whatsapp phone numbers",)),
    Slot("connections", "Connections", ("connections",)),
    Slot("requests", "Invitations, both ways", ("requests",)),
    Slot("messages", "Messages", ("messages",)),
    Slot("machine", "Chats with LinkedIn's machines", ()),
    Slot("posts", "Posts (complete archive only)", ("posts", "links")),
    Slot("comments", "Comments (complete archive only)", ("comments",)),
    Slot("articles", "Articles", ()),
    Slot(
        "reactions",
        "Reactions, votes, reposts, saved things (complete archive only)",
        ("reactions",),
        ("votes", "instantreposts", "saved_items", "saved_articles"),
    ),
    Slot("recommendations", "Recommendations that you wrote", ()),
    Slot("recommendations-received", "Recommendations by others on your profile", ("third_party_posts",)),
    Slot("endorsements", "Skills that you endorsed", ()),
    Slot("following", "Members that you follow (complete archive only)", ()),
    Slot("pages", "Organisations that you follow", ("pages",)),
    Slot("contacts", "The address book that you uploaded", ()),
    Slot("events", "Events", ("events",)),
    Slot("searches", "Searches (complete archive only)", ("searches",)),
    Slot("media", "Pictures and videos, by address", ("media",)),
    Slot("logins", "Logins and security checks", ("logins",)),
)

CANNOT_TELL: tuple[str, ...] = tuple(
    tomli.loads(files("selfaudit").joinpath("platforms/linkedin.toml").read_text("utf-8"))["cannot_tell"]
)
