window.YTD.direct_message_headers.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "2001-2244994901",
      "messages" : [
        {
          "messageCreate" : {
            "id" : "30",
            "senderId" : "2244994901",
            "recipientId" : "2001",
            "createdAt" : "2024-04-24T12:00:00.000Z"
          }
        }
      ]
    }
  }
]