window.YTD.profile.part0 = [
  {
    "profile" : {
      "description" : {
        "bio" : "Teacher at Exampleton Primary School &amp; gardener",
        "website" : "https://t.co/site000001",
        "location" : "Exampleton"
      },
      "avatarMediaUrl" : "https://pbs.twimg.com/profile_images/1/a.jpg"
    }
  }
]