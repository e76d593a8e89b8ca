window.YTD.deleted_tweet_headers.part0 = [
  {
    "tweet" : {
      "tweet_id" : "1949176420782580605",
      "user_id" : "2244994901",
      "created_at" : "Sat Jul 26 18:34:07 +0000 2024",
      "deleted_at" : "Thu Jul 31 18:41:07 +0000 2024"
    }
  }
]