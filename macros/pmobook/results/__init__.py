"""What learners saved of their answers, and what it says about the questions."""
