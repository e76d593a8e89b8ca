window.YTD.deleted_tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1949176420782580605"
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
        "27"
      ],
      "favorite_count" : "0",
      "id_str" : "1949176420782580605",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1949176420782580605",
      "created_at" : "Sat Jul 26 18:34:07 +0000 2024",
      "favorited" : false,
      "full_text" : "I should not have said that",
      "lang" : "en",
      "deleted_at" : "Thu Jul 31 18:41:07 +0000 2024"
    }
  }
]