"""Meta's HTML pages (Facebook and Instagram), read with lxml: boxes, their parts, and the dates they print."""
