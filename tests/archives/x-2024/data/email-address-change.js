window.YTD.email_address_change.part0 = [
  {
    "emailAddressChange" : {
      "accountId" : "2244994901",
      "emailChange" : {
        "changedAt" : "2013-11-23T20:14:07.000Z",
        "changedTo" : "old@example.com"
      }
    }
  },
  {
    "emailAddressChange" : {
      "accountId" : "2244994901",
      "emailChange" : {
        "changedAt" : "2020-01-02T20:14:07.000Z",
        "changedFrom" : "old@example.com",
        "changedTo" : "alex@example.com"
      }
    }
  }
]