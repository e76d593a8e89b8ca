window.YTD.block.part0 = [
  {
    "blocking" : {
      "accountId" : "3009",
      "userLink" : "https://twitter.com/intent/user?user_id=3009"
    }
  }
]