"""Checks that remember: what an earlier check found is told again for whatever has not changed since."""
