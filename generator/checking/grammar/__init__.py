"""What the words of a sentence say: quantities, times, cues and names, in both languages."""
