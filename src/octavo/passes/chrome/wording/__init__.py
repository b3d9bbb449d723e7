"""What a line says, by its words alone: the vocabulary of page furniture, and how a text looks to a reader."""
