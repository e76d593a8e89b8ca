window.YTD.ageinfo.part0 = [
  {
    "ageMeta" : {
      "ageInfo" : {
        "age" : [
          "34"
        ],
        "birthDate" : "19900131"
      },
      "inferredAgeInfo" : {
        "age" : [
          "13-54"
        ],
        "birthDate" : "19700101"
      }
    }
  }
]