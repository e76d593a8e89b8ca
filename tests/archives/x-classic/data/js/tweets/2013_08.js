Grailbird.data.tweets_2013_08 = 
 [
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "360000000000000001",
  "text": "Ran round the park",
  "id": 360000000000000001,
  "created_at": "2013-08-01 19:00:00 +0000",
  "user": {
   "name": "Pat Lowe",
   "screen_name": "patlowe",
   "protected": true,
   "id_str": "66",
   "id": 66
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "360000000000000002",
  "text": "RT @jomarsh: Cut short\u2026",
  "id": 360000000000000002,
  "created_at": "2013-08-02 19:00:00 +0000",
  "user": {
   "name": "Pat Lowe",
   "screen_name": "patlowe",
   "protected": true,
   "id_str": "66",
   "id": 66
  },
  "retweeted_status": {
   "text": "Cut short no longer",
   "user": {
    "name": "Jo Marsh",
    "screen_name": "jomarsh",
    "protected": false
   }
  }
 },
 {
  "source": "web",
  "entities": {
   "user_mentions": [],
   "media": [],
   "hashtags": [],
   "urls": []
  },
  "geo": {},
  "id_str": "360000000000000003",
  "text": "@jomarsh well run",
  "id": 360000000000000003,
  "created_at": "2013-08-03 19:00:00 +0000",
  "user": {
   "name": "Pat Lowe",
   "screen_name": "patlowe",
   "protected": true,
   "id_str": "66",
   "id": 66
  },
  "in_reply_to_status_id": 5,
  "in_reply_to_user_id": 77,
  "in_reply_to_screen_name": "jomarsh"
 }
]