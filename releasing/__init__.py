"""What is made when a version is released."""
