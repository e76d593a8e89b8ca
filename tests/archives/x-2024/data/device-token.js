window.YTD.device_token.part0 = [
  {
    "deviceToken" : {
      "clientApplicationId" : "1",
      "clientApplicationName" : "Web",
      "token" : "secret-token",
      "createdAt" : "2024-01-01T00:00:00.000Z"
    }
  }
]