"""Who is put into which post, for whom, from when until when."""
