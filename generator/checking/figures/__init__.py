"""What figures and words of direction claim: amounts, changes, parts of a whole, how far two are apart."""
