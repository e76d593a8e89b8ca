window.YTD.lists_member.part0 = [
  {
    "userListInfo" : {
      "urls" : [
        "https://twitter.com/robincarter/lists/1234567890"
      ]
    }
  }
]