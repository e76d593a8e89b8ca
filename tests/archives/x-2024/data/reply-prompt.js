window.YTD.reply_prompt.part0 = [
  {
    "replyPrompt" : {
      "promptId" : "1",
      "userId" : "2244994901",
      "proposedTweetText" : "Never sent",
      "inReplyToTweetId" : "3",
      "createdAt" : "2023-01-01T00:00:00.000Z"
    }
  }
]