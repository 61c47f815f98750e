"""How well questions find their answers: the labelled set, the peers, the fitting of the gate."""
