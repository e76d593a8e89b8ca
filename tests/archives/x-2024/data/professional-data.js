window.YTD.professional_data.part0 = [
  {
    "professionalData" : {
      "accountId" : "2244994901",
      "professionalId" : "7",
      "professionalType" : "Creator",
      "categoryName" : "Teacher",
      "setToDisplay" : true,
      "locationSpotlight" : {
        "addressLine1" : "1 Example Lane",
        "city" : "Exampleton",
        "postalCode" : "EX1 1AA",
        "phone" : "02079460321",
        "email" : "alex@exampleton.sch.uk"
      }
    }
  }
]