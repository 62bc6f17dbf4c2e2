"""Questions of other programs: one format a file → proposed questions, merged into quizzes by their ids."""
