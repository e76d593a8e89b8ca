window.YTD.account.part0 = [
  {
    "account" : {
      "email" : "alex@example.com",
      "createdVia" : "web",
      "username" : "alexsample",
      "accountId" : "2244994901",
      "createdAt" : "2013-11-23T20:14:07.113Z",
      "accountDisplayName" : "Alex Sample"
    }
  }
]