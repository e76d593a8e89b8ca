window.YTD.note_tweet.part0 = [
  {
    "noteTweet" : {
      "noteTweetId" : "1900000000000000099",
      "createdAt" : "2024-03-09T12:00:00.000Z",
      "updatedAt" : "2024-03-09T12:00:00.000Z",
      "lifecycle" : {
        "value" : "0",
        "name" : "All",
        "originalName" : "All",
        "annotations" : {}
      },
      "core" : {
        "text" : "A long post about the school fair: the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the rain and the brass band. the stalls, the cakes, the rain and the brass band.",
        "urls" : [],
        "mentions" : [],
        "hashtags" : [],
        "cashtags" : [],
        "styletags" : []
      }
    }
  }
]