window.YTD.account.part0 = [ {
  "account" : {
    "email" : "jo@example.com",
    "username" : "jomarsh",
    "accountId" : "77",
    "accountDisplayName" : "Jo Marsh"
  }
} ]