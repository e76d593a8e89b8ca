window.YTD.sso.part0 = [
  {
    "sso" : {
      "somethingNew" : "yes"
    }
  }
]