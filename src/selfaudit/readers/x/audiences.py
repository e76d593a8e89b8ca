"""Who can see a post, as far as the archive proves it. No file of X states whether the account is protected today."""

from __future__ import annotations

from datetime import UTC, datetime

from selfaudit.readers.x.shapes import Tweet
from selfaudit.records import Account, Audience, Visibility

NOT_STATED = Audience(Visibility.UNKNOWN, "X does not state whether your account is protected; posts are public unless it is")
PRIVATE_TALK = Audience(Visibility.LIMITED, "a private conversation")
COMMUNITY = Audience(Visibility.PUBLIC, "a post in a community, which X shows to everybody")
COMMUNITY_LIMITED = Audience(Visibility.LIMITED, "a post in a community, marked for its members only")
CIRCLE = Audience(Visibility.LIMITED, "a post to your circle only")
DELETED = Audience(Visibility.UNKNOWN, "deleted; X keeps it for about two weeks, and who saw it before is not stated")
PROTECTED_THEN = Audience(Visibility.LIMITED, "your account was protected when this archive was made")
OPEN_THEN = Audience(Visibility.PUBLIC, "your account was not protected when this archive was made")


def of_account(account: Account) -> Audience:
    """What the last change of the protection says about every post: it counts for old posts as for new ones."""
    if account.private is None or not account.switches:
        return NOT_STATED
    day = datetime.fromtimestamp(account.switches[-1][0], UTC).strftime("%d/%m/%Y")
    if account.private:
        return Audience(Visibility.LIMITED, f"your account's last change, on {day}, was to protected (protected-history.js)")
    return Audience(Visibility.PUBLIC, f"your account's last change, on {day}, was to not protected (protected-history.js)")


def of_post(tweet: Tweet, file: str, account: Audience) -> Audience:
    """Of one post: by the file that it stands in, its own mark (communities, classic layout), else by the account."""
    if file == "circle":
        return CIRCLE
    if file == "deleted":
        return DELETED
    if file == "group":
        return COMMUNITY_LIMITED if tweet.scopes is not None and tweet.scopes.followers else COMMUNITY
    if tweet.user is not None and tweet.user.protected is not None:
        return PROTECTED_THEN if tweet.user.protected else OPEN_THEN
    return account
