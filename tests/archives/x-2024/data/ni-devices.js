window.YTD.ni_devices.part0 = [
  {
    "niDeviceResponse" : {
      "pushDevice" : {
        "deviceVersion" : "9.61",
        "deviceType" : "Twitter for iPhone",
        "token" : "secret-token",
        "updatedDate" : "2024.03.02",
        "createdDate" : "2021.10.20"
      }
    }
  },
  {
    "niDeviceResponse" : {
      "messagingDevice" : {
        "phoneNumber" : "+447700900123",
        "carrier" : "uk",
        "deviceType" : "Auth",
        "createdDate" : "2021.10.20",
        "updatedDate" : "2021.10.20"
      }
    }
  }
]