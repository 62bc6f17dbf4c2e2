"""What a change does to a knowledge base: two states of it, side by side."""
