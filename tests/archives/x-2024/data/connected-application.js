window.YTD.connected_application.part0 = [
  {
    "connectedApplication" : {
      "organization" : {
        "name" : "Pinfold Runs Ltd",
        "url" : "https://www.example.com"
      },
      "name" : "Pinfold Runs",
      "description" : "Runs",
      "permissions" : [
        "read",
        "write"
      ],
      "approvedAt" : "2019-05-11T19:02:11.000Z",
      "id" : "318412"
    }
  }
]