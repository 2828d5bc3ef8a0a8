"""Pictures and words of a brief -> what the engine knows: cut-outs, focus, logos, wishes, tone."""
