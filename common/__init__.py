"""Leaves that know nothing of brands or jobs: errors, identifiers, signatures, the one door."""
