window.YTD.tweet.part0 = [
 {
  "retweeted": false,
  "source": "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
  "entities": {
   "hashtags": [],
   "symbols": [],
   "user_mentions": [],
   "urls": []
  },
  "display_text_range": [
   "0",
   "14"
  ],
  "favorite_count": "0",
  "id_str": "1060000000000000001",
  "truncated": false,
  "retweet_count": "0",
  "id": "1060000000000000001",
  "created_at": "Wed Nov 07 07:00:00 +0000 2018",
  "favorited": false,
  "full_text": "Bare and early",
  "lang": "en"
 }
]