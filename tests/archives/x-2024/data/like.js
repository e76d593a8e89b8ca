window.YTD.like.part0 = [
  {
    "like" : {
      "tweetId" : "55",
      "fullText" : "Tea &amp; toast https://t.co/like000001",
      "expandedUrl" : "https://twitter.com/i/web/status/55"
    }
  },
  {
    "like" : {
      "tweetId" : "56",
      "fullText" : null,
      "expandedUrl" : "https://x.com/jomarsh/status/56"
    }
  }
]