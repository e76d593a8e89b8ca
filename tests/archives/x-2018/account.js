window.YTD.account.part0 = [ {
  "account" : {
    "email" : "lee@example.com",
    "username" : "leefield",
    "accountId" : "88",
    "accountDisplayName" : "Lee Field"
  }
} ]