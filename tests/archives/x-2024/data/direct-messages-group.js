window.YTD.direct_messages_group.part0 = [
  {
    "dmConversation" : {
      "conversationId" : "1274409857621012483",
      "messages" : [
        {
          "messageCreate" : {
            "reactions" : [],
            "urls" : [],
            "text" : "Hello all",
            "mediaUrls" : [],
            "senderId" : "3003",
            "id" : "43",
            "createdAt" : "2024-06-02T10:00:00.000Z",
            "editHistory" : []
          }
        },
        {
          "conversationNameUpdate" : {
            "initiatingUserId" : "2244994901",
            "name" : "Staff quiz",
            "createdAt" : "2024-06-01T10:05:00.000Z"
          }
        },
        {
          "participantsJoin" : {
            "initiatingUserId" : "2244994901",
            "userIds" : [
              "2001"
            ],
            "createdAt" : "2024-06-01T10:01:00.000Z"
          }
        },
        {
          "joinConversation" : {
            "initiatingUserId" : "2244994901",
            "participantsSnapshot" : [
              "2244994901",
              "3003"
            ],
            "createdAt" : "2024-06-01T10:00:00.000Z"
          }
        },
        {
          "messageCreate" : {
            "reactions" : [],
            "urls" : [],
            "text" : "Quiz on Friday",
            "mediaUrls" : [],
            "senderId" : "2244994901",
            "id" : "41",
            "createdAt" : "2024-06-01T10:06:00.000Z",
            "editHistory" : []
          }
        }
      ]
    }
  }
]