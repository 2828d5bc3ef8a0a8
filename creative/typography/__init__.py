"""Type: texts and fonts go in; matched families and positioned glyphs come out."""
