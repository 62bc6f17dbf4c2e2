"""Problems → text for people, programs and platforms. Pure: each returns the whole report."""
