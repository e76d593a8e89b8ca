window.YTD.tweet.part0 = [ {
  "tweet" : {
    "edit_info" : {
      "initial" : {
        "editTweetIds" : [
          "1300000000000000001"
        ],
        "editableUntil" : "2024-03-04T21:00:00.000Z",
        "editsRemaining" : "5",
        "isEditEligible" : true
      }
    },
    "retweeted" : false,
    "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities" : {
      "hashtags" : [],
      "symbols" : [],
      "user_mentions" : [],
      "urls" : []
    },
    "display_text_range" : [
      "0",
      "51"
    ],
    "favorite_count" : "0",
    "id_str" : "1300000000000000001",
    "truncated" : false,
    "retweet_count" : "0",
    "id" : "1300000000000000001",
    "created_at" : "Sun Oct 18 07:05:09 +0000 2020",
    "favorited" : false,
    "full_text" : "Old and quiet http://example.com/before-short-links",
    "lang" : "en"
  }
} ]