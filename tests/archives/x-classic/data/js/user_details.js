var user_details =  {
  "screen_name" : "patlowe",
  "location" : "Exampleton",
  "full_name" : "Pat Lowe",
  "bio" : "Runner",
  "id" : "66",
  "created_at" : "2010-01-01 00:00:00 +0000"
}