"""The words of single areas of the interface: one file an area, with its languages beside each other."""
