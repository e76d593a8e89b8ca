window.YTD.grok_chat_item.part0 = [
  {
    "grokChatItem" : {
      "accountId" : "2244994901",
      "createdAt" : "2024-03-15T20:20:48.251Z",
      "chatId" : "5",
      "message" : "How long do I boil an egg?",
      "sender" : "USER",
      "postIds" : [],
      "grokMode" : "NORMAL"
    }
  },
  {
    "grokChatItem" : {
      "accountId" : "2244994901",
      "createdAt" : "2024-03-15T20:20:49.251Z",
      "chatId" : "5",
      "message" : "Seven minutes.",
      "sender" : {
        "name" : "ASSISTANT"
      },
      "postIds" : [],
      "grokMode" : "NORMAL"
    }
  }
]