window.YTD.direct_messages.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "2001-2244994901",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "2244994901",
            "reactions" : [],
            "urls" : [
              {
                "url" : "https://t.co/dm00000001",
                "expanded" : "https://www.example.com/fair",
                "display" : "example.com/fair"
              }
            ],
            "text" : "Lovely https://t.co/dm00000001",
            "mediaUrls" : [],
            "senderId" : "2001",
            "id" : "31",
            "createdAt" : "2024-04-24T12:04:54.027Z",
            "editHistory" : []
          }
        },
        {
          "messageCreate" : {
            "recipientId" : "2001",
            "reactions" : [],
            "urls" : [],
            "text" : "See you &amp; Jo there",
            "mediaUrls" : [
              "https://ton.twitter.com/dm/30/29/Zx81kQpL.jpg"
            ],
            "senderId" : "2244994901",
            "id" : "30",
            "createdAt" : "2024-04-24T12:00:00.000Z",
            "editHistory" : []
          }
        }
      ]
    }
  },
  {
    "dmConversation" : {
      "conversationId" : "2244994901-3003",
      "messages" : [
        {
          "messageCreate" : {
            "recipientId" : "2244994901",
            "reactions" : [],
            "urls" : [],
            "text" : "Who is this?",
            "mediaUrls" : [],
            "senderId" : "3003",
            "id" : "33",
            "createdAt" : "2024-05-01T22:10:00.000Z",
            "editHistory" : []
          }
        }
      ]
    }
  }
]