"""What is remembered between scans: her own key, and what she decided about findings. Never evidence."""
