"""Large made-up archives, and what a scan of them costs beside merely inflating and parsing them."""
