window.YTD.ip_audit.part0 = [
  {
    "ipAudit" : {
      "accountId" : "2244994901",
      "createdAt" : "2024-02-26T20:02:25.718Z",
      "loginIp" : "198.51.100.20"
    }
  }
]