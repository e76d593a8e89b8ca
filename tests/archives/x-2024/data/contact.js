window.YTD.contact.part0 = [
  {
    "contact" : {
      "id" : "1",
      "emails" : [
        "jo@example.com"
      ],
      "phoneNumbers" : [
        "07700900456"
      ]
    }
  },
  {
    "contact" : {
      "id" : "2",
      "phoneNumbers" : [
        "07700900457"
      ]
    }
  }
]