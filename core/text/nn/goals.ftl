# Goals. Nynorsk.
