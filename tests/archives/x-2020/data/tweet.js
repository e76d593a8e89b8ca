window.YTD.tweet.part0 = [ {
  "tweet" : {
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
      "28"
    ],
    "favorite_count" : "0",
    "id_str" : "1250000000000000001",
    "truncated" : false,
    "retweet_count" : "0",
    "id" : "1250000000000000001",
    "created_at" : "Tue Apr 14 10:00:00 +0000 2020",
    "favorited" : false,
    "full_text" : "First item on the first line",
    "lang" : "en"
  }
}, {
  "tweet" : {
    "retweeted" : false,
    "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
    "entities" : {
      "hashtags" : [],
      "symbols" : [],
      "user_mentions" : [],
      "urls" : [],
      "media" : [
        {
          "url" : "https://t.co/vid0000001",
          "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/thumb.jpg",
          "type" : "video",
          "id_str" : "8",
          "video_info" : {
            "aspect_ratio" : [
              "16",
              "9"
            ],
            "duration_millis" : "4000",
            "variants" : [
              {
                "content_type" : "application/x-mpegURL",
                "url" : "https://video.twimg.com/1/pu/pl/list.m3u8?tag=12"
              },
              {
                "bitrate" : "256000",
                "content_type" : "video/mp4",
                "url" : "https://video.twimg.com/1/pu/vid/320x180/small.mp4?tag=12"
              },
              {
                "bitrate" : "2176000",
                "content_type" : "video/mp4",
                "url" : "https://video.twimg.com/1/pu/vid/1280x720/best.mp4?tag=12"
              }
            ]
          }
        }
      ]
    },
    "display_text_range" : [
      "0",
      "30"
    ],
    "favorite_count" : "0",
    "id_str" : "1250000000000000002",
    "truncated" : false,
    "retweet_count" : "0",
    "id" : "1250000000000000002",
    "created_at" : "Tue Apr 14 10:05:00 +0000 2020",
    "favorited" : false,
    "full_text" : "A film https://t.co/vid0000001",
    "lang" : "en",
    "extended_entities" : {
      "media" : [
        {
          "url" : "https://t.co/vid0000001",
          "media_url_https" : "https://pbs.twimg.com/ext_tw_video_thumb/1/pu/img/thumb.jpg",
          "type" : "video",
          "id_str" : "8",
          "video_info" : {
            "aspect_ratio" : [
              "16",
              "9"
            ],
            "duration_millis" : "4000",
            "variants" : [
              {
                "content_type" : "application/x-mpegURL",
                "url" : "https://video.twimg.com/1/pu/pl/list.m3u8?tag=12"
              },
              {
                "bitrate" : "256000",
                "content_type" : "video/mp4",
                "url" : "https://video.twimg.com/1/pu/vid/320x180/small.mp4?tag=12"
              },
              {
                "bitrate" : "2176000",
                "content_type" : "video/mp4",
                "url" : "https://video.twimg.com/1/pu/vid/1280x720/best.mp4?tag=12"
              }
            ]
          }
        }
      ]
    }
  }
} ]