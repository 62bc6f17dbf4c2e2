"""The words of other people's documents: what is read of each format, one rule a file, waivers and repairs."""
