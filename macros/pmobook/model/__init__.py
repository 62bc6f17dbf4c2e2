"""The entry kinds as frozen records: what an editor may write, and nothing about files, pages or hosts."""
