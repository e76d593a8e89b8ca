"""One module or package for each platform: it knows its layouts and turns files into pages of records."""
