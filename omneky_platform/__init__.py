"""The composition root: settings, addresses, checks, problems; imported by no one."""
