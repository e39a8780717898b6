# Signals. Nynorsk.
