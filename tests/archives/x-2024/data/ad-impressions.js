window.YTD.ad_impressions.part0 = [
  {
    "ad" : {
      "adsUserData" : {
        "adImpressions" : {
          "impressions" : [
            {
              "promotedTweetInfo" : {
                "tweetText" : "Teaching vacancies near you"
              }
            }
          ]
        }
      }
    }
  }
]