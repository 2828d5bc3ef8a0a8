"""Who may do what: people, workspaces, API keys, pace, quota, audit."""
