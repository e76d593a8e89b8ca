window.YTD.personalization.part0 = [
  {
    "p13nData" : {
      "demographics" : {
        "genderInfo" : {
          "gender" : "female"
        }
      },
      "interests" : {
        "interests" : [
          {
            "name" : "Teachers",
            "isDisabled" : false
          }
        ]
      },
      "locationHistory" : []
    }
  }
]