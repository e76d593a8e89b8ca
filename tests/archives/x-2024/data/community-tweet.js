window.YTD.community_tweet.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000020"
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
        "13"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000020",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000020",
      "created_at" : "Wed May 01 10:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "Seeds to swap",
      "lang" : "en",
      "community_id" : "5",
      "community_id_str" : "5",
      "scopes" : {
        "followers" : false
      }
    }
  }
]