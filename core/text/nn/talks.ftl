# Triangle talks. Nynorsk.
