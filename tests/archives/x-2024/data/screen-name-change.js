window.YTD.screen_name_change.part0 = [
  {
    "screenNameChange" : {
      "accountId" : "2244994901",
      "screenNameChange" : {
        "changedAt" : "2015-02-03T04:05:06.000Z",
        "changedFrom" : "miss_sample",
        "changedTo" : "alexsample"
      }
    }
  }
]