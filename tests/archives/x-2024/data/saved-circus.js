window.YTD.saved_circus.part0 = [
  {
    "savedCircus" : {
      "id" : "1"
    }
  }
]