"""Pure reading of web pages: bytes in; palette, fonts, logo, name, tone, product facts out."""
