"""Pictures: what people look at and explore; each is one page that any browser opens, without asking any host for anything."""
