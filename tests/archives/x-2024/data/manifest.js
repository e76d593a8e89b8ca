window.__THAR_CONFIG = {
  "userInfo" : {
    "accountId" : "2244994901",
    "userName" : "alexsample",
    "displayName" : "Alex Sample"
  },
  "archiveInfo" : {
    "sizeBytes" : "4",
    "generationDate" : "2024-11-21T08:00:00.000Z",
    "isPartialArchive" : false,
    "maxPartSizeBytes" : "53687091200"
  },
  "readmeInfo" : {
    "fileName" : "data/README.txt",
    "directory" : "data/",
    "name" : "README.txt"
  },
  "dataTypes" : {
    "account" : {
      "files" : [
        {
          "fileName" : "data/account.js",
          "globalName" : "YTD.account.part0",
          "count" : "1"
        }
      ]
    },
    "tweets" : {
      "mediaDirectory" : "data/tweets_media",
      "files" : [
        {
          "fileName" : "data/tweets.js",
          "globalName" : "YTD.tweets.part0",
          "count" : "8"
        },
        {
          "fileName" : "data/tweets-part1.js",
          "globalName" : "YTD.tweets.part1",
          "count" : "1"
        }
      ]
    },
    "spacesMetadata" : {
      "files" : [
        {
          "fileName" : "data/gone.js",
          "globalName" : "YTD.gone.part0",
          "count" : "3"
        }
      ]
    }
  }
}