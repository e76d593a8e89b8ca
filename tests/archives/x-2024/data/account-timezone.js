window.YTD.account_timezone.part0 = [
  {
    "accountTimezone" : {
      "accountId" : "2244994901",
      "timeZone" : "London"
    }
  }
]