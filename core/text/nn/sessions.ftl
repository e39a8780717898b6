# Sessions. Nynorsk.
