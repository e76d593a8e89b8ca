window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000001"
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
        "urls" : [
          {
            "url" : "https://t.co/link000001",
            "expanded_url" : "https://www.example.com/menu?a=1&copy=2",
            "display_url" : "www.example.com/menu?a=1&copy=2",
            "indices" : [
              "10",
              "33"
            ]
          }
        ]
      },
      "display_text_range" : [
        "0",
        "83"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000001",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000001",
      "created_at" : "Mon Mar 04 20:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "Fish &amp; chips at Exampleton Primary School &lt;3 https://t.co/link000001 #Friday",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000002"
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
        "user_mentions" : [
          {
            "name" : "Sasha Reed",
            "screen_name" : "sashareed",
            "indices" : [
              "0",
              "5"
            ],
            "id_str" : "2002",
            "id" : "2002"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "71"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000002",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000002",
      "created_at" : "Tue Mar 05 08:15:30 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @sashareed: A very long day, and somebody else’s words that are cut…",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000003"
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
        "user_mentions" : [
          {
            "name" : "Robin Carter",
            "screen_name" : "robincarter",
            "indices" : [
              "0",
              "5"
            ],
            "id_str" : "2001",
            "id" : "2001"
          }
        ],
        "urls" : []
      },
      "display_text_range" : [
        "0",
        "36"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000003",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000003",
      "created_at" : "Tue Mar 05 09:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "@robincarter Ring me on 07700 900123",
      "lang" : "en",
      "in_reply_to_status_id_str" : "18",
      "in_reply_to_status_id" : "18",
      "in_reply_to_user_id_str" : "2001",
      "in_reply_to_user_id" : "2001",
      "in_reply_to_screen_name" : "robincarter"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000004"
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
        "17"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000004",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000004",
      "created_at" : "Tue Mar 05 09:01:00 +0000 2024",
      "favorited" : false,
      "full_text" : "and another thing",
      "lang" : "en",
      "in_reply_to_status_id_str" : "1900000000000000001",
      "in_reply_to_user_id_str" : "2244994901",
      "in_reply_to_user_id" : "2244994901",
      "in_reply_to_screen_name" : "alexsample"
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000005"
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
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/alexsample/status/1/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/pic0000001",
            "media_url" : "http://pbs.twimg.com/media/AbC_1.jpg",
            "id_str" : "9",
            "id" : "9",
            "media_url_https" : "https://pbs.twimg.com/media/AbC_1.jpg",
            "type" : "photo",
            "display_url" : "pic.twitter.com/x",
            "ext_alt_text" : "A cake"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "36"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000005",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000005",
      "created_at" : "Wed Mar 06 12:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "Two pictures https://t.co/pic0000001",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/alexsample/status/1/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/pic0000001",
            "media_url" : "http://pbs.twimg.com/media/AbC_1.jpg",
            "id_str" : "9",
            "id" : "9",
            "media_url_https" : "https://pbs.twimg.com/media/AbC_1.jpg",
            "type" : "photo",
            "display_url" : "pic.twitter.com/x",
            "ext_alt_text" : "A cake"
          },
          {
            "expanded_url" : "https://twitter.com/alexsample/status/1/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/pic0000001",
            "media_url" : "http://pbs.twimg.com/media/AbC_2.jpg",
            "id_str" : "9",
            "id" : "9",
            "media_url_https" : "https://pbs.twimg.com/media/AbC_2.jpg",
            "type" : "photo",
            "display_url" : "pic.twitter.com/x"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000006"
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
        "user_mentions" : [
          {
            "name" : "Robin Carter",
            "screen_name" : "robincarter",
            "indices" : [
              "0",
              "5"
            ],
            "id_str" : "2001",
            "id" : "2001"
          }
        ],
        "urls" : [],
        "media" : [
          {
            "expanded_url" : "https://twitter.com/alexsample/status/1/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/pic0000002",
            "media_url" : "http://pbs.twimg.com/media/Theirs.jpg",
            "id_str" : "9",
            "id" : "9",
            "media_url_https" : "https://pbs.twimg.com/media/Theirs.jpg",
            "type" : "photo",
            "display_url" : "pic.twitter.com/x",
            "source_status_id_str" : "77",
            "source_user_id_str" : "2001"
          }
        ]
      },
      "display_text_range" : [
        "0",
        "52"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000006",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000006",
      "created_at" : "Thu Mar 07 12:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "RT @robincarter: Our picture https://t.co/pic0000002",
      "lang" : "en",
      "extended_entities" : {
        "media" : [
          {
            "expanded_url" : "https://twitter.com/alexsample/status/1/photo/1",
            "indices" : [
              "20",
              "43"
            ],
            "url" : "https://t.co/pic0000002",
            "media_url" : "http://pbs.twimg.com/media/Theirs.jpg",
            "id_str" : "9",
            "id" : "9",
            "media_url_https" : "https://pbs.twimg.com/media/Theirs.jpg",
            "type" : "photo",
            "display_url" : "pic.twitter.com/x",
            "source_status_id_str" : "77",
            "source_user_id_str" : "2001"
          }
        ]
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000007"
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
        "11"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000007",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000007",
      "created_at" : "Fri Mar 08 12:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "Here we are",
      "lang" : "en",
      "coordinates" : {
        "type" : "Point",
        "coordinates" : [
          "51.5",
          "-1.5"
        ]
      },
      "geo" : {
        "type" : "Point",
        "coordinates" : [
          "-1.5",
          "51.5"
        ]
      },
      "place" : {
        "full_name" : "Exampleton, England",
        "name" : "Exampleton",
        "country_code" : "GB"
      }
    }
  },
  {
    "tweet" : {
      "edit_info" : {
        "initial" : {
          "editTweetIds" : [
            "1900000000000000008"
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
        "295"
      ],
      "favorite_count" : "0",
      "id_str" : "1900000000000000008",
      "truncated" : false,
      "retweet_count" : "0",
      "id" : "1900000000000000008",
      "created_at" : "Sat Mar 09 12:00:00 +0000 2024",
      "favorited" : false,
      "full_text" : "A long post about the school fair: the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the … https://t.co/long000001",
      "lang" : "en"
    }
  }
]